"""Finds sources."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the sources of an article."""
    return ()
