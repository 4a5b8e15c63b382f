"""Lower case, plain spaces and marks, letter for letter: offsets stay. Long texts are done by stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Lowered", "lowered", "plain", "plain_stretches", "stretches", "with_plain_spaces"]

_STRETCH = 1 << 17
"""Code points that are worked on at once: making lower case takes twelve bytes for each."""
_KEPT = 2
"""Stretches that are kept in lower case."""


_SPACES = "\u00a0\u2007\u2009\u200a\u202f"
_PLAIN = {"’": "'", "“": '"', "”": '"', "—": "-", "–": "-", "‘": "'", "…": ".", **dict.fromkeys(_SPACES, " ")}
"""Marks and spaces, the frequent ones first, and what stands for them on a typewriter."""


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


def plain(text: str) -> str:
    """The text in lower case, with plain marks and spaces: most news is then ASCII, which is quicker."""
    for mark, typed in _PLAIN.items():
        if text.isascii():
            break
        text = text.replace(mark, typed)
    return lowered(text)


def plain_stretches(prose: str) -> Iterator[tuple[int, str]]:
    """Where each stretch of an article's prose begins, and the stretch as `plain`."""
    for first, last in stretches(prose):
        yield first, plain(prose[first:last])


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
    """A text as `plain`, of which the stretches that were asked for last are kept."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.stretches = stretches(text)
        self._kept: dict[int, str] = {}

    def places(self, word: str, start: int, end: int) -> list[int]:
        """Where words begin with this one that stands between two places."""
        found: list[int] = []
        word = plain(word)
        for first, last in self.stretches:
            if last <= start:
                continue
            if first >= end:
                break
            lower = self.stretch(first, last)
            stop = end - first
            at = lower.find(word, max(0, start - first), stop)
            while at >= 0:
                if not lower[at - 1 : at].isalnum():
                    found.append(first + at)
                at = lower.find(word, at + len(word), stop)
        return found

    def has(self, word: str, start: int, end: int) -> bool:
        """Whether a word stands between two places, and not as the beginning of a longer one."""
        return any(
            not self._text[at + len(word) : at + len(word) + 1].isalnum()
            for at in self.places(word, start, end)
        )

    def stretch(self, first: int, last: int) -> str:
        """The text between the bounds of one of `stretches`."""
        lower = self._kept.get(first)
        if lower is None:
            if len(self._kept) == _KEPT:
                del self._kept[min(self._kept)]
            lower = self._kept[first] = plain(self._text[first:last])
        return lower
