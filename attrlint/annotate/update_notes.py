"""Finds notes that say that the article was corrected, updated or clarified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.triggers import blocks
from attrlint.model import Span, UpdateNote

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["find"]

_PIECE = r"(?:story|article|post|piece|report|page|headline|version|column)"
_NOTE = lazy.compile(
    r"\W{0,3}(?:(?P<label>(?:Correction|CORRECTION|Clarification|CLARIFICATION"
    r"|Editor[’']s [Nn]ote|EDITOR[’']S NOTE)(?: added| appended| ADDED| APPENDED)?\b)"
    rf"|(?:This|The|An earlier version of this) {_PIECE} (?:has been|was|have been) "
    r"(?:updated|corrected|changed|amended|clarified|edited|revised)"
    r"|(?:UPDATE|Update|UPDATED|Updated)(?: \d)?:)"
)
_SPECIFIC = lazy.compile(
    r"\b(?:misstated|misspelled|misidentified|misquoted|incorrect|incorrectly|originally|mistakenly"
    r"|erroneously|inadvertently|wrong|wrongly|previously|earlier version|in fact|omitted|should have"
    r"|to (?:include|add|reflect|clarify|correct)|with (?:a |an |the )?[a-z]+"
    r"|more (?:details|information)|said that)\b"
)
_CHANGED = lazy.compile(
    r"\b(?:updated|corrected|correction|changed|amended|clarified|edited|revised|earlier version)\b"
)
_DAY = lazy.compile(r"\b(?:\d{1,2}|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[A-Z][a-z]+day)\b")

_BARE = " .:*_)]"


def find(article: Article) -> tuple[UpdateNote, ...]:
    """The notes, each a paragraph of its own, in order."""
    found = []
    for block in blocks(article, "update note"):
        text = article.text(block.span)[:600]
        match = _NOTE.match(text)
        if match and (
            not match.group().lstrip("*_ ([").lower().startswith("editor") or _CHANGED.search(text)
        ):
            rest = text[match.end() :]
            if match["label"] and not rest.strip(_BARE):
                if match["label"].endswith(("added", "appended", "ADDED", "APPENDED")):
                    continue  # it points to a note elsewhere
                n = article.block_number(block.span.start) + 1
                rest = " ".join(article.text(later.span)[:600] for later in article.blocks[n : n + 2])
            is_specific = _SPECIFIC.search(rest) is not None
            note = UpdateNote(
                Span(block.span.start, block.span.end),
                match["label"] is not None,
                _DAY.search(text) is not None,
                is_specific,
            )
            found.append(note)
    return tuple(found)
