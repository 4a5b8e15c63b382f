"""Finds the hedge of a number, before it ("more than") or behind it ("or so"), and makes what was found."""

from __future__ import annotations

from functools import cache

from attrlint.annotate.numbers.vocabulary import compiled, word_set
from attrlint.model import Figure, FigureKind, Span

__all__ = ["hedge_after", "hedged"]

_LONGEST = 32
_MOST_WORDS = 5


def hedged(
    prose: str,
    kind: FigureKind,
    span: tuple[int, int],
    value: float | None,
    unit: str | None = None,
    high: float | None = None,
    hedge: Span | None = None,
) -> Figure:
    """A figure with its hedge: the given one, or the one directly before it."""
    start, end = span
    if hedge is None and (at := _hedge_before(prose, start)) is not None:
        hedge = Span(at, start - 1)
    return Figure(Span(start, end), value, unit, kind, hedge, high)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in word_set("approximators", "before"))


def _hedge_before(prose: str, at: int) -> int | None:
    """Where the hedge begins that stands directly before a number at `at`."""
    if not at or prose[at - 1] not in " \u00a0":
        return None
    first = max(0, at - _LONGEST)
    left = prose[first : at - 1]
    last = left.rsplit(None, 1)
    if not last or last[-1].lower() not in _last_words():
        return None
    before = left.split()
    for count in range(min(_MOST_WORDS, len(before)), 0, -1):
        if " ".join(before[-count:]).lower() in word_set("approximators", "before"):
            start = len(left)
            for word in reversed(before[-count:]):
                start = left.rindex(word, 0, start)
            return first + start
    return None


_BEHIND = compiled(r"\+|[-_]plus(?!\w)|-odd(?!\w)|_or_(?:so|more|fewer|less)(?!\w)")


def hedge_after(prose: str, at: int) -> Span | None:
    """The hedge that begins at `at`, behind a number."""
    following = prose[at : at + 1]
    is_near = following in (" ", "-", "\u00a0") and prose[at + 1 : at + 2] in ("o", "p")
    match = _BEHIND.match(prose, at) if is_near or following == "+" else None
    return Span(at + prose[at].isspace(), match.end()) if match else None
