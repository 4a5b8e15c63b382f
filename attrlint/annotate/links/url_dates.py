"""Reads the day or month that a URL carries.

Publishers write the day of first publication into a URL, or nothing: four of five news URLs have none, so
"no date" is the normal answer. Looked at are the path, then some keys of the query, never host or fragment.
The first full date wins over year and month. Digits count only as whole runs, and only real days from 1990
to the day after `today`: ids, hashes, ports, versions and issue numbers are no dates.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from attrlint.annotate.lexicon import load
from attrlint.annotate.links.parts import Parts, is_under, parts_of, unwrap
from attrlint.annotate.links.publishers import publisher_of
from attrlint.model import LinkDate

__all__ = ["date_in"]

_FIRST_YEAR = 1990
_YEAR = r"(?:199|20\d)\d"
_NAME = r"[^\W\d_]{3,10}"

_MAY_HOLD_DATE = re.compile(r"\d\d")
_DIGITS = re.compile(r"\d+")
_DAY = re.compile(
    r"(?:"
    rf"(?P<ymd>({_YEAR})([/._-])(\d\d?|{_NAME})\3(\d\d?)(?!\d))"
    rf"|(?P<compact>({_YEAR})(\d\d)(\d\d)(\d*))"
    rf"|(?P<split>(?<=/)({_YEAR})(?:/(\d\d)(\d\d)|-(\d\d)/(\d\d))(?=/|$))"
    rf"|(?P<dmy>(\d\d)([/._-])(\d\d)\19({_YEAR}|\d\d)(?!\d))"
    rf"|(?P<named>(\d\d?)([/._-])({_NAME})\24({_YEAR}|\d\d)(?!\d))"
    r")"
)
_MONTH = re.compile(rf"(?<=/)({_YEAR})[/-](\d\d|{_NAME})(?=/|$)(?!/\d\d?(?:/|$))")
_SLUG_MONTH = re.compile(rf"-({_YEAR})-(\d\d?)(?=/?$)")
_YYMM = re.compile(r"-(\d\d)(\d\d)-\d+\.html$")
_SLUG_WORD = re.compile(r"[^\W_]+")
_QUERY_VALUE = re.compile(r"[?&;]([^=&;]+)=([^&;]*)")


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
        self._latest = today + timedelta(days=1)

    def read(self) -> LinkDate | None:
        _, _, path, query, end = self._parts
        return self._day(path, query) or self._day_in_query(query, end) or self._month(path, query)

    def _day(self, start: int, end: int, *, is_value: bool = False) -> LinkDate | None:
        for digits in _DIGITS.finditer(self._url, start, end):
            match = _DAY.match(self._url, digits.start(), end)
            found = _READINGS[match.lastgroup or ""](self, match) if match else None
            if found and (is_value or not self._is_of_something_else(start, digits.start())):
                return found
        return None

    def _day_in_query(self, start: int, end: int) -> LinkDate | None:
        if start == end:
            return None
        keys = load("links/url_dates")["query_keys"]
        for key, value in ((m, m.span(2)) for m in _QUERY_VALUE.finditer(self._url, start, end)):
            if key[1].lower() in keys and (found := self._day(*value, is_value=True)):
                return found
        return None

    def _month(self, start: int, end: int) -> LinkDate | None:
        if not self._is_at("issue_hosts"):
            for match in _MONTH.finditer(self._url, start, end):
                if not self._is_of_something_else(start, match.start()):
                    return self._month_of(int(match[1]), _month_number(match[2]), match.span())
        if self._is_at("slug_month_hosts") and (found := _SLUG_MONTH.search(self._url, start, end)):
            return self._month_of(int(found[1]), int(found[2]), (found.start(1), found.end()))
        if self._is_at("yymm_hosts") and (found := _YYMM.search(self._url, start, end)):
            return self._month_of(2000 + int(found[1]), int(found[2]), (found.start(1), found.end(2)))
        return None

    def _month_of(self, year: int, month: int, span: tuple[int, int]) -> LinkDate | None:
        first = self._real(year, month, 1)
        if first is None:
            return None
        next_month = date(year + month // 12, month % 12 + 1, 1)
        return LinkDate(first, next_month - timedelta(days=1), None, span)

    def _year_first(self, match: re.Match[str]) -> LinkDate | None:
        _, year, separator, month, day = match.group("ymd", 2, 3, 4, 5)
        is_segment = self._is_segment(match)
        if separator == "/":
            if len(day) == 1 and not is_segment:  # /2023/10/3-questions
                return None
        elif not (len(day) == 2 and month.isdigit() and len(month) == 2) and (
            separator == "." or not is_segment
        ):
            return None  # 2020.1.2, -2024-2-1
        return self._exact(self._real(int(year), _month_number(month), int(day)), match)

    def _compact(self, match: re.Match[str]) -> LinkDate | None:
        """20230306, 20230306142530, dmf20230306; with a serial number only where the publisher does so."""
        rest = match[10]
        if rest and not (len(rest) == 6 and _is_time(rest)) and not self._is_at("serial_hosts"):
            return None
        if self._is_at("number_hosts") or not self._stands_free(match):
            return None
        day = self._real(int(match[7]), int(match[8]), int(match[9]))
        return self._exact(day, match, match.start(), match.end(9))

    def _split(self, match: re.Match[str]) -> LinkDate | None:
        """/2024/0424/ and /2024-04/24/."""
        month, day = int(match[13] or match[15]), int(match[14] or match[16])
        return self._exact(self._real(int(match[12]), month, day), match)

    def _year_last(self, match: re.Match[str]) -> LinkDate | None:
        """06-03-2023 or 03-06-23: which is the month?"""
        one, separator, two, year = int(match[18]), match[19], int(match[20]), match[21]
        if len(year) == 2 and (separator not in "-_" or self._is_in_row(match, separator)):
            return None
        full = int(year) if len(year) == 4 else _century(int(year), self._latest)
        day_first, month_first = self._real(full, two, one), self._real(full, one, two)
        if day_first is None or month_first is None or day_first == month_first:
            return self._exact(day_first or month_first, match)
        if self._is_at("month_first_hosts"):
            return self._exact(month_first, match)
        if self._parts.host.rpartition(".")[2] in load("links/url_dates")["day_first_domains"]:
            return self._exact(day_first, match)
        earlier, later = sorted((day_first, month_first))
        return LinkDate(earlier, earlier, later, match.span())

    def _named(self, match: re.Match[str]) -> LinkDate | None:
        """/06/mar/2023/, and 23_marzo_06 where the publisher does so."""
        one, month, year = int(match[23]), _month_number(match[25]), match[26]
        if len(year) == 2:
            if not self._is_at("year_month_name_day_hosts"):
                return None
            return self._exact(self._real(2000 + one, month, int(year)), match)
        return self._exact(self._real(int(year), month, one), match) if self._is_segment(match) else None

    def _exact(
        self, day: date | None, match: re.Match[str], start: int | None = None, end: int | None = None
    ) -> LinkDate | None:
        if day is None:
            return None
        span = (match.start() if start is None else start, match.end() if end is None else end)
        return LinkDate(day, day, None, span)

    def _real(self, year: int, month: int, day: int) -> date | None:
        try:
            real = date(year, month, day)
        except ValueError:
            return None
        return real if year >= _FIRST_YEAR and real <= self._latest else None

    def _is_at(self, hosts: str) -> bool:
        return is_under(self._parts.host, _listed(hosts)) is not None

    def _is_segment(self, match: re.Match[str]) -> bool:
        """Whether the match is whole segments of the path."""
        return self._url[match.start() - 1 : match.start()] == "/" and self._url[
            match.end() : match.end() + 1
        ] in (
            *"/?#",
            "",
        )

    def _is_in_row(self, match: re.Match[str], separator: str) -> bool:
        """Whether more digits stand before or after: a telephone number, a row of scores."""
        before, after = (
            self._url[max(0, match.start() - 2) : match.start()],
            self._url[match.end() : match.end() + 2],
        )
        return (len(before) == 2 and before[0].isdigit() and before[1] == separator) or (
            len(after) == 2 and after[0] == separator and after[1].isdigit()
        )

    def _stands_free(self, match: re.Match[str]) -> bool:
        """Whether the digits are no part of a hash: letters may stand before them, no digits beyond."""
        after = self._url[match.end() : match.end() + 2]
        if after[:1].isalpha() and not (after[0] in "Tt" and after[1:].isdigit()):
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


_READINGS = {
    "ymd": _Reader._year_first,
    "compact": _Reader._compact,
    "split": _Reader._split,
    "dmy": _Reader._year_last,
    "named": _Reader._named,
}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("links/url_dates")[name])


def _month_number(word: str) -> int:
    """1 to 12, or 0 for what is no month."""
    if word.isdigit():
        return int(word)
    number: int = load("links/url_dates")["months"].get(word.lower(), 0)
    return number


def _century(year: int, latest: date) -> int:
    return 2000 + year if 2000 + year <= latest.year else 1900 + year


def _is_time(digits: str) -> bool:
    return digits[:2] < "24" and digits[2:4] < "60" and digits[4:] < "60"
