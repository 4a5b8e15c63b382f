"""Lower case and plain spaces, letter for letter, so that offsets stay; of a long text by stretches."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Lowered", "lowered", "lowered_stretches", "stretches", "with_plain_spaces"]

_STRETCH = 1 << 17
"""Code points that are worked on at once: making lower case takes twelve bytes for each."""
_KEPT = 2
"""Stretches that are kept in lower case."""
_SHORT = 1 << 15
"""Code points of an article that is kept in lower case while others of its run are worked on."""


_SPACES = "\u00a0\u2007\u2009\u200a\u202f"


def with_plain_spaces(text: str) -> str:
    """The text with plain spaces for no-break, narrow and thin ones, all offsets as they are."""
    for space in () if text.isascii() else _SPACES:
        text = text.replace(space, " ")
    return text


def lowered(text: str) -> str:
    """The text in lower case; a letter that would grow ("İ") stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def lowered_stretches(prose: str) -> Iterator[tuple[int, str]]:
    """Where each stretch of an article's prose begins, and the stretch as `lowered`."""
    for first, last in stretches(prose):
        yield first, _stretch(prose[first:last])


def _stretch(prose: str) -> str:
    """A stretch as `lowered`: that of a short article is kept, since several annotators ask for it."""
    return _kept(prose) if len(prose) <= _SHORT else lowered(prose)


@lru_cache(maxsize=64)
def _kept(prose: str) -> str:
    return lowered(prose)


def stretches(text: str) -> list[tuple[int, int]]:
    """Where the stretches of a text begin and end: each with a line, so that no word or phrase is cut."""
    found = []
    start = 0
    while start < len(text):
        end = text.find("\n", start + _STRETCH) + 1 or len(text)
        found.append((start, end))
        start = end
    return found


class Lowered:
    """A text in lower case, of which the stretches that were asked for last are kept."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.stretches = stretches(text)
        self._kept: dict[int, str] = {}

    def places(self, word: str, start: int, end: int) -> list[int]:
        """Where words begin with this one that stands between two places."""
        found: list[int] = []
        for first, last in self.stretches:
            if last <= start:
                continue
            if first >= end:
                break
            lower = self._stretch(first, last)
            stop = end - first
            at = lower.find(word, max(0, start - first), stop)
            while at >= 0:
                if not lower[at - 1 : at].isalnum():
                    found.append(first + at)
                at = lower.find(word, at + len(word), stop)
        return found

    def _stretch(self, first: int, last: int) -> str:
        lower = self._kept.get(first)
        if lower is None:
            if len(self._kept) == _KEPT:
                del self._kept[min(self._kept)]
            lower = self._kept[first] = _stretch(self._text[first:last])
        return lower
