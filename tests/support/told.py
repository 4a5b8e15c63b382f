"""Attributions as words."""

from __future__ import annotations

from attrlint import annotate, parse
from attrlint.model import Article, Attribution, Format

Told = tuple[str | None, str | None, str]


def article(text: str) -> Article:
    """A plain text with its facts."""
    return annotate(parse(text, path="a.txt", format=Format.TEXT))


def told(found: Article, attribution: Attribution) -> Told:
    """Source, cue and content of an attribution as words; the pieces of the content joined by " | "."""
    source, cue = attribution.source, attribution.cue
    content = " | ".join(found.text(piece) for piece in attribution.content)
    return (found.text(source) if source else None, found.text(cue) if cue else None, content)


def attributions(text: str) -> list[Told]:
    """The attributions of a plain text as words."""
    found = article(text)
    return [told(found, attribution) for attribution in found.attributions]
