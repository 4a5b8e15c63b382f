"""Bytes to Document: one module per format, chosen by the file name."""

from __future__ import annotations

from pathlib import Path, PurePath

from attrlint.errors import UnreadableFile
from attrlint.model import Document, Format

__all__ = ["SUFFIXES", "parse", "read"]

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


def read(path: str | PurePath, data: bytes | None = None) -> Document:
    """Read the article in a file (or in `data`, for a file that is not on disk).

    Raises UnreadableFile when it cannot be opened, is binary, or is in no known encoding.
    """
    name = str(path)
    if data is None:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise UnreadableFile(f"{name}: cannot be read: {error.strerror}") from error
    return parse(data.decode(), path=name)


def parse(text: str, *, path: str = "<text>", format: Format | None = None) -> Document:
    """Read the article in a string. The format is that of the file name unless given."""
    from attrlint.read.text import read_text

    return read_text(text, path)
