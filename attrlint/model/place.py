"""Where: a stretch of prose, the way from there to the source, a line and column."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["OffsetMap", "Position", "Span"]


@record
class Span:
    """A stretch of prose: code point offsets, half open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@record
class OffsetMap:
    """The way from prose offsets back to source offsets, exact to the code point.

    The prose is a row of pieces. Piece `i` begins at `prose[i]` and ends where the next begins (the last one
    at the end of the prose); it stands for the `length[i]` code points of the source from `source[i]` on.
    A piece as long as its source is a copy of it, offset by offset; any other (an entity, an escape, the
    white space between two blocks) stands for its source as a whole.
    """

    prose: Sequence[int]
    source: Sequence[int]
    length: Sequence[int]
    prose_length: int

    def locate(self, span: Span) -> tuple[int, int]:
        """Source offsets (start, end) of a span of prose; both ends touch words, never markup beside them."""
        if not self.prose:
            return 0, 0
        if span.start >= span.end:
            at = (
                self._start(span.start)
                if span.start < self.prose_length
                else self._end(self.prose_length - 1)
            )
            return at, at
        i, into, copied = self._piece(span.start)
        start = self.source[i]
        if copied and into + span.end - span.start <= self.length[i]:
            return start + into, start + into + span.end - span.start
        return (start + into if copied else start), self._end(span.end - 1)

    def copy_at(self, offset: int) -> tuple[int, int, int]:
        """Where the copied piece at a prose offset begins and ends, and how far before its source it is.

        Where what stands there is no copy, the piece has no words: (0, 0, 0).
        """
        if not self.prose:
            return 0, 0, 0
        i, into, copied = self._piece(offset)
        first = offset - into
        return (first, first + self.length[i], self.source[i] - first) if copied else (0, 0, 0)

    def _piece(self, offset: int) -> tuple[int, int, bool]:
        i = bisect_right(self.prose, offset) - 1
        end = self.prose[i + 1] if i + 1 < len(self.prose) else self.prose_length
        return i, offset - self.prose[i], end - self.prose[i] == self.length[i]

    def _start(self, offset: int) -> int:
        i, into, copied = self._piece(offset)
        return self.source[i] + (into if copied else 0)

    def _end(self, offset: int) -> int:
        i, into, copied = self._piece(offset)
        return self.source[i] + (into + 1 if copied else self.length[i])


@record
class Position:
    """A place in the decoded source file: line and column count from 1, offset from 0, in code points."""

    line: int
    column: int
    offset: int
