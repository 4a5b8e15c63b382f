"""Knows which block elements are open, and closes those whose end tags writers leave out.

As browsers do it (WHATWG HTML, "Optional tags"), as far as it matters for prose.
"""

from __future__ import annotations

from collections import Counter

from attrlint.model import BlockKind
from attrlint.read.html.elements import CONTAINERS, KINDS

__all__ = ["OpenElements"]

_NEAR = 32  # open elements that are looked through
_LISTS = frozenset({"ul", "ol", "dl", "menu", "table"})
_SIBLINGS = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr",),
}


class OpenElements:
    """The stack of open blocks, the innermost one last."""

    def __init__(self) -> None:
        self._stack: list[str] = []
        self._count: Counter[str] = Counter()

    def __contains__(self, name: str) -> bool:
        return self._count[name] > 0

    @property
    def kind(self) -> tuple[BlockKind | None, int]:
        """The kind of block that they make, None where none matters, and the level of a heading."""
        is_paragraph = False
        for name in reversed(self._stack[-_NEAR:]):
            kind = KINDS.get(name)
            if kind is BlockKind.HEADING:
                return kind, int(name[1])
            if kind is not None:  # a page laid out with tables has paragraphs in its cells
                return (None if is_paragraph and kind is BlockKind.TABLE_CELL else kind), 0
            is_paragraph = is_paragraph or name == "p"
        return None, 0

    def start(self, name: str) -> None:
        """A block begins: it ends the paragraph before it, an item or cell the one before it."""
        for sibling in _SIBLINGS.get(name, ("p",)):
            if self._is_within(sibling, CONTAINERS if sibling == "p" else _LISTS):
                self._pop(sibling)
        self._stack.append(name)
        self._count[name] += 1

    def end(self, name: str) -> None:
        """A block ends, with those in it that were left open. An end tag without a start is nothing."""
        if name in self and (name != "p" or self._is_within("p", CONTAINERS)):
            self._pop(name)

    def _pop(self, name: str) -> None:
        while self._stack:
            last = self._stack.pop()
            self._count[last] -= 1
            if last == name:
                break

    def _is_within(self, name: str, bars: frozenset[str]) -> bool:
        """Whether an element of that name is open within the innermost of the bars."""
        if name not in self:
            return False
        for other in reversed(self._stack[-_NEAR:]):
            if other == name:
                return True
            if other in bars:
                return False
        return False
