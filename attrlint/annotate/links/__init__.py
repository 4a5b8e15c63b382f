"""Finds the links of an article: hyperlinks of the markup, and URLs that stand in the text as they are."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.annotate.links.bare import bare_urls
from attrlint.annotate.links.parts import parts_of, slug_of, unwrap
from attrlint.annotate.links.publishers import publisher_of
from attrlint.annotate.links.related import with_related_lines
from attrlint.annotate.links.reports import with_reports
from attrlint.annotate.links.url_dates import date_in
from attrlint.annotate.triggers import blocks
from attrlint.model import BlockKind, Link, Span
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, LinkDate

_OTHER_SCHEME = lazy.compile(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]{0,30}:(?!//[^/])", re.IGNORECASE)
_WITHIN = 10
"""Days between a link and what it stands beside, within which one reading of 03-06-23 is taken for meant."""


def find(article: Article) -> tuple[Link, ...]:
    """Find the links of an article, in the order of the prose.

    The anchor of a mail address, a telephone number, a script or a place on the same page is no link.
    `publisher` and `date` are those of the page in the end, behind archive and redirector; `host` is the
    URL's own.
    """
    maker = _Maker(max(article.house.today(), article.house.date or date.min))
    links = []
    for anchor in article.document.hyperlinks:
        if _leads_away(anchor.url):
            text = article.text(anchor.span)
            is_url = anchor.is_autolink or _same_url(text, anchor.url)
            links.append(maker.link(anchor.span, anchor.url, None if is_url else text, anchor.is_autolink))
    links += [maker.link(span, article.text(span)) for span in _bare_spans(article)]
    links.sort(key=lambda link: link.span)
    return tuple(_settle(with_related_lines(with_reports(links, article), article), article))


def _leads_away(url: str) -> bool:
    return bool(url) and not url.startswith("#") and not _OTHER_SCHEME.match(url)


def _bare_spans(article: Article) -> Iterator[Span]:
    """URLs outside of code and anchors."""
    taken = [hyperlink.span for hyperlink in article.document.hyperlinks]
    taken += [block.span for block in article.blocks if block.kind is BlockKind.CODE]
    taken.sort()
    at = 0
    for block in blocks(article, "url"):
        for start, end in bare_urls(article.prose, block.span.start, block.span.end):
            while at < len(taken) and taken[at].end <= start:
                at += 1
            if at == len(taken) or end <= taken[at].start:
                yield Span(start, end)


class _Facts(NamedTuple):
    """What a URL says by itself."""

    host: str
    date: LinkDate | None
    publisher: str | None
    slug: tuple[str, ...]


class _Maker:
    """URL -> Link; the facts of a URL are found once."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._known: dict[str, _Facts] = {}

    def link(self, span: Span, url: str, text: str | None = None, is_autolink: bool = False) -> Link:
        facts = self._known.get(url)
        if facts is None:
            facts = self._known[url] = self._facts(url)
        return Link(span, url, facts.host, text, facts.date, facts.publisher, facts.slug, is_autolink)

    def _facts(self, url: str) -> _Facts:
        parts = parts_of(url)
        inner = unwrap(parts)
        page = parts if inner is None else parts_of(inner.url)
        found = date_in(page, self._today)
        slug = slug_of(page, found.span if found else None)
        if inner and found:
            found = replace(found, span=inner.locate(*found.span))
        return _Facts(parts.host, found, publisher_of(page.host), slug)


def _same_url(text: str, url: str) -> bool:
    return _plain(text) == _plain(url) and ("." in text or ":" in text)


def _plain(url: str) -> str:
    return url.strip().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _settle(links: list[Link], article: Article) -> list[Link]:
    """Settle 03-06-23 where the article's own day, or else its other links, fits one reading alone."""
    if not any(link.date and link.date.is_ambiguous for link in links):
        return links
    from attrlint.annotate.published import stated

    own = stated(article)
    sure = [own.day] if own else [link.date.first for link in links if link.date and not link.date.other]
    near = {day.toordinal() + apart for day in set(sure) for apart in range(-_WITHIN, _WITHIN + 1)}
    return [_settled(link, near) for link in links]


def _settled(link: Link, near: set[int]) -> Link:
    if link.date is None or link.date.other is None:
        return link
    readings = [reading for reading in (link.date.first, link.date.other) if reading.toordinal() in near]
    if len(readings) != 1:
        return link
    return replace(link, date=replace(link.date, first=readings[0], last=readings[0], other=None))
