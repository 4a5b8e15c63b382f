"""Finds whose the figures are, where it is not asked whether they need a source: that takes less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.figures import sourced

if TYPE_CHECKING:
    from attrlint.model import Article, Attribution

__all__ = ["find"]


def find(article: Article) -> dict[int, Attribution]:
    """Start of a contestable figure -> its attribution; nothing for those without one."""
    found = sourced(article, article.numbers)
    return {figure.span.start: attribution for figure, attribution in found if attribution is not None}
