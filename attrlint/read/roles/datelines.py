"""Tells lines that are only a place, a date and a time."""

from __future__ import annotations

from attrlint import lazy
from attrlint.agencies import agency, is_wire, small_words
from attrlint.read.roles.lexicon import words

__all__ = ["begins_as_sentence", "is_dateline"]

_ASCII_DIGIT = lazy.compile(r"[0-9]")
_DIGIT = lazy.compile(r"\d")
_WORD = lazy.compile(r"[^\W\d_](?:[\w’'&-]|\.(?=\w))*")
_LOWER = lazy.compile(r"\b[a-z]")
_NUMBER_DATE = lazy.compile(r"\d(?:\d{3}-\d\d-\d\d|\d?[./]\d{1,2}[./]\d{2,4})")
_DAY = lazy.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)")
_CITY_AND_WIRE = lazy.compile(r"[^()]{2,60}\(([^()]{2,40})\)?\W*\Z")
_NO_PLACE = lazy.compile(r"[:;!?\"“'’\d]")
_PLACE_IN_CAPITALS, _PLACE = 6, 3  # words
_LOOKED = 5  # words of a line by which a sentence is seen


def is_dateline(line: str) -> bool:
    """At least a day of a month, a date in digits, an agency in brackets, or a label with a time."""
    known = words("dateline", "words")
    if begins_as_sentence(line, known) or _is_counted(line, known):
        return False
    if not _ASCII_DIGIT.search(line) and (line.isascii() or not _DIGIT.search(line)):
        in_brackets = _CITY_AND_WIRE.match(line) if "(" in line else None
        return in_brackets is not None and is_wire(in_brackets.group(1)) and not _LOWER.search(line)
    if not _begins_with_place(line, known):
        return False
    tokens = _WORD.findall(line)
    lower = [token.lower().rstrip(".") for token in tokens]
    if (lower and lower[0] in words("dateline", "no_place")) or not _has_date(line, lower):
        return False
    at = next((i for i, word in enumerate(lower) if word in known), len(lower))
    strange = [token for token, word in zip(tokens[at:], lower[at:], strict=True) if word not in known]
    if strange and not (agency(" ".join(strange)) or all(map(agency, strange))):
        return False
    return agency(" ".join(tokens[:at])) is None and _is_place(tokens[:at], line)


def begins_as_sentence(line: str, known: frozenset[str]) -> bool:
    """Whether one of the first words is in lower case and not among those known, as in most sentences.

    `known` are the words that date lines, or lines of other roles, have. What stands behind a comma or a
    stroke is not looked at: names are parted by these from what is said of them.
    """
    for word in line.split(" ", _LOOKED)[:_LOOKED]:
        if word.islower() and word.isalpha() and word.isascii() and word not in known:
            return word not in small_words()
        if "," in word or "/" in word or "|" in word or "—" in word:
            return False
    return False


def _is_counted(line: str, known: frozenset[str]) -> bool:
    """Whether a number and a word in lower case begin it that no date line has there: "12 boats"."""
    if not line[:1].isdigit():
        return False
    number, _, rest = line.partition(" ")
    word = rest.partition(" ")[0]
    return number.isdigit() and word.isalpha() and word.islower() and word not in known


def _begins_with_place(line: str, known: frozenset[str]) -> bool:
    """Whether no word in lower case stands before those of a date; most sentences have one soon."""
    for word in _WORD.finditer(line):
        token = word.group()
        if token.lower().rstrip(".") in known:
            return True
        if token[0].islower():
            return False
    return True


def _has_date(line: str, lower: list[str]) -> bool:
    if bool(lower) and lower[0] in words("dateline", "labels"):
        return True
    if not words("dateline", "months").isdisjoint(lower) and _DAY.search(line):
        return True
    return _NUMBER_DATE.search(line) is not None


def _is_place(tokens: list[str], line: str) -> bool:
    if not tokens:
        return True
    before = line[: line.find(tokens[-1]) + len(tokens[-1])]
    most = _PLACE_IN_CAPITALS if all(token.isupper() for token in tokens) else _PLACE
    return len(tokens) <= most and not _NO_PLACE.search(before)
