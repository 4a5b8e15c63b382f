"""Finds acronyms, and whether a reader is told what they stand for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.lexicon import load
from attrlint.model import Acronym, CreditKind, Span

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["find"]

_GAP = lazy.compile(r"[\s-]+")

_ACRONYM = lazy.compile(r"[A-Z](?=[A-Z]{2})(?<![\w.&$@#/’'-].)[A-Z]{2,5}(?![\w.&/’'-]|\s+[A-Z]{2,}\b)")
_ROMAN = lazy.compile(r"[IVXLC]+")
_CAPITALS = lazy.compile(r"\b[A-Z]{2,}\s+\Z")
_NAME = lazy.compile(
    r"[A-Z](?<!\w.)[a-z’']+(?:(?:\s+(?:of|the|and|for|on|in|de|du)){0,2}[\s-]+[A-Z][a-z’']+){1,7}"
)


def find(article: Article) -> tuple[Acronym, ...]:
    """Each acronym of the running text once, where it first stands; not in lines set in capitals."""
    prose = article.prose
    initials: set[str] | None = None
    datelines = {credit.span.start for credit in article.credits if credit.kind is CreditKind.DATELINE}
    found: dict[str, Acronym] = {}
    for match in _ACRONYM.finditer(prose):
        word = match.group()
        block = article.block_at(match.start())
        if _ROMAN.fullmatch(word) or _CAPITALS.search(prose, max(0, match.start() - 12), match.start()):
            continue
        if match.start() in datelines:
            continue
        if word in found or block is None or not block.kind.is_text or article.quote_at(match.start()):
            continue
        after = prose[match.end() : match.end() + 2]
        is_in_brackets = prose[match.start() - 1 : match.start()] in ("(", "[") or after.startswith(
            (")", " (")
        )
        is_defined = is_in_brackets or word in _known() or f"({word})" in prose
        if not is_defined:
            initials = _initials_of_names(prose) if initials is None else initials
            is_defined = word in initials
        found[word] = Acronym(Span(*match.span()), is_defined)
    return tuple(found.values())


def _initials_of_names(prose: str) -> set[str]:
    return {letters for match in _NAME.finditer(prose) for letters in _initials(match.group())}


def _initials(name: str) -> tuple[str, str]:
    """The first letters of a name, with and without its first word, which may be "The"."""
    letters = "".join(word[0] for word in _GAP.split(name) if word[0].isupper())
    return letters, letters[1:]


@cache
def _known() -> frozenset[str]:
    return frozenset(load("annotate/acronyms")["known"].split())
