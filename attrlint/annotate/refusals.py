"""Finds bodies that are said to have declined to comment: "Brill declined to comment"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.triggers import matches
from attrlint.model import Span

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["find"]

_REFUSAL = lazy.compile(
    r"\b(?P<who>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3}) (?:declined|refused) to comment\b"
    r"(?! (?:on the record|officially|publicly))"
)


def find(article: Article) -> tuple[Span, ...]:
    """The names with the refusal, in order, outside quotations."""
    return tuple(
        Span(*match.span())
        for match in matches(article, "refusal", _REFUSAL)
        if article.quote_at(match.start()) is None
    )
