"""Reads the day or month that a URL carries.

Publishers write the day of first publication into a URL, or nothing: four of five news URLs have none, so
"no date" is the normal answer. Looked at are the path, then some keys of the query, never host or fragment.
The first full date wins over year and month. Digits count only as whole runs, and only real days from 1990
to the day after `today`: ids, hashes, ports, versions and issue numbers are no dates.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.links.parts import Parts, is_under, parts_of, unwrap
from attrlint.annotate.links.publishers import publisher_of
from attrlint.lexicon import load
from attrlint.model import LinkDate
from attrlint.record import replace

if TYPE_CHECKING:
    import re

__all__ = ["date_in"]

_FIRST_YEAR = 1990
_MOST_NUMBERS = 60  # in a URL that is looked at: more are no article's

_YEAR = r"((?:199|20\d)\d)"
_NAME = r"[^\W\d_]{3,10}"
_YEAR_FIRST = lazy.compile(rf"{_YEAR}([/._-])(\d\d?|{_NAME})\2(\d\d?)(?!\d)")
_COMPACT = lazy.compile(rf"{_YEAR}(\d\d)(\d\d)(\d*)")
_SPLIT = lazy.compile(rf"(?<=/){_YEAR}(?:/(?=\d{{4}})|-(?=\d\d/))(\d\d)/?(\d\d)(?=/|$)")
_YEAR_LAST = lazy.compile(rf"(\d\d)([/._-])(\d\d)\2(?:{_YEAR}|(\d\d))(?!\d)")
_NAMED = lazy.compile(rf"(\d\d?)([/._-])({_NAME})\2(?:{_YEAR}|(\d\d))(?!\d)")

_MAY_HOLD_DATE = lazy.compile(r"\d\d")
_DIGITS = lazy.compile(r"\d+")
_MONTH = lazy.compile(rf"(?<=/){_YEAR}[/-](\d\d|{_NAME})(?=/|$)(?!/\d\d?(?:/|$))")
_SLUG_MONTH = lazy.compile(rf"(?<=-){_YEAR}-(\d\d?)(?=/?$)")
_YYMM = lazy.compile(r"(?<=-)(\d\d)(\d\d)(?=-\d+\.html$)")
_SLUG_WORD = lazy.compile(r"[^\W_]+")
_QUERY_VALUE = lazy.compile(r"[?&;]([^=&;]+)=([^&;]*)")


def date_in(url: Parts | str, today: date) -> LinkDate | None:
    """The date in a URL (of an archive's or redirector's: in the URL inside), or None.

    Day and month may be ambiguous (03-06-23 at an unknown host): `first` then is the earlier reading and
    `other` the later. `today` bounds what can have been published.
    """
    parts = parts_of(url) if isinstance(url, str) else url
    if not _MAY_HOLD_DATE.search(parts.url, parts.path, parts.end):
        return None
    inner = unwrap(parts)
    if inner is None:
        return _Reader(parts, today).read()
    found = _Reader(parts_of(inner.url), today).read()
    return found and replace(found, span=inner.locate(*found.span))


class _Reader:
    """Looks for a date in one URL."""

    def __init__(self, parts: Parts, today: date) -> None:
        self._parts = parts
        self._url = parts.url
        self._latest = today + timedelta(days=1) if today < date.max else today

    def read(self) -> LinkDate | None:
        _, _, path, query, end = self._parts
        return self._day(path, query) or self._day_in_query(query, end) or self._month(path, query)

    def _day(self, start: int, end: int, *, is_value: bool = False) -> LinkDate | None:
        for digits in islice(_DIGITS.finditer(self._url, start, end), _MOST_NUMBERS):
            for form, reading in _FORMS:
                match = form.match(self._url, digits.start(), end)
                found = reading(self, match) if match else None
                if found and (is_value or not self._is_of_something_else(start, digits.start())):
                    return found
        return None

    def _day_in_query(self, start: int, end: int) -> LinkDate | None:
        if start == end:
            return None
        for match in islice(_QUERY_VALUE.finditer(self._url, start, end), _MOST_NUMBERS):
            if match[1].lower() in _listed("query_keys"):
                found = self._day(*match.span(2), is_value=True)
                if found:
                    return found
        return None

    def _month(self, start: int, end: int) -> LinkDate | None:
        match = None if self._is_at("issue_hosts") else _MONTH.search(self._url, start, end)
        if match and not self._is_of_something_else(start, match.start()):
            return self._whole_month(int(match[1]), _month_number(match[2]), match)
        if self._is_at("slug_month_hosts") and (match := _SLUG_MONTH.search(self._url, start, end)):
            return self._whole_month(int(match[1]), int(match[2]), match)
        if self._is_at("yymm_hosts") and (match := _YYMM.search(self._url, start, end)):
            return self._whole_month(2000 + int(match[1]), int(match[2]), match)
        return None

    def _whole_month(self, year: int, month: int, match: re.Match[str]) -> LinkDate | None:
        first = self._real(year, month, 1)
        if first is None:
            return None
        next_month = date(year + month // 12, month % 12 + 1, 1)
        return LinkDate(first, next_month - timedelta(days=1), None, match.span())

    # --- forms of a day ---

    def _year_first(self, match: re.Match[str]) -> LinkDate | None:
        """/2023/03/06/, -2023-03-06, /2023/mar/6/."""
        year, separator, month, day = match.groups()
        is_padded = len(day) == 2 and len(month) == 2
        if separator == "/":
            is_date = len(day) == 2 or self._is_segment(match)  # but /2023/10/3-questions
        elif separator == ".":
            is_date = is_padded  # but 2020.1.2
        else:
            is_date = is_padded or self._is_segment(match)  # but -2024-2-1
        return self._exact(self._real(int(year), _month_number(month), int(day)), match) if is_date else None

    def _compact(self, match: re.Match[str]) -> LinkDate | None:
        """20230306, 20230306142530, dmf20230306; with a serial number only where the publisher does so."""
        year, month, day, rest = match.groups()
        if rest and not (len(rest) == 6 and _is_time(rest)) and not self._is_at("serial_hosts"):
            return None
        if self._is_at("number_hosts") or not self._stands_free(match):
            return None
        real = self._real(int(year), int(month), int(day))
        return LinkDate(real, real, None, (match.start(), match.end(3))) if real else None

    def _split(self, match: re.Match[str]) -> LinkDate | None:
        """/2024/0424/ and /2024-04/24/."""
        return self._exact(self._real(*map(int, match.groups())), match)

    def _year_last(self, match: re.Match[str]) -> LinkDate | None:
        """06-03-2023 or 03-06-23: which is the month?"""
        one, two = int(match[1]), int(match[3])
        if match[4]:
            year = int(match[4])
        elif match[2] in "-_" and not self._is_in_row(match):
            year = _of_century(int(match[5]), self._latest)
        else:
            return None
        day_first, month_first = self._real(year, two, one), self._real(year, one, two)
        if day_first is None or month_first is None or day_first == month_first:
            return self._exact(day_first or month_first, match)
        if self._is_at("month_first_hosts"):
            return self._exact(month_first, match)
        if self._parts.host.rpartition(".")[2] in _listed("day_first_domains"):
            return self._exact(day_first, match)
        earlier, later = sorted((day_first, month_first))
        return LinkDate(earlier, earlier, later, match.span())

    def _named(self, match: re.Match[str]) -> LinkDate | None:
        """/06/mar/2023/, and 23_marzo_06 where the publisher does so."""
        number, month = int(match[1]), _month_number(match[3])
        if match[4]:
            day = self._real(int(match[4]), month, number)
            return self._exact(day, match) if self._is_segment(match) else None
        if self._is_at("year_month_name_day_hosts"):
            return self._exact(self._real(2000 + number, month, int(match[5])), match)
        return None

    # --- what counts ---

    def _exact(self, day: date | None, match: re.Match[str]) -> LinkDate | None:
        return LinkDate(day, day, None, match.span()) if day else None

    def _real(self, year: int, month: int, day: int) -> date | None:
        try:
            real = date(year, month, day)
        except ValueError:
            return None
        return real if year >= _FIRST_YEAR and real <= self._latest else None

    def _is_at(self, hosts: str) -> bool:
        return is_under(self._parts.host, _listed(hosts)) is not None

    def _around(self, match: re.Match[str]) -> tuple[str, str]:
        """Up to two code points before and after."""
        start, end = match.span()
        return self._url[max(0, start - 2) : start], self._url[end : end + 2]

    def _is_segment(self, match: re.Match[str]) -> bool:
        """Whether it is whole segments of the path."""
        before, after = self._around(match)
        return before[-1:] == "/" and after[:1] in ("", "/", "?", "#")

    def _is_in_row(self, match: re.Match[str]) -> bool:
        """Whether more digits stand before or after: a telephone number, a row of scores."""
        before, after = self._around(match)
        separator = match[2]
        return (before[:1].isdecimal() and before[1:] == separator) or (
            after[:1] == separator and after[1:].isdecimal()
        )

    def _stands_free(self, match: re.Match[str]) -> bool:
        """Whether the digits are no part of a hash: letters may stand before them, no digits beyond."""
        _, after = self._around(match)
        if after[:1].isalpha() and not (after[0] in "Tt" and after[1:].isdecimal()):
            return False
        at = match.start()
        while at > 0 and match.start() - at < 12 and self._url[at - 1].isalpha():
            at -= 1
        return not self._url[at - 1 : at].isalnum()

    def _is_of_something_else(self, start: int, end: int) -> bool:
        """Whether the path before says that the day is that of an event, an issue, a version."""
        *segments, slug = self._url[start:end].lower().split("/")
        if not _listed("other_days").isdisjoint(segments):
            return True
        said = _listed("other_day_words").intersection(_SLUG_WORD.findall(slug))
        return bool(said) and publisher_of(self._parts.host) is None


_FORMS = (
    (_YEAR_FIRST, _Reader._year_first),
    (_COMPACT, _Reader._compact),
    (_SPLIT, _Reader._split),
    (_YEAR_LAST, _Reader._year_last),
    (_NAMED, _Reader._named),
)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("annotate/links/url_dates")[name])


def _month_number(word: str) -> int:
    """1 to 12, or 0 for what is no month."""
    if word.isdecimal():
        return int(word)
    number: int = load("annotate/links/url_dates")["months"].get(word.lower(), 0)
    return number


def _of_century(year: int, latest: date) -> int:
    return 2000 + year if 2000 + year <= latest.year else 1900 + year


def _is_time(digits: str) -> bool:
    return digits[:2] < "24" and digits[2:4] < "60" and digits[4:] < "60"
