"""Decides which lines of plain text continue the line before: those of paragraphs wrapped at a column.

A wrapped line ends where the first word of the next one would not have fitted, and mostly in mid-sentence.
A file in which lines do so is wrapped; in any other, only a line that is visibly unfinished is continued.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.model import BlockKind
from attrlint.read.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Wrapping"]

_NARROWEST, _WIDEST = 40, 250  # columns that text is wrapped at
_LONG = 130  # a line beyond this is a paragraph of its own, unless the file is wrapped wider still
_LOOK_BACK = 5  # code points by which the end of a line is told
_TERMINAL = lazy.compile(r"""[.!?…:]["'”’»)\]]*\Z""")
_ABBREVIATION = lazy.compile(r"\b(?:[A-Za-z]|Mr|Ms|Mrs|Dr|Gen|Sen|Rep|Gov|St|Lt|Col)\.\Z")
_URLS = lazy.compile(r"(?:https?://\S++\s*+)+\Z")
_ITEM = lazy.compile(r"[•‣◦▪●]|[-*–]\s|\(?\d{1,2}[.)]\s")
_UNFINISHED = lazy.compile(r"(?:[,;]|\b(?:the|an?|of|and|to|in|for|by|with|from|at|or))\Z")
_ROUGH_ENDS = (" \n", "\n ", "\t\n", "\n\t", "\xa0\n", "\n\xa0", "\f", "-\n", "—\n", "–\n", "‐\n", "\u00ad\n")
_MAY_HAVE_ROLE = ("http", "www.", "by ")


class Wrapping:
    """How a file is wrapped, judged by the runs of lines in a sample of it. `width` None: it is not."""

    def __init__(self, runs: Iterable[str]) -> None:
        ends: list[_LineEnd] = []
        for run in runs:
            ends += _line_ends([line.strip() for line in run.split("\n")])
        self.width = _width(ends)

    def is_plainly_wrapped(self, run: str) -> bool:
        """Whether the run is one paragraph and joined as it is: seen fast, for most of a file."""
        width = self.width
        if width is None or any(end in run for end in _ROUGH_ENDS):
            return False
        lines = run.split("\n")
        line = lines[0]
        if len(line) > width or _role(line) or _ITEM.match(line):
            return False
        for following in lines[1:]:
            if len(following) > width or _role(following):
                return False
            if len(line) + 1 + _first_word(following) <= width and not _continues(
                line, following, None, width
            ):
                return False
            if not following[0].isalpha() and _ITEM.match(following):
                return False
            line = following
        return True

    def _width_of(self, lines: list[str]) -> int | None:
        """The width of the file, or that of the run alone if its lines are wider and wrapped as well."""
        widest = max((len(line) for line in lines if not _is_url(line)), default=0)
        if self.width is not None and widest <= self.width:
            return self.width
        return (_width(_line_ends(lines)) if len(lines) > 3 else None) or self.width

    def continuations(self, lines: list[str]) -> list[bool]:
        """For each line of a run without a blank one, whether it continues the line before."""
        words = [line.strip() for line in lines]
        indents = [_indent(line) for line in lines]
        margin = min(indents) + 1
        width = self._width_of(words)
        role, hangs = _role(words[0]), _ITEM.match(words[0]) is not None
        joined = [False]
        for i in range(1, len(lines)):
            line, following = words[i - 1], words[i]
            is_finished, above = _is_finished(line), role
            role = _role(following)
            is_item = _ITEM.match(following) is not None and (hangs or is_finished)
            is_indented = indents[i] > indents[i - 1] + 1 or (indents[i] > margin and is_finished)
            hangs = is_item or (hangs and indents[i] > 0)
            if role or is_item or (is_indented and not hangs):
                joined.append(False)
            elif indents[i - 1] > margin >= indents[i] and not (
                is_finished or above or len(line) < _NARROWEST
            ):
                joined.append(True)  # the second line of a paragraph whose first is indented
            else:
                joined.append(_continues(line, following, above, width))
        return joined


def _continues(line: str, following: str, role: BlockKind | None, width: int | None) -> bool:
    is_finished = _is_finished(line)
    room = width - len(line) - 1 - _first_word(following) if width else 1
    if role is not None:  # a credit line may be wrapped; a URL is never
        return role is not BlockKind.URL and not is_finished and room < 0
    if (following[0].islower() and not following.startswith(("http", "www."))) or (
        not is_finished and len(line) >= _NARROWEST and _UNFINISHED.search(line, len(line) - 5)
    ):
        return True
    if width is None or (len(line) > _LONG and len(line) > width * 1.3):
        return False
    return room < (0 if is_finished else width // 12)


class _LineEnd(NamedTuple):
    """Of a line: its length, what it and the next word need (0: none follows), and if it is mid-sentence."""

    length: int
    needed: int
    is_open: bool


def _line_ends(lines: list[str]) -> list[_LineEnd]:
    """The ends of a run of lines, if it has several."""
    ends = [
        _LineEnd(len(line), len(line) + 1 + _first_word(following), not _is_finished(line))
        for line, following in pairwise(lines)
        if not _is_url(line) and not _is_url(following)
    ]
    return [*ends, _LineEnd(len(lines[-1]), 0, False)] if ends and not _is_url(lines[-1]) else ends


def _width(ends: list[_LineEnd]) -> int | None:
    """The column that lines were wrapped at: the widest that most of those in mid-sentence reach."""
    lengths = sorted(end.length for end in ends if end.length <= _WIDEST)
    open_ends = [end for end in ends if end.is_open and end.length >= _NARROWEST]
    for share in (1.0, 0.99, 0.95, 0.9) if lengths and open_ends else ():
        width = lengths[min(len(lengths) - 1, int(len(lengths) * share))]
        filled = sum(1 for end in open_ends if end.length <= width < end.needed + width // 12)
        if width >= _NARROWEST and filled * 2 > len(open_ends) and filled * 10 >= len(ends):
            return width
    return None


def _is_finished(line: str) -> bool:
    near = line[-_LOOK_BACK:]
    if near[-1:].isalnum() or not _TERMINAL.search(near):
        return False
    if near[-1] != "." or (len(near) == _LOOK_BACK and near[:-1].isalnum()):
        return True
    return _ABBREVIATION.search(near) is None


def _first_word(line: str) -> int:
    end = line.find(" ")
    return len(line) if end < 0 else end


def _indent(line: str) -> int:
    blanks = line[: len(line) - len(line.lstrip())]
    return len(blanks) + 3 * blanks.count("\t")


def _is_url(line: str) -> bool:
    return line.startswith("http") and _URLS.match(line) is not None


def _role(line: str) -> BlockKind | None:
    """The role of a line, asked only of lines that can have one: most wrapped lines begin in mid-sentence."""
    if _is_url(line):
        return BlockKind.URL
    if len(line) > 300 or (line[0].islower() and not line.startswith(_MAY_HAVE_ROLE)):
        return None
    return role_of(line)
