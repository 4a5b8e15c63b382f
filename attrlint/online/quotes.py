"""Holds a quotation against the text of a page: word for word, with a gap, nearly, or not at all.

First as it stands, then without regard to blanks, then the stretch of the page that is most like it: found by
rows of four words, or by alignment where no row survives. What differs within that stretch decides, not how
much: one number or one "not" makes another statement.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrlint.lexicon import load
from attrlint.model import Difference, Verdict
from attrlint.online.words import Words, is_number, negations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["FEWEST_WORDS", "Match", "match_quote"]

FEWEST_WORDS = 5
"""Shorter quotations are found on many pages by chance."""

_GAP = re.compile(r"\.{3,}|…|\.(?:\s\.){2,}|\[[^\]\[]{0,120}\]")
_MOST_IN_ELLIPSIS, _MOST_IN_BRACKETS = 150, 12  # words of the page that a gap stands for
_MOST_STARTS = 30
_ROW = 4
_MOST_HITS = 4  # of one row on the page; a commoner one says nothing
_LEAST_SCORE = 60
_LEAST_SHARE, _LEAST_WORDS = 0.6, 4
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


class Match(NamedTuple):
    """What came of it: verdict, the words of the page that match best, what differs, why."""

    verdict: Verdict
    words: str = ""
    differences: tuple[Difference, ...] = ()
    reason: str = ""


def match_quote(quote: str, page: Words, before: str = "", after: str = "") -> Match:
    """Hold a quotation (without its marks) against a page.

    `before` and `after` are what stands beside it in the article: a "not" there is not left out.
    """
    pieces, gaps = _pieces(quote)
    if sum(len(piece.texts) for piece in pieces) < FEWEST_WORDS:
        return Match(Verdict.UNCHECKED, reason=f"fewer than {FEWEST_WORDS} words")
    for places in islice(_placed(pieces, gaps, page), _MOST_STARTS):
        first, last = places[0][0], places[-1][1]
        return _whole(page, places, first, last, before, after)
    if len(pieces) == 1:
        return _nearest(pieces[0], page)
    return _scattered(pieces, page)


def _pieces(quote: str) -> tuple[list[Words], list[int]]:
    """The stretches between gaps, and how many words of the page the gap before each may stand for."""
    pieces: list[Words] = []
    gaps: list[int] = []
    at, gap = 0, 0
    for found in [*_GAP.finditer(quote), None]:
        piece = Words(quote[at : found.start() if found else len(quote)])
        if piece.texts:
            pieces.append(piece)
            gaps.append(gap)
            gap = 0
        if found:
            at = found.end()
            is_in_brackets = found.group()[0] == "[" and any(map(str.isalnum, found.group()))
            gap = max(gap, _MOST_IN_BRACKETS if is_in_brackets else _MOST_IN_ELLIPSIS)
    return pieces, gaps


Places = list[tuple[int, int]]
"""First and last + 1 of the words of the page, per piece."""


def _placed(pieces: list[Words], gaps: list[int], page: Words) -> Iterator[Places]:
    """The ways in which all pieces stand on the page, one after another within the gaps."""
    for first, last in _found(pieces[0], page, 0):
        places = [(first, last)]
        for piece, gap in zip(pieces[1:], gaps[1:], strict=True):
            following = next(_found(piece, page, places[-1][1]), None)
            if following is None or following[0] - places[-1][1] > gap:
                break
            places.append(following)
        else:
            yield places


def _found(piece: Words, page: Words, start: int) -> Iterator[tuple[int, int]]:
    count = 0
    for first in page.find(piece.texts, start):
        count += 1
        yield first, first + len(piece.texts)
    if not count:
        yield from page.find_squeezed(piece.texts, start)


def _whole(page: Words, places: Places, first: int, last: int, before: str, after: str) -> Match:
    """A quotation that stands on the page: verified, unless a "not" beside or within it is left out."""
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
    matches = [_nearest(piece, page) for piece in pieces if len(piece.texts) >= _LEAST_WORDS]
    if not matches:
        return Match(Verdict.UNCHECKED, reason="the words between its gaps are too few")
    for verdict in (Verdict.NOT_FOUND, Verdict.ALTERED):
        for match in matches:
            if match.verdict is verdict:
                return match
    reason = "its parts stand in another order or far apart"
    return Match(Verdict.ALTERED, matches[0].words, (), reason)


def _nearest(piece: Words, page: Words) -> Match:
    """The stretch of the page that is most like the words, and what differs."""
    if next(_found(piece, page, 0), None) is not None:
        return Match(Verdict.VERIFIED)
    window = _by_rows(piece.texts, page) or (0, len(page.texts))
    place = _aligned(piece.texts, page, *window)
    if place is None:
        return Match(Verdict.NOT_FOUND)
    return _compared(piece, page, *place)


def _by_rows(texts: Sequence[str], page: Words) -> tuple[int, int] | None:
    """The part of the page where most rows of four words stand as in the quotation."""
    votes: Counter[int] = Counter()
    for i in range(len(texts) - _ROW + 1):
        hits = list(islice(page.find(texts[i : i + _ROW]), _MOST_HITS + 1))
        if len(hits) <= _MOST_HITS:
            votes.update(first - i for first in hits)
    if not votes:
        return None
    start = votes.most_common(1)[0][0]
    margin = len(texts) // 2 + _ROW
    return max(0, start - margin), min(len(page.texts), start + len(texts) + margin)


def _aligned(texts: Sequence[str], page: Words, first: int, last: int) -> tuple[int, int] | None:
    """The words of a part of the page that are most like the quotation, a word more on either side."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    said, there = " ".join(texts), " ".join(page.texts[first:last])
    if len(there) < len(said):
        return (first, last) if there else None
    found = partial_ratio_alignment(said, there, score_cutoff=_LEAST_SCORE)
    if found is None:
        return None
    begin = first + there.count(" ", 0, found.dest_start)
    end = first + there.count(" ", 0, found.dest_end) + 1
    margin = 1 + len(texts) // 10
    return max(first, begin - margin), min(last, end + margin)


def _compared(piece: Words, page: Words, first: int, last: int) -> Match:
    """What differs between the words and a stretch of the page."""
    from rapidfuzz.distance import Levenshtein

    said, there = piece.texts, page.texts[first:last]
    steps = list(Levenshtein.opcodes(said, there))
    while steps and steps[0].tag == "insert":
        steps.pop(0)
    while steps and steps[-1].tag == "insert":
        steps.pop()
    same = sum(step.src_end - step.src_start for step in steps if step.tag == "equal")
    if not steps or same < _LEAST_WORDS:
        return Match(Verdict.NOT_FOUND)
    begin, end = steps[0].dest_start, steps[-1].dest_end
    if same < _LEAST_SHARE * max(len(said), end - begin):
        return Match(Verdict.NOT_FOUND)
    differences = tuple(
        _difference(piece, step.src_start, step.src_end, page, first + step.dest_start, first + step.dest_end)
        for step in steps
        if step.tag != "equal"
    )
    return Match(Verdict.ALTERED, page.passage(first + begin, first + end), differences)


def _difference(piece: Words, a: int, b: int, page: Words, c: int, d: int) -> Difference:
    said, found = piece.texts[a:b], page.texts[c:d]
    here, there = piece.passage(a, b), page.passage(c, d)
    both = [*said, *found]
    if any(map(is_number, both)):
        kind = "number"
    elif not negations().isdisjoint(both):
        kind = "negation"
    elif here[:1].isupper() and there[:1].isupper():
        kind = "name"
    elif _minor().issuperset(both):
        kind = "minor"
    else:
        kind = "word"
    return Difference(here, there, kind)


@cache
def _denials() -> frozenset[str]:
    return frozenset(load("online/negations")["denials"])


@cache
def _minor() -> frozenset[str]:
    return frozenset(load("online/negations")["minor"])
