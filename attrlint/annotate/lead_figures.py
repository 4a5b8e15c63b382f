"""Finds the figures of the lead: to tell whose these are takes less than to tell it of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.figures import judged

if TYPE_CHECKING:
    from attrlint.model import Article, Figure

__all__ = ["find"]


def find(article: Article) -> tuple[Figure, ...]:
    """Find the figures in the first paragraph of the running text, in order."""
    lead = article.lead
    if lead is None:
        return ()
    numbers = [number for number in article.numbers if number.span.start < lead.end]
    return tuple(figure for figure in judged(article, numbers) if figure.span in lead)
