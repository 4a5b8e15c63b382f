"""HTML to Document: a whole page or a fragment; the article's body is chosen over what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Document, Format
from attrlint.read.html.body import body_of
from attrlint.read.html.flow import Flow
from attrlint.read.html.metadata import metadata_of
from attrlint.read.html.tokens import tokens
from attrlint.read.prose import ProseBuilder

if TYPE_CHECKING:
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
    return Document(path, raw, Format.HTML, prose, offsets, blocks, hyperlinks, metadata)


def _headline_above(page: list[Token], first: int, last: int) -> list[Token]:
    """The tokens of the last `<h1>` above a body that has none itself."""
    if any(page[i].name == "h1" for i in range(first, last)):
        return []
    starts = [i for i in range(first) if page[i].name == "h1"]
    if not starts:
        return []
    end = next((i for i in range(starts[-1], first) if page[i].name == "/h1"), None)
    return [] if end is None else page[starts[-1] : end + 1]
