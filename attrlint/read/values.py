"""Makes the values of metadata fields plain: a day, the names of authors, one line of text.

Front matter, JSON-LD and meta elements write them in many ways: "2024-03-05T18:00:00Z", "Tue, 05 Mar 2024",
"By Ada Cole and Ben Hart", [{"name": "Ada Cole"}].
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from attrlint import lazy

__all__ = ["day", "line", "names"]

_ISO = lazy.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SLASHED = lazy.compile(r"\s*(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)")
_IN_WORDS = ("%B %d, %Y", "%b %d, %Y", "%b. %d, %Y", "%d %B %Y", "%d %b %Y", "%A, %B %d, %Y")
_BY = lazy.compile(r"\s*(?:by|words|written by|story by)\b\s*:?\s+", re.IGNORECASE)
_BETWEEN = lazy.compile(r"\s*(?:;|\band\b|&)\s*|,\s+")


def day(value: Any) -> date | None:
    """The day that a field names; its own, not that of another time zone. None where it names none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (list, tuple)):
        return day(value[0]) if value else None
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        return None
    text = str(value)[:100]
    numbers = _ISO.match(text) or _SLASHED.match(text)
    if numbers:
        return _date(*map(int, numbers.groups()))
    return _in_words(text.strip())


def names(value: Any) -> tuple[str, ...]:
    """The names in an author field: a string, an object with `name`, or a list of such."""
    if isinstance(value, (list, tuple)):
        return tuple(dict.fromkeys(name for one in value[:100] for name in names(one)))
    if isinstance(value, dict):
        return names(value.get("name"))
    text = line(value)
    if text is None or text.startswith(("http:", "https:", "@")):
        return ()
    parts = _BETWEEN.split(_BY.sub("", text, count=1))
    return tuple(dict.fromkeys(part for part in map(str.strip, parts) if part))


def line(value: Any) -> str | None:
    """The text of a field on one line, None where it has none."""
    if isinstance(value, (list, tuple)):
        return line(value[0]) if value else None
    if isinstance(value, dict):
        return line(value.get("name") or value.get("@value"))
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return None
    return " ".join(str(value).split()) or None


def _in_words(text: str) -> date | None:
    for form in _IN_WORDS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
