"""Finds figures."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the figures of an article."""
    return ()
