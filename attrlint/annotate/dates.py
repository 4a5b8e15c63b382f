"""Finds dates."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the dates of an article."""
    return ()
