"""How much of an article each source carries: statements, quotations, figures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.model import Article, Attribution, Source

__all__ = ["Tally"]


class Tally:
    """Counts for the sources of one article, made in one pass."""

    def __init__(self, article: Article) -> None:
        speakers = (article.attribution_of(quote.span) for quote in article.quotes if quote.depth == 0)
        self._quotes = _by_source(article, speakers)
        self._figures = _by_source(article, (figure.attribution for figure in article.figures))

    def statements(self, source: Source) -> int:
        """How many attributions cite it."""
        return len(source.attributions)

    def quotes(self, source: Source) -> int:
        """How many quotations of the article are its words."""
        return self._quotes[source.id]

    def figures(self, source: Source) -> int:
        """How many figures are its."""
        return self._figures[source.id]


def _by_source(article: Article, attributions: Iterable[Attribution | None]) -> Counter[int]:
    sources = (article.source_of(attribution) for attribution in attributions if attribution)
    return Counter(source.id for source in sources if source)
