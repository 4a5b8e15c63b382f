"""A linked page has moved for good.

The server says so with a permanent redirect (301, 308). The old address works as long as somebody keeps the
redirect; the new one is the page's own.

What to do: link the new address. Where the raw URL stands in the text, the fix does it.

Silent when: the two differ only in `http` and `https`, `www.`, a final slash or the query; the redirect is a
temporary one; it leads to the front page (`redirect-to-home` says so).

Standards: IFCN (sources that a reader can follow); RFC 9110 (clients ought to use the new address).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Link the new address."

PAGES = {
    "https://courier.example/news/bridge-shut": "<title>Bridge Shut</title><p>The bridge was shut on Monday.",
    "https://courier.example/123": "301 https://courier.example/news/bridge-shut",
    "https://courier.example/today": "302 https://courier.example/news/bridge-shut",
    "http://www.courier.example/news/bridge-shut/": "301 https://courier.example/news/bridge-shut",
    "https://courier.example/2019/bridge-plan": "301 https://courier.example/",
    "https://courier.example/": "<title>The Courier</title><p>News of the harbor.",
}
FLAGGED = [
    "The bridge is shut: [[https://courier.example/123]]",
    "The bridge is shut.\n\n[[https://courier.example/123]]",
    '<p>The bridge is <a href="https://courier.example/123">[[shut]]</a>.</p>',
]
CLEAN = [
    "The bridge is shut: https://courier.example/news/bridge-shut",
    "The bridge is shut: https://courier.example/today",
    "The bridge is shut: http://www.courier.example/news/bridge-shut/",
    "The bridge is shut: https://courier.example/2019/bridge-plan",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report links whose pages have new addresses."""
    for link in article.links:
        page = article.pages.get(link.url)
        if page is None or not page.outcome.is_there or not page.moved_to:
            continue
        old, new = _bare(link.url), _bare(page.moved_to)
        if old == new or "/" not in new:
            continue
        fix = None
        if link.is_bare and article.text(link.span) == link.url:
            fix = Fix(f"link {page.moved_to}", ((link.span, page.moved_to),))
        yield Problem(link.span, f"The linked page has moved for good to {page.moved_to}.", fix=fix)


def _bare(url: str) -> str:
    """Host and path: what makes two addresses two."""
    url = url.partition("#")[0].partition("?")[0].partition("://")[2] or url
    return url.lower().removeprefix("www.").rstrip("/")
