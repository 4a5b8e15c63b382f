"""Finds the numbers of an article in normal form: its figures, before it is asked whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.figures.context import is_definite
from attrlint.annotate.figures.grammar import figures_in
from attrlint.annotate.figures.masks import outside
from attrlint.annotate.figures.settings import CONTESTABLE

if TYPE_CHECKING:
    from attrlint.model import Article, Figure

__all__ = ["find"]


def find(article: Article) -> tuple[Figure, ...]:
    """Find the numbers of an article, in the order of the prose."""
    prose = article.prose
    found = tuple(outside(article, figures_in(prose)))
    for figure in found:
        figure.is_definite = figure.kind in CONTESTABLE and is_definite(prose, figure)
    return found
