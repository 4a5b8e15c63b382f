"""Finds the dates that name their weekday: "Monday, March 6". Most articles need not be read for dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.dates.places import kinds
from attrlint.lexicon import load
from attrlint.model import DateKind

if TYPE_CHECKING:
    from attrlint.model import Article, DateMention

__all__ = ["find"]

_BETWEEN = len(", the 31st of ")


def find(article: Article) -> tuple[DateMention, ...]:
    """The dates of an article, each with day and month, that a weekday stands before."""
    if not _has_weekday_and_month(article):
        return ()
    return tuple(
        mention
        for mention in article.dates
        if mention.kind is DateKind.ABSOLUTE and mention.weekday is not None
    )


def _has_weekday_and_month(article: Article) -> bool:
    """Whether the name of a month begins close behind a weekday."""
    prose, known, weekdays = article.prose, kinds(), load("annotate/dates/words")["weekdays"]
    near = 0
    for start, end in article.triggers.get("date name", ()):
        name = prose[start:end]
        if name in weekdays:
            near = end + _BETWEEN
        elif start <= near and name in known:
            return True
    return False
