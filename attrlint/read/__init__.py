"""Bytes to Document: one module per format, chosen by the file name."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.errors import UnreadableFile
from attrlint.model import Document, Format
from attrlint.read.decode import decode
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

__all__ = ["SUFFIXES", "format_of", "parse", "read"]

SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}
"""File name ending (lower case) -> format. Any other file that is named outright is read as plain text."""

_LONE_SURROGATE = lazy.compile(r"[\ud800-\udfff]")


def format_of(path: str | PurePath) -> Format:
    """The format that a file name tells."""
    return SUFFIXES.get(os.path.splitext(path)[1].lower(), Format.TEXT)


def read(path: str | PurePath, data: bytes | None = None) -> Document:
    """Read the article in a file (or in `data`, for a file that is not on disk).

    Raises UnreadableFile when it cannot be opened, is binary, or is in no known encoding.
    """
    name = str(path)
    if data is None:
        try:
            with open(path, "rb", buffering=0) as file:
                data = file.read()
        except OSError as error:
            raise UnreadableFile(f"{name}: cannot be read: {error.strerror}") from error
    format = format_of(name)
    text, assumed = decode(data, name, is_html=format is Format.HTML)
    del data  # a large file should not be held twice while it is read
    document = _parsed(text, name, format).packed()
    if assumed is None:
        return document
    return replace(document, notes=(f"{name}: not UTF-8; read as {assumed}", *document.notes))


def parse(text: str, *, path: str = "<text>", format: Format | None = None) -> Document:
    """Read the article in a string. The format is that of the file name unless given.

    A byte order mark at its start is no part of the document; a lone surrogate becomes U+FFFD.
    """
    if not text.isascii():
        text = _LONE_SURROGATE.sub("\ufffd", text)
    return _parsed(text, path, format or format_of(path))


def _parsed(text: str, path: str, format: Format) -> Document:
    return _with_roles()(_reader(format)(text.removeprefix("\ufeff"), path))


@cache
def _with_roles() -> Callable[[Document], Document]:
    from attrlint.read.places import with_roles

    return with_roles


@cache
def _reader(format: Format) -> Callable[[str, str], Document]:
    if format is Format.MARKDOWN:
        from attrlint.read.markdown import read_markdown

        return read_markdown
    if format is Format.HTML:
        from attrlint.read.html import read_html

        return read_html
    from attrlint.read.text import read_text

    return read_text
