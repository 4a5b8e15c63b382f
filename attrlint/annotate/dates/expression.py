"""What an expression is: the words that name a day, month or year, and what they say by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model import DateKind

__all__ = ["REACH", "STEPS", "Expression"]

REACH = 40  # code points before a name in which weekday, day of the month or count stand
STEPS = {"last": -1, "this": 0, "next": 1, "Last": -1, "This": 0, "Next": 1, "past": -1, "coming": 1}


@record
class Expression:
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
