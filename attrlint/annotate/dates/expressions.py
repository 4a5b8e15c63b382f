"""Finds the words that name a day, month or year in running text, and what they say by themselves."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint.lexicon import load
from attrlint.model import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Expression", "expressions", "with_plain_spaces"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f"), " ")
_REACH = 40  # code points before a month's name in which weekday and day of the month stand


class Expression(NamedTuple):
    """A day, month or year as it is named; what is not said is None.

    `day` to `until` is a range of days of the month. `swapped` is set for 3/6/2023, which may also mean
    day `month` of month `day`. `step` is how many `unit`s from the day of the article ("last week": -1);
    for a weekday -1 is "last", 0 "this" and 1 "next".
    """

    start: int
    end: int
    kind: DateKind
    unit: str = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    weekday: int | None = None
    step: int | None = None
    swapped: bool = False


def with_plain_spaces(text: str) -> str:
    """The text with plain spaces for no-break, narrow and thin ones, all offsets as they are."""
    return text if text.isascii() else text.translate(_SPACES)


def expressions(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """The expressions in a stretch of text (its spaces plain), in order, none inside another."""
    end = len(text) if end is None else end
    found = [*_with_month(text, start, end), *_numeric(text, start, end)]
    found += [*_weekdays(text, start, end), *_relative(text, start, end)]
    found.sort(key=lambda expression: (expression.start, -expression.end))
    kept: list[Expression] = []
    for expression in found:
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return kept


# --- March 6, 2023; 6 March 2023; March 2023 --------------------------------------------------------------

_YEAR = r"(?P<year>[12]\d{3})(?![\d%])"
_AFTER_MONTH = re.compile(
    r"\.?(?:"
    r" (?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
    r"(?:(?: ?[-–—] ?| to | and )(?P<until>\d{1,2})(?![\d:%]|[.,]\d))?"
    rf"(?:,? {_YEAR})?"
    rf"|,? (?:of )?{_YEAR.replace('year', 'only_year')})"
)
_AFTER_DAY_MONTH = re.compile(rf"\.?(?:,? {_YEAR})?")
_DAY_BEFORE = re.compile(
    r"(?<![\w.,:$€£/-])(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?: ?[-–] ?(?P<until>\d{1,2})(?:st|nd|rd|th)?)? (?:of )?$"
)


def _with_month(text: str, start: int, end: int) -> Iterator[Expression]:
    for name in _month_pattern().finditer(text, start, end):
        if text[name.start() - 1 : name.start()].isalnum() and name.start() > start:
            continue
        month = _month_numbers()[name.group()]
        low = max(start, name.start() - _REACH)
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
            continue
        year = after["year"] or after.groupdict().get("only_year")
        weekday, first = _weekday_before(text, low, first)
        yield Expression(
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


def _is_day(digits: str | None) -> bool:
    return digits is None or 1 <= int(digits) <= 31


def _weekday_before(text: str, low: int, start: int) -> tuple[int | None, int]:
    """The weekday right before a date, and where the whole then begins."""
    found = _weekday_at_end().search(text[low:start])
    return (_weekday_number(found[1]), low + found.start()) if found else (None, start)


# --- 2023-03-06; 3/6/2023; 06.03.2023 ---------------------------------------------------------------------

_ISO = re.compile(r"([12]\d{3})-([01]\d)-([0-3]\d)(?![\d-])")
_NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d/]|\.\d)")


def _numeric(text: str, start: int, end: int) -> Iterator[Expression]:
    for match in _ISO.finditer(text, start, end):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if 1 <= month <= 12 and 1 <= day <= 31 and not _joined(text, match.start()):
            yield Expression(match.start(), match.end(), DateKind.ABSOLUTE, year=year, month=month, day=day)
    for match in _NUMERIC.finditer(text, start, end):
        one, two, year = int(match[1]), int(match[3]), int(match[4])
        if not (1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12) or _joined(text, match.start()):
            continue
        day, month = (one, two) if match[2] == "." or one > 12 else (two, one)
        if month <= 12:
            swapped = match[2] == "/" and one <= 12 and two <= 12 and one != two
            span = match.span()
            yield Expression(*span, DateKind.ABSOLUTE, year=year, month=month, day=day, swapped=swapped)


def _joined(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "/-._=")


# --- on Monday --------------------------------------------------------------------------------------------

_COUNT = {"last": -1, "this": 0, "next": 1, "Last": -1, "This": 0, "Next": 1, "past": -1, "coming": 1}
_BEFORE_WEEKDAY = re.compile(
    r"(?:(?<!\w)(?P<count>[Ll]ast|[Tt]his|[Nn]ext|past|coming) |(?P<words>(?:[Oo]n )?[\w.]+) )$"
)


def _weekdays(text: str, start: int, end: int) -> Iterator[Expression]:
    names = _names_before()
    for name in _weekday_pattern().finditer(text, start, end):
        if name.start() > start and (text[name.start() - 1].isalnum() or text[name.start() - 1] in "#@-"):
            continue
        after = text[name.end() : name.end() + 24]
        if after[:1].isalnum() or after[:1] in "-@":  # Mondays, Monday-morning quarterback
            continue
        if _name_after().match(after):
            continue
        low = max(start, name.start() - _REACH)
        before = _BEFORE_WEEKDAY.search(text[low : name.start()])
        if (
            before
            and before["words"]
            and not names.isdisjoint((before["words"], before["words"].split()[-1]))
        ):
            continue
        count = _COUNT[before["count"]] if before and before["count"] else None
        first = low + before.start("count") if before and before["count"] else name.start()
        number = _weekday_number(name.group())
        yield Expression(first, name.end(), DateKind.WEEKDAY, weekday=number, step=count)


# --- yesterday, last week, three days ago -----------------------------------------------------------------

_DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAY_WORD = re.compile(r"(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b")
_AGO = re.compile(r" ago\b")
_COUNT_BEFORE_AGO = re.compile(r"(?<![\w,.])(\d{1,3}|[a-z]+|[A-Z][a-z]+) (day|week|month|year)s?$")
_ARTICLE_BEFORE = re.compile(r"[.!?:]['\"”’)]?\s+$|[\"“‘'(—–]\s?$|^\s*$")


def _relative(text: str, start: int, end: int) -> Iterator[Expression]:
    for word in _DAY_WORD.finditer(text, start, end):
        before = text[max(start, word.start() - 4) : word.start()]
        if before[-1:].isalnum() or before[-1:] in ("-", "@", "#", "_"):
            continue
        if word.group()[0].isupper() and not _ARTICLE_BEFORE.search(before):
            continue  # USA Today
        yield Expression(*word.span(), DateKind.RELATIVE, step=_DAY_WORDS[word.group().lower()])
    for match in _period_pattern().finditer(text, start, end):
        if match.start() > start and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "-'’"):
            continue
        if text[match.end() : match.end() + 1] in ("-", "_"):
            continue
        unit, count = load("annotate/dates/words")["units"][match[2]], _COUNT[match[1]]
        yield Expression(*match.span(), DateKind.RELATIVE, unit, step=count)
    for ago in _AGO.finditer(text, start, end):
        low = max(start, ago.start() - _REACH)
        counted = _COUNT_BEFORE_AGO.search(text[low : ago.start()])
        number = _number(counted[1]) if counted else None
        if counted and number is not None:
            yield Expression(low + counted.start(), ago.end(), DateKind.RELATIVE, counted[2], step=-number)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    number: int | None = load("annotate/dates/words")["numbers"].get(word.lower())
    return number


# --- patterns from the word lists -------------------------------------------------------------------------


def _weekday_number(name: str) -> int:
    number: int = load("annotate/dates/words")["weekdays"].index(name)
    return number


@cache
def _month_numbers() -> dict[str, int]:
    return {name: i for i, names in enumerate(load("annotate/dates/words")["months"], 1) for name in names}


@cache
def _month_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_month_numbers())})\b")


@cache
def _weekday_pattern() -> re.Pattern[str]:
    return re.compile("|".join(load("annotate/dates/words")["weekdays"]))


@cache
def _weekday_at_end() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(load('annotate/dates/words')['weekdays'])}),? (?:the )?$")


@cache
def _names_before() -> frozenset[str]:
    return frozenset(load("annotate/dates/words")["before_name"])


@cache
def _name_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(load('annotate/dates/words')['after_name'])})\b")


@cache
def _period_pattern() -> re.Pattern[str]:
    return re.compile(rf"([Ll]ast|[Tt]his|[Nn]ext) ({'|'.join(load('annotate/dates/words')['units'])})\b")
