"""Finds names that English spells in more than one way."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.lexicon import load
from attrlint.model import Span, Spelling

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["find"]

_JOINED = lazy.compile(r"[\w/.-]")
"""What stands before a name only where it is part of something longer."""


def find(article: Article) -> tuple[Spelling, ...]:
    """The mentions of such names in the running text outside quotations and links, in order."""
    found = []
    links = {link.span.start for link in article.links}
    end = 0
    for place, _ in article.triggers.get("spelling", ()):
        match = _pattern().match(article.prose, place) if place >= end else None
        if match is None:
            continue
        end = match.end()
        if match.start() and _JOINED.match(article.prose, match.start() - 1):
            continue
        block = article.block_at(match.start())
        is_own = block is not None and block.kind.is_text and article.quote_at(match.start()) is None
        if is_own and match.start() not in links:
            found.append(Spelling(Span(*match.span()), _names()[match.group()]))
    return tuple(found)


@cache
def _names() -> dict[str, str]:
    return {spelling: names[0] for names in load("annotate/spellings")["names"] for spelling in names}


@cache
def _pattern() -> re.Pattern[str]:
    spellings = sorted(_names(), key=len, reverse=True)
    return lazy.compile(rf"(?:{'|'.join(map(re.escape, spellings))})(?![\w/-])")
