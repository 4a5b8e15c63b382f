"""Finds changes told by three figures: from A to B, up (or down) C percent or points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import Change, FigureKind, Span

if TYPE_CHECKING:
    from attrlint.model import Article, Figure

__all__ = ["find"]

_ABOUT = r"(?:about |nearly |almost |around |roughly |just )?"
_FROM = lazy.compile(rf"\bfrom\s+{_ABOUT}[$€£]?\Z")
_TO = lazy.compile(rf"(?:\s+[a-z]+(?: [a-z]+)?)?\s+to\s+{_ABOUT}[$€£]?")
_SHARE = lazy.compile(
    r"(?!.*\b(?:above|below|than|average|versus|against)\b)[\w\s,;()—–-]{0,60}\b(?:up|down|rise|increase|drop|fall|decline|jump|gain|loss|of|by)\b[\w\s]{0,12}"
)
_PLACES_IN_TIME = frozenset({FigureKind.DATE, FigureKind.YEAR, FigureKind.TIME})
_BEFORE = 24  # code points before the first figure in which "from" stands
_BETWEEN = 30


def find(article: Article) -> tuple[Change, ...]:
    """The changes whose three figures stand in one sentence, in order."""
    found = []
    for first, second, share in zip(article.numbers, article.numbers[1:], article.numbers[2:], strict=False):
        is_share = share.kind is FigureKind.PERCENT or share.kind is FigureKind.POINTS
        if not is_share or not _is_of_one_kind(first, second):
            continue
        sentence = article.sentence_at(first.span.start)
        is_within = sentence is not None and share.span in sentence
        if is_within and _is_worded(article.prose, first, second, share):
            found.append(Change(Span(_from(article.prose, first), share.span.end), first, second, share))
    return tuple(found)


def _is_of_one_kind(first: Figure, second: Figure) -> bool:
    """Whether both are amounts of one unit: "from 3 May to 24 June" is no change."""
    is_amount = first.kind not in _PLACES_IN_TIME
    return is_amount and first.kind is second.kind and (first.unit or second.unit) == second.unit


def _is_worded(prose: str, first: Figure, second: Figure, share: Figure) -> bool:
    """Whether "from", "to" and a word for the change stand between the figures."""
    return (
        _from(prose, first) >= 0
        and second.span.start - first.span.end <= _BETWEEN
        and _TO.fullmatch(prose, first.span.end, second.span.start) is not None
        and _SHARE.fullmatch(prose, second.span.end, share.span.start) is not None
    )


def _from(prose: str, figure: Figure) -> int:
    """Where "from" stands before a figure; or -1."""
    match = _FROM.search(prose, max(0, figure.span.start - _BEFORE), figure.span.start)
    return match.start() if match else -1
