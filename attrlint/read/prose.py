"""Builds the prose of a document piece by piece, with the map back to its source.

Readers walk their source from front to back and say of each stretch whether the reader of the article sees
it as it is (`copy`) or something else in its place (`put`); what they pass over is markup.
"""

from __future__ import annotations

from array import array

from attrlint.model import Block, BlockKind, Hyperlink, OffsetMap, Span

__all__ = ["ProseBuilder"]

BLOCK_GAP = "\n\n"


class ProseBuilder:
    """Collects prose, map, blocks and hyperlinks. All offsets given to it are source code points."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._parts: list[str] = []
        self._length = 0
        self._prose = array("q")
        self._source = array("q")
        self._spent = array("q")
        self._source_end = 0
        self._blocks: list[Block] = []
        self._hyperlinks: list[Hyperlink] = []
        self._open_at: int | None = None

    @property
    def offset(self) -> int:
        """The prose offset at which the next piece will stand."""
        return self._length

    def copy(self, start: int, end: int) -> None:
        """The source from start to end is read as it is."""
        if start < end:
            self._add(self._raw[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """`text` is read in place of the source from start to end (an entity, an escape, a line end)."""
        if text:
            self._add(text, start, end)

    def open_block(self, at: int) -> None:
        """A block begins with the source offset `at`; blank lines part it from the one before."""
        if self._length:
            self._add(BLOCK_GAP, self._source_end, max(at, self._source_end))
        self._open_at = self._length

    def close_block(self, kind: BlockKind, level: int = 0) -> Block | None:
        """The block ends here. A block of blanks alone is no block: None is returned."""
        start, self._open_at = self._open_at, None
        if start is None:
            return None
        text = "".join(self._parts_from(start))
        stripped = text.strip()
        if not stripped:
            return None
        left = start + len(text) - len(text.lstrip())
        block = Block(kind, Span(left, left + len(stripped)), level)
        self._blocks.append(block)
        return block

    def link(self, start: int, url: str, *, is_autolink: bool = False) -> None:
        """What was added since the prose offset `start` is the anchor text of a link."""
        if start < self._length:
            self._hyperlinks.append(Hyperlink(Span(start, self._length), url, is_autolink))

    def finish(self) -> tuple[str, OffsetMap, tuple[Block, ...], tuple[Hyperlink, ...]]:
        """The prose, the map, the blocks and the hyperlinks."""
        offsets = OffsetMap(self._prose, self._source, self._spent, self._length)
        return "".join(self._parts), offsets, tuple(self._blocks), tuple(self._hyperlinks)

    def _add(self, text: str, start: int, end: int) -> None:
        self._parts.append(text)
        self._prose.append(self._length)
        self._source.append(start)
        self._spent.append(end - start)
        self._length += len(text)
        self._source_end = end

    def _parts_from(self, start: int) -> list[str]:
        i, at = len(self._parts), self._length
        while at > start:
            i -= 1
            at -= len(self._parts[i])
        return self._parts[i:]
