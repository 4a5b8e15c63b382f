"""Finds where a text tells how a poll was taken: sample, field dates, margin of error."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.lexicon import load
from attrlint.model import Span

if TYPE_CHECKING:
    import re

    from attrlint.model import Article

__all__ = ["find"]


def find(article: Article) -> tuple[Span, ...]:
    """The words that tell it, in order."""
    return tuple(Span(*match.span()) for match in _pattern().finditer(article.prose.lower()))


@cache
def _pattern() -> re.Pattern[str]:
    return lazy.compile(rf"\b(?:{'|'.join(load('annotate/poll_methods')['phrases'])})\b")
