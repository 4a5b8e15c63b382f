"""Tells the quotations that are titles of works: "Blue Must Go"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.lexicon import load
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Quote

__all__ = ["with_titles"]


def with_titles(article: Article, quotes: list[Quote]) -> Iterator[Quote]:
    """Mark the titles of works: every word of them has a capital."""
    starts = {sentence.start for sentence in article.sentences}
    for quote in quotes:
        is_title = quote.is_closed and _is_title(article, quote, quote.span.start in starts)
        yield replace(quote, is_title=True) if is_title else quote


def _is_title(article: Article, quote: Quote, is_first: bool) -> bool:
    """Whether a quotation is a name; at the beginning of a sentence a small word must go on behind it."""
    if len(quote.inner) > 120:
        return False
    prose = article.prose
    if is_first and (
        prose[quote.inner.end - 1] in ".,!?…" or not prose[quote.span.end + 1 : quote.span.end + 2].islower()
    ):
        return False
    before = prose[max(0, quote.span.start - 12) : quote.span.start].rstrip()
    words = prose[quote.inner.start : quote.inner.end].rstrip(".,!?…").split()
    most = 14 if any(word.endswith(":") for word in words) else 9
    if before.endswith((",", ":")) or not 1 + is_first <= len(words) <= most:
        return False
    if any(word[-1] in "!?" for word in words[:-1]) or before.rpartition(" ")[2] in _words("speech_before"):
        return False  # "Out! Out!", he shouted "Blue Must Go"
    is_word = len(words) == 1 and prose[quote.inner.end - 1] in ".!?,"
    if is_word and not before.endswith(("’s", "'s", " on", " in", " called", " titled")):
        return False  # "Yes."
    small = _words("title_lower")
    return words[0][:1].isupper() and all(
        word[:1].isupper() or word[:1].isdigit() or word in small for word in words
    )


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("annotate/quotes")[name])
