"""Finds superlatives with a scope, which somebody must have looked up: "the worst flood in a century"."""

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

_SCOPE = (
    r"in\s+(?:[\w’'-]+\s+){0,3}(?:years|decades|decade|century|generation|months|history|the\s+world)"
    r"|since\s+(?:[A-Z][a-z]+\s+)?\d{4}|since\s+(?:the|World)\b|on\s+record|of\s+all\s+time|ever\b"
)


def find(article: Article) -> tuple[Span, ...]:
    """The superlatives of the running text outside quotations, with their scope, in order."""
    found = []
    end = 0
    for place, _ in article.triggers.get("superlative", ()):
        block = article.block_at(place) if place >= end else None
        match = _pattern().match(article.prose, place, block.span.end) if block is not None else None
        if match is None or block is None:
            continue
        end = match.end()
        if block.kind.is_text and article.quote_at(place) is None:
            found.append(Span(*match.span()))
    return tuple(found)


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(load("annotate/superlatives")["words"].split())
    return lazy.compile(rf"\b(?:{words})\b(?:\s+[\w’'-]+){{0,6}}?\s+(?:{_SCOPE})")
