"""Reads the figure that a numeral begins: its kind, value, unit and span.

Each reader below knows one form ("one in four", "5:1", "on March 6") and says None to any other; the first
that knows the numeral wins. The order is that of research on news text: names of things and times first, then
comparisons, then units, then what can be counted.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.figures import calendar, comparisons
from attrlint.annotate.figures.nouns import head_noun, is_plural
from attrlint.annotate.figures.numerals import Form, Numeral, numeral_at, part_after, trigger_at, triggers
from attrlint.annotate.figures.units import (
    Unit,
    approximator_before,
    currency_before,
    hedge_after,
    per_unit_after,
    unit_after,
)
from attrlint.annotate.figures.vocabulary import alternation, compiled, word_set, words
from attrlint.model import Figure, FigureKind, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["figures_in"]


def figures_in(prose: str) -> Iterator[Figure]:
    """Every number of the prose, in order, apart from each other."""
    done = 0
    for trigger in triggers(prose):
        if trigger.start() < done:
            continue
        currency = currency_before(prose, trigger.start())
        numeral = numeral_at(prose, trigger, has_currency=currency is not None)
        if numeral is None or numeral.start < done:
            continue
        figure = _READERS[numeral.form](prose, numeral, currency)
        if figure is not None and figure.span.start >= done:
            yield figure
            done = max(figure.span.end, numeral.end)


def _made(
    prose: str,
    kind: FigureKind,
    start: int,
    end: int,
    value: float | None,
    unit: str | None = None,
    high: float | None = None,
    hedge: Span | None = None,
) -> Figure:
    if hedge is None and (at := approximator_before(prose, start)) is not None:
        hedge = Span(at, start - 1)
    return Figure(Span(start, end), value, unit, kind, hedge, high)


def _cardinal(prose: str, numeral: Numeral, currency: tuple[int, str] | None) -> Figure | None:
    if currency is None:
        if numeral.form == Form.DIGITS and (
            name := calendar.date_or_time(prose, numeral) or _name(prose, numeral)
        ):
            return name
        if part := part_after(prose, numeral):
            return _part(prose, part, None)
        if comparison := comparisons.compared(prose, numeral):
            kind, end, value, unit = comparison
            return _made(prose, kind, numeral.start, end, value, unit)
    other = _range(prose, numeral, currency)
    low, high = (numeral, other) if other else (numeral, None)
    if (
        other
        and not numeral.has_magnitude
        and other.has_magnitude
        and currency_value(numeral) < currency_value(other)
    ):
        low = _scaled(prose, numeral, other)
    if high and low.value is not None and high.value is not None and high.value <= low.value:
        if contest := _contest(prose, numeral, high):
            return contest
        low, high = numeral, None
    return _with_unit(prose, low, high, currency)


def currency_value(numeral: Numeral) -> float:
    """The value of a numeral; 0 where it has none."""
    return numeral.value or 0.0


def _scaled(prose: str, low: Numeral, high: Numeral) -> Numeral:
    """The lower end of "2 to 3 million", which shares the magnitude of the upper end."""
    table: dict[str, float] = words()["magnitudes"] | words()["short_magnitudes"]  # type: ignore[assignment]
    last = prose[high.start : high.end].lower().replace("-", " ").split()[-1].lstrip("0123456789.,")
    factor = float(table.get(last, 1))
    if (low.value or 0) * factor >= (high.value or 0):
        return low
    value = (low.value or 0) * factor
    return low._replace(value=value, least=value, has_magnitude=True)


_JOINT = compiled(
    r"(_to_|_or_|_?[–—]_?|-|_and_)(?:about_|roughly_|nearly_|perhaps_|even_|as_(?:many|much)_as_)?"
)
_FIRST_UNIT = compiled(r"_?%|_?[¢°]")


def _range(prose: str, numeral: Numeral, currency: tuple[int, str] | None) -> Numeral | None:
    """The upper end of a range that begins with a numeral: "3 to 5", "$2-3 million", "between 10 and 20"."""
    at = numeral.end
    if first_unit := _FIRST_UNIT.match(prose, at):
        at = first_unit.end()
    joint = _JOINT.match(prose, at)
    if not joint:
        return None
    start = currency[0] if currency else numeral.start
    left = prose[max(0, start - 9) : start].lower()
    if joint[1].strip() == "and":
        if not left.endswith("between "):
            return None
    elif joint[1].strip() == "to" and left.endswith("from "):
        return None
    at = joint.end()
    if currency:
        sign = prose[currency[0] : numeral.start]
        if prose.startswith(sign, at):
            at += len(sign)
    trigger = trigger_at(prose, at)
    other = numeral_at(prose, trigger, has_currency=currency is not None) if trigger else None
    if other is None or other.form not in (Form.DIGITS, Form.WORDS) or other.start != at:
        return None
    if first_unit and not _FIRST_UNIT.match(prose, other.end):
        return None
    if left.endswith(" by ") and joint[1].strip() == "to" and (numeral.value or 0) < (other.value or 0):
        return None
    return other


_CONTEST_LEFT = 48
_LAST_WORD = compiled(r"(?:[-_]to[-_]\d+)?[-_]([a-z]+)")


def _contest(prose: str, low: Numeral, high: Numeral) -> Figure | None:
    """A score or a vote: "5-4", "22-20", "218 to 214"."""
    after = _LAST_WORD.match(prose, high.end)
    before = prose[max(0, low.start - _CONTEST_LEFT) : low.start].lower().split()
    votes = (after and after[1] in word_set("votes", "after")) or word_set("votes", "before").intersection(
        before
    )
    kind = FigureKind.VOTE if votes else FigureKind.SCORE
    return Figure(Span(low.start, high.end), low.value, None, kind, None, None)


_CONTEST_LIMIT = 150


def _with_unit(
    prose: str, low: Numeral, high: Numeral | None, currency: tuple[int, str] | None
) -> Figure | None:
    last = high or low
    end = last.end
    hedge_end = hedge_after(prose, end)
    hedge = Span(end, hedge_end) if hedge_end else None
    if hedge_end:
        end = hedge_end
    top = high.value if high else None
    if currency:
        return _money(prose, currency[0], last.end, low.value, currency[1], top, hedge)
    unit = unit_after(prose, end)
    if unit is not None:
        return _measured(prose, low, unit, top, hedge)
    if high and _is_contest(prose, low, high):
        return _contest(prose, low, high)
    if low.form == Form.DIGITS and (year := calendar.year(prose, low, high)):
        return year
    if low.form == Form.DIGITS and (age := calendar.age(prose, low, high)):
        return age
    return _counted(prose, low, end, top, hedge)


def _is_contest(prose: str, low: Numeral, high: Numeral) -> bool:
    """Whether "5-4" or "22 to 24" is no range: both small, nothing counted, no word that says how much."""
    if max(low.value or 0, high.value or 0) >= _CONTEST_LIMIT or high.has_magnitude:
        return False
    return not head_noun(prose, high.end) and prose[low.end : low.end + 4] in (
        "-" + prose[high.start : high.start + 3],
        " to ",
    )


def _measured(prose: str, low: Numeral, unit: Unit, high: float | None, hedge: Span | None) -> Figure | None:
    value = low.value
    if unit.kind is FigureKind.MONEY:
        value, high = (number and number * unit.factor for number in (value, high))
        return _money(prose, low.start, unit.end, value, unit.name, high, hedge)
    if unit.kind is FigureKind.MULTIPLE:
        return _times(prose, low, unit, high, hedge)
    if unit.kind is FigureKind.POINTS and _is_scored(prose, low.start):
        return Figure(Span(low.start, unit.end), value, unit.name, FigureKind.SCORE, hedge, high)
    if unit.kind is FigureKind.MEASURE and unit.name in ("pounds", "pound") and low.has_magnitude:
        return _money(prose, low.start, unit.end, value, "GBP", high, hedge)
    kind, name, end = unit.kind, unit.name, unit.end
    if kind in (FigureKind.MEASURE, FigureKind.PERCENT) and (per := per_unit_after(prose, end)):
        end, name = per[0], f"{name} per {per[1]}"
        kind = FigureKind.RATE if kind is FigureKind.MEASURE else kind
    return _made(prose, kind, low.start, end, value, name, high, hedge)


_SCORED = 24


def _is_scored(prose: str, start: int) -> bool:
    return not word_set("scores", "verbs").isdisjoint(prose[max(0, start - _SCORED) : start].lower().split())


_COMPARED = compiled(
    r"_(?:as|the|more|less|higher|larger|bigger|greater|faster|likelier|lower|what|that|its|their|his|her|over)(?!\w)"
)


def _times(prose: str, low: Numeral, unit: Unit, high: float | None, hedge: Span | None) -> Figure:
    """Three times as many is a multiple, ten times a count."""
    is_multiple = prose[unit.end - 1] == "d" or _COMPARED.match(prose, unit.end)
    kind = FigureKind.MULTIPLE if is_multiple else FigureKind.COUNT
    return _made(prose, kind, low.start, unit.end, low.value, "times", high, hedge)


def _money(
    prose: str, start: int, end: int, value: float | None, code: str, high: float | None, hedge: Span | None
) -> Figure:
    coin = unit_after(prose, end) if value is not None else None
    if coin is not None and coin.kind is FigureKind.MONEY:
        end = coin.end
    if per := per_unit_after(prose, end):
        end, code = per[0], f"{code} per {per[1]}"
    return _made(prose, FigureKind.MONEY, start, end, value, code, high, hedge)


_HYPHENATED = compiled(r"-([a-z]+)(?:-[a-z]+)*(?!\w)")


def _counted(prose: str, low: Numeral, end: int, high: float | None, hedge: Span | None) -> Figure | None:
    """A count with its noun, a bare number, or (where "one" is an article) nothing."""
    if low.value == 1 and low.form == Form.WORDS and high is None:
        return None
    if hyphenated := _HYPHENATED.match(prose, end):
        return _made(
            prose, FigureKind.COUNT, low.start, hyphenated.end(), low.value, hyphenated[1], high, hedge
        )
    noun = head_noun(prose, end)
    if noun is None:
        if low.form == Form.DIGITS and calendar.is_name(prose, low, high is not None):
            return Figure(Span(low.start, end), low.value, None, FigureKind.NUMBER)
        kind = (
            FigureKind.MEASURE
            if _MAGNITUDE_OF.search(prose, max(0, low.start - 30), low.start)
            else FigureKind.BARE
        )
        span_end = end if hedge is None or hedge.end > end else low.end
        return _made(prose, kind, low.start, max(span_end, low.end), low.value, None, high, hedge)
    end, name = noun
    kind = FigureKind.COUNT
    if name in word_set("votes", "nouns"):
        kind = FigureKind.VOTE
    elif name in word_set("scores", "nouns"):
        kind = FigureKind.SCORE
    elif per := per_unit_after(prose, end):
        kind, end, name = FigureKind.RATE, per[0], f"{name} per {per[1]}"
    return _made(prose, kind, low.start, end, low.value, name, high, hedge)


_MAGNITUDE_OF = compiled(r"(?i:(?<!\w)magnitude_(?:of_)?(?:about_|at_least_)?)$")
_PREFIXED = compiled(r"(?:(?<=[A-Za-z])-|(?<=\w)[./]|#)$")
_VERSION = compiled(r"(?:\.\d+)+|-?[A-Za-z](?![\w-])")
_NAME_BEFORE = compiled(r"([A-Za-z][\w.]*?)\.?_$")
_LONGEST_NAME = 14


def _name(prose: str, numeral: Numeral) -> Figure | None:
    """A number that names: B-52, No. 3, Flight 370, 1600 Elm Street, a telephone number."""
    start, end = numeral.start, numeral.end
    before = prose[start - 1] if start else ""
    is_name = (
        bool(before) and before in "-./#" and _PREFIXED.search(prose, max(0, start - 2), start) is not None
    )
    if (is_name and prose[start - 5 : start] in ("-mid-", " mid-")) or prose[max(0, start - 4) : start] in (
        "pre-",
        "mid-",
        "ost-",
    ):
        is_name = False
    if not is_name and before == " " and not numeral.has_magnitude:
        left = _NAME_BEFORE.search(prose, max(0, start - _LONGEST_NAME), start)
        is_name = (
            left is not None and left[1] in word_set("names", "before") and unit_after(prose, end) is None
        )
        is_name = is_name and not (left is not None and left[1].islower() and head_noun(prose, end))
    if prose[start] == "0" and prose[start + 1 : start + 2].isdigit():
        is_name = True
    if prose[end : end + 1] in (".", "-") or prose[end : end + 1].isalpha():
        if version := _VERSION.match(prose, end):
            is_name, end = True, version.end()
    if not is_name and (following := _telephone_or_address().match(prose, end)):
        is_name, end = True, following.end()
    return Figure(Span(start, end), numeral.value, None, FigureKind.NUMBER) if is_name else None


@cache
def _telephone_or_address() -> re.Pattern[str]:
    streets = alternation(word_set("names", "streets"))
    return compiled(
        rf"-\d{{3}}-\d{{4}}(?!\w)|(?<!\d\d\d\d)(?<=\d\d\d)-\d{{4}}(?!\w)|(?:_[NSEW]\.?)?(?:_[A-Z][\w'’]+\.?){{1,3}}_(?:{streets})(?!\w)"
    )


_ITS_WHOLE = compiled(r"_of_|_")


def _part(prose: str, numeral: Numeral, currency: tuple[int, str] | None) -> Figure | None:
    return _made(prose, FigureKind.FRACTION, numeral.start, numeral.end, numeral.value)


_VERB_DOWN = compiled(
    r"_(?:down|standard|standards|check|duty|header|digits?|digit|murder|homicide|play|negative|life|agent|room|bass)(?!\w)|-"
)


def _multiple(prose: str, numeral: Numeral, currency: tuple[int, str] | None) -> Figure | None:
    """Twice as many, doubled, tenfold; not "doubled down", and not "twice" for two times."""
    word = prose[numeral.start : numeral.end].lower()
    if _VERB_DOWN.match(prose, numeral.end):
        return None
    if word in ("twice", "thrice", "double", "triple", "quadruple") and not _COMPARED.match(
        prose, numeral.end
    ):
        return None
    return _made(prose, FigureKind.MULTIPLE, numeral.start, numeral.end, numeral.value, "times")


_SINCE = compiled(r"(?:_[A-Za-z'’-]+){0,8}_(?:since|this_year|so_far|in_(?:a|two|as_many))(?!\w)")
_HUNDREDTH = compiled(
    r"(?:_(?:of|Street|Avenue|Congress|Circuit|District|Floor|Century|century|Amendment))(?!\w)"
)


def _ordinal(prose: str, numeral: Numeral, currency: tuple[int, str] | None) -> Figure | None:
    """An ordinal; one that counts ("the 12th mayor killed since May") is a count. After a month it is a date."""
    if numeral.value is not None:
        if date := calendar.date_or_time(prose, numeral):
            return date
        if numeral.value > 2 and _SINCE.match(prose, numeral.end):
            noun = comparisons.single_noun(prose, numeral.end)
            if noun and not _HUNDREDTH.match(prose, numeral.end):
                return _made(prose, FigureKind.COUNT, numeral.start, noun[0], numeral.value, noun[1])
    return Figure(Span(numeral.start, numeral.end), numeral.value, None, FigureKind.ORDINAL)


_OF = compiled(r"_of_(?:the_|these_|those_|his_|her_|its_|their_)?")
_MORE = compiled(r"_(?:more|other)(?!\w)")


def _vague(prose: str, numeral: Numeral, currency: tuple[int, str] | None) -> Figure | None:
    """Dozens, several thousand people, tens of millions of dollars."""
    end, of = numeral.end, _OF.match(prose, numeral.end)
    at = of.end() - 1 if of else end
    unit = unit_after(prose, at)
    if unit is not None and unit.kind is FigureKind.DURATION:
        return Figure(Span(numeral.start, unit.end), None, unit.name, FigureKind.DURATION)
    if unit is not None and (of or unit.kind is not FigureKind.MULTIPLE):
        return _made(prose, FigureKind.VAGUE, numeral.start, unit.end, None, unit.name)
    noun = head_noun(prose, at) if of or prose[numeral.end - 1] != "s" or _MORE.match(prose, end) else None
    if noun and not is_plural(noun[1]):
        noun = None
    return _made(
        prose, FigureKind.VAGUE, numeral.start, noun[0] if noun else end, None, noun[1] if noun else None
    )


_READERS = {
    Form.DIGITS: _cardinal,
    Form.WORDS: _cardinal,
    Form.VAGUE: _vague,
    Form.PART: _part,
    Form.MULTIPLE: _multiple,
    Form.ORDINAL: _ordinal,
}
