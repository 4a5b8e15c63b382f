"""Tells what a line is by its words alone: byline, date line, related line, URL or credit line.

A line of running text is none of these, whatever words it begins with: "By Tuesday the flood had reached the
mill." Where a line stands is the business of `places`.
"""

from __future__ import annotations

import re
from functools import cache

from attrlint.model import BlockKind
from attrlint.read.roles.bylines import is_byline, is_signed_name
from attrlint.read.roles.credit_lines import credit_form
from attrlint.read.roles.datelines import is_dateline
from attrlint.read.roles.lexicon import labels
from attrlint.read.roles.related import is_related

__all__ = ["credit_form", "role_of"]

_LONGEST = 600  # code points of a line that can have a role
_SHORT = 150  # of a date line, a signed name
_EDGES = " \t\xa0()[]*_•‣◦▪●|–—-→►▶»>~"
_URL = re.compile(r"[<(\[]?(?:https?://|www\.)[^\s<>]+[>)\]]?\Z", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def role_of(line: str) -> BlockKind | None:
    """What a line or a short block is by its words alone; None for running text and for all that is unclear.

    It is one of BYLINE, DATELINE, RELATED, URL and CREDIT.
    """
    line = line.strip()
    if line[:4].lower() in _URL_STARTS and _URL.match(line):
        return BlockKind.URL
    words = line.strip(_EDGES) if len(line) <= _LONGEST else ""
    if not words:
        return None
    word = _FIRST_WORD.match(words)
    first = word.group().lower() if word else ""
    if first in _starts("byline") and is_byline(words):
        return BlockKind.BYLINE
    if first in _starts("related") and is_related(words):
        return BlockKind.RELATED
    is_short = len(words) <= _SHORT
    if is_short and is_dateline(words):
        return BlockKind.DATELINE
    if credit_form(words) is not None:
        return BlockKind.CREDIT
    return BlockKind.BYLINE if is_short and is_signed_name(words) else None


_URL_STARTS = frozenset({"http", "www.", "<htt", "(htt", "[htt", "<www", "(www", "[www"})


@cache
def _starts(section: str) -> frozenset[str]:
    found = [_FIRST_WORD.match(label) for label in labels(section, "labels")]
    return frozenset(word.group() for word in found if word)
