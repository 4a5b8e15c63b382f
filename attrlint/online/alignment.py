"""Finds the stretch of a page that is most like some words, and tells what differs in it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from attrlint.lexicon import load
from attrlint.model import Difference, Verdict
from attrlint.online.gaps import found
from attrlint.online.words import Words, is_number, negations

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LEAST_WORDS", "Match", "nearest"]

LEAST_WORDS = 4
"""So many words must be the same, or the page says something else."""

_ROW = 4
_MOST_HITS = 4  # of one row on the page; a commoner one says nothing
_LEAST_SCORE = 60
_LEAST_SHARE = 0.6


class Match(NamedTuple):
    """What came of it: verdict, the words of the page that match best, what differs, why."""

    verdict: Verdict
    words: str = ""
    differences: tuple[Difference, ...] = ()
    reason: str = ""


def nearest(piece: Words, page: Words) -> Match:
    """The stretch of the page that is most like the words, and what differs."""
    if next(found(piece, page, 0), None) is not None:
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
    best = partial_ratio_alignment(said, there, score_cutoff=_LEAST_SCORE)
    if best is None:
        return None
    begin = first + there.count(" ", 0, best.dest_start)
    end = first + there.count(" ", 0, best.dest_end) + 1
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
    if not steps or same < LEAST_WORDS:
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
    said, others = piece.texts[a:b], page.texts[c:d]
    here, there = piece.passage(a, b), page.passage(c, d)
    both = [*said, *others]
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
def _minor() -> frozenset[str]:
    return frozenset(load("online/negations")["minor"])
