"""Reads the figure that a numeral begins: its kind, value, unit and span.

There is a reader for each form of numeral. That of cardinals asks whether the number stands for a day or a
time, is a name, is set against another number, or begins a range, before it looks for what is counted.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.numbers import calendar, comparisons
from attrlint.annotate.numbers.approximators import hedged
from attrlint.annotate.numbers.counting import counted
from attrlint.annotate.numbers.fractions import part_after
from attrlint.annotate.numbers.names import number_name
from attrlint.annotate.numbers.nouns import head_noun, single_noun
from attrlint.annotate.numbers.numerals import CARDINAL, Form, triggers, triggers_at
from attrlint.annotate.numbers.ranges import contest, range_from
from attrlint.annotate.numbers.reading import numeral_at
from attrlint.annotate.numbers.units import COMPARED, currency_before, unit_after
from attrlint.annotate.numbers.vocabulary import BLANKS, alternation, compiled, word_set
from attrlint.lowering import plain_stretches
from attrlint.model import Figure, FigureKind, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from attrlint.annotate.numbers.numerals import Numeral, Trigger
    from attrlint.annotate.numbers.units import Currency

__all__ = ["figures_in"]


_LETTER = lazy.compile(r"[^\W\d_]")
_MOST = 1000
"""A line with more numerals than that is data; those beyond are not read."""


def figures_in(prose: str, places: Iterable[tuple[int, int]] | None = None) -> Iterator[Figure]:
    """Every number of the prose, in order, apart from each other; none of lines without a letter.

    `places` says where words of numerals stand, if that was found already.
    """
    done = line_end = count = 0
    for trigger in _triggers(prose) if places is None else triggers_at(prose, places):
        start = trigger[0]
        if start < done:
            continue
        if start >= line_end:
            line_end, count = _end_of_line(prose, start), 0
            first = prose.rfind("\n", 0, start) + 1
            if not prose[first].isalpha() and not _LETTER.search(prose, first, line_end):
                done = line_end
                continue
        count += 1
        if count > _MOST:
            done = line_end
            continue
        figure, end = _figure_at(prose, trigger)
        if figure is not None and figure.span.start >= done:
            yield figure
            done = end


def _triggers(prose: str) -> Iterator[Trigger]:
    for first, lower in plain_stretches(prose):
        for start, end, word in triggers(lower):
            yield first + start, first + end, word


def _end_of_line(prose: str, at: int) -> int:
    end = prose.find("\n", at)
    return end if end >= 0 else len(prose)


def _figure_at(prose: str, trigger: Trigger) -> tuple[Figure | None, int]:
    """The figure that a trigger begins, and the offset up to which no other one begins."""
    currency = currency_before(prose, trigger[0])
    numeral = numeral_at(prose, trigger, has_currency=currency is not None)
    if numeral is None:
        return None, 0
    if numeral.form in CARDINAL:
        figure = _cardinal(prose, numeral, currency)
    else:
        figure = _READERS[numeral.form](prose, numeral, currency)
    return figure, max(figure.span.end, numeral.end) if figure else 0


_LONGEST_JOINT = 8


@cache
def _joints() -> frozenset[str]:
    """The words that a number goes on with, as a range, a fraction or a share."""
    return word_set("parts").union(("to", "or", "and", "in", "out", "of", "for", "on", "per"))


@cache
def _joint() -> re.Pattern[str]:
    return lazy.compile(rf"[–—%]|{alternation(_joints())}(?!\w)")


def _goes_on(prose: str, end: int) -> bool:
    """Whether a number can go on behind `end`, as a range, a fraction or a share do: most are alone."""
    mark = prose[end : end + 1]
    if not mark or mark not in BLANKS:
        return bool(mark) and mark in "-–—:%/"
    first, furthest = end + 1, end + 2 + _LONGEST_JOINT
    blank = prose.find(" ", first, furthest)
    word = prose[first : blank if blank >= 0 else furthest]
    return word in _joints() if word.isalnum() else _joint().match(prose, first) is not None


def _cardinal(prose: str, numeral: Numeral, currency: Currency | None) -> Figure | None:
    goes_on = _goes_on(prose, numeral.end)
    if currency is None and (figure := _named_or_compared(prose, numeral, goes_on)):
        return figure
    sign = prose[currency.start : numeral.start] if currency else ""
    ends = range_from(prose, numeral, sign) if goes_on else None
    if ends is None:
        return counted(prose, numeral, None, currency)
    low, high = ends
    if low.value is not None and high.value is not None and low.value < high.value:
        return counted(prose, low, high, currency)
    if currency:
        return counted(prose, numeral, None, currency)
    unit = unit_after(prose, high.end)
    if unit is not None and unit.kind in (FigureKind.PERCENT, FigureKind.POINTS):
        return hedged(prose, unit.kind, (low.start, unit.end), low.value, unit.name)  # "by 50 to 48 percent"
    return contest(prose, numeral, high)


def _named_or_compared(prose: str, numeral: Numeral, goes_on: bool) -> Figure | None:
    """A number that is no plain cardinal: a date, a name, two-thirds, one in four."""
    if numeral.form is Form.DIGITS:
        figure = calendar.date_or_time(prose, numeral) or number_name(prose, numeral)
        if figure is not None:
            return figure
    if goes_on and (part := part_after(prose, numeral)):
        return _part(prose, part, None)
    comparison = comparisons.compared(prose, numeral) if goes_on else None
    if comparison := comparison or comparisons.for_every(prose, numeral):
        kind, end, value, unit = comparison
        return hedged(prose, kind, (numeral.start, end), value, unit)
    return None


def _part(prose: str, numeral: Numeral, currency: Currency | None) -> Figure | None:
    if numeral.form is Form.WORDS:
        return counted(prose, numeral, None, currency)
    return hedged(prose, FigureKind.FRACTION, (numeral.start, numeral.end), numeral.value)


_SET_PHRASE = compiled(
    r"_(?:as_(?:an?|the|his|her|its|their)|down|standards?|check|duty|header|digits?|murder|homicide|play|negative|life|agent|rooms?|bass)(?!\w)|-"
)
_NEEDS_COMPARISON = frozenset({"twice", "thrice", "double", "triple", "quadruple"})


def _multiple(prose: str, numeral: Numeral, currency: Currency | None) -> Figure | None:
    """Twice as many, doubled, tenfold; not "doubled down", and not "twice" for two times."""
    word = prose[numeral.start : numeral.end].lower()
    if _SET_PHRASE.match(prose, numeral.end):
        return None
    if word in _NEEDS_COMPARISON and not COMPARED.match(prose, numeral.end):
        return None
    return hedged(prose, FigureKind.MULTIPLE, (numeral.start, numeral.end), numeral.value, "times")


_COUNTS_ON = compiled(
    r"(?!_(?:of|Street|Avenue|Congress|Circuit|District|Floor|[Cc]entury|Amendment|time)(?!\w))"
    r"(?:_[A-Za-z'’-]+){1,8}?_(?:since|this_year|so_far|in_(?:a|two|as_many))(?!\w)"
)


def _ordinal(prose: str, numeral: Numeral, currency: Currency | None) -> Figure | None:
    """An ordinal; "the 12th mayor killed since May" is a count, after a month it is a date."""
    if numeral.value is not None:
        if date := calendar.date_or_time(prose, numeral):
            return date
        noun = single_noun(prose, numeral.end)
        if numeral.value > 2 and noun and _COUNTS_ON.match(prose, numeral.end):
            span = numeral.start, noun[0]
            return hedged(prose, FigureKind.COUNT, span, numeral.value, noun[1])
    return Figure(Span(numeral.start, numeral.end), numeral.value, None, FigureKind.ORDINAL)


_OF = compiled(r"_of_(?:the_|these_|those_|his_|her_|its_|their_)?")
_MORE = compiled(r"_(?:more|other)(?!\w)")


def _vague(prose: str, numeral: Numeral, currency: Currency | None) -> Figure | None:
    """Dozens, several thousand people, tens of millions of dollars."""
    end, of = numeral.end, _OF.match(prose, numeral.end)
    at = of.end() - 1 if of else end
    unit = unit_after(prose, at)
    if unit is not None and unit.kind is FigureKind.DURATION:
        return Figure(Span(numeral.start, unit.end), None, unit.name, FigureKind.DURATION)
    if unit is not None and (of or unit.kind is not FigureKind.MULTIPLE):
        return hedged(prose, FigureKind.VAGUE, (numeral.start, unit.end), None, unit.name)
    counts = of or prose[numeral.end - 1] != "s" or _MORE.match(prose, end)
    noun = head_noun(prose, at) if counts else None
    end, name = noun or (end, None)
    return hedged(prose, FigureKind.VAGUE, (numeral.start, end), None, name)


_READERS = {
    Form.VAGUE: _vague,
    Form.PART: _part,
    Form.MULTIPLE: _multiple,
    Form.ORDINAL: _ordinal,
}
