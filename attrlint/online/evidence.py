"""Finds evidence: quotations and figures of an article held against the pages that answer for them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import decompress

from attrlint.model import CONTESTABLE, Evidence, Outcome, Verdict
from attrlint.online.alignment import Match
from attrlint.online.answers import answering
from attrlint.online.figures import PageFigures, content_around, match_figure
from attrlint.online.language import language_of
from attrlint.online.quotes import match_quote
from attrlint.online.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attrlint.model import Article, Attribution, Figure, Page, Quote, Span
    from attrlint.online.answers import Answering

_RANK = (Verdict.VERIFIED, Verdict.PARTIAL, Verdict.ALTERED, Verdict.UNCHECKED, Verdict.NOT_FOUND)
"""Of several pages the one that says most for the article counts."""

_BESIDE = 64  # code points of the article beside a quotation
_PAGES_KEPT = 4


def find(article: Article) -> tuple[Evidence, ...]:
    """Find the evidence for each quotation and figure that a page answers for, in the order of the prose."""
    held = _Held(article)
    found = [*map(held.quote, _quotes(article)), *map(held.figure, _figures(article))]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.span))


def _quotes(article: Article) -> Iterator[Quote]:
    for quote in article.quotes:
        block = article.block_at(quote.span.start)
        if quote.depth == 0 and not quote.is_title and block and block.kind.is_text:
            yield quote


def _figures(article: Article) -> Iterator[Figure]:
    """Figures that somebody vouches for, or that a link stands on; those in quotations go with them."""
    for figure in article.figures:
        if figure.kind not in CONTESTABLE or figure.value is None or figure.value in (0, 1):
            continue
        block = article.block_at(figure.span.start)
        if (
            (figure.attribution or figure.is_linked)
            and block
            and block.kind.is_text
            and not article.quote_at(figure.span.start)
        ):
            yield figure


class _Held:
    """Holds parts of an article against its pages."""

    def __init__(self, article: Article) -> None:
        self._article = article
        said = article.document.metadata.language
        self._language = language_of(article.prose) or (said or "").lower().partition("-")[0] or None

    def quote(self, quote: Quote) -> Evidence | None:
        """The evidence for a quotation; None where no page answers for it."""
        article, prose = self._article, self._article.prose
        words = article.text(quote.inner)
        before = prose[max(0, quote.span.start - _BESIDE) : quote.span.start]
        after = prose[quote.span.end : quote.span.end + _BESIDE]
        attribution = article.attribution_of(quote.span)

        def match(page: Page) -> Match:
            return match_quote(words, _words_of(page.packed), before, after)

        return self._best(quote, quote.span, attribution, match)

    def figure(self, figure: Figure) -> Evidence | None:
        """The evidence for a figure; None where no page answers for it."""
        near = content_around(self._article.prose, figure.span.start, figure.span.end)

        def match(page: Page) -> Match:
            return match_figure(figure, near, _figures_of(page.packed))

        return self._best(figure, figure.span, figure.attribution, match)

    def _best(
        self,
        of: Quote | Figure,
        span: Span,
        attribution: Attribution | None,
        match: Callable[[Page], Match],
    ) -> Evidence | None:
        answers = answering(self._article, span, attribution)
        if not answers:
            return None
        found = [(answer.page, self._judged(answer, match)) for answer in answers]
        page, best = min(found, key=lambda one: _RANK.index(one[1].verdict))
        update = next((update for update in page.updates if best.words and best.words in update.text), None)
        return Evidence(of, span, best.verdict, page, best.words, best.reason, best.differences, update)

    def _judged(self, answer: Answering, match: Callable[[Page], Match]) -> Match:
        """What a page says; "not found" only where it could be told for certain."""
        page = answer.page
        reason = _unread(page)
        if reason:
            return Match(Verdict.UNCHECKED, reason=reason)
        found = match(page)
        if found.verdict is not Verdict.NOT_FOUND:
            return found
        if page.doubt:
            return Match(Verdict.UNCHECKED, reason=page.doubt)
        language = language_of(page.text) or page.language
        if language and self._language and language != self._language:
            return Match(Verdict.UNCHECKED, reason=f"the page is in another language ({language})")
        if not answer.is_certain:
            return Match(Verdict.UNCHECKED, reason="the link may be there as background")
        return found


def _unread(page: Page) -> str:
    """Why there is no text to look at, "" where there is."""
    if not page.outcome.is_there:
        return page.detail if page.outcome is Outcome.GONE else f"{page.outcome}: {page.detail}"
    return "" if page.packed else page.doubt or "no text"


@lru_cache(_PAGES_KEPT)
def _words_of(packed: bytes) -> Words:
    return Words(_text(packed))


@lru_cache(_PAGES_KEPT)
def _figures_of(packed: bytes) -> PageFigures:
    return PageFigures(_text(packed))


def _text(packed: bytes) -> str:
    return decompress(packed).decode("utf-8", "surrogatepass")
