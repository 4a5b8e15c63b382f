"""Finds the sentence, block or quotation of a place in the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrlint.compact import compact

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Starts"]

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
