"""Decides which lines of plain text continue the line before: those of paragraphs wrapped at a column.

A wrapped line ends where the first word of the next one would not have fitted, and mostly in mid-sentence.
A file in which lines do so is wrapped; in any other, only a line that is visibly unfinished is continued.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrlint.model import BlockKind
from attrlint.read.places import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Wrapping"]

_NARROWEST, _WIDEST = 40, 250  # columns that text is wrapped at
_LONG = 130  # a line beyond this is a paragraph of its own, unless the file is wrapped wider still
_TERMINAL = re.compile(r"""[.!?…:]["'”’»)\]]*\Z""")
_URL_END = re.compile(r"https?://\S+\Z")
_ITEM = re.compile(r"[•‣◦▪●]|[-*–]\s|\(?\d{1,2}[.)]\s")
_UNFINISHED = re.compile(r"(?:[,;]|\b(?:the|an?|of|and|to|in|for|by|with|from|at|or))\Z")
_ROUGH_ENDS = (" \n", "\n ", "\t\n", "\n\t", "\xa0\n", "\n\xa0", "\f", "-\n", "—\n", "–\n", "‐\n", "\u00ad\n")
_MAY_HAVE_ROLE = ("http", "www.", "by ")


class Wrapping:
    """How a file is wrapped, judged by the runs of lines in a sample of it. `width` None: it is not."""

    def __init__(self, runs: Iterable[str]) -> None:
        ends = []
        for run in runs:
            lines = [line.strip() for line in run.split("\n")]
            ends += [
                (
                    len(line),
                    len(line) + 1 + _first_word(following),
                    _TERMINAL.search(line, max(0, len(line) - 5)) is None,
                )
                for line, following in pairwise(lines)
                if not _is_url(line) and not _is_url(following)
            ]
        self.width = _width(ends)

    def is_plainly_wrapped(self, run: str) -> bool:
        """Whether the run is one paragraph and joined as it is: seen fast, for most of a file."""
        if any(end in run for end in _ROUGH_ENDS):
            return False
        lines = run.split("\n")
        lengths = [len(line) for line in lines]
        width = self._width_of(lines, lengths)
        if width is None:
            return False
        if min(map(int.__add__, lengths[:-1], map(_first_word, lines[1:]))) < width or lengths[0] > 2 * width:
            return False
        return not any(_ITEM.match(line) or _role(line) for line in lines)

    def _width_of(self, lines: list[str], lengths: list[int]) -> int | None:
        """The width of a run that is wrapped beyond doubt: three lines or more, the longest not too long."""
        widest = max(lengths)
        if widest <= (self.width or 0):
            return self.width
        return widest if _NARROWEST <= widest <= _WIDEST and (len(lines) > 3 or self.width) else None

    def continuations(self, lines: list[str]) -> list[bool]:
        """For each line of a run without a blank one, whether it continues the line before."""
        words = [line.strip() for line in lines]
        indents = [_indent(line) for line in lines]
        roles = [_role(line) for line in words]
        width = self._width_of(words, [len(line) for line in words if not _is_url(line)] or [0]) or self.width
        hangs = _ITEM.match(words[0]) is not None
        joined = [False]
        for i in range(1, len(lines)):
            starts_anew = roles[i] or _ITEM.match(words[i]) or (indents[i] > indents[i - 1] + 1 and not hangs)
            hangs = (hangs and indents[i] > 0) or _ITEM.match(words[i]) is not None
            joined.append(not starts_anew and _continues(words[i - 1], words[i], roles[i - 1], width))
        return joined


def _continues(line: str, following: str, role: BlockKind | None, width: int | None) -> bool:
    is_finished = _TERMINAL.search(line, max(0, len(line) - 5)) is not None
    room = width - len(line) - 1 - _first_word(following) if width else 1
    if role is not None:  # a credit line may be wrapped; a URL is never
        return role is not BlockKind.URL and not is_finished and room < 0
    if not is_finished and (
        following[0].islower() or (len(line) >= _NARROWEST and _UNFINISHED.search(line, len(line) - 5))
    ):
        return True
    if width is None or (len(line) > _LONG and len(line) > width * 1.3):
        return False
    return room < (0 if is_finished else width // 12)


def _width(ends: list[tuple[int, int, bool]]) -> int | None:
    """The column that the lines were wrapped at: the widest that a third of them reach in mid-sentence."""
    lengths = sorted(length for length, _, _ in ends if length <= _WIDEST)
    if not lengths:
        return None
    for share in (1.0, 0.99, 0.95, 0.9):
        width = lengths[min(len(lengths) - 1, int(len(lengths) * share))]
        filled = sum(
            1 for length, needed, is_open in ends if is_open and length <= width < needed + width // 12
        )
        if width >= _NARROWEST and filled * 3 >= len(ends):
            return width
    return None


def _first_word(line: str) -> int:
    end = line.find(" ")
    return len(line) if end < 0 else end


def _indent(line: str) -> int:
    blanks = line[: len(line) - len(line.lstrip())]
    return len(blanks) + 3 * blanks.count("\t")


def _is_url(line: str) -> bool:
    return line.startswith("http") and _URL_END.match(line) is not None


def _role(line: str) -> BlockKind | None:
    """The role of a line, asked only of lines that can have one: most wrapped lines begin in mid-sentence."""
    if _is_url(line):
        return BlockKind.URL
    if len(line) > 300 or (line[0].islower() and not line.startswith(_MAY_HAVE_ROLE)):
        return None
    return role_of(line)
