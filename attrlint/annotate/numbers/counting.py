"""Reads what a cardinal counts: a unit, money, a noun, or nothing that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.numbers import calendar
from attrlint.annotate.numbers.approximators import hedge_after, hedged
from attrlint.annotate.numbers.names import follows_name
from attrlint.annotate.numbers.nouns import head_noun
from attrlint.annotate.numbers.numerals import Form, Numeral
from attrlint.annotate.numbers.ranges import contest, is_contest
from attrlint.annotate.numbers.units import COMPARED, Unit, per_unit_after, unit_after
from attrlint.annotate.numbers.vocabulary import compiled, word_set
from attrlint.model import Figure, FigureKind, Span

if TYPE_CHECKING:
    from attrlint.annotate.numbers.units import Currency

__all__ = ["counted"]


def counted(prose: str, low: Numeral, high: Numeral | None, currency: Currency | None) -> Figure | None:
    """The figure that a cardinal makes, or the two ends of a range; None where "one" is a pronoun."""
    last = high or low
    hedge = hedge_after(prose, last.end)
    end = hedge.end if hedge else last.end
    top = high.value if high else None
    if currency:
        span, name = (currency.start, last.end), currency.code
        return _money(prose, span, low.value, name, top, hedge)
    unit = unit_after(prose, end)
    if unit is not None:
        return _measured(prose, low, unit, top, hedge)
    if low.form is Form.DIGITS:
        time = calendar.year(prose, low, high) or calendar.age(prose, low, high)
        if time is not None:
            return time
    if high and is_contest(prose, low, high):
        return contest(prose, low, high)
    return _of_noun(prose, low, last, top, hedge)


def _money(
    prose: str, span: tuple[int, int], value: float | None, code: str, high: float | None, hedge: Span | None
) -> Figure:
    start, end = span
    coin = unit_after(prose, end)
    if coin is not None and coin.kind is FigureKind.MONEY:
        end = coin.end
    if per := per_unit_after(prose, end):
        end, code = per[0], f"{code} per {per[1]}"
    return hedged(prose, FigureKind.MONEY, (start, end), value, code, high, hedge)


def _measured(prose: str, low: Numeral, unit: Unit, high: float | None, hedge: Span | None) -> Figure:
    value, kind, name, end = low.value, unit.kind, unit.name, unit.end
    if kind is FigureKind.MEASURE and name in ("pounds", "pound") and low.has_magnitude:
        kind, name = FigureKind.MONEY, "GBP"
    if kind is FigureKind.MONEY:
        value, high = (number and number * unit.factor for number in (value, high))
        return _money(prose, (low.start, end), value, name, high, hedge)
    if kind is FigureKind.MULTIPLE and prose[end - 1] != "d" and not COMPARED.match(prose, end):
        kind = FigureKind.COUNT  # "ten times", but "ten times as many", "tenfold"
    elif kind is FigureKind.POINTS and _is_scored(prose, low.start):
        kind = FigureKind.SCORE
    elif kind is FigureKind.MEASURE and (per := per_unit_after(prose, end)):
        kind, end, name = FigureKind.RATE, per[0], f"{name} per {per[1]}"
    return hedged(prose, kind, (low.start, end), value, name, high, hedge)


_SCORED = 24


def _is_scored(prose: str, start: int) -> bool:
    return not word_set("scores", "verbs").isdisjoint(prose[max(0, start - _SCORED) : start].lower().split())


_HYPHENATED = compiled(r"-([a-z]+)(?:-[a-z]+)*(?!\w)")
_MAGNITUDE = compiled(r"_magnitude(?!\w)")
_MAGNITUDE_OF = compiled(r"(?i:(?<!\w)magnitude[-_](?:of_)?(?:about_|at_least_)?)$")


def _of_noun(
    prose: str, low: Numeral, last: Numeral, high: float | None, hedge: Span | None
) -> Figure | None:
    """A count with its noun, or a bare number."""
    if low.value == 1 and low.form == Form.WORDS and high is None:
        return None
    start, end = low.start, hedge.end if hedge else last.end
    if prose.startswith("-", end) and (hyphenated := _HYPHENATED.match(prose, end)):
        span, name = (start, hyphenated.end()), hyphenated[1]
        is_time = name in word_set("durations", "nouns")
        kind = FigureKind.DURATION if is_time else FigureKind.COUNT
        kind = FigureKind.MEASURE if name == "magnitude" else kind
        return hedged(prose, kind, span, low.value, name, high, hedge)
    noun = head_noun(prose, end)
    if noun is None:
        return _bare(prose, low, last, high, hedge)
    end, name = noun
    kind = FigureKind.COUNT
    if name in word_set("votes", "nouns"):
        kind = FigureKind.VOTE
    elif name in word_set("scores", "nouns"):
        kind = FigureKind.SCORE
    elif per := per_unit_after(prose, end):
        kind, end, name = FigureKind.RATE, per[0], f"{name} per {per[1]}"
    return hedged(prose, kind, (start, end), low.value, name, high, hedge)


def _bare(prose: str, low: Numeral, last: Numeral, high: float | None, hedge: Span | None) -> Figure:
    start = low.start
    if low.form == Form.DIGITS and high is None and follows_name(prose, low):
        return Figure(Span(start, low.end), low.value, None, FigureKind.NUMBER)
    is_measure = _MAGNITUDE_OF.search(prose, max(0, start - 30), start) is not None or (
        prose.startswith("m", last.end + 1) and _MAGNITUDE.match(prose, last.end) is not None
    )
    kind = FigureKind.MEASURE if is_measure else FigureKind.BARE
    return hedged(prose, kind, (start, last.end), low.value, None, high, hedge)
