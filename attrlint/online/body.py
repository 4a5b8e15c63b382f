"""Reads the body of an answer, bounded before and after it is unpacked."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

    from attrlint.online.deadline import Watch

__all__ = ["ENCODINGS", "TooLarge", "Unpackable", "read_body"]

ENCODINGS = "gzip, deflate"
"""What we ask for, and can unpack bit by bit."""

_CHUNK = 65536
_LONGEST_NUMBER = 19
_GZIP, _DEFLATE, _RAW_DEFLATE = 31, 15, -15  # window bits, zlib.decompressobj
_ZLIB_HEADERS = (0x01, 0x5E, 0x9C, 0xDA)


class TooLarge(Exception):
    """The body is larger than it may be."""


class Unpackable(Exception):
    """The body is packed in a way that was not asked for, damaged, or not as long as it says."""


def read_body(response: BaseHTTPResponse, limit: int, watch: Watch) -> bytes:
    """All of the body. Raises TooLarge, Unpackable, TimeoutError, and what urllib3 raises."""
    told = _length(response.headers.get("content-length", ""))
    if told is not None and told > limit:
        raise TooLarge(f"{told} bytes")
    body, size, unpacker = bytearray(), 0, _Unpacker(response.headers.get("content-encoding", ""))
    for chunk in response.stream(_CHUNK, decode_content=False):
        size += len(chunk)
        body += unpacker(chunk, limit + 1 - len(body))
        if size > limit or len(body) > limit:
            raise TooLarge(f"more than {limit} bytes")
        if watch.is_expired:
            break
    if watch.is_expired:
        raise TimeoutError("timed out while it was read")
    if told is not None and size < told:
        raise Unpackable(f"{size} bytes of {told}")
    return bytes(body)


def _length(header: str) -> int | None:
    """What Content-Length says; the same twice is once (RFC 9110, 8.6). Raises Unpackable."""
    said = {length.strip() for length in header.split(",")} - {""}
    if not said:
        return None
    length = said.pop()
    if said or not (length.isascii() and length.isdigit() and len(length) < _LONGEST_NUMBER):
        raise Unpackable(f"a length that cannot be: {header[:40]!r}")
    return int(length)


class _Unpacker:
    """Unpacks chunks, each to no more than is asked for."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding.strip().lower()
        self._engine: zlib._Decompress | None = None
        if self._encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise Unpackable(f"packed as {self._encoding}")

    def __call__(self, chunk: bytes, most: int) -> bytes:
        if self._encoding in ("", "identity"):
            return chunk
        if self._engine is None:
            self._engine = zlib.decompressobj(self._window(chunk))
        try:
            return self._engine.decompress(self._engine.unconsumed_tail + chunk, max(1, most))
        except zlib.error as error:
            raise Unpackable(f"damaged: {error}") from error

    def _window(self, first: bytes) -> int:
        if self._encoding != "deflate":
            return _GZIP
        is_zlib = first[:1] == b"\x78" and first[1:2] and first[1] in _ZLIB_HEADERS
        return _DEFLATE if is_zlib else _RAW_DEFLATE
