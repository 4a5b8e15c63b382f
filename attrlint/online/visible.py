"""All text of a page that a reader can see: nothing is left out as boilerplate.

A quotation may stand in a caption, a box or a footer. Inline elements are joined without a blank, blocks
stand on lines of their own.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from attrlint.read.html.elements import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.read.html.tokens import Token

__all__ = ["visible_text"]

_UNSEEN = frozenset({"head", "svg", "template", "math", "object", "canvas", "datalist"})
_BREAKS = BLOCKS | {f"/{name}" for name in BLOCKS} | {"br", "/br"}
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def visible_text(raw: str, page: Iterable[Token]) -> str:
    """The text of a page, a line per block, blanks collapsed, soft hyphens and the like taken out."""
    parts: list[str] = []
    unseen, depth = "", 0
    for token in page:
        name = token.name
        if unseen:
            depth += (name == unseen) - (name == "/" + unseen)
            unseen = unseen if depth and not (unseen == "head" and name == "body") else ""
        elif not name or name == "#cdata":
            text = raw[token.start : token.end]
            parts.append((unescape(text) if "&" in text else text).replace("\n", " "))
        elif name in _UNSEEN:
            if not token.attributes.endswith("/"):
                unseen, depth = name, 1
        elif name in _BREAKS:
            parts.append("\n")
    text = "".join(parts)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
