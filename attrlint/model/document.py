"""What was read: a document, its blocks, its hyperlinks and what it says of itself."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint.model.packed import Packed
from attrlint.model.place import OffsetMap
from attrlint.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from attrlint.model.place import Span

__all__ = ["Block", "BlockKind", "Document", "Format", "Hyperlink", "Metadata"]


class Format(StrEnum):
    """The format that a document was written in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class BlockKind(StrEnum):
    """What a block of prose is on the page."""

    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"  # a line of its own with the place or the time; within a lead see CreditKind
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    BLOCK_QUOTE = "block-quote"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    TABLE_CELL = "table-cell"
    CODE = "code"
    RELATED = "related"  # "Related article: ...", "Read more: ..."
    URL = "url"  # a line that is nothing but a URL
    CREDIT = "credit"  # contributor and wire lines, sign-offs, photo credits

    @property
    def is_text(self) -> bool:
        """Whether it is running text of the article itself: what rules about wording look at."""
        return self in _RUNNING_TEXT


_RUNNING_TEXT = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE, BlockKind.FOOTNOTE}
)


@record
class Block:
    """One block of prose. Blocks are in order, never overlap, and hold no blank edge."""

    kind: BlockKind
    span: Span
    level: int = 0  # of a heading: 1 to 6


@record
class Hyperlink:
    """A link that the markup makes. `span` is its anchor text in the prose (of `<https://...>`: the URL)."""

    span: Span
    url: str
    is_autolink: bool = False


@record
class Metadata:
    """What front matter, JSON-LD, meta elements or fields say of the article; absent values are empty."""

    headline: str | None = None
    bylines: tuple[str, ...] = ()
    published: date | None = None
    modified: date | None = None
    section: str | None = None
    language: str | None = None
    publisher: str | None = None
    canonical_url: str | None = None
    credits: tuple[str, ...] = ()


_LARGE = 1 << 20
"""Code points of a source that is packed."""


@record(slots=False)
class Document:
    """A file as its reader sees it.

    `source` is `raw`, or what that is made of when it is first asked for; `raw` is the decoded source
    (without a byte order mark, line ends as they are). `prose` is what a reader of the article reads: markup
    removed, entities decoded, the hard-wrapped lines of a paragraph joined by a space, blocks parted by a
    blank line. `notes` say what had to be assumed (an encoding, say).
    """

    path: str
    source: str | Packed
    format: Format
    prose: str
    map: OffsetMap
    blocks: tuple[Block, ...]
    hyperlinks: tuple[Hyperlink, ...] = ()
    metadata: Metadata = Metadata()
    notes: tuple[str, ...] = ()

    @cached_property
    def raw(self) -> str:
        """The decoded source."""
        if isinstance(self.source, str):
            return self.source
        raw = ""
        for piece in self.source.pieces():
            raw += piece  # no joining: that would take twice the memory
        return raw

    def packed(self) -> Document:
        """The document; of a large one, the source takes no memory until all of it is asked for."""
        if len(self.raw) < _LARGE:
            return self
        return replace(self, source=Packed(self.raw, self.prose, self.map))

    def pieces_of_source(self) -> Iterator[str]:
        """The decoded source, that of a large document in pieces."""
        if isinstance(self.source, str):
            yield self.source
        else:
            yield from self.source.pieces()

    def text_of_source(self, start: int, end: int) -> str:
        """The decoded source between two offsets."""
        return self.source[start:end] if isinstance(self.source, str) else self.source.text(start, end)

    def bare(self) -> Document:
        """The document without what was read out of it: enough to show findings in its source."""
        return bare_document(self.path, self.raw, self.format, self.notes)


def bare_document(path: str, raw: str, format: Format, notes: tuple[str, ...]) -> Document:
    """A document of which only the source is known."""
    return Document(path, raw, format, "", OffsetMap((), (), (), 0), (), notes=notes)
