"""Finds rows of capitalised words; those of plain words, which most are, without the pattern of a row.

A pattern asks of every letter of a text whether it is one of hundreds of capitals. Here the text is first
turned into one byte per letter that says what kind of letter it is, in which capitals are looked up at once.
"""

from __future__ import annotations

from functools import cache

from attrlint.annotate.sources.name_rows import CAPITALS, MOST_WORDS, OFFICES, row_pattern
from attrlint.annotate.sources.words import group, table

__all__ = ["find_rows"]

_OTHER = 0
_SPACE = 1
_AND = 2  # "&"
_STOP = 3
_APOSTROPHE = 4
_HYPHEN = 5  # and "/": these and all kinds below bar a row from beginning behind them
_AT = 6  # and "#"
_SMALL = 7  # letters and digits: this kind and those below make words
_LEADING = 8  # letters that a small word inside names begins with
_CAPITAL = 9
_CAPITALS = bytes((_CAPITAL,))


def find_rows(text: str) -> list[tuple[int, int]]:
    """Where the rows of a text begin and end, in order."""
    codes = _codes(text)
    if codes is None:
        return [row.span() for row in row_pattern().finditer(text)]
    kinds = codes.translate(_kinds()) + b"\0\0"
    found: list[tuple[int, int]] = []
    at = end = 0
    for between in kinds.split(_CAPITALS)[:-1]:
        at += len(between)  # there is a capital
        if at >= end:
            before = kinds[at - 1] if at else _OTHER
            if before < _HYPHEN or (before == _HYPHEN and text.endswith(_JOINED, 0, at)):
                end = _end_of_plain(text, kinds, at) if before < _HYPHEN else 0
                if not end:
                    row = row_pattern().match(text, at)
                    end = row.end() if row else at
                if end > at:
                    found.append((at, end))
        at += 1
    return found


def _codes(text: str) -> bytes | None:
    """One byte per letter, "?" for marks that have none; None where other letters have none, either."""
    if text.isascii():
        return text.encode("ascii")
    codes = text.replace("’", "'").encode("latin-1", "replace")
    at = 0
    for between in codes.split(b"?")[:-1]:
        at += len(between)
        if text[at].isalnum():
            return None
        at += 1
    return codes


def _end_of_plain(text: str, kinds: bytes, start: int) -> int:
    """Where the row that begins at a capital ends; 0 where that takes the pattern to tell."""
    at = word = start
    words = 1
    while True:
        at += 1
        while kinds[at] >= _SMALL:
            at += 1
        kind = kinds[at]
        if _STOP <= kind <= _HYPHEN:
            if kinds[at + 1] >= _SMALL:
                word = at + 1
                continue
            if kind == _HYPHEN or not _has_mark(text, kind, word, at):
                return at
            at += 1
            kind = kinds[at]
            if kind != _SPACE:
                return at
        if kind != _SPACE:
            return 0 if kind == _AND else at
        following = kinds[at + 1]
        if following != _CAPITAL or words == MOST_WORDS:
            return 0 if following == _AND or (following == _LEADING and _goes_on(text, kinds, at)) else at
        words += 1
        at = word = at + 1


def _has_mark(text: str, kind: int, word: int, end: int) -> bool:
    """Whether the mark behind a word of a row belongs to it: "Mr.", the stop of an initial, "Oaks'"."""
    if kind == _APOSTROPHE:
        return text[end - 1] == "s"
    return text[word:end] in _stopped() or (end - word == 1 and text[word] in CAPITALS)


def _goes_on(text: str, kinds: bytes, gap: int) -> bool:
    """Whether the small word behind a gap may belong to the row: "of" of an office, "van", "al-"."""
    at = end = gap + 1
    while kinds[end] >= _SMALL and end - at < _LONGEST_SMALL:
        end += 1
    if kinds[end] != _SPACE:
        return end - at <= _LONGEST_JOINED and (kinds[end] == _APOSTROPHE or kinds[end] == _HYPHEN)
    if kinds[end + 1] < _LEADING and kinds[end + 1] != _AND:
        return False
    word = text[at:end]
    if word == "of":
        return text.endswith(OFFICES, 0, gap)
    return word in group("names", "organisations", "particles")


_LONGEST_SMALL = 6
_LONGEST_JOINED = 2  # "al" of "al-"
_JOINED = ("al-", "el-")


@cache
def _stopped() -> frozenset[str]:
    return frozenset(table("names")["titles"]["abbreviated"].split())


@cache
def _kinds() -> bytes:
    """The kind of each letter, by its code."""
    leading = {word[0] for word in group("names", "organisations", "particles")} | set("dlaeo")
    return bytes(_kind(chr(code), leading) for code in range(256))


def _kind(letter: str, leading: set[str]) -> int:
    if letter in CAPITALS:
        return _CAPITAL
    if letter in leading:
        return _LEADING
    if letter.isalnum() or letter == "_":
        return _SMALL
    marks = {" ": _SPACE, "&": _AND, ".": _STOP, "'": _APOSTROPHE}
    return {**marks, "-": _HYPHEN, "/": _HYPHEN, "@": _AT, "#": _AT}.get(letter, _OTHER)
