"""Reads numbers that place things in time: dates, clock times, years, decades, ages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.numbers.vocabulary import BLANKS, alternation, compiled, word_set
from attrlint.model import Figure, FigureKind, Span

if TYPE_CHECKING:
    import re

    from attrlint.annotate.numbers.numerals import Numeral

__all__ = ["age", "date_or_time", "year"]

_EARLY, _FIRST_YEAR, _LAST_YEAR = 1000, 1500, 2100
_DATED = compiled(r"(?i:(?<!\w)(?:in|from|since|until|to)_(?:around_|about_|circa_|c\._?)?)$")
"""Before a year so early that it may as well be a number: "dates from around 1490"."""
_MODERN = 1900
"""From then on four digits without a comma are a year, whatever follows ("the 2016 players")."""

_OLDEST = 115

_CLOCK = compiled(
    r"(?::[0-5]\d(?:[:.]\d\d)?)?_?(?:[ap]\.m\.?|[apAP][mM](?!\w)|A\.M\.|P\.M\.|o['’]clock|noon(?!\w))"
    r"|:[0-5]\d(?::\d\d)?(?:\.\d+)?(?![\d:])|_?(?:GMT|UTC|EST|EDT|ET|CET|BST|PT|PST|PDT|CST)(?!\w)"
)
_NUMERIC = compiled(r"[/.-]\d{1,2}[/.-]\d{2,4}(?:T[\d:.]+Z?)?(?![\w-])|/\d{1,2}(?![\d/])|/7(?!\w)")
_FRACTION_SLASH = compiled(r"/[2-8](?:_of_|_(?:vote|majority))")
_DECADE = compiled(r"['’]?s(?!\w)")
_AFTER_DAY = compiled(r"(?:[-–]\d{1,2}|_(?:to|and|or)_\d{1,2}(?=[,.\s]))?(?:,?_\d{4}(?!\w))?")


@cache
def _month_after() -> re.Pattern[str]:
    return compiled(rf"_(?:of_)?({alternation(word_set('dates', 'months'))})\.?(?!\w)(?:,?_\d{{4}}(?!\w))?")


def _word_before(prose: str, start: int) -> str:
    """The word before an offset, without the blank between; at most 14 letters of it."""
    if not start or prose[start - 1] not in " \u00a0":
        return ""
    left = prose[max(0, start - 15) : start - 1]
    return left[left.rfind(" ") + 1 :].rsplit("\u00a0", 1)[-1]


def date_or_time(prose: str, numeral: Numeral) -> Figure | None:
    """A date ("March 6, 2023", "6 March", 3/6/23), a clock time, or a decade ("the 1990s", "her 30s")."""
    start, end, value = numeral.start, numeral.end, numeral.value
    if value is None or numeral.has_magnitude:
        return None
    following, second = prose[end : end + 1], prose[end + 1 : end + 2]
    if value <= 31:
        before = _word_before(prose, start).lstrip("(")
        if before.rstrip(".") in word_set("dates", "months"):
            tail = _AFTER_DAY.match(prose, end)
            return Figure(
                Span(start - len(before) - 1, tail.end() if tail else end), value, None, FigureKind.DATE
            )
        is_near = following in " \u00a0" and (second == "o" or second.isupper())
        if is_near and (month := _month_after().match(prose, end)):
            return Figure(Span(start, month.end()), value, None, FigureKind.DATE)
    is_split = following and following in "/.-" and not _FRACTION_SLASH.match(prose, end)
    if is_split and (numeric := _NUMERIC.match(prose, end)):
        return Figure(Span(start, numeric.end()), None, None, FigureKind.DATE)
    begins_clock = following and following in ":apAPoG"
    begins_clock = begins_clock or (following in " \u00a0" and second in "apAPonGUECB")
    if value < 2400 and begins_clock and (clock := _CLOCK.match(prose, end)):
        return Figure(Span(start, clock.end()), value, None, FigureKind.TIME)
    if (
        following
        and following in "s'’"
        and value % 10 == 0
        and value < _LAST_YEAR
        and (decade := _DECADE.match(prose, end))
    ):
        kind = FigureKind.YEAR if value > 100 or prose[start - 1 : start] in "'’" else FigureKind.AGE
        return Figure(Span(start, decade.end()), value, None, kind)
    return None


_PLAIN_YEAR = 4


def year(prose: str, low: Numeral, high: Numeral | None) -> Figure | None:
    """A year, or a span of years ("2010-2012"), unless something is counted directly behind it."""
    value = low.value or 0
    if low.end - low.start != _PLAIN_YEAR or low.has_magnitude or value > _LAST_YEAR:
        return None
    if value < _FIRST_YEAR and not (
        value >= _EARLY and _DATED.search(prose, max(0, low.start - 20), low.start)
    ):
        return None
    if "." in prose[low.start : low.end]:
        return None
    end = high.end if high else low.end
    before = _word_before(prose, low.start).lower()
    if value < _MODERN and before not in word_set("dates", "before_years") and _counts(prose, end):
        return None
    return Figure(Span(low.start, end), value, None, FigureKind.YEAR, None, high.value if high else None)


_FOLLOWER = compiled(r"_([a-z]+)")


def _counts(prose: str, end: int) -> bool:
    from attrlint.annotate.numbers.nouns import is_plural

    follower = _FOLLOWER.match(prose, end)
    return follower is not None and is_plural(follower[1]) and follower[1] not in word_set("nouns", "stop")


_NAMED = compiled(r"(?:(?<!\w)[A-Z][\w.'’-]+,_|\()$")


@cache
def _aged() -> re.Pattern[str]:
    told, adverbs = alternation(word_set("ages", "told")), alternation(word_set("ages", "adverbs"))
    return compiled(rf"(?i:(?<!\w){told}_(?:of_)?(?:{adverbs}_)?)$")


@cache
def _group() -> re.Pattern[str]:
    groups, bounds = alternation(word_set("ages", "groups")), alternation(word_set("ages", "bounds"))
    return compiled(rf"(?i:(?<!\w){groups}(?:,?_(?:aged|ages?))?_(?:{bounds})?_?)$")


@cache
def _leads() -> tuple[str, ...]:
    """What stands before an age ends with one of these, unless a name or a bracket does."""
    lists = (word_set("ages", name) for name in ("told", "adverbs", "groups", "bounds"))
    return ("of", *sorted({phrase.rpartition(" ")[2] for found in lists for phrase in found}))


_AGE_END = compiled(
    r"[,.);]|_and_(?:over|older|under|younger|up)(?!\w)|_or_(?:over|older|under|younger)(?!\w)"
)


def age(prose: str, low: Numeral, high: Numeral | None) -> Figure | None:
    """An age: between commas after a name, in brackets, after "aged", or of a group ("voters over 45")."""
    if low.has_magnitude or not 0 < (low.value or 0) <= _OLDEST:
        return None
    start, end = low.start, high.end if high else low.end
    if prose[start - 1 : start] not in (" ", "(", "\u00a0") or start == 0:
        return None
    closed = _AGE_END.match(prose, end)
    left = max(0, start - 30)
    is_led = prose[left:start].rstrip(BLANKS).lower().endswith(_leads())
    found = (
        (closed and _NAMED.search(prose, left, start) and not _is_list(prose, start, end))
        or (is_led and _aged().search(prose, left, start))
        or (closed and closed.end() - closed.start() > 1)
        or (is_led and _group().search(prose, left, start))
    )
    top = high.value if high else None
    return Figure(Span(start, end), low.value, "years", FigureKind.AGE, None, top) if found else None


def _is_list(prose: str, start: int, end: int) -> bool:
    """Whether a name and a number in brackets or commas can be no age: a sum, a full stop in the middle."""
    return prose[end : end + 1] == "." or (prose[start - 1] == "(" and prose[end : end + 1] != ")")
