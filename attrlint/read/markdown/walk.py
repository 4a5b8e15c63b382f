"""Walks the events of the Markdown parser and builds prose from them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from attrlint import lazy
from attrlint.model import BlockKind
from attrlint.read.html.elements import UNREAD, is_hidden
from attrlint.read.html.flow import CODE_SPAN, Flow
from attrlint.read.html.tokens import tokens
from attrlint.read.markdown.code_points import CodePoints

if TYPE_CHECKING:
    from attrlint.model import Metadata
    from attrlint.read.prose import ProseBuilder

__all__ = ["walk"]

_KINDS = {
    "BlockQuote": BlockKind.BLOCK_QUOTE,
    "Item": BlockKind.LIST_ITEM,
    "FootnoteDefinition": BlockKind.FOOTNOTE,
    "TableCell": BlockKind.TABLE_CELL,
    "CodeBlock": BlockKind.CODE,
    "Heading": BlockKind.HEADING,
}
_INLINE = {"Emphasis", "Strong", "Strikethrough", "Link", "Image"}
_INLINE_HTML = {"a", "/a", "br", "q", "/q", "code", "/code"}
_TITLE = lazy.compile(
    r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\))\s*\)\Z""", re.DOTALL
)


def walk(raw: str, start: int, builder: ProseBuilder, metadata: Metadata) -> None:
    """Build the prose of the Markdown that begins at `start`."""
    from pyromark import Options, events_with_range

    text = raw[start:] if start else raw
    options = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH
    walker = _Walker(raw, builder, CodePoints(text, start), metadata)
    for event, span in events_with_range(text, options=options):
        walker.take(event, span["start"], span["end"])
    walker.close()


class _Words(NamedTuple):
    text: str
    start: int
    end: int


class _Walker:
    """What is open while the events go by: blocks, links, an image, HTML elements."""

    def __init__(self, raw: str, builder: ProseBuilder, at: CodePoints, metadata: Metadata) -> None:
        self._raw = raw
        self._builder = builder
        self._at = at
        self._title = metadata.headline
        self._flow = Flow(raw, builder)
        self._open: list[tuple[str, int]] = []  # name, level of a heading
        self._links: list[tuple[int, str, bool]] = []
        self._html: list[tuple[int, int]] = []
        self._captions: list[list[_Words]] = []
        self._images = 0  # depth
        self._emphasis = 0  # depth
        self._is_emphasised = True  # all words of the block so far
        self._has_image = False
        self._follows_image = False
        self._has_text = False

    def take(self, event: Any, start: int, end: int) -> None:
        """Take the next event; `start` and `end` are byte offsets."""
        if isinstance(event, str):
            if event in {"SoftBreak", "HardBreak"}:
                self._blank(self._at(start), self._at(end))
            return
        ((name, value),) = event.items()
        if name == "Text":
            self._words(_Words(value, self._at(start), self._at(end)))
        elif name == "Start":
            self._start(value, start, end)
        elif name == "End":
            self._end(value if isinstance(value, str) else next(iter(value)))
        elif name == "Code":
            self._code(self._at(start), self._at(end))
        elif name == "Html":
            self._html.append((self._at(start), self._at(end)))
        elif name == "InlineHtml":
            self._inline_html(self._at(start), self._at(end))

    def _words(self, words: _Words) -> None:
        if self._images:
            self._captions[-1].append(words)
            return
        if self._flow.is_unread:
            return
        if not self._emphasis and self._is_emphasised and words.text.strip():
            self._is_emphasised = False
        self._add(words)

    def _add(self, words: _Words) -> None:
        text, start, end = words
        if len(text) == end - start and text == self._raw[start:end]:
            self._builder.copy(start, end)
        elif text in {"\n", "\r\n", "\t", " "} and not self._is_in("CodeBlock"):
            self._builder.space(start, end)
        else:
            self._builder.put(text, start, end)

    def _blank(self, start: int, end: int) -> None:
        if self._images:
            self._captions[-1].append(_Words(" ", start, end))
        elif not self._flow.is_unread:
            self._builder.space(start, end)

    def _code(self, start: int, end: int) -> None:
        """A code span is no words of the article; one character stands for it, so that sentences read on."""
        if not self._images and not self._flow.is_unread:
            self._builder.put(CODE_SPAN, start, end)

    def _start(self, tag: Any, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name not in _INLINE:
            self.close()
            if name in _KINDS:
                self._open.append((name, int(tag[name]["level"][1:]) if name == "Heading" else 0))
        elif name == "Link":
            link = tag["Link"]
            url = ("mailto:" if link["link_type"] == "Email" else "") + link["dest_url"]
            self._links.append((self._builder.offset, url, link["link_type"] == "Autolink"))
        elif name == "Image":
            self._images += 1
            self._has_image = True
            self._captions.append([])
            if tag["Image"]["title"]:
                self._title_of_image(tag["Image"]["title"], self._at(start), self._at(end))
        else:
            self._emphasis += 1

    def _end(self, name: str) -> None:
        if name not in _INLINE:
            self._feed_html()
            self.close()
            if name in _KINDS:
                self._open.pop()
        elif name == "Link":
            begun, url, is_autolink = self._links.pop()
            self._builder.link(begun, url, is_autolink=is_autolink)
        elif name == "Image":
            self._images -= 1
        else:
            self._emphasis -= 1

    def close(self) -> None:
        """The block that is open ends here; the captions of its images follow it."""
        self._flow.end_inline()
        self._emphasis = 0
        kind, level = self._kind()
        is_caption = (self._has_image or self._follows_image) and self._is_emphasised
        if is_caption and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.CAPTION
        block = self._builder.close_block(kind, level)
        if block or self._has_image:
            self._follows_image = block is None
        self._has_text = self._has_text or (block is not None and kind is not BlockKind.CAPTION)
        for caption in sorted(self._captions, key=lambda words: words[0].start if words else 0):
            for words in caption:
                self._add(words)
            self._builder.close_block(BlockKind.CAPTION)
        self._captions, self._has_image, self._is_emphasised = [], False, True

    def _kind(self) -> tuple[BlockKind, int]:
        name, level = self._open[-1] if self._open else ("", 0)
        kind = _KINDS.get(name, self._flow.kind or BlockKind.PARAGRAPH)
        if kind is BlockKind.HEADING and not self._has_text and len(self._open) == 1:
            words = " ".join(self._builder.block_text().split())
            if self._title is None or words.casefold() == self._title.casefold():
                return BlockKind.HEADLINE, level
        return kind, level

    def _is_in(self, name: str) -> bool:
        return bool(self._open) and self._open[-1][0] == name

    def _title_of_image(self, title: str, start: int, end: int) -> None:
        """The title of an image, if it stands in its place and not in a reference."""
        found = _TITLE.search(self._raw, max(start, end - 2 * len(title) - 8), end)
        if found and found[found.lastindex or 0] == title:
            self._captions.append([_Words(title, *found.span(found.lastindex or 0))])
            self._captions[-2:] = reversed(self._captions[-2:])

    def _feed_html(self) -> None:
        """Read the HTML block that ends here: in one go, or line by line if quote marks stand between."""
        if not self._html:
            return
        lines, self._html = self._html, []
        gaps = [self._raw[end:start] for (_, end), (start, _) in pairwise(lines)]
        if not any(gap.strip() for gap in gaps):
            lines = [(lines[0][0], lines[-1][1])]
        self._flow.around = _KINDS.get(self._open[-1][0]) if self._open else None
        for start, end in lines:
            for token in tokens(self._raw, start, end):
                self._flow.feed(token)
        self._flow.close()
        self._has_text = self._has_text or self._builder.offset > 0

    def _inline_html(self, start: int, end: int) -> None:
        for token in tokens(self._raw, start, end):
            name = token.name
            if name in _INLINE_HTML or name in UNREAD or self._flow.is_unread or is_hidden(token.attributes):
                self._flow.feed(token)
