"""Finds plurals in headline and lead ("officials", "NATO estimates") that one source alone stands behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.sources.noun_phrase import NounPhrase, read_noun_phrase
from attrlint.model import BlockKind, SourceKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.annotate.sources.entities import Entity
    from attrlint.annotate.sources.resolve import Resolution
    from attrlint.model import Article, Relay

__all__ = ["find_overstated"]

_UNNAMED = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})
_PLURALS = _UNNAMED | {SourceKind.DOCUMENT}
_NAMED_FOR = frozenset({"office", "title", "judge", "spokes"})
_SECOND = frozenset({"another", "other", "others", "both"})
_HUMAN = frozenset({"office", "insider", "judge", "people"})


def find_overstated(article: Article, resolution: Resolution, relays: Sequence[Relay]) -> dict[int, Span]:
    """Id of a single source -> the plural in headline or lead that nobody else in the body stands behind."""
    end = _end_of_lead(article)
    if end is None:
        return {}
    found: dict[int, Span] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    unnamed: list[Entity] | None = None
    for span, phrase in _plurals(article, resolution, relays, end):
        key = phrase.noun, frozenset(word.lower() for word in phrase.modifiers)
        if key in seen:
            continue
        seen.add(key)
        if unnamed is None:
            unnamed = _unnamed_in_body(resolution, end)
        one = _only_one_behind(article, resolution, unnamed, phrase, end)
        if one is not None:
            found.setdefault(id(one), span)
    return found


def _unnamed_in_body(resolution: Resolution, end: int) -> list[Entity]:
    return [
        entity
        for entity in resolution.entities
        if entity.kind in _UNNAMED and any(a.source and a.source.start >= end for a in entity.attributions)
    ]


def _end_of_lead(article: Article) -> int | None:
    """Where the body begins: after the headings at the top and the first paragraph."""
    for block in article.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            return block.span.end
    return None


def _plurals(
    article: Article, resolution: Resolution, relays: Sequence[Relay], end: int
) -> Iterator[tuple[Span, NounPhrase]]:
    """Plural unnamed sources of headline and lead, and plural papers that an outlet cites there."""
    for start, reading in resolution.readings.items():
        if start < end and reading.kind in _PLURALS and reading.phrase.is_plural and reading.phrase.head:
            yield reading.phrase.span, reading.phrase
    for relay in relays:
        if relay.basis is not None and relay.basis.start < end:
            phrase = read_noun_phrase(article.prose, relay.basis, relay.basis.end)
            if phrase.is_plural and phrase.head is not None and phrase.determiner == "":
                yield relay.basis, phrase


def _only_one_behind(
    article: Article, resolution: Resolution, unnamed: Sequence[Entity], phrase: NounPhrase, end: int
) -> Entity | None:
    """The one unnamed person of the body to whom the plural can go back, if nobody else can be meant."""
    if phrase.head is None or article.lowered.has(_plural_of(phrase), end, len(article.prose)):
        return None
    if phrase.head.kind == "document":
        return _one_with_the_paper(article, unnamed, phrase)
    return (
        _one_of_the_group(article, resolution, unnamed, phrase, end) if phrase.head.kind in _HUMAN else None
    )


def _one_with_the_paper(article: Article, unnamed: Sequence[Entity], phrase: NounPhrase) -> Entity | None:
    """Who speaks for the same body and of one such paper: "a NATO official ... an informed estimate"."""
    of_the_body = [one for one in unnamed if one.modifiers & {word.lower() for word in phrase.modifiers}]
    if len(of_the_body) != 1 or of_the_body[0].is_plural:
        return None
    contents = [piece for a in of_the_body[0].attributions for piece in a.content]
    spoken_of = any(article.lowered.has(phrase.noun, piece.start, piece.end) for piece in contents)
    return of_the_body[0] if spoken_of else None


def _one_of_the_group(
    article: Article, resolution: Resolution, unnamed: Sequence[Entity], phrase: NounPhrase, end: int
) -> Entity | None:
    """Who is called by the same noun, where the body has no other unnamed voice and names nobody for it."""
    if len(unnamed) != 1 or unnamed[0].is_plural or unnamed[0].noun != phrase.noun:
        return None
    if unnamed[0].kind is not SourceKind.ANONYMOUS:
        return None
    readings = resolution.readings.items()
    if any(start >= end and reading.phrase.first in _SECOND for start, reading in readings):
        return None
    described = resolution.descriptions.between(end, len(article.prose))
    return None if any(kind in _NAMED_FOR for _, kind in described) else unnamed[0]


def _plural_of(phrase: NounPhrase) -> str:
    return phrase.noun + "s"
