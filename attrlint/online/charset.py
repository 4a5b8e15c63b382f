"""Decodes a page: the byte order mark, UTF-8 if it is, what header or page say, else Windows-1252."""

from __future__ import annotations

import codecs
import re

__all__ = ["decoded"]

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_FALLBACK = "cp1252"  # WHATWG Encoding calls it by all names of Latin-1
_LATIN_1 = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"})


def decoded(body: bytes, content_type: str) -> str:
    """The text of a body. A byte that is none in its encoding becomes U+FFFD; nothing is raised.

    Text that is valid UTF-8 is taken for that, whatever the server calls it: no other text looks so.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode()
    except UnicodeDecodeError:
        pass
    for said in (_CHARSET.search(content_type.encode("latin-1", "replace")), _CHARSET.search(body, 0, _HEAD)):
        text = said and _as(body, said[1].decode("ascii", "replace").lower())
        if text is not None:
            return text
    return _as(body, _FALLBACK) or ""


def _as(body: bytes, name: str) -> str | None:
    name = _FALLBACK if name in _LATIN_1 else name
    try:
        return body.decode(name, "replace")
    except (LookupError, ValueError):
        return None
