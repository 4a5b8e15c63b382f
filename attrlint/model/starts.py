"""Holds places of the text by offsets: where things begin, and where words stand."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrlint.compact import compact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Places", "Starts"]

_STEPS = 3
"""Places that are looked at, from the last answer on, before all of them are searched."""


class Starts:
    """Where things begin, in order: who asks for one place after the other has the answer at once."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = compact(starts)
        self._last = 0

    def number(self, offset: int) -> int:
        """The number of the last one that begins at an offset or before; -1 before the first."""
        starts, last = self._starts, self._last
        size = len(starts)
        if last < size and starts[last] <= offset:
            for following in range(last + 1, last + 1 + _STEPS):
                if following >= size or starts[following] > offset:
                    self._last = following - 1
                    return following - 1
        found = bisect_right(starts, offset) - 1
        self._last = max(0, found)
        return found


class Places:
    """Where words stand, by their ends: (start, end) of each.

    Of a large file, for which more are added, none is kept as an object.
    """

    def __init__(self, starts: list[int], ends: list[int]) -> None:
        self._starts: list[int] | array[int] = starts
        self._ends: list[int] | array[int] = ends

    def extend(self, starts: list[int], ends: list[int]) -> None:
        """More places, behind the last one."""
        if isinstance(self._starts, list):
            self._starts, self._ends = array("i", self._starts), array("i", self._ends)
        self._starts.extend(starts)
        self._ends.extend(ends)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)

    def within(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Those that end between two offsets, by their ends."""
        start, stop = bisect_right(self._ends, first), bisect_right(self._ends, last)
        return zip(self._starts[start:stop], self._ends[start:stop], strict=True)
