"""Bytes to text: finds the encoding of a file, says what it had to assume, and refuses what is no text.

In this order: a byte order mark; a file that is valid UTF-8 (which nothing else is by chance); what an HTML
page declares; windows-1252 and Mac Roman, where the text then reads as Latin script; what charset-normalizer
makes of it. Control characters beyond a stray few mean a binary file.
"""

from __future__ import annotations

import codecs
import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.errors import UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Decoded", "decode", "encode_like"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (as .docx, .odt and .epub are)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"RIFF", "a RIFF image, sound or film"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r"))
_CONTROL = lazy.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")
_ODD_IN_LATIN = lazy.compile(
    "[a-z][À-ÖØ-Þ]|[À-ÖØ-Þ]['’]?[a-z]*[À-ÖØ-Þ][a-z]"  # a capital within a word
    "|[^\x00-\x7fÀ-ÿŒœŠšŽžŸıﬁﬂ\xa0‘’‚“”„‹›«»–—…•·´˜¡¿¢£¥€©®™§¶°ªº†‡‰±×÷½¼¾²³]"  # seldom in news
)
_DECLARED = lazy.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|^\s*<\?xml[^>]{0,80}?encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_TEXT_ENCODING = lazy.compile(
    r"iso-?8859|windows-|cp\d|koi8|shift|sjis|euc|gb|big5|mac|us-ascii|ascii|latin", re.IGNORECASE
)
_SAMPLE = 1 << 16
_SHORTEST = 16  # bytes: fewer tell nothing of their encoding


class Decoded(NamedTuple):
    """The text of a file, without a byte order mark, and the encoding if it had to be assumed."""

    text: str
    assumed: str | None = None


def decode(data: bytes, name: str, *, is_html: bool = False) -> Decoded:
    """Decode the bytes of the file `name`. Raises UnreadableFile, which names it."""
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], codec, label, name))
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableFile(f"{name}: is {what}, not text")
    if b"\0" in data:
        raise UnreadableFile(f"{name}: is binary (it holds NUL bytes); save the article as UTF-8 text")
    has_controls = any(control in data for control in _CONTROLS)
    controls = len(data) - len(data.translate(None, _CONTROLS)) if has_controls else 0
    if controls * 50 > len(data):
        raise UnreadableFile(
            f"{name}: is binary (it holds control characters); save the article as UTF-8 text"
        )
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        decoded = None if controls else _declared(data, is_html) or _latin(data) or _guessed(data)
    if decoded is None:
        raise UnreadableFile(f"{name}: is binary or in no known encoding; save the article as UTF-8 text")
    return decoded


def encode_like(data: bytes, text: str, new: str) -> bytes | None:
    """The bytes of `new` in the encoding, and with the byte order mark, in which `data` holds `text`.

    None where that encoding can't be told again, or has no place for a character of `new`.
    """
    for mark, codec, _ in _MARKS:
        if data.startswith(mark):
            return mark + new.encode(codec)
    declared = _DECLARED.search(data, 0, 4096)
    label = (declared[1] or declared[2]).decode("ascii") if declared else "utf-8"
    for codec in chain(("utf-8", "cp1252", label, "mac-roman"), _guesses(data)):
        if _try(data, codec) == text:
            try:
                return new.encode(codec)
            except UnicodeEncodeError:
                return None
    return None


def _strictly(data: bytes, codec: str, label: str, name: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{name}: begins with a {label} byte order mark but is not {label} (byte {error.start + 1})"
        ) from error
    sample = text[:_SAMPLE]
    if sum(1 for letter in sample if not letter.isprintable() and not letter.isspace()) * 50 > len(sample):
        raise UnreadableFile(
            f"{name}: is binary (it holds control characters); save the article as UTF-8 text"
        )
    return text


def _declared(data: bytes, is_html: bool) -> Decoded | None:
    """As the page says of itself. A declared ISO 8859-1 means windows-1252 (WHATWG Encoding Standard)."""
    found = _DECLARED.search(data, 0, 4096) if is_html else None
    if not found:
        return None
    label = (found[1] or found[2]).decode("ascii").lower()
    if label in {"iso-8859-1", "latin1", "us-ascii", "ascii"}:
        label = "windows-1252"
    text = _try(data, label) if _TEXT_ENCODING.match(label) else None
    return Decoded(text) if text is not None and _is_text(text) else None


def _latin(data: bytes) -> Decoded | None:
    for codec, label in (("cp1252", "windows-1252"), ("mac-roman", "Mac Roman")):
        text = _try(data, codec)
        if text is not None and _is_latin(text):
            return Decoded(text, label)
    return None


def _guessed(data: bytes) -> Decoded | None:
    """As charset-normalizer guesses, if the file is long enough for a guess and the guess makes words."""
    if len(data) < 64:
        return None
    for encoding in _guesses(data):
        text = _try(data, encoding)
        return Decoded(text, encoding) if text is not None and _is_text(text) else None
    return None


def _guesses(data: bytes) -> Iterator[str]:
    """The best guess of charset-normalizer, if it has one; asked for when it is needed."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_exclusion=["utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_7"]).best()
    if best is not None:
        yield best.encoding


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (LookupError, UnicodeError):
        return None


def _is_text(text: str) -> bool:
    """No control characters; nine in ten are letters, digits, blanks or common marks."""
    if _CONTROL.search(text):
        return False
    sample = text[:_SAMPLE]
    plain = sum(
        1 for letter in sample if letter.isalnum() or letter.isspace() or letter in ".,:;!?'\"-()<>/=&"
    )
    return plain * 10 >= len(sample) * 9


def _is_latin(text: str) -> bool:
    """Words in Latin script: mostly ASCII, half of it lower case or blank, and hardly an odd character."""
    if len(text) < _SHORTEST or _CONTROL.search(text):
        return False
    sample = text[:_SAMPLE] + (text[-_SAMPLE:] if len(text) > _SAMPLE else "")
    marked = sum(1 for letter in sample if letter > "\x7f")
    quiet = sum(1 for letter in sample if "a" <= letter <= "z" or letter.isspace())
    odd = len(_ODD_IN_LATIN.findall(sample))
    return marked * 5 <= len(sample) and quiet * 2 >= len(sample) and odd * 20 <= marked
