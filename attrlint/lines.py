"""Code point offsets of a text -> lines and columns, in one place.

Lines end with LF, CRLF or a lone CR, as editors count them (not with form feeds or U+2028, which
`str.splitlines` counts).
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrlint import lazy
from attrlint.model import Position

__all__ = ["Lines"]

_LINE_END = lazy.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text; found when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self._text:
            return [0, *[end.end() for end in _LINE_END.finditer(self._text)]]
        starts = [0]
        while end := self._text.find("\n", starts[-1]) + 1:
            starts.append(end)
        return starts

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
