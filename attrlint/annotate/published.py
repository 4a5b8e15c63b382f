"""Finds the day of an article."""

from __future__ import annotations

from attrlint.model import Article, Publication


def find(article: Article) -> Publication | None:
    """Find the day of an article."""
    return None
