"""Finds the figures of an article: every number, what it counts, who is its source, and whether it needs one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.figures.grammar import figures_in
from attrlint.annotate.figures.masks import outside

if TYPE_CHECKING:
    from attrlint.model import Article, Figure


def find(article: Article) -> tuple[Figure, ...]:
    """Find the figures of an article, in the order of the prose."""
    return tuple(outside(article, figures_in(article.prose)))
