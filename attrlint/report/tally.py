"""How much of an article each source carries: statements, quotations, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrlint.model import Article, Attribution, Source

__all__ = ["Tally"]


class Tally:
    """Counts for the sources of one article, made in one pass."""

    def __init__(self, article: Article) -> None:
        self._quotes = _by_source(
            article, [article.attribution_of(quote.span) for quote in article.quotes if quote.depth == 0]
        )
        self._figures = _by_source(article, [figure.attribution for figure in article.figures])

    def statements(self, source: Source) -> int:
        """How many attributions cite it."""
        return len(source.attributions)

    def quotes(self, source: Source) -> int:
        """How many quotations of the article are its words."""
        return self._quotes.get(source.id, 0)

    def figures(self, source: Source) -> int:
        """How many figures are its."""
        return self._figures.get(source.id, 0)


def _by_source(article: Article, attributions: list[Attribution | None]) -> dict[int, int]:
    """Number of a source -> how many of the attributions cite it."""
    counts: dict[int, int] = {}
    for attribution in attributions:
        source = article.source_of(attribution) if attribution else None
        if source is not None:
            counts[source.id] = counts.get(source.id, 0) + 1
    return counts
