"""Finds credits."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the credits of an article."""
    return ()
