"""Finds links."""

from __future__ import annotations

from attrlint.model import Article


def find(article: Article) -> tuple[()]:
    """Find the links of an article."""
    return ()
