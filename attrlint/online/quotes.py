"""Holds a quotation against the text of a page: word for word, with a gap, nearly, or not at all.

First as it stands, then without regard to blanks, then the stretch of the page that is most like it: found by
rows of four words, or by alignment where no row survives. What differs within that stretch decides, not how
much: one number or one "not" makes another statement.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from attrlint.lexicon import load
from attrlint.model import Verdict
from attrlint.online.alignment import LEAST_WORDS, Match, nearest
from attrlint.online.gaps import Places, pieces_of, placed
from attrlint.online.words import Words, negations

__all__ = ["FEWEST_WORDS", "Match", "match_quote"]

FEWEST_WORDS = 5
"""Shorter quotations are found on many pages by chance."""

_NEAR = 64  # code points beside a quotation
_CUT_AFTER = re.compile(
    r"\s*(?:(?:certainly|surely|definitely|probably)\s+)?(?:not|never)\b"
    r"|[\s,;:–—-]*(?:(?:but|although|though)\s+(?:only\s+if|not|never)|unless|except|only\s+(?:if|when)|if\s+not)\b",
    re.IGNORECASE,
)
_CUT_BEFORE = re.compile(
    r"(?:\b(?:not|never|hardly|cannot|nobody|nor|without)|\b[a-z]{1,6}n['’]t)\s+"
    r"(?:(?:it(?:['’]s|\s+is)\s+)?(?:true|right|think|believe|say|saying|mean|claim|suggest|expect|know)\s+)?"
    r"(?:that\s+)?[\"“‘']?$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?](?:[\s”\"’')]|$)|\n")


def match_quote(quote: str, page: Words, before: str = "", after: str = "") -> Match:
    """Hold a quotation (without its marks) against a page.

    `before` and `after` are what stands beside it in the article: a "not" there is not left out.
    """
    pieces, gaps = pieces_of(quote)
    if sum(len(piece.texts) for piece in pieces) < FEWEST_WORDS:
        return Match(Verdict.UNCHECKED, reason=f"fewer than {FEWEST_WORDS} words")
    whole = [_whole(page, places, before, after) for places in placed(pieces, gaps, page)]
    if whole:
        return next((match for match in whole if match.verdict is Verdict.VERIFIED), whole[0])
    if len(pieces) == 1:
        return nearest(pieces[0], page)
    return _scattered(pieces, page)


def _whole(page: Words, places: Places, before: str, after: str) -> Match:
    """A quotation that stands on the page: verified, unless a "not" beside or within it is left out."""
    first, last = places[0][0], places[-1][1]
    words = page.passage(first, last)
    for (_, end), (start, _) in pairwise(places):
        left_out = page.passage(end, start)
        negation = next((text for text in page.texts[end:start] if text in negations()), None)
        if negation and not _STOP.search(left_out):
            return Match(Verdict.PARTIAL, words, reason=f"the gap leaves out “{left_out}”")
    start, end = page.words[first].start, page.words[last - 1].end
    head = page.source[max(0, start - _NEAR) : start]
    tail = page.source[end : end + _NEAR]
    cut = _CUT_BEFORE.search(head)
    if cut and not _says_no(before[-_NEAR:]):
        return Match(Verdict.PARTIAL, words, reason=f"“{cut.group().strip()}” before it is left out")
    stop = _STOP.search(tail)
    cut = _CUT_AFTER.match(tail[: stop.start()] if stop else tail)
    if cut and not _says_no(after[:_NEAR]):
        rest = (tail[: stop.start()] if stop else tail).strip(" ,;:–—-")
        return Match(Verdict.PARTIAL, words, reason=f"it goes on “{rest}”")
    return Match(Verdict.VERIFIED, words)


def _says_no(text: str) -> bool:
    return not (negations() | _denials()).isdisjoint(Words(text).texts)


def _scattered(pieces: list[Words], page: Words) -> Match:
    """A quotation with gaps whose pieces don't stand one after another."""
    matches = [nearest(piece, page) for piece in pieces if len(piece.texts) >= LEAST_WORDS]
    if not matches:
        return Match(Verdict.UNCHECKED, reason="the words between its gaps are too few")
    for verdict in (Verdict.NOT_FOUND, Verdict.ALTERED):
        for match in matches:
            if match.verdict is verdict:
                return match
    reason = "its parts stand in another order or far apart"
    return Match(Verdict.ALTERED, matches[0].words, (), reason)


@cache
def _denials() -> frozenset[str]:
    return frozenset(load("online/negations")["denials"])
