"""Finds where a text says that something was confirmed, or that it could not be."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.triggers import matches
from attrlint.lexicon import load
from attrlint.model import Span

if TYPE_CHECKING:
    import re

    from attrlint.model import Article

__all__ = ["find"]


def find(article: Article) -> tuple[Span, ...]:
    """The words about confirmation, in order, outside quotations."""
    return tuple(
        Span(*match.span())
        for match in matches(article, "verification", _pattern())
        if article.quote_at(match.start()) is None
    )


@cache
def _pattern() -> re.Pattern[str]:
    phrases = "|".join(load("annotate/verifications")["phrases"])
    return lazy.compile(rf"\b(?:{phrases.replace(' ', '[ ]')})\b")
