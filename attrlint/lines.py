"""Code point offsets of a text -> lines and columns, in one place.

Lines end with LF, CRLF or a lone CR, as editors count them (not with form feeds or U+2028, which
`str.splitlines` counts).
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.compact import compact
from attrlint.model import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Lines"]

_LINE_END = lazy.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text; found when first asked for, unless it is told where they start.

    Who tells that can leave out the text, and is then told the places of offsets alone.
    """

    def __init__(self, text: str, starts: Sequence[int] | None = None) -> None:
        self._text = text
        self._told = starts

    @cached_property
    def _starts(self) -> Sequence[int]:
        if self._told is not None:
            return self._told
        if "\r" in self._text:
            return compact([0, *[end.end() for end in _LINE_END.finditer(self._text)]])
        starts = [0]
        while end := self._text.find("\n", starts[-1]) + 1:
            starts.append(end)
        return compact(starts)

    def position(self, offset: int) -> Position:
        """The line and column (from 1) of an offset, with it."""
        return Position(*self.place(offset), offset)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column (from 1) of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """The offset at which a line (from 1) begins; the end of the text for one past the last."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self._text)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, line: int) -> str:
        """The words of a line (from 1), without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
