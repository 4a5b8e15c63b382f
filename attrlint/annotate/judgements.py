"""Finds words inside quotations that judge people."""

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
    """The words, in order."""
    found = []
    for quote in article.quotes:
        if not quote.depth:
            matches = _words().finditer(article.prose, quote.inner.start, quote.inner.end)
            found += [Span(*match.span()) for match in matches]
    return tuple(found)


@cache
def _words() -> re.Pattern[str]:
    return lazy.compile(rf"\b(?:{'|'.join(load('annotate/judgements')['words'].split())})\b")
