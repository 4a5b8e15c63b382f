"""Finds the words that name a day, month or year in running text, and what they say by themselves."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.dates.expression import REACH, STEPS, Expression
from attrlint.annotate.dates.places import DOTTED, ISO, NAME, SLASHED, matches, places_in
from attrlint.annotate.dates.relative import relative
from attrlint.lexicon import load
from attrlint.model import DateKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from attrlint.annotate.dates.places import Places

__all__ = ["expressions"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2199


def expressions(
    text: str, start: int = 0, end: int | None = None, places: Places | None = None
) -> list[Expression]:
    """The expressions in a stretch of text (its spaces plain), in order, none inside another.

    Each kind is built around a few words; what stands around them is looked at only there. `places` says
    where these are, if they were found already.
    """
    end = len(text) if end is None else end
    places = places_in(text, start, end) if places is None else places
    found = [
        *_named(text, start, end, places),
        *_numeric(text, start, end, places),
        *relative(text, start, end, places),
    ]
    found.sort(key=lambda expression: (expression.start, -expression.end))
    kept: list[Expression] = []
    for expression in found:
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return kept


def _named(text: str, start: int, end: int, places: Places) -> Iterator[Expression]:
    """Dates with the name of a month, and weekdays."""
    months = _month_numbers()
    for name in matches(_name_pattern(), text, places.get(NAME, ()), end):
        month = months.get(name.group())
        if (
            found := _weekday(text, start, name)
            if month is None
            else _with_month(text, start, end, name, month)
        ):
            yield found


# --- March 6, 2023; 6 March 2023; March 2023 --------------------------------------------------------------

_YEAR = r"(?P<year>[12]\d{3})(?![\d%])"
_AFTER_MONTH = lazy.compile(
    r"\.?(?:"
    r" (?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
    r"(?:(?: ?[-–—] ?| to | and )(?P<until>\d{1,2})(?![\d:%]|[.,]\d))?"
    rf"(?:,? {_YEAR})?"
    rf"|,? (?:of )?{_YEAR.replace('year', 'only_year')})"
)
_AFTER_DAY_MONTH = lazy.compile(rf"\.?(?:,? {_YEAR})?")
_DAY_BEFORE = lazy.compile(
    r"(?<![\w.,:$€£/-])(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?: ?[-–] ?(?P<until>\d{1,2})(?:st|nd|rd|th)?)? (?:of )?$"
)


def _with_month(text: str, start: int, end: int, name: re.Match[str], month: int) -> Expression | None:
    """The date whose month has its name there; None where no day and no year stand beside it."""
    if _is_in_word(text, start, *name.span()):
        return None
    low = max(start, name.start() - REACH)
    before = _DAY_BEFORE.search(text[low : name.start()])
    if before and _is_day(before["day"]) and _is_day(before["until"]):
        after = _AFTER_DAY_MONTH.match(text, name.end(), end)
        assert after is not None
        first, last = low + before.start(), after.end()
        if after["year"] is None:
            last = name.end()
        day, until = before["day"], before["until"]
    elif (
        (after := _AFTER_MONTH.match(text, name.end(), end))
        and _is_day(after["day"])
        and _is_day(after["until"])
    ):
        first, last = name.start(), after.end()
        day, until = after["day"], after["until"]
    else:
        return None
    year = after["year"] or after.groupdict().get("only_year")
    weekday, first = _weekday_before(text, low, first)
    return Expression(
        first,
        last,
        DateKind.ABSOLUTE,
        "day" if day else "month",
        year=int(year) if year else None,
        month=month,
        day=int(day) if day else None,
        until=int(until) if until else None,
        weekday=weekday,
    )


def _is_in_word(text: str, first: int, start: int, end: int) -> bool:
    following = text[end : end + 1]
    return following.isalnum() or following == "_" or (start > first and text[start - 1].isalnum())


def _is_day(digits: str | None) -> bool:
    return digits is None or 1 <= int(digits) <= 31


def _weekday_before(text: str, low: int, start: int) -> tuple[int | None, int]:
    """The weekday right before a date, and where the whole then begins."""
    found = _weekday_at_end().search(text[low:start])
    return (_weekday_number(found[1]), low + found.start()) if found else (None, start)


# --- 2023-03-06; 3/6/2023; 06.03.2023 ---------------------------------------------------------------------

_ISO = lazy.compile(r"-([01]\d)-([0-3]\d)(?![\d-])")
_SLASHED = lazy.compile(r"/(\d{1,2})/((?:19|20)\d\d)(?![\d/]|\.\d)")
_DOTTED = lazy.compile(r"\.(\d{1,2})\.((?:19|20)\d\d)(?![\d/]|\.\d)")
_ISO_YEAR = lazy.compile(r"[12]\d{3}$")
_FIRST_NUMBER = lazy.compile(r"\d{1,2}$")


def _numeric(text: str, start: int, end: int, places: Places) -> Iterator[Expression]:
    for match in matches(_ISO, text, places.get(ISO, ()), end):
        year = _ISO_YEAR.match(text, max(start, match.start() - 4), match.start())
        month, day = int(match[1]), int(match[2])
        if year and 1 <= month <= 12 and 1 <= day <= 31 and not _joined(text, year.start()):
            span = year.start(), match.end()
            yield Expression(*span, DateKind.ABSOLUTE, year=int(year[0]), month=month, day=day)
    slashed = matches(_SLASHED, text, places.get(SLASHED, ()), end)
    for match in chain(slashed, matches(_DOTTED, text, places.get(DOTTED, ()), end)):
        number = _FIRST_NUMBER.search(text, max(start, match.start() - 2), match.start())
        if number and (found := _three_numbers(text, number, match)):
            yield found


def _three_numbers(text: str, first: re.Match[str], rest: re.Match[str]) -> Expression | None:
    """3/6/2023 or 06.03.2023, in parts."""
    one, two, year = int(first[0]), int(rest[1]), int(rest[2])
    if not (1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12) or _joined(text, first.start()):
        return None
    is_slashed = rest[0][0] == "/"
    day, month = (two, one) if is_slashed and one <= 12 else (one, two)
    if month > 12:
        return None
    swapped = is_slashed and one <= 12 and two <= 12 and one != two
    span = first.start(), rest.end()
    return Expression(*span, DateKind.ABSOLUTE, year=year, month=month, day=day, swapped=swapped)


def _joined(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "/-._=")


# --- on Monday --------------------------------------------------------------------------------------------

_BEFORE_WEEKDAY = lazy.compile(
    r"(?:(?<!\w)(?P<count>[Ll]ast|[Tt]his|[Nn]ext|past|coming) |(?P<words>(?:[Oo]n )?[\w.]+) )$"
)


def _weekday(text: str, start: int, name: re.Match[str]) -> Expression | None:
    """The weekday that a name is; None where it is a part of another name."""
    if name.start() > start and (text[name.start() - 1].isalnum() or text[name.start() - 1] in "#@-"):
        return None
    after = text[name.end() : name.end() + 24]
    if after[:1].isalnum() or after[:1] in ("-", "@"):  # Mondays, Monday-morning quarterback
        return None
    if _name_after().match(after):
        return None
    low = _last_words(text, max(start, name.start() - REACH), name.start())
    before = _BEFORE_WEEKDAY.search(text[low : name.start()])
    if before and (words := before["words"]) and not _names_before().isdisjoint((words, words.split()[-1])):
        return None
    count = STEPS[before["count"]] if before and before["count"] else None
    first = low + before.start("count") if before and before["count"] else name.start()
    number = _weekday_number(name.group())
    return Expression(first, name.end(), DateKind.WEEKDAY, weekday=number, step=count)


def _last_words(text: str, low: int, end: int) -> int:
    """Where the last two words before an offset begin that stand behind `low`."""
    at = end
    for _ in range(3):
        at = text.rfind(" ", low, at)
        if at < 0:
            return low
    return at + 1


# --- patterns from the word lists -------------------------------------------------------------------------


def _weekday_number(name: str) -> int:
    number: int = load("annotate/dates/words")["weekdays"].index(name)
    return number


@cache
def _month_numbers() -> dict[str, int]:
    return {name: i for i, names in enumerate(load("annotate/dates/words")["months"], 1) for name in names}


@cache
def _name_pattern() -> re.Pattern[str]:
    """The names of months and weekdays, also where they begin a longer word; the longer ones first."""
    names = [*_month_numbers(), *load("annotate/dates/words")["weekdays"]]
    return lazy.compile("|".join(sorted(names, key=len, reverse=True)))


@cache
def _weekday_at_end() -> re.Pattern[str]:
    return lazy.compile(rf"\b({'|'.join(load('annotate/dates/words')['weekdays'])}),? (?:the )?$")


@cache
def _names_before() -> frozenset[str]:
    return frozenset(load("annotate/dates/words")["before_name"])


@cache
def _name_after() -> re.Pattern[str]:
    return lazy.compile(rf" (?:{'|'.join(load('annotate/dates/words')['after_name'])})\b")
