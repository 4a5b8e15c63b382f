"""Holds a figure against the text of a page: its value in any form that the grammar of figures reads.

"Five-to-one", "5:1" and "five for every one" are one value, so are 1.2bn and 1,200 million, a quarter and 25
percent. A value that stands there for something else proves nothing; only one that stands there in no form at
all is missing.
"""

from __future__ import annotations

import re
from functools import cache
from math import floor, log10
from typing import TYPE_CHECKING

from attrlint.annotate.numbers.grammar import figures_in
from attrlint.lexicon import load
from attrlint.model import FigureKind, Verdict
from attrlint.online.alignment import Match

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.model import Figure

__all__ = ["PageFigures", "match_figure"]

_SHARES = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.FRACTION, FigureKind.SHARE})
_TIMES = frozenset({FigureKind.RATIO, FigureKind.MULTIPLE})
_NAMES = frozenset({FigureKind.DATE, FigureKind.TIME, FigureKind.YEAR, FigureKind.NUMBER, FigureKind.ORDINAL})

_HEDGED = 0.1  # how far a hedged figure may be off: "about 5,000" for 4,600
_CONVERTED = 0.03
_SAME = 1e-9
_REACH = 90  # code points around a figure that say what it is of
_SHARED_WORDS = 2  # that two figures of one thing have around them
_DISTINCT = 4  # digits of a value that two things hardly share by chance
_BEGINNING = 5  # letters by which forms of a word are one
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_BORDER = re.compile(r"[.!?]\s|\n")


class PageFigures:
    """The figures of a page."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.all = [figure for figure in figures_in(text) if figure.value is not None]

    def near(self, figure: Figure) -> frozenset[str]:
        """The content words around a figure of the page, cut to their beginnings."""
        return content_around(self.source, figure.span.start, figure.span.end)

    def passage(self, figure: Figure) -> str:
        """The words around a figure of the page, as they stand."""
        start, end = _sentence(self.source, figure.span.start, figure.span.end)
        return self.source[start:end].strip()


def content_around(text: str, start: int, end: int) -> frozenset[str]:
    """The content words around a stretch of text, within its sentence, cut to their beginnings."""
    left, right = _sentence(text, start, end)
    words = _CONTENT.findall(text[left:start].lower()) + _CONTENT.findall(text[start:right].lower())
    return frozenset(word[:_BEGINNING] for word in words if word not in _empty())


def match_figure(figure: Figure, near: frozenset[str], page: PageFigures) -> Match:
    """Hold a figure of the article against a page; `near` are the content words around it."""
    assert figure.value is not None
    same = [there for there in page.all if _is_value(figure, there)]
    fitting = [there for there in same if _is_alike(figure, there)]
    best = max(fitting, key=lambda there: len(near & page.near(there)), default=None)
    if best is not None:
        if _is_of_one_thing(figure, near, page.near(best)):
            return Match(Verdict.VERIFIED, page.passage(best))
        return Match(
            Verdict.UNCHECKED, page.passage(best), reason="the number may stand there for something else"
        )
    if same:
        return Match(
            Verdict.UNCHECKED, page.passage(same[0]), reason="the number stands there for something else"
        )
    rounded = next((there for there in page.all if _is_roughly(figure, there)), None)
    if rounded is not None:
        return Match(Verdict.UNCHECKED, page.passage(rounded), reason="the page has a number close to it")
    return Match(Verdict.NOT_FOUND)


def _is_of_one_thing(figure: Figure, near: frozenset[str], there: frozenset[str]) -> bool:
    if len(near & there) >= _SHARED_WORDS:
        return True
    return len(_digits(figure.value or 0)) >= _DISTINCT and bool(near & there)


def _digits(value: float) -> str:
    """The significant digits of a value."""
    return f"{abs(value):.10g}".replace(".", "").partition("e")[0].strip("0")


def _is_alike(figure: Figure, there: Figure) -> bool:
    """Whether two figures are of one class: shares, times, money of one currency, or things counted."""
    if there.kind in _NAMES:
        return False
    if _class(figure) != _class(there):
        return False
    if FigureKind.MONEY is figure.kind and FigureKind.MONEY is there.kind:
        return figure.unit == there.unit
    return True


def _class(figure: Figure) -> str:
    if figure.kind in _SHARES:
        return "share"
    return "times" if figure.kind in _TIMES else "count"


def _is_value(figure: Figure, there: Figure) -> bool:
    """Whether a figure of the page has the value, exactly, rounded as the article says it, or converted."""
    said, found = _values(figure), _values(there)
    if any(_is_same(a, b) for a in said for b in found):
        return True
    if any(_is_rounded(figure, a, b) for a in said for b in found):
        return True
    factor = _factor(figure, there)
    return factor is not None and any(_is_within(a * factor, b, _CONVERTED) for a in said for b in found)


def _values(figure: Figure) -> list[float]:
    """The value, and the upper end of a range; a percentage also as a share of one."""
    values = [value for value in (figure.value, figure.high) if value is not None]
    if figure.kind in (FigureKind.PERCENT, FigureKind.POINTS):
        return [value / 100 for value in values]
    return values


def _is_same(a: float, b: float) -> bool:
    return abs(a - b) <= _SAME * max(abs(a), abs(b))


def _is_within(a: float, b: float, share: float) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def _is_rounded(figure: Figure, said: float, found: float) -> bool:
    """Whether `said` is `found` rounded to as many digits: two or more, or any where the article hedges."""
    digits = len(_digits(said))
    if not said or not found or digits >= len(_digits(found)):
        return False
    if figure.is_approximate:
        return _is_within(said, found, _HEDGED)
    unit = 10.0 ** (floor(log10(abs(said))) - digits + 1)
    return digits > 1 and abs(said - found) < 0.5 * unit and _is_within(said, found, _HEDGED / 4)


def _is_roughly(figure: Figure, there: Figure) -> bool:
    """Whether a figure of the page is so close that the article's may be made of it by rounding."""
    if there.kind in _NAMES or _class(figure) != _class(there):
        return False
    said, found = _values(figure), _values(there)
    return any(
        len(_digits(a)) < len(_digits(b)) and _is_within(a, b, _HEDGED)
        for a in said
        for b in found
        if a and b
    )


def _factor(figure: Figure, there: Figure) -> float | None:
    a, b = _unit(figure.unit), _unit(there.unit)
    if not a or not b:
        return None
    return _factors().get((a, b))


def _unit(name: str | None) -> str | None:
    names: dict[str, str] = load("online/conversions")["names"]
    return names.get(name or "")


@cache
def _factors() -> dict[tuple[str, str], float]:
    factors: Iterable[tuple[str, str, float]] = load("online/conversions")["factors"]
    both = {(a, b): factor for a, b, factor in factors}
    return both | {(b, a): 1 / factor for (a, b), factor in both.items()}


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch around two offsets, within the sentence and no more than so many code points off."""
    left, right = max(0, start - _REACH), min(len(text), end + _REACH)
    for border in _BORDER.finditer(text, left, start):
        left = border.end()
    border_after = _BORDER.search(text, end, right)
    return left, border_after.start() + 1 if border_after else right


@cache
def _empty() -> frozenset[str]:
    return frozenset(load("annotate/figures/contexts")["empty"]["words"])
