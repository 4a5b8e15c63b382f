"""Reads what a page says of its article: JSON-LD first, then meta elements, then what the page shows.

JSON-LD: schema.org NewsArticle and its kin, alone, in a list, in `@graph` or nested. A script that is not
valid JSON is skipped.
"""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING, Any

from attrlint import lazy
from attrlint.model import Metadata
from attrlint.read.html.tokens import attributes
from attrlint.read.values import day, line, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.read.html.tokens import Token

__all__ = ["json_ld", "metadata_of"]

_ARTICLE = lazy.compile(r"(?:^|[/:])\w*(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_WRAPPING = lazy.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>|;)\s*$")
_SITE_AFTER = lazy.compile(r"\s+(?:[|»–—-])\s+[^|»–—]{2,40}$")
_DEEPEST = 12


def metadata_of(raw: str, page: Sequence[Token], first: int) -> Metadata:
    """What the page says; `first` is the index of the token at which its body begins."""
    article = _article(raw, page)
    meta, html, times, title = _elements(raw, page, first)
    authors = names(article.get("author") or article.get("creator"))
    if not authors:
        authors = names(
            [meta[name] for name in ("author", "article:author", "parsely-author", "byl") if name in meta][:1]
        )
    return Metadata(
        headline=line(article.get("headline")) or line(meta.get("og:title")) or _headline(title, meta),
        bylines=authors,
        published=day(article.get("datePublished"))
        or _first_day(meta, _PUBLISHED)
        or day(times.get("published")),
        modified=day(article.get("dateModified")) or _first_day(meta, _MODIFIED),
        section=line(article.get("articleSection")) or line(meta.get("article:section")),
        language=line(html.get("lang")) or line(article.get("inLanguage")) or line(html.get("xml:lang")),
        publisher=line(article.get("publisher")) or line(meta.get("og:site_name")),
        canonical_url=line(html.get("canonical")) or line(meta.get("og:url")),
        credits=tuple(filter(None, [line(article.get("creditText") or article.get("copyrightHolder"))])),
    )


_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
)
_MODIFIED = ("article:modified_time", "datemodified", "lastmod", "last-modified", "og:updated_time")


def _elements(
    raw: str, page: Sequence[Token], first: int
) -> tuple[dict[str, str], dict[str, str], dict[str, str], str | None]:
    """Meta elements, facts of html and link elements, days of time elements, the title."""
    meta: dict[str, str] = {}
    html: dict[str, str] = {}
    times: dict[str, str] = {}
    title = None
    for i, token in enumerate(page):
        if token.name == "meta":
            values = attributes(token.attributes)
            name = values.get("property") or values.get("name") or values.get("itemprop")
            if name and values.get("content", "").strip():
                meta.setdefault(name.lower(), values["content"])
        elif token.name == "html":
            html.update((key, value) for key, value in attributes(token.attributes).items() if "lang" in key)
        elif token.name == "link" and "canonical" in token.attributes:
            values = attributes(token.attributes)
            if "canonical" in values.get("rel", "").lower().split():
                html.setdefault("canonical", values.get("href", ""))
        elif token.name == "time" and (i >= first or "datePublished" in token.attributes):
            values = attributes(token.attributes)
            if day(values.get("datetime")):
                times.setdefault("published", values["datetime"])
        elif token.name == "#title" and title is None:
            title = line(unescape(raw[token.start : token.end]))
    return meta, html, times, title


def _headline(title: str | None, meta: dict[str, str]) -> str | None:
    """The title of the page, without the name of the site."""
    if title is None:
        return None
    return _SITE_AFTER.sub("", title) or title


def _first_day(meta: dict[str, str], fields: Sequence[str]) -> Any:
    return next((found for name in fields if (found := day(meta.get(name)))), None)


def _article(raw: str, page: Sequence[Token]) -> dict[str, Any]:
    """The article among the page's JSON-LD objects, the most telling if there are several."""
    found = [article for value in json_ld(raw, page) for article in _articles(value)]
    fields = ("headline", "datePublished", "author", "publisher")
    return max(found, key=lambda article: sum(field in article for field in fields), default={})


def json_ld(raw: str, page: Sequence[Token]) -> Iterator[Any]:
    """The values of the page's JSON-LD scripts."""
    for i, token in enumerate(page):
        if token.name == "#script" and "ld+json" in page[i - 1].attributes:
            try:
                yield json.loads(_WRAPPING.sub("", raw[token.start : token.end]), strict=False)
            except (ValueError, RecursionError):
                continue


def _articles(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _articles(one, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.search(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        for field in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "item"):
            yield from _articles(value.get(field), depth + 1)
