"""What the names of HTML elements mean to one who reads the article (WHATWG HTML, "Rendering")."""

from __future__ import annotations

import re

from attrlint import lazy
from attrlint.lexicon import load
from attrlint.model import BlockKind
from attrlint.read.html.tokens import attributes

__all__ = ["BLOCKS", "CODE", "CONTAINERS", "KINDS", "UNREAD", "VOID", "is_hidden"]

_ELEMENTS = load("read/html/elements")

BLOCKS = frozenset(_ELEMENTS["blocks"])
CONTAINERS = frozenset(_ELEMENTS["containers"])
UNREAD = frozenset(_ELEMENTS["unread"])
CODE = frozenset(_ELEMENTS["code"])
VOID = frozenset(_ELEMENTS["void"])

KINDS = {
    "blockquote": BlockKind.BLOCK_QUOTE,
    "caption": BlockKind.CAPTION,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
    "pre": BlockKind.CODE,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
"""Element -> kind of the blocks in it; the innermost one counts, and all else is a paragraph."""

_HIDING_CLASSES = frozenset(_ELEMENTS["hiding_classes"])
_MAY_HIDE = lazy.compile(r"hidden|none|sr-only|screen-reader", re.IGNORECASE)
_HIDING_STYLE = lazy.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(inner: str) -> bool:
    """Whether the attributes of a tag hide its element from readers."""
    if not _MAY_HIDE.search(inner):
        return False
    values = attributes(inner)
    return (
        values.get("hidden", "until-found").lower() != "until-found"
        or values.get("aria-hidden", "").strip().lower() == "true"
        or _HIDING_STYLE.search(values.get("style", "")) is not None
        or not _HIDING_CLASSES.isdisjoint(values.get("class", "").lower().split())
    )
