"""Works out which days an expression can mean, for an article of a known day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrlint.model import DateKind

if TYPE_CHECKING:
    from attrlint.annotate.dates.expression import Expression

__all__ = ["Days", "absolute", "relative", "weekday"]

_NEAR = 10  # days
Days = tuple[date, date] | None
"""First and last day meant, or None."""


def absolute(expression: Expression, published: date | None, month_first: bool | None) -> Days:
    """The days of a date. Without a year it is the nearest to the article.

    3/6/2023 is read as `month_first` says; where that is not known, as the one reading near the article.
    """
    year, month, day, until = expression.year, expression.month, expression.day, expression.until
    assert month is not None
    if expression.swapped:
        assert year is not None and day is not None
        readings = _days(year, month, day, None), _days(year, day, month, None)
        if month_first is not None:
            return readings[0] if month_first else readings[1]
        close = [days for days in readings if days and published and abs((days[0] - published).days) <= _NEAR]
        return close[0] if len(close) == 1 else None
    if year is not None:
        return _days(year, month, day, until)
    if published is None:
        return None
    years = [_days(published.year + step, month, day, until) for step in (-1, 0, 1)]
    return min(
        (days for days in years if days), key=lambda days: abs((days[0] - published).days), default=None
    )


def _days(year: int, month: int, day: int | None, until: int | None) -> Days:
    if day and until and until < day:
        return None
    try:
        first = date(year, month, day or 1)
        return first, date(year, month, until or day or _length(year, month))
    except ValueError:
        return None


def _length(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def _apart(published: date, count: int) -> Days:
    try:
        day = published + timedelta(count)
    except OverflowError:
        return None
    return day, day


def weekday(number: int, step: int | None, published: date, *, is_past: bool) -> Days:
    """The weekday that an article means: the last up to its own day, or the next one after "next".

    None where neither "last", "next" nor the past tense of the clause says which of the two it is.
    """
    back = (published.weekday() - number) % 7
    if step == 1:
        apart = 7 - back
    elif step == -1:
        apart = -(back or 7)
    elif is_past:
        apart = -back
    else:
        return None
    return _apart(published, apart)


def relative(expression: Expression, published: date) -> Days:
    """Days counted from the article's: yesterday, this week (from Monday), last year, three months ago."""
    step, unit = expression.step, expression.unit
    assert expression.kind is DateKind.RELATIVE and step is not None
    try:
        if unit == "day":
            return _apart(published, step)
        if unit == "week":
            monday = published - timedelta(published.weekday()) + timedelta(7 * step)
            return monday, monday + timedelta(6)
        if unit == "month":
            months = published.year * 12 + published.month - 1 + step
            return _days(months // 12, months % 12 + 1, None, None)
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    except (OverflowError, ValueError):
        return None
