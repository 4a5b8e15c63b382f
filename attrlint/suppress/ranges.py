"""Which stretch of the source each directive is for, and which of them were needed."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrlint.model.suppression import Suppressed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.model import Document, Finding
    from attrlint.suppress.directives import Directive, Name

__all__ = ["Ranges"]

_ORDER = ("ignore", "ignore-start", "ignore-file")
"""Where several cover a finding, the narrowest counts as used."""


class Ranges:
    """The directives of a document with the source offsets (start, end) that they are for.

    `ends` maps a start to the end that closes it; `problems` says what is wrong with a directive.
    """

    def __init__(self, document: Document, directives: Iterable[Directive]) -> None:
        self.directives = tuple(directives)
        self.problems = {id(d): d.problem for d in self.directives if d.problem}
        self.ends: dict[int, Directive] = {}
        self._used: set[tuple[int, str]] = set()
        self._blocks = [document.map.locate(block.span) for block in document.blocks]
        self._length = len(document.raw)
        self._pair()
        ranged = ((d, self._range(d)) for d in self.directives if not d.problem)
        found = [(d, stretch) for d, stretch in ranged if stretch is not None]
        self._ranges = sorted(found, key=lambda pair: _ORDER.index(pair[0].verb))

    def suppression_of(self, finding: Finding) -> Suppressed | None:
        """What suppresses a finding, which counts as used from then on."""
        for directive, (start, end) in self._ranges:
            if start <= finding.start.offset < end or start == finding.start.offset:
                for name in directive.names:
                    if finding.rule in name.rules:
                        self._used.add((id(directive), name.word))
                        return Suppressed(directive.kind, directive.reason)
        return None

    def is_used(self, directive: Directive, name: Name) -> bool:
        """Whether a name in a directive has suppressed something."""
        return (id(directive), name.word) in self._used

    def _pair(self) -> None:
        opened: list[Directive] = []
        for directive in self.directives:
            if directive.problem:
                continue
            if directive.verb == "ignore-start":
                opened.append(directive)
            elif directive.verb == "ignore-end":
                words = {name.word for name in directive.names}
                for start in reversed(opened):
                    if not words or words == {name.word for name in start.names}:
                        self.ends[id(start)] = directive
                        opened.remove(start)
                        break
                else:
                    self.problems[id(directive)] = "no ignore-start before it has the same names."
        for start in opened:
            self.problems[id(start)] = "no ignore-end follows; it holds to the end of the file."

    def _range(self, directive: Directive) -> tuple[int, int] | None:
        if directive.verb == "ignore-file":
            return 0, self._length + 1
        if directive.verb == "ignore-start":
            end = self.ends.get(id(directive))
            return directive.end, end.start if end else self._length + 1
        if directive.verb == "ignore":
            i = bisect_right(self._blocks, (directive.start, self._length))
            if i and directive.start < self._blocks[i - 1][1]:
                return self._blocks[i - 1]
            return self._blocks[i] if i < len(self._blocks) else None
        return None
