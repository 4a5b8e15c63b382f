"""A link on the name of one outlet leads to another.

"CNN reported", with a link to Fox News on it, credits the one with the work of the other. The slip is easy to
make with two tabs open, and hard to see in print.

What to do: open the link. Name the outlet that is linked, or link the one that is named.

Silent when: the outlet is not named in the words of the link; one of the two is not known by its host; the
link leads to an archive, or to a site that carries the reports of others. With `--online` the page in the end
counts, behind short links and redirects.

Standards: SPJ (identify sources clearly); AP (credit those who had it first).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Link, Options

LEVEL = "error"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Name the outlet that is linked, or link the one that is named."

FLAGGED = [
    '<p>The port is shut, <a href="https://www.foxnews.com/world/port-is-shut">[[CNN reported]]</a>.</p>',
    '<p>The mill is shut, <a href="https://www.nytimes.com/2023/mill.html">[[NBC News reported]]</a>.</p>',
    '<p>The owner, <a href="https://www.bbc.com/news/world-7">[[Politico reported]]</a>, has left.</p>',
]
CLEAN = [
    "---\ntitle: Port\n---\n\nThe port is shut, [CNN reported](https://www.msn.com/en-us/port-is-shut).\n",
    "---\ntitle: Port\n---\n\nThe port is shut, [CNN reported](https://edition.cnn.com/world/port-is-shut).\n",
    "---\ntitle: Port\n---\n\nThe port is shut, [CNN reported](https://courier.example/world/port-is-shut).\n",
    "---\ntitle: Port\n---\n\nThe port is shut, CNN reported, as [it was in May]"
    "(https://www.foxnews.com/world/port-is-shut).\n",
]

_CARRIERS = frozenset({"Yahoo", "Yahoo News", "MSN", "Apple News", "Google News", "AP", "Reuters", "AFP"})
"""Sites that carry others' reports, and agencies whose reports others carry."""


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the outlets named in the words of links with those that are linked."""
    anchored = [link for link in article.links if not link.is_bare]
    if not anchored:
        return
    from attrlint.annotate.links.publishers import names_of
    from attrlint.annotate.sources.outlets import is_same_outlet

    relays = [relay for source in article.sources for relay in source.relays]
    for link in anchored:
        linked = _publisher(article, link)
        if linked is None or linked in _CARRIERS:
            continue
        for relay in relays:
            if relay.outlet not in link.span:
                continue
            named = article.text(relay.outlet)
            if _is_known(named) and not any(is_same_outlet(named, name) for name in names_of(linked)):
                yield Problem(link.span, f"The text says {named}, but the link leads to {linked}.")
                break


def _publisher(article: Article, link: Link) -> str | None:
    """The outlet behind a link: of the page in the end, if it was fetched."""
    page = article.pages.get(link.url)
    if page is None or not page.final_url:
        return link.publisher
    from attrlint.annotate.links.parts import parts_of
    from attrlint.annotate.links.publishers import publisher_of

    host = parts_of(page.final_url).host
    return publisher_of(host) if link.publisher is None or host != link.host else link.publisher


def _is_known(name: str) -> bool:
    from attrlint.annotate.sources.outlets import is_listed

    return is_listed(name) and name not in _CARRIERS
