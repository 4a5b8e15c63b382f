"""Finds the words around figures: content words, by which two figures can be told to be of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.figures.context import context
from attrlint.annotate.figures.settings import Settings

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["find"]


def find(article: Article) -> dict[int, tuple[str, ...]]:
    """Start of a contestable figure -> the content words around it, in lower case and without endings.

    Rare rules ask for them, and rarely; so they are no part of the figures.
    """
    found = Settings(article).contestable(article.numbers)
    return {figure.span.start: context(figure.span, setting) for figure, setting in found}
