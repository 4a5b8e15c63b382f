"""UTF-8 byte offsets to code point offsets."""

from __future__ import annotations

__all__ = ["CodePoints"]

_STEP = 1024
_CONTINUATION = bytes(range(0x80, 0xC0))


class CodePoints:
    """Maps byte offsets of a text, given in any order, to code points plus `base`; linear in the text."""

    def __init__(self, text: str, base: int = 0) -> None:
        self._base = base
        self._data = None if text.isascii() else text.encode()
        self._marks = [0]  # code points before every 1024th byte

    def __call__(self, offset: int) -> int:
        """The code point offset of a byte offset that is no continuation byte."""
        if self._data is None:
            return self._base + offset
        mark = offset // _STEP
        while len(self._marks) <= mark:
            at = (len(self._marks) - 1) * _STEP
            self._marks.append(self._marks[-1] + _count(self._data[at : at + _STEP]))
        return self._base + self._marks[mark] + _count(self._data[mark * _STEP : offset])


def _count(data: bytes) -> int:
    return len(data.translate(None, _CONTINUATION))
