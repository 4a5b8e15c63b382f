"""An outlet's page is linked, and the text never says whose it is.

A raw URL at the foot tells a careful reader where to look, and nobody what comes from there. The credit
belongs into the sentence.

What to do: name the outlet where its report is used ("Focus reported"), and link it there.

Silent when: the outlet is named anywhere in the text; the link is an anchor in a sentence, a line of
further reading, or one of a list of sources; the page is the house's own.

Standards: the AP's credit policy of 2010 (credit in the body, not only a link at the end); The Guardian's
editorial code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.links.publishers import names_of
from attrlint.model import BlockKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Link, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Name the outlet in the text, where its report is used."

FLAGGED = [
    "The mill will close.\n\n[[https://edition.cnn.com/2023/03/06/mill]]",
    "The mill will close, the owner said.\n\n[[https://www.nytimes.com/2023/03/06/world/mill.html]]",
    "The mill will close ([[https://www.reuters.com/world/mill-close-2023-03-06/]]).",
]
CLEAN = [
    "The mill will close, CNN reported.\n\nhttps://edition.cnn.com/2023/03/06/mill",
    "The mill will close.\n\nSources:\n\nhttps://edition.cnn.com/2023/03/06/mill",
    (
        "The mill will close.\n\nRelated article: Mill To "
        "Close\n\nhttps://edition.cnn.com/2023/03/06/mill-to-close"
    ),
    "The mill will close.\n\nhttps://mill.example/letter",
]

_LISTS = ("sources", "source", "references", "links", "notes", "further reading", "related", "read more")


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report raw URLs of outlets that the prose never names."""
    seen = set()
    for link in article.links:
        publisher = link.publisher
        if publisher is None or not link.is_bare or link.related is not None or publisher in seen:
            continue
        if link.host in article.house.hosts or _is_listed(article, link):
            continue
        seen.add(publisher)
        if not any(name in article.prose for name in names_of(publisher)):
            yield Problem(link.span, f"This is a page of {publisher}, which the text never names.")


def _is_listed(article: Article, link: Link) -> bool:
    """Whether the URL stands below a line that announces sources."""
    before = [
        block
        for block in article.blocks
        if block.span.end <= link.span.start and block.kind is not BlockKind.URL
    ]
    return bool(before) and article.text(before[-1].span).strip().lower().rstrip(":") in _LISTS
