"""Finds running tolls: counts of victims in the present perfect, which will be out of date soon."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.triggers import matches
from attrlint.lexicon import load
from attrlint.model import FigureKind

if TYPE_CHECKING:
    import re

    from attrlint.model import Article, Figure

__all__ = ["find"]

_KINDS = frozenset({FigureKind.COUNT, FigureKind.BARE, FigureKind.VAGUE})
_NEAR = 40  # code points between the verb and its count


def find(article: Article) -> tuple[Figure, ...]:
    """The figures of running tolls, in order: the nearest count beside each verb, outside quotations."""
    found = []
    tolls = [match.span() for match in matches(article, "running toll", _pattern())]
    at = 0
    for figure in article.numbers if tolls else ():
        while at < len(tolls) and tolls[at][1] + _NEAR < figure.span.start:
            at += 1
        if at == len(tolls):
            break
        start, end = tolls[at]
        is_near = figure.span.start - end <= _NEAR and start - figure.span.end <= _NEAR
        is_one = is_near and article.sentence_at(start) == article.sentence_at(figure.span.start)
        if is_one and figure.kind in _KINDS and article.quote_at(figure.span.start) is None:
            found.append(figure)
            at += 1
    return tuple(found)


@cache
def _pattern() -> re.Pattern[str]:
    victims = "|".join(load("annotate/running_tolls")["victims"].split())
    return lazy.compile(
        r"\b(?:has|have)\s+(?:so\s+far\s+|now\s+|already\s+)?(?:been\s+)?"
        rf"(?:{victims}|tested\s+positive|claimed)\b"
        r"|\b(?:death\s+toll|number\s+of\s+(?:dead|deaths|cases))"
        r"\s+(?:has\s+(?:risen|reached|climbed)|is|stands|rose)\b"
    )
