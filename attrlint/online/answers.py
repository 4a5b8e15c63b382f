"""Says which page answers for a quotation or a figure: the one that the article itself points to.

The link in its sentence or in that of its attribution, or standing right behind it; else the pages of the
outlet that is named as its source. Where the article points to nothing, nothing is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from attrlint.annotate.links.parts import parts_of
from attrlint.annotate.sources.outlets import is_own, is_same_outlet, own_outlets
from attrlint.lexicon import load
from attrlint.model import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Attribution, Link, Page, Span

__all__ = ["Answering", "answering"]

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[,;:()”\"»]|\s[–—-]\s")
_MOST_BEHIND = 3  # links that stand together behind a sentence


class Answering(NamedTuple):
    """A page that answers. `is_certain` is false where the link may be there as background."""

    link: Link
    page: Page
    is_certain: bool


def answering(article: Article, span: Span, attribution: Attribution | None) -> list[Answering]:
    """The pages that answer for a stretch of the article, each once."""
    if attribution is not None and not (attribution.cue or attribution.source):
        attribution = None  # a quotation that nobody is said to have said
    found: dict[str, Answering] = {}
    for link, is_certain in [*_beside(article, span, attribution)] or [*_of_outlet(article, attribution)]:
        page = article.pages.get(link.url)
        if page is None or link.related or not _is_deep(link.url):
            continue
        known = found.get(page.url)
        found[page.url] = Answering(link, page, is_certain or (known is not None and known.is_certain))
    return list(found.values())


def _beside(article: Article, span: Span, attribution: Attribution | None) -> Iterator[tuple[Link, bool]]:
    """The links in the sentences of the words and of who says them, and whether they are there for them."""
    parts = [span]
    if attribution:
        parts += [part for part in (attribution.source, attribution.cue) if part]
    sentences = {article.sentence_at(part.start) for part in parts} - {None}
    for sentence in sorted(sentences, key=lambda sentence: sentence.start if sentence else 0):
        assert sentence is not None
        i = bisect_left(article.links, sentence.start, key=lambda link: link.span.end)
        end, behind = sentence.end, 0
        for link in islice(article.links, i, None):
            if link.span.start >= sentence.end:
                block = article.block_at(sentence.start)
                gap = article.prose[end : link.span.start]
                if behind >= _MOST_BEHIND or not block or link.span.start >= block.span.end or _says(gap):
                    break
                if not link.is_bare and not _is_reference(article, link):
                    break
                behind += 1
                yield link, True
            elif link.span.overlaps(sentence):
                yield link, _is_there_for(article, link, span, attribution)
            end = max(end, link.span.end)


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))


def _is_reference(article: Article, link: Link) -> bool:
    """Whether a link behind a sentence is but a reference: "[1]", "(Source)", in brackets or one word."""
    before = article.prose[max(0, link.span.start - 1) : link.span.start]
    return before in ("(", "[") or " " not in article.text(link.span).strip()


def _is_there_for(article: Article, link: Link, span: Span, attribution: Attribution | None) -> bool:
    """Whether a link in the sentence is there for the words of a span, and not as background to them."""
    if link.is_bare or span in link.span:
        return True
    anchor = _WORD.findall(article.text(link.span))
    said = {word.lower() for word in anchor}
    if link.span in span or (attribution is None and said.isdisjoint(_list("carriers"))):
        return False
    if attribution is not None:
        if _is_own_interview(article, attribution):
            return False
        if attribution.cue and attribution.cue.overlaps(link.span):
            return True
    clause = _clause_before(article, link)
    if not _list("clauses").isdisjoint([*clause, *(word.lower() for word in anchor[:1])]):
        return False
    if not said.isdisjoint(_list("carriers") | _list("days")):
        return True
    while clause and clause[-1] in _list("determiners"):
        clause.pop()
    if clause and clause[-1] in _list("about"):
        return False
    return _leads_to_report(article, link, anchor)


def _clause_before(article: Article, link: Link) -> list[str]:
    """The words between the last comma or the like and a link, within its sentence."""
    sentence = article.sentence_at(link.span.start)
    before = article.prose[sentence.start if sentence else 0 : link.span.start]
    borders = [border.end() for border in _CLAUSE.finditer(before)]
    return _WORD.findall(before[borders[-1] if borders else 0 :].lower())


def _is_own_interview(article: Article, attribution: Attribution) -> bool:
    """Whether the words were said to the article's own outlet: they need stand nowhere else."""
    if attribution.addressee is None:
        return False
    return is_own(article.text(attribution.addressee), own_outlets(article))


def _leads_to_report(article: Article, link: Link, anchor: list[str]) -> bool:
    """Whether a link on a mere name leads to more than a profile of whom the name is."""
    if not anchor or not all(
        word[0].isupper() for word in anchor if word.lower() not in _list("determiners")
    ):
        return True
    page = article.pages.get(link.url)
    names = [name for name in (link.publisher, page.outlet if page else None) if name]
    if any(is_same_outlet(article.text(link.span), name) for name in names):
        return True
    return page is not None and page.is_article


def _of_outlet(article: Article, attribution: Attribution | None) -> Iterator[tuple[Link, bool]]:
    """The links to the outlet that is named as the source, or as the one that it was told to."""
    names = set(_outlets_named(article, attribution)) if attribution else set()
    if not names:
        return
    for link in article.links:
        page = article.pages.get(link.url)
        publishers = [name for name in (link.publisher, page.outlet if page else None) if name]
        if any(is_same_outlet(name, publisher) for name in names for publisher in publishers):
            yield link, True


def _outlets_named(article: Article, attribution: Attribution) -> Iterator[str]:
    if attribution.addressee:
        yield article.text(attribution.addressee)
    source = article.source_of(attribution)
    if source and source.kind is SourceKind.OUTLET:
        yield source.name
    for other in article.sources:
        for relay in other.relays:
            if relay.attribution is attribution:
                yield article.text(relay.outlet)


def _is_deep(url: str) -> bool:
    """Whether a URL is that of a page, not of a whole site."""
    parts = parts_of(url)
    return bool(url[parts.path : parts.end].strip("/?"))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load("online/background")[name])
