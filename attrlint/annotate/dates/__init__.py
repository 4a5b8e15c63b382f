"""Finds the days, months and weekdays that the prose names, and resolves them against the article's day."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.dates.expressions import expressions
from attrlint.annotate.dates.places import places_of
from attrlint.annotate.dates.resolve import absolute, relative, weekday
from attrlint.lexicon import load
from attrlint.lowering import stretches, with_plain_spaces
from attrlint.model import BlockKind, DateKind, DateMention, Span
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.dates.expression import Expression
    from attrlint.annotate.dates.resolve import Days
    from attrlint.model import Article

_CLAUSE = 200  # code points before a weekday in which its verb stands
_CLAUSE_END = lazy.compile(r"[,;:—–]")
_NO_PROSE = frozenset({BlockKind.CODE, BlockKind.URL})


def find(article: Article) -> tuple[DateMention, ...]:
    """Find the dates of an article, those in quotations too, but none in URLs or code.

    A weekday or "yesterday" is resolved where the article's day is known, outside of quotations (a speaker's
    Monday need not be the article's), and where the clause leaves no doubt whether it is past. Of an article
    whose day was only inferred from a report of Monday, it is sure that its "Monday" is that one, no more.
    """
    mentions = []
    for expression in _expressions(article):
        first, last = _resolve(article, expression) or (None, None)
        span = Span(expression.start, expression.end)
        mention = DateMention(span, expression.kind, first, last, expression.weekday, expression.unit)
        mentions.append(mention)
    return tuple(mentions)


def _expressions(article: Article) -> Iterator[Expression]:
    masked = [block.span for block in article.blocks if block.kind in _NO_PROSE]
    masked += [link.span for link in article.links if link.is_bare]
    masked.sort()
    at = 0
    for expression in _of_all_stretches(article):
        while at < len(masked) and masked[at].end <= expression.start:
            at += 1
        if at == len(masked) or expression.end <= masked[at].start:
            yield expression


def _of_all_stretches(article: Article) -> Iterator[Expression]:
    """The expressions of the prose; of a long one stretch by stretch, which takes less memory."""
    for first, last in stretches(article.prose):
        text = with_plain_spaces(article.prose[first:last])
        for found in expressions(text, places=places_of(article, text, first)):
            yield replace(found, start=first + found.start, end=first + found.end) if first else found


def _resolve(article: Article, expression: Expression) -> Days:
    published = article.published
    if expression.kind is DateKind.ABSOLUTE:
        day = published.day if published else None
        return absolute(expression, day, _is_month_first(article))
    if published is None or article.quote_at(expression.start):
        return None
    if published.origin == "links":
        is_same = expression.weekday == published.day.weekday() and expression.step is None
        return (published.day, published.day) if is_same and not _may_come(article, expression) else None
    if expression.kind is DateKind.RELATIVE:
        return relative(expression, published.day)
    assert expression.weekday is not None
    is_past = expression.step is not None or not _may_come(article, expression)
    return weekday(expression.weekday, expression.step, published.day, is_past=is_past)


def _is_month_first(article: Article) -> bool | None:
    """Whether 3/6/2023 is the sixth of March, by the language that the article says it is in."""
    language = (article.document.metadata.language or "").replace("_", "-").lower()
    return language == "en-us" if "-" in language else None


def _may_come(article: Article, expression: Expression) -> bool:
    """Whether a word before the weekday, in its clause, allows that the day is still to come."""
    sentence = article.sentence_at(expression.start)
    start = max(sentence.start if sentence else 0, expression.start - _CLAUSE)
    words = _CLAUSE_END.split(article.prose[start : expression.start])[-1].split()
    lists = _clause_words()
    while words and words[-1] in lists["adverbs"]:
        words.pop()
    if not lists["reporting"].isdisjoint(words[-3:]) or _is_past_verb(words[-1:]):
        return False
    return not lists["future"].isdisjoint(words) or any(word.endswith(("'ll", "’ll")) for word in words)


def _is_past_verb(words: list[str]) -> bool:
    return any(word.endswith("ed") and word not in _clause_words()["future"] for word in words)


@cache
def _clause_words() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load("annotate/dates/words")["clause"].items()}
