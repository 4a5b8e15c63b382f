"""Keeps numbers out that no reader takes for figures: those of URLs, mail addresses, handles and code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from attrlint.model import Article, Figure

__all__ = ["outside"]

_ADDRESS = lazy.compile(r"[:w@#](?:(?<=:)//|(?<=w)ww\.|(?<=[@#])\w)")
_BLANK = lazy.compile(r"\s")
_SILENT = frozenset({BlockKind.CODE, BlockKind.URL})


def outside(article: Article, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures that stand in a block of prose and outside of every address."""
    masked = _masked(article)
    nothing = (len(article.prose) + 1, 0)
    start, end = next(masked, nothing)
    for figure in figures:
        while end <= figure.span.start and start <= len(article.prose):
            start, end = next(masked, nothing)
        if figure.span.end <= start:
            yield figure


def _masked(article: Article) -> Iterator[tuple[int, int]]:
    """Stretches of prose to pass over, by their start, apart from each other."""
    silent = [(block.span.start, block.span.end) for block in article.blocks if block.kind in _SILENT]
    at = 0
    for start, end in sorted([*silent, *_addresses(article)]):
        if end > at:
            yield max(start, at), end
            at = end


def _addresses(article: Article) -> Iterator[tuple[int, int]]:
    """Words with a scheme, "www.", an @ or a #, each from blank to blank."""
    prose, at = article.prose, 0
    for place, _ in article.triggers.get("address", ()):
        found = _ADDRESS.match(prose, place) if place >= at else None
        if found is None:
            continue
        start = max(prose.rfind(" ", at, place), prose.rfind("\n", at, place)) + 1
        blank = _BLANK.search(prose, found.end())
        end = blank.start() if blank else len(prose)
        yield max(start, at), end
        at = end
