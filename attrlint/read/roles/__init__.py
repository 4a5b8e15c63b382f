"""Tells what a line is by its words alone: byline, date line, related line, URL or credit line.

A line of running text is none of these, whatever words it begins with: "By Tuesday the flood had reached the
mill." Where a line stands is the business of `places`.
"""

from __future__ import annotations

import re
from functools import cache

from attrlint import lazy
from attrlint.model import BlockKind
from attrlint.read.roles.bylines import is_byline, is_signed_name
from attrlint.read.roles.credit_lines import (
    EDGES,
    credit_form,
    has_credit_words,
    may_be_credit,
    speaks_of_itself,
)
from attrlint.read.roles.datelines import begins_as_sentence, is_dateline
from attrlint.read.roles.lexicon import labels, words
from attrlint.read.roles.related import is_related

__all__ = ["credit_form", "has_credit_words", "is_plain", "role_of"]

_LONGEST = 600  # code points of a line that can have a role
_SHORT = 150  # of a date line, a signed name
_URL = lazy.compile(r"[<(\[]?(?:https?://|www\.)[^\s<>]+[>)\]]?\Z", re.IGNORECASE)
_FIRST_WORD = lazy.compile(r"[^\W\d_]+")


def role_of(line: str) -> BlockKind | None:
    """What a line or a short block is by its words alone; None for running text and for all that is unclear.

    It is one of BYLINE, DATELINE, RELATED, URL and CREDIT.
    """
    line = line.strip()
    if line[:4].lower() in _URL_STARTS and _URL.match(line):
        return BlockKind.URL
    bare = line.strip(EDGES) if len(line) <= _LONGEST else ""
    if not bare.strip():
        return None
    first = _first_word(bare)
    if first in _labels():
        if first in _starts("byline") and is_byline(bare):
            return BlockKind.BYLINE
        if first in _starts("related") and is_related(bare):
            return BlockKind.RELATED
    is_short = len(bare) <= _SHORT
    if (not is_short or begins_as_sentence(bare, _known_words())) and not may_be_credit(bare):
        return None
    if is_short and is_dateline(bare):
        return BlockKind.DATELINE
    if credit_form(bare) is not None:
        return BlockKind.CREDIT
    return BlockKind.BYLINE if is_short and is_signed_name(bare) else None


@cache
def _known_words() -> frozenset[str]:
    """The small words that date lines and credits have at their beginning."""
    return words("dateline", "words") | words("credit", "words")


def _first_word(line: str) -> str:
    """The letters with which a line begins, in lower case."""
    if line[:1].isdigit():
        return ""
    blank = line.find(" ")
    if blank > 0 and line[:blank].isalpha():
        return line[:blank].lower()
    word = _FIRST_WORD.match(line)
    return word.group().lower() if word else ""


def is_plain(prose: str, start: int, end: int) -> bool:
    """Whether a block of a prose without credit words has no role: it is long and its first word is plain."""
    if end - start <= _SHORT + 2 * _MOST_EDGES:
        return False
    blank = prose.find(" ", start, end)
    if blank > 0 and prose[start:blank].isalpha():
        first = prose[start:blank].lower()
        return first not in _first_words() or (
            first in _ARTICLES and not speaks_of_itself(prose[start : start + _SHORT])
        )
    word = _OPENING.match(prose, start)
    return word is not None and word.end() < end and (word[1] or "").lower() not in _first_words()


_OPENING = lazy.compile(r"[“\"‘'$£€]?(?:([^\W\d_]+)|\d)")
_ARTICLES = frozenset({"a", "an", "the"})
_MOST_EDGES = 10  # blanks and marks around the words of a line


@cache
def _first_words() -> frozenset[str]:
    credits = {_FIRST_WORD.match(start) for start in words("credit", "starts")}
    return _labels() | {word.group() for word in credits if word} | _URL_WORDS


_URL_WORDS = {"http", "https", "www"}
_URL_STARTS = frozenset({"http", "www.", "<htt", "(htt", "[htt", "<www", "(www", "[www"})


@cache
def _labels() -> frozenset[str]:
    return _starts("byline") | _starts("related")


@cache
def _starts(section: str) -> frozenset[str]:
    found = [_FIRST_WORD.match(label) for label in labels(section, "labels")]
    return frozenset(word.group() for word in found if word)
