"""A figure that was hedged at first stands bare later on.

"About 3,000" is what is known; "the 3,000 marchers" three paragraphs on is more than that. The hedge is
part of the figure, and the second mention is the one that is quoted.

What to do: hedge the later mention, too, or find the exact figure.

Silent when: the later mention says that it is exact, counts something else, stands in a quotation, or the
figure is never hedged before it. Only the first bare mention is reported.

Standards: accuracy guidelines of Reuters and the BBC: figures are not made firmer than the source made
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import FigureKind, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Figure, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Hedge this mention like the first one, or give the exact figure."

FLAGGED = [
    "About 3,000 miners marched to the port, police said.\n\nPolice let the [[3,000 miners]] pass.",
    "The rebels lost approximately five boats for every coastguard boat, the ministry said.\n\n"
    "An official said the [[five-to-one]] loss ratio was an estimate.",
    "The new bridge cost nearly $40 million to build, the council said.\n\n"
    "The council paid the [[$40 million]] for the bridge out of its reserves.",
]
CLEAN = [
    "About 3,000 miners marched to the port, police said.\n\nPolice let the roughly 3,000 miners pass.",
    "About 3,000 miners marched to the port, police said.\n\nThe firm sold 3,000 lamps.",
    "About 3,000 miners marched to the port, police said.\n\n“The 3,000 miners passed,” the sheriff said.",
    "The firm raised nearly $40 million from donors.\n\nIts rival sold a ship for $40 million.",
    "The rebels lost approximately five boats for every coastguard boat.\n\nIts odds are put at 7:2.",
    "Some 40 boats left the port.\n\nExactly 40 boats left the port, the log shows.",
]

_NOUNLESS = frozenset(
    {FigureKind.PERCENT, FigureKind.POINTS, FigureKind.FRACTION, FigureKind.MONEY, FigureKind.MEASURE}
)
_COUNTED = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.RATE, FigureKind.SHARE})
_KINDS = _NOUNLESS | _COUNTED
_LIMITS = frozenset({"less", "fewer", "under", "most", "no"})
_EXACT = frozenset({"exactly", "precisely", "exact", "precis"})


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the first bare mention of each figure that was hedged at its first."""
    if all(figure.approximator is None for figure in article.numbers):
        return
    first: dict[object, Figure] = {}
    done: set[object] = set()
    for figure in article.numbers:
        key = _key(figure)
        if key is None:
            continue
        earlier = first.setdefault(key, figure)
        if earlier is figure or key in done or figure.is_approximate or not _is_hedged(article, earlier):
            continue
        is_exact = not _EXACT.isdisjoint(article.words_around(figure))
        if is_exact or article.quote_at(figure.span.start) or not _is_same(article, earlier, figure):
            continue
        done.add(key)
        yield Problem(figure.span, _message(article, earlier, figure))


def _is_hedged(article: Article, figure: Figure) -> bool:
    """Whether a figure is an estimate; "less than 5" is a limit, and tells of another number than 5."""
    hedge = figure.approximator
    return hedge is not None and not _LIMITS.intersection(article.text(hedge).lower().split())


def _key(figure: Figure) -> object:
    """Kind and value of a figure of which a second mention can be told, else None."""
    if figure.value is None or figure.high is not None or figure.kind not in _KINDS:
        return None
    unit = None if figure.kind is FigureKind.RATIO else figure.unit
    return figure.kind, round(figure.value, 6), unit


def _is_same(article: Article, earlier: Figure, later: Figure) -> bool:
    """Whether two equal figures are of one thing: known to the reader, or in words that they share."""
    if earlier.kind is FigureKind.RATIO:
        return earlier.unit is None or later.unit is None or earlier.unit == later.unit
    shared = len({*article.words_around(earlier)}.intersection(article.words_around(later)))
    if earlier.kind in _COUNTED:
        return shared >= (0 if later.is_definite else 1)
    return shared >= (1 if later.is_definite else 2)


def _message(article: Article, earlier: Figure, later: Figure) -> str:
    assert earlier.approximator is not None
    both = sorted([earlier.approximator, earlier.span])
    hedged = article.text(Span(both[0].start, both[-1].end))
    return f"“{article.text(later.span)}” was “{hedged}” at first: here the hedge is gone."
