"""Fetches the pages behind the links of articles.

from attrlint import annotate, lint, read
from attrlint.online.fetch import fetch

document = read("draft.md")
findings = lint(document, pages=fetch([annotate(document)]))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.online.crawl import Crawler
from attrlint.online.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from attrlint.model import Article, Page
    from attrlint.online.cache import Cache

__all__ = ["fetch", "urls_of"]


def fetch(
    articles: Iterable[Article],
    settings: Settings | None = None,
    cache: Cache | None = None,
    seen: Callable[[Page], None] = lambda page: None,
) -> dict[str, Page]:
    """The pages behind all links, by the URLs as they stand in the articles; each page is asked for once.

    `seen` is called for every page as soon as it is settled. Nothing is kept without a cache.
    """
    settings = settings or Settings()
    return Crawler(settings, cache).run(urls_of(articles, with_days=settings.archive), seen)


def urls_of(articles: Iterable[Article], *, with_days: bool = False) -> dict[str, date | None]:
    """The URLs that can be asked for, each with the day of the first article that has it, if it is wanted."""
    urls: dict[str, date | None] = {}
    for article in articles:
        published = article.published if with_days else None
        for link in article.links:
            if "://" in link.url or link.url[:4].lower() == "www.":
                urls.setdefault(link.url, published.day if published else None)
    return urls
