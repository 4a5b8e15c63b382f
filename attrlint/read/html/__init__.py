"""HTML to Document: a whole page or a fragment; the article's body is chosen over what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Document, Format
from attrlint.read.html.body import body_of
from attrlint.read.html.flow import Flow
from attrlint.read.html.metadata import metadata_of
from attrlint.read.html.tokens import tokens
from attrlint.read.prose import ProseBuilder
from attrlint.record import replace

if TYPE_CHECKING:
    from attrlint.model import Hyperlink
    from attrlint.read.html.tokens import Token

__all__ = ["read_html"]


def read_html(raw: str, path: str) -> Document:
    """Read HTML."""
    page = list(tokens(raw))
    first, last = body_of(page)
    builder = ProseBuilder(raw)
    flow = Flow(raw, builder)
    for token in [*_headline_above(page, first, last), *page[first:last]]:
        flow.feed(token)
    flow.close()
    prose, offsets, blocks, hyperlinks = builder.finish()
    metadata = metadata_of(raw, page, first)
    links = _absolute(hyperlinks, metadata.canonical_url)
    return Document(path, raw, Format.HTML, prose, offsets, blocks, links, metadata)


def _absolute(links: tuple[Hyperlink, ...], base: str | None) -> tuple[Hyperlink, ...]:
    """The links with the addresses that are relative to the page made whole, if the page says its own."""
    if not base or not base.startswith("http") or not any(link.url.startswith("/") for link in links):
        return links
    from urllib.parse import urljoin

    def whole(url: str) -> str:
        try:
            return urljoin(base, url)
        except ValueError:
            return url

    return tuple(replace(link, url=whole(link.url)) if link.url.startswith("/") else link for link in links)


def _headline_above(page: list[Token], first: int, last: int) -> list[Token]:
    """The tokens of the last `<h1>` above a body that has none itself."""
    if any(page[i].name == "h1" for i in range(first, last)):
        return []
    starts = [i for i in range(first) if page[i].name == "h1"]
    if not starts:
        return []
    end = next((i for i in range(starts[-1], first) if page[i].name == "/h1"), None)
    return [] if end is None else page[starts[-1] : end + 1]
