"""Plain text to Document: paragraphs are parted by blank lines, hard-wrapped lines are joined."""

from __future__ import annotations

import re

from attrlint.model import BlockKind, Document, Format
from attrlint.read.prose import ProseBuilder

__all__ = ["read_text"]

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_LINE_END = re.compile(r"[^\S\n]*\n[^\S\n]*")


def read_text(raw: str, path: str) -> Document:
    """Read plain text."""
    builder = ProseBuilder(raw)
    for paragraph in _PARAGRAPH.finditer(raw):
        builder.open_block(paragraph.start())
        at = paragraph.start()
        for line_end in _LINE_END.finditer(raw, at, paragraph.end()):
            builder.copy(at, line_end.start())
            builder.put(" ", line_end.start(), line_end.end())
            at = line_end.end()
        builder.copy(at, paragraph.end())
        builder.close_block(BlockKind.PARAGRAPH)
    prose, offsets, blocks, hyperlinks = builder.finish()
    return Document(path, raw, Format.TEXT, prose, offsets, blocks, hyperlinks)
