"""Builds the prose of a document piece by piece, with the map back to its source.

Readers walk their source from front to back and say of each stretch whether the reader of the article sees
it as it is (`copy`), something else in its place (`put`) or a blank (`space`); what they pass over is
markup. Words open a block, `close_block` ends it.
"""

from __future__ import annotations

from array import array

from attrlint import lazy
from attrlint.model import Block, BlockKind, Hyperlink, OffsetMap, Span

__all__ = ["INVISIBLE", "ProseBuilder"]

BLOCK_GAP = "\n\n"
_MOST_PARTS = 4096
"""Parts of the prose that are kept apart: many small strings leave memory in pieces."""

_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
INVISIBLE = lazy.compile(f"[{_INVISIBLE}]+")
"""Soft hyphens, zero-width spaces, word joiners: nobody sees them, and no prose holds them."""


class ProseBuilder:
    """Collects prose, map, blocks and hyperlinks. All offsets given to it are code points of `raw`.

    No block begins or ends with a blank: leading blanks are dropped, a blank before the end is not part of
    the block's span. Neighbours that stand for neighbours of the same length are one piece of the map.
    `has_invisible` tells whether the source holds what nobody sees.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self.has_invisible = not raw.isascii() and any(letter in raw for letter in _INVISIBLE)
        self._parts: list[str] = []
        self._stretches: list[str] = []  # parts of blocks that are closed, joined
        self._length = 0
        self._prose = array("q")
        self._source = array("q")
        self._spent = array("q")
        self._source_end = 0
        self._is_even = False  # the last piece is as long as its source
        self._space: tuple[int, int] | None = None
        self._block_start: int | None = None
        self._blocks: list[Block] = []
        self._hyperlinks: list[Hyperlink] = []

    @property
    def offset(self) -> int:
        """The prose offset at which the next word will stand."""
        if self._block_start is None:
            return self._length + len(BLOCK_GAP) if self._length else 0
        return self._length + (1 if self._space else 0)

    @property
    def has_words(self) -> bool:
        """Whether a block is open and has words."""
        return self._block_start is not None

    def block_text(self) -> str:
        """The words of the block that is open, "" where none is."""
        if self._block_start is None:
            return ""
        i, at = len(self._parts), self._length
        while at > self._block_start:
            i -= 1
            at -= len(self._parts[i])
        return "".join(self._parts[i:])

    def copy(self, start: int, end: int) -> None:
        """The source from start to end is read as it is."""
        if self.has_invisible:
            for hidden in INVISIBLE.finditer(self._raw, start, end):
                self._add(self._raw[start : hidden.start()], start, hidden.start())
                start = hidden.end()
        self._add(self._raw[start:end], start, end)

    def paragraph(self, start: int, end: int, kind: BlockKind) -> bool:
        """The source from start to end is a block as it is; False where it cannot be taken over so simply.

        That is so where a block is open, and where the words have blank edges or hold what nobody sees.
        """
        text = self._raw[start:end]
        if self._block_start is not None or self.has_invisible or text[:1].isspace() or text[-1:].isspace():
            return False
        if self._length:
            self._piece(BLOCK_GAP, self._source_end, start)
        at = self._length
        self._piece(text, start, end)
        self._end_block(Block(kind, Span(at, self._length)))
        return True

    def put(self, text: str, start: int, end: int) -> None:
        """`text` is read in place of the source from start to end (an entity, an escape, a line end)."""
        if not text.isascii() and INVISIBLE.search(text):
            text = INVISIBLE.sub("", text)
        self._add(text, start, end)

    def space(self, start: int, end: int) -> None:
        """One blank is read in place of the source from start to end, if words stand on both sides of it."""
        if self._block_start is not None and self._space is None:
            self._space = (start, end)

    def close_block(self, kind: BlockKind, level: int = 0) -> Block | None:
        """The block ends here. Where there were no words there is no block: None is returned."""
        start, self._block_start, self._space = self._block_start, None, None
        if start is None:
            return None
        end = self._length
        for part in reversed(self._parts):
            words = part.rstrip()
            end -= len(part) - len(words)
            if words:
                break
        block = Block(kind, Span(start, end), level)
        self._end_block(block)
        return block

    def _end_block(self, block: Block) -> None:
        self._blocks.append(block)
        if len(self._parts) > _MOST_PARTS:
            self._stretches.append("".join(self._parts))
            self._parts.clear()

    def link(self, start: int, url: str, *, is_autolink: bool = False) -> None:
        """What was added since the prose offset `start` is the anchor text of a link."""
        if start < self._length:
            self._hyperlinks.append(Hyperlink(Span(start, self._length), url, is_autolink))

    def finish(self) -> tuple[str, OffsetMap, tuple[Block, ...], tuple[Hyperlink, ...]]:
        """The prose, the map, the blocks and the hyperlinks."""
        self._end_piece()
        prose = "".join([*self._stretches, *self._parts])
        offsets = OffsetMap(self._prose, self._source, self._spent, self._length)
        anchors = [(_without_edges(prose, link.span), link) for link in self._hyperlinks]
        links = [
            Hyperlink(span, link.url, link.is_autolink) for span, link in anchors if span.start < span.end
        ]
        return prose, offsets, tuple(self._blocks), tuple(sorted(links, key=lambda link: link.span))

    def _add(self, text: str, start: int, end: int) -> None:
        if self._block_start is None:
            words = text.lstrip()
            if not words:
                return
            if len(text) == end - start:
                start += len(text) - len(words)
            text = words
            if self._length:
                self._piece(BLOCK_GAP, self._source_end, max(start, self._source_end))
            self._block_start = self._length
        elif not text:
            return
        elif self._space:
            self._piece(" ", *self._space)
            self._space = None
        self._piece(text, start, end)

    def _end_piece(self) -> None:
        if self._source:
            self._spent.append(self._source_end - self._source[-1])

    def _piece(self, text: str, start: int, end: int) -> None:
        is_even = len(text) == end - start
        if not (is_even and self._is_even and start == self._source_end):
            self._end_piece()
            self._prose.append(self._length)
            self._source.append(start)
        self._parts.append(text)
        self._length += len(text)
        self._source_end = end
        self._is_even = is_even


def _without_edges(prose: str, span: Span) -> Span:
    words = prose[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
