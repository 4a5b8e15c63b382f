"""Finds quotations that are never closed, neither where they began nor in a paragraph after that."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrlint.model import Article, Quote

__all__ = ["find"]

_LATER = 4
"""Paragraphs after the one with the opening mark in which a closing mark alone may stand."""


def find(article: Article) -> tuple[Quote, ...]:
    """The quotations without an end, in order; single marks, which may be apostrophes, are left out."""
    outer = [quote for quote in article.quotes if not quote.depth]
    found = []
    for quote, following in zip_longest(outer, outer[1:]):
        if quote.is_closed or quote.style == "single" or (following is not None and following.is_continued):
            continue
        if not _is_closed_later(article, quote, article.block_number(quote.span.start)):
            found.append(quote)
    return tuple(found)


def _is_closed_later(article: Article, quote: Quote, at: int) -> bool:
    """Whether the first mark further down is a closing one, or the odd one of its paragraph."""
    opening = article.text(quote.span)[:2]
    straight = "''" if opening == "''" else '"'
    for block in article.blocks[at + 1 : at + 1 + _LATER]:
        text = article.text(block.span)
        marks = text.count("“"), text.count("”"), text.count(straight)
        if any(marks):
            return marks[1] > marks[0] or (opening[:1] == straight[:1] and marks[2] % 2 == 1)
    return False
