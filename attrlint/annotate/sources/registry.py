"""Looks up who bears a name or is meant by a description.

Names are looked up when something asks who bears one: then all outlets, or all names of that family, are read
up to there, in the order of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.sources.entities import Entity
from attrlint.annotate.sources.families import Families
from attrlint.annotate.sources.name_kinds import is_acronym
from attrlint.annotate.sources.names import NameKind
from attrlint.annotate.sources.outlets import is_same_outlet, outlet_key
from attrlint.model import SourceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.annotate.sources.classify import Reading
    from attrlint.annotate.sources.name_scan import Names
    from attrlint.annotate.sources.names import Name
    from attrlint.model import Span

__all__ = ["Registry", "remember"]

_KEPT = 6  # candidates remembered under one head noun or surname


class Registry:
    """Looks an entity up by surname, name, head noun or title. All are kept in the order of the text."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._bearers: dict[int, Entity] = {}  # by start of the name, of outlets and others
        self.families = Families(names)
        self._by_name: dict[str, Entity] = {}
        self._by_initials: dict[str, Entity] = {}
        self._rows_with_initials = 0
        self.outlets = list(names.outlets())
        """Names that are or may be those of outlets."""
        self._outlets_read = 0
        self._by_outlet: dict[str, list[Entity]] = {}
        self._last_outlet: Entity | None = None
        self._by_phrase: dict[tuple[SourceKind, str], Entity] = {}
        self._introduced: dict[str, list[tuple[int, Entity]]] = {}
        self.last_unnamed: dict[bool, Entity] = {}  # is it plural -> the latest anonymous source
        self._last_body: tuple[int, Entity | None] = (0, None)

    # --- by name

    def has_name(self, sentence: Span) -> bool:
        """Whether a name stands in a sentence; one word alone at its start may be none."""
        names = self._names.between(sentence.start, sentence.end)
        return any(name.span.start > sentence.start or len(name.words) > 1 for name in names)

    def bearer(self, name: Name) -> Entity | None:
        """Who bears a name; nobody is known by several capitalised words that are no name of a kind."""
        if name.kind is NameKind.PERSON:
            return self.families.bearer(name)
        start = name.first
        entity = self._bearers.get(start)
        if entity is None:
            if name.kind is NameKind.OUTLET:
                self._read_outlets(start + 1)
                entity = self._bearers.get(start) or self._outlet(name)
            elif name.kind is NameKind.OTHER and len(name.words) > 1:
                return None
            else:
                entity = self._other(name)
            self._bearers[start] = entity
        return entity

    def person(self, name: Name) -> Entity | None:
        """Who bears a name, if that is a person."""
        if name.kind is not NameKind.PERSON and len(name.words) > 1:
            return None
        entity = self.bearer(name)
        return entity if entity is not None and entity.kind is SourceKind.PERSON else None

    def _read_outlets(self, end: int) -> None:
        while self._outlets_read < len(self.outlets):
            name = self.outlets[self._outlets_read]
            if name.first >= end:
                break
            self._outlets_read += 1
            if name.kind is NameKind.OUTLET:
                alone = name.words[0].casefold() if len(name.words) == 1 else ""
                person = self.families.named_before(alone, name.first)
                self._bearers[name.first] = person or self._outlet(name)
                if person is None:
                    self._last_outlet = self._bearers[name.first]

    def _outlet(self, name: Name) -> Entity:
        key = outlet_key(name.text).split()
        for word in (key[-1], key[0]):
            for known in reversed(self._by_outlet.get(word, [])):
                if is_same_outlet(name.text, known.name):
                    return known
        entity = Entity(name.text, SourceKind.OUTLET)
        for word in {key[-1], key[0]}:
            remember(self._by_outlet, word, entity)
        return entity

    def last_outlet(self, at: int) -> Entity | None:
        """The outlet named last before an offset."""
        self._read_outlets(at)
        return self._last_outlet

    def _other(self, name: Name) -> Entity:
        """A body, a country, a place; one capitalised word may be the surname of a person named before."""
        key = name.text.casefold()
        if len(name.words) == 1:
            person = self.families.relative(key, name.first)
            if person is not None:
                return person
        entity = self._by_name.get(key)
        if entity is None and is_acronym(name.text):
            entity = self._of_initials(key, name.first)
        if entity is None:
            kind = SourceKind.UNKNOWN if name.kind is NameKind.OTHER else SourceKind.ORGANISATION
            entity = Entity(name.text, kind)
        self._by_name[key] = entity
        return entity

    def _of_initials(self, initials: str, at: int) -> Entity | None:
        """The body named in full before that has these initials."""
        for name in self._names.of_several_words(self._rows_with_initials, at):
            if name.kind is NameKind.ORGANISATION and len(name.words) > 1:
                entity = self.bearer(name)
                if entity is not None:
                    self._by_initials.setdefault(_initials(name.words), entity)
        self._rows_with_initials = max(self._rows_with_initials, self._names.rows_before(at))
        return self._by_initials.get(initials)

    def last_body(self, at: int) -> Entity | None:
        """The body named or introduced last before an offset."""
        place, entity = self._last_body
        for name in self._names.backwards(at, place):
            if name.kind is NameKind.ORGANISATION:
                bearer = self.bearer(name)
                if bearer is not None and bearer.kind is not SourceKind.PERSON:
                    entity = bearer
                    break
        self._last_body = (at, entity)
        return entity

    # --- by description

    def described(self, reading: Reading) -> Entity:
        """The one that a phrase without a name introduces; the same words and kind mean the same one."""
        key = (reading.kind, _normal(reading))
        entity = self._by_phrase.get(key)
        if entity is None or reading.phrase.first in ("another", "other", "others"):
            entity = self._by_phrase[key] = self.introduced(reading)
        return entity

    def introduced(self, reading: Reading) -> Entity:
        """A new one, found again by its head noun."""
        phrase = reading.phrase
        is_plural = phrase.is_plural or reading.kind in (SourceKind.VAGUE, SourceKind.POLL)
        modifiers = frozenset(word.lower() for word in phrase.modifiers)
        entity = Entity(reading.label, reading.kind, "", is_plural, phrase.noun, modifiers)
        entity.is_bare = reading.is_bare
        if reading.kind is SourceKind.ANONYMOUS:
            self.last_unnamed[is_plural] = entity
        self.remember_noun(phrase.noun, phrase.span.start, entity)
        if reading.kind is SourceKind.ORGANISATION:
            self._last_body = (phrase.span.start, entity)
        return entity

    def remember_noun(self, noun: str, at: int, entity: Entity) -> None:
        """The entity may later be called by this noun ("the aide")."""
        self._introduced.setdefault(noun, []).append((at, entity))

    def introduced_as(self, noun: str) -> Sequence[tuple[int, Entity]]:
        """Those whom the text has called so where it cited them, with the place."""
        return self._introduced.get(noun, ())


def remember(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
    """Keep an entity as the latest one under a key, and no more than a few under one key."""
    entities = index.setdefault(key, [])
    if entities and entities[-1] is entity:
        return
    if entity in entities:
        entities.remove(entity)
    entities.append(entity)
    del entities[:-_KEPT]


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).casefold()


def _normal(reading: Reading) -> str:
    phrase = reading.phrase
    if phrase.determiner == "possessive" or (reading.kind is SourceKind.ANONYMOUS and not reading.is_bare):
        return reading.label.casefold()
    return " ".join([*(word.lower() for word in phrase.modifiers), phrase.noun])
