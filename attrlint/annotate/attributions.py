"""Finds attributions."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the attributions of an article."""
    return ()
