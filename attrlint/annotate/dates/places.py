"""Finds where words stand that an expression is built around, those of all kinds in one scan."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.scanner import Scanner
from attrlint.lexicon import load

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from attrlint.model import Article

__all__ = [
    "AGO",
    "DAY_ENDS",
    "DOTTED",
    "ISO",
    "NAME",
    "PERIODS",
    "SLASHED",
    "Places",
    "kinds",
    "matches",
    "places_in",
    "places_of",
]

NAME, AGO, ISO, SLASHED, DOTTED = "name", " ago", "iso", "slashed", "dotted"
DAY_ENDS = ("day", "onight", "omorrow")
"""What "yesterday", "today", "tonight" and "tomorrow" end with."""
PERIODS = ("ast", "his", "ext")
"""What "last", "this" and "next" end with, which a unit follows."""

Places = dict[str, list[int]]
"""What is built around words -> where they begin, in order; nothing for what has none."""


def places_in(text: str, start: int, end: int) -> Places:
    """Where the words of each kind of expression begin in a stretch of text, also as parts of longer ones."""
    scanner, kinds = _scanner()
    found: Places = {}
    for number, at, _ in scanner.anywhere(text[start:end]):
        found.setdefault(kinds[number], []).append(start + at)
    for places in found.values():
        places.sort()
    return found


def matches(
    pattern: re.Pattern[str], text: str, places: list[int] | tuple[()], end: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at these places, apart from each other."""
    done = 0
    for place in places:
        match = pattern.match(text, place, end) if place >= done else None
        if match is not None:
            yield match
            done = match.end()


def places_of(article: Article, text: str, first: int) -> Places:
    """The same of a stretch of an article's prose that begins at an offset, its spaces plain."""
    found: Places = {}
    last, known = first + len(text), kinds()
    for kind in set(known.values()):
        if (places := article.triggers.get(f"date {kind}")) is not None:
            found[kind] = sorted(
                start - first
                for start, end in places.within(first, last)
                if known.get(text[start - first : end - first]) == kind
            )
    return found


@cache
def _scanner() -> tuple[Scanner, list[str]]:
    """The scanner, and by the number of a word what is built around it."""
    return Scanner(kinds()), list(kinds().values())


@cache
def kinds() -> dict[str, str]:
    """The words, as they are written, and what is built around each."""
    words = load("annotate/dates/words")
    found = dict.fromkeys([name for names in words["months"] for name in names] + words["weekdays"], NAME)
    found |= {end: end for end in DAY_ENDS}
    found |= {f"{word} {unit}": word for word in PERIODS for unit in words["units"]}
    found |= {AGO: AGO, "-0": ISO, "-1": ISO}
    found |= {f"{mark}{digit}": kind for mark, kind in (("/", SLASHED), (".", DOTTED)) for digit in range(10)}
    return found
