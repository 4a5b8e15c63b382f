"""Finds days and periods that count from the day of the article: yesterday, last week, three days ago."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.dates.expression import REACH, STEPS, Expression
from attrlint.annotate.dates.places import AGO, DAY_ENDS, PERIODS, matches
from attrlint.lexicon import load
from attrlint.model import DateKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from attrlint.annotate.dates.places import Places

__all__ = ["relative"]

_DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAY_ENDS = {end: lazy.compile(rf"{end}(?!\w)") for end in DAY_ENDS}
_DAY_STARTS = {"day": ("yester", "to"), "onight": ("t",), "omorrow": ("t",)}
_AGO = lazy.compile(r" ago\b")
_COUNT_BEFORE_AGO = lazy.compile(r"(?<![\w,.])(\d{1,3}|[a-z]+|[A-Z][a-z]+) (day|week|month|year)s?$")
_ARTICLE_BEFORE = lazy.compile(r"[.!?:]['\"”’)]?\s+$|[\"“‘'(—–]\s?$|^\s*$")
_PERIOD_STARTS = dict(zip(PERIODS, ("lL", "tT", "nN"), strict=True))


def relative(text: str, start: int, end: int, places: Places) -> Iterator[Expression]:
    """The expressions in text[start:end] that count from the day of the article."""
    for ending, pattern in _DAY_ENDS.items():
        for word_end in matches(pattern, text, places.get(ending, ()), end):
            if found := _day_word(text, start, word_end):
                yield found
    for ending, letters in _PERIOD_STARTS.items():
        for match in matches(_period(), text, places.get(ending, ()), end):
            if (
                match.start() > start
                and text[match.start() - 1] in letters
                and (found := _counted_period(text, start, match))
            ):
                yield found
    for ago in matches(_AGO, text, places.get(AGO, ()), end):
        low = max(start, ago.start() - REACH)
        counted = _COUNT_BEFORE_AGO.search(text[low : ago.start()])
        number = _number(counted[1]) if counted else None
        if counted and number is not None:
            yield Expression(low + counted.start(), ago.end(), DateKind.RELATIVE, counted[2], step=-number)


def _day_word(text: str, first: int, word_end: re.Match[str]) -> Expression | None:
    """The "yesterday", "today", "tonight" or "tomorrow" that has this end."""
    for beginning in _DAY_STARTS[word_end.group()]:
        start = word_end.start() - len(beginning)
        word = text[max(first, start) : word_end.end()]
        if word[1:] != (beginning + word_end.group())[1:] or word[0].lower() != beginning[0]:
            continue
        before = text[max(first, start - 4) : start]
        if before[-1:].isalnum() or before[-1:] in ("-", "@", "#", "_"):
            return None
        if word[0].isupper() and not _ARTICLE_BEFORE.search(before):
            return None  # USA Today
        return Expression(start, word_end.end(), DateKind.RELATIVE, step=_DAY_WORDS[word.lower()])
    return None


def _counted_period(text: str, first: int, match: re.Match[str]) -> Expression | None:
    """Last week, this year: `match` is without the first letter."""
    start = match.start() - 1
    if start > first and (text[start - 1].isalnum() or text[start - 1] in "-'’"):
        return None
    if text[match.end() : match.end() + 1] in ("-", "_"):
        return None
    unit, count = load("annotate/dates/words")["units"][match[1]], STEPS[text[start : match.start(1) - 1]]
    return Expression(start, match.end(), DateKind.RELATIVE, unit, step=count)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    number: int | None = load("annotate/dates/words")["numbers"].get(word.lower())
    return number


@cache
def _period() -> re.Pattern[str]:
    """What "last", "this" and "next" end with, and the unit."""
    return lazy.compile(rf"(?:{'|'.join(PERIODS)}) ({'|'.join(load('annotate/dates/words')['units'])})\b")
