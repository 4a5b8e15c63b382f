"""Finds the sources that a statement is attributed to, named ones too: only few rules ask for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.sources.statements import is_statement

if TYPE_CHECKING:
    from attrlint.model import Article, Source

__all__ = ["find"]


def find(article: Article) -> tuple[Source, ...]:
    """The sources with a statement by a phrase that does not point back, by first mention."""
    return tuple(
        source
        for source in article.sources
        if source.introduction is not None or any(is_statement(article, cited) for cited in source.anew)
    )
