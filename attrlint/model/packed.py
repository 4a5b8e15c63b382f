"""Holds the source of a large document by what its prose lacks."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model.place import OffsetMap

__all__ = ["Packed"]

_STRETCH = 1 << 16
"""Code points of source and prose that are compared at once."""
_PIECE = 1 << 20
"""Code points of source that are made at once."""


class Packed:
    """A source as stretches of the prose that is read from it, and what stands before and behind these."""

    def __init__(self, raw: str, prose: str, offsets: OffsetMap) -> None:
        self._prose = prose
        self._before: list[str] = []
        self._starts = array("q")  # of a stretch, in the prose
        self._ends = array("q")
        self._places = array("q")  # where it starts in the source
        done, last = 0, len(offsets.prose) - 1
        for i, piece in enumerate(offsets.prose):
            end = offsets.prose[i + 1] if i < last else offsets.prose_length
            if end - piece != offsets.length[i]:
                continue
            shift = offsets.source[i] - piece
            for start in range(piece, end, _STRETCH):
                stop = min(end, start + _STRETCH)
                if prose[start:stop] == raw[start + shift : stop + shift]:
                    self._before.append(raw[done : start + shift])
                    self._starts.append(start)
                    self._ends.append(stop)
                    self._places.append(start + shift)
                    done = stop + shift
        self._rest = raw[done:]
        self._rest_place = done

    def pieces(self) -> Iterator[str]:
        """The source in pieces of about a megabyte."""
        parts: list[str] = []
        size = 0
        for i, before in enumerate(self._before):
            start, end = self._starts[i], self._ends[i]
            parts += (before, self._prose[start:end])
            size += len(before) + end - start
            if size >= _PIECE:
                yield "".join(parts)
                parts.clear()
                size = 0
        yield "".join([*parts, self._rest])

    def text(self, start: int, end: int) -> str:
        """The source between two offsets."""
        found: list[str] = []
        for i in range(max(0, bisect_right(self._places, start) - 1), len(self._places)):
            place, before = self._places[i], self._before[i]
            first = place - len(before)
            if first >= end:
                return "".join(found)
            found.append(before[max(0, start - first) : max(0, end - first)])
            copied = self._starts[i] - place
            found.append(
                self._prose[
                    max(start, place) + copied : max(place + copied, min(end + copied, self._ends[i]))
                ]
            )
        first = self._rest_place
        found.append(self._rest[max(0, start - first) : max(0, end - first)])
        return "".join(found)
