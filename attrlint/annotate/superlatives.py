"""Finds superlatives with a scope, which somebody must have looked up: "the worst flood in a century"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import Span

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["find"]

_WORDS = (
    "biggest|largest|smallest|worst|deadliest|highest|lowest|longest|oldest|fastest|costliest|heaviest|hottest"
    "|coldest|driest|wettest|steepest|sharpest|strongest|weakest|richest|poorest|busiest|bloodiest"
)
_SCOPE = (
    r"in\s+(?:[\w’'-]+\s+){0,3}(?:years|decades|decade|century|generation|months|history|the\s+world)"
    r"|since\s+(?:[A-Z][a-z]+\s+)?\d{4}|since\s+(?:the|World)\b|on\s+record|of\s+all\s+time|ever\b"
)
_PATTERN = lazy.compile(rf"\b(?:{_WORDS})\b(?:\s+[\w’'-]+){{0,6}}?\s+(?:{_SCOPE})")


def find(article: Article) -> tuple[Span, ...]:
    """The superlatives of the running text outside quotations, with their scope, in order."""
    spans = (Span(*match.span()) for match in _PATTERN.finditer(article.prose))
    return tuple(span for span in spans if _is_own(article, span))


def _is_own(article: Article, span: Span) -> bool:
    block = article.block_at(span.start)
    return block is not None and block.kind.is_text and article.quote_at(span.start) is None
