"""Tells whether a stretch of prose has a verb that reports, whether or not an attribution was read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.attributions.vocabulary import Class, classes

if TYPE_CHECKING:
    from attrlint.model import Article, Span

__all__ = ["has_cue_word"]

_WORD = lazy.compile(r"[a-z]+")


def has_cue_word(article: Article, span: Span) -> bool:
    """Whether a form of a verb of saying, in lower case, stands in the span outside of quotations."""
    known = classes()
    return any(
        known.get(match.group(), 0) & Class.REPORTING and article.quote_at(match.start()) is None
        for match in _WORD.finditer(article.prose, span.start, span.end)
    )
