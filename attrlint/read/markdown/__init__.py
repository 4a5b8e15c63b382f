"""Markdown to Document: CommonMark with tables, footnotes and front matter.

Parsed by pyromark, which gives the source range of every piece of text, also within links, emphasis and
escapes; parsers that give lines only (markdown-it-py, mistune) would have to search the words again.
"""

from __future__ import annotations

from attrlint.model import Document, Format
from attrlint.read.markdown.front_matter import front_matter
from attrlint.read.markdown.walk import walk
from attrlint.read.prose import ProseBuilder

__all__ = ["read_markdown"]


def read_markdown(raw: str, path: str) -> Document:
    """Read Markdown."""
    metadata, body_start, notes = front_matter(raw, path)
    builder = ProseBuilder(raw)
    walk(raw, body_start, builder, metadata)
    prose, offsets, blocks, hyperlinks = builder.finish()
    return Document(path, raw, Format.MARKDOWN, prose, offsets, blocks, hyperlinks, metadata, notes)
