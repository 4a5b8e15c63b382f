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
    from collections.abc import Iterable, Iterator

    from attrlint.read.html.tokens import Token

__all__ = ["visible_text"]

_UNSEEN = frozenset({"head", "svg", "template", "math", "object", "canvas", "datalist", "sup"})
"""Elements that show no text, or none of the text's own: `sup` is the mark of a footnote."""
_BREAKS = BLOCKS | {f"/{name}" for name in BLOCKS} | {"br", "/br"}
_ENDS = {"head": frozenset({"body"}), "sup": _BREAKS}
"""Where an unseen element ends, if it was never closed."""
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def visible_text(raw: str, page: Iterable[Token]) -> str:
    """The text of a page, a line per block, blanks collapsed, soft hyphens and the like taken out."""
    text = "".join(_parts(raw, page))
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _parts(raw: str, page: Iterable[Token]) -> Iterator[str]:
    unseen, depth, last = "", 0, ""
    for token in page:
        name = token.name
        if unseen and name in _ENDS.get(unseen, ()):
            unseen = ""
        if unseen:
            depth += (name == unseen) - (name == "/" + unseen)
            unseen = unseen if depth else ""
        elif not name or name == "#cdata":
            text = raw[token.start : token.end]
            last = (unescape(text) if "&" in text else text).replace("\n", " ")
            yield last
        elif name == "sup" and last[-1:].isdigit():
            yield "^"  # 10² is not 102
        elif name in _UNSEEN and not token.attributes.endswith("/"):
            unseen, depth = name, 1
        elif name in _BREAKS:
            yield "\n"
