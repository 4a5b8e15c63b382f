"""Finds what was left over in the prose: editors' marks, chatbot phrases, markup, mojibake, boilerplate.

Code is left alone. What a phrase says inside a quotation is the speaker's; marks that no speaker can say (a
citation mark, an entity, mojibake) are found there, too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.triggers import blocks
from attrlint.lexicon import load
from attrlint.model import BlockKind, Leftover, LeftoverKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article

__all__ = ["find"]

_SEARCHED = (
    LeftoverKind.EDITOR,
    LeftoverKind.CHATBOT,
    LeftoverKind.CITATION,
    LeftoverKind.MARKUP,
    LeftoverKind.MOJIBAKE,
)
_SPOKEN = frozenset({LeftoverKind.EDITOR, LeftoverKind.CHATBOT})
_LONGEST = 200
"""Code points of the longest paragraph that is nothing but boilerplate."""


def find(article: Article) -> tuple[Leftover, ...]:
    """All leftovers, in the order of the prose; where two overlap, the first one found."""
    found = [*_scan(article), *_boilerplate(article)]
    kept: list[Leftover] = []
    for leftover in sorted(found, key=lambda leftover: (leftover.span.start, -leftover.span.end)):
        if not kept or leftover.span.start >= kept[-1].span.end:
            kept.append(leftover)
    return tuple(kept)


def _scan(article: Article) -> Iterator[Leftover]:
    prose, triggers = article.prose, article.triggers
    for kind in _SEARCHED:
        for name, pattern in _patterns(kind):
            for block in blocks(article, name) if name in triggers else ():
                if block.kind is BlockKind.CODE:
                    continue
                for match in pattern.finditer(prose, block.span.start, block.span.end):
                    if kind not in _SPOKEN or article.quote_at(match.start()) is None:
                        yield Leftover(Span(*match.span()), kind, _replacement(kind, match.group()))


def _boilerplate(article: Article) -> Iterator[Leftover]:
    kind = LeftoverKind.BOILERPLATE
    for name, pattern in _patterns(kind):
        for block in blocks(article, name):
            if len(block.span) > _LONGEST or block.kind is BlockKind.CODE:
                continue
            if pattern.fullmatch(article.text(block.span).strip().lower()):
                yield Leftover(block.span, kind)


def _replacement(kind: LeftoverKind, text: str) -> str | None:
    if kind is LeftoverKind.MOJIBAKE:
        return _mended(text)
    if kind is LeftoverKind.MARKUP:
        if text.startswith("&"):
            from html import unescape

            return unescape(text).replace("\xa0", " ")
        if not text[0].isprintable():
            return ""
    return "" if kind is LeftoverKind.CITATION else None


def _mended(text: str) -> str | None:
    """What was written: the bytes of Windows-1252, read as UTF-8."""
    from unicodedata import normalize

    try:
        return b"".join(_byte(character) for character in normalize("NFC", text)).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")  # the five bytes that Windows-1252 leaves open


@cache
def _patterns(kind: LeftoverKind) -> list[tuple[str, re.Pattern[str]]]:
    """The names by which triggers know the patterns of a kind, and the patterns."""
    entries = load("annotate/leftovers")[kind.value]
    return [
        (f"{kind} {number}", lazy.compile(entry["pattern"], re.MULTILINE))
        for number, entry in enumerate(entries)
    ]
