"""Finds quotes."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the quotes of an article."""
    return ()
