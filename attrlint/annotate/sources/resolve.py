"""Gives every attribution its source: reads the phrases in order and follows those that point back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrlint.annotate.sources.classify import Reading, pronoun_of, read
from attrlint.annotate.sources.descriptions import Descriptions
from attrlint.annotate.sources.entities import Entity
from attrlint.annotate.sources.name_scan import Names
from attrlint.annotate.sources.names import NameKind
from attrlint.annotate.sources.phrase_kinds import Pointer
from attrlint.annotate.sources.registry import Registry
from attrlint.annotate.sources.voices import Voices
from attrlint.annotate.sources.words import heads, listed, spaced
from attrlint.model import SourceKind, Span
from attrlint.record import field, record

if TYPE_CHECKING:
    from attrlint.annotate.sources.names import Name
    from attrlint.annotate.sources.noun_phrase import NounPhrase
    from attrlint.model import Article, Attribution, Relay

__all__ = ["Resolution", "resolve"]


@record(frozen=False, slots=False)
class Resolution:
    """Who is cited: all entities in the order in which they were met, and the readings of source spans."""

    prose: str  # with plain spaces
    registry: Registry
    descriptions: Descriptions
    entities: list[Entity] = field(default_factory=list)
    # by start of the source span, of those that are more than a pronoun or a person's name
    readings: dict[int, Reading] = field(default_factory=dict)
    media: dict[str, Entity] = field(default_factory=dict)  # outlets without a name: "local media"

    def outlet(self, name: Name | None, relay: Relay) -> Entity | None:
        """The outlet of a relay; one without a name is made when it is first met."""
        if name is not None and name.is_programme:
            return self.media.setdefault(name.text.casefold(), Entity(name.text, SourceKind.OUTLET))
        if name is not None:
            entity = self.registry.bearer(name)
            if entity is not None and entity.kind is SourceKind.ORGANISATION:
                entity.kind = SourceKind.OUTLET  # what it carries shows that it is one
            return entity if entity is not None and entity.kind is SourceKind.OUTLET else None
        cited = self._cited_outlets.get(id(relay.attribution))
        if cited is not None and any(m.overlaps(relay.span) for m in cited.mentions[-3:]):
            return cited
        return self.media.setdefault("", Entity("unnamed news media", SourceKind.OUTLET, is_plural=True))

    @cached_property
    def _cited_outlets(self) -> dict[int, Entity]:
        """Id of an attribution -> the outlet that it cites; asked when all relays of names are known."""
        outlets = [entity for entity in self.entities if entity.kind is SourceKind.OUTLET]
        return {id(cited): outlet for outlet in outlets for cited in outlet.attributions}


def resolve(article: Article) -> Resolution:
    """Read all names and sources of an article, first to last."""
    return _Resolver(article).run()


class _Resolver:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.prose = spaced(article.prose)
        self.names = Names(self.prose, article.blocks)
        self.registry = Registry(self.names)
        self.descriptions = Descriptions(article, self.prose, self.names, self.registry)
        self.out = Resolution(self.prose, self.registry, self.descriptions)
        self.voices = Voices(article, self.names, self.registry)
        self.unknown: tuple[tuple[int, str], Entity] = ((-1, ""), Entity("", SourceKind.UNKNOWN))

    def run(self) -> Resolution:
        for attribution in sorted(self.article.attributions, key=_place_of_source):
            if attribution.source is not None:
                self._cite(attribution, attribution.source)
        for entity in self.out.entities:
            if entity.kind is SourceKind.PERSON:
                self.registry.families.complete(entity)
        return self.out

    def _cite(self, attribution: Attribution, source: Span) -> None:
        entity, mention, is_anew = self._at_a_glance(source) or self._read(source)
        if not entity.mentions and not entity.attributions:
            self.out.entities.append(entity)
        entity.mentions.append(mention)
        entity.attributions.append(attribution)
        entity.anew.append(is_anew)
        if not (entity.kind is SourceKind.OUTLET and attribution.addressee is not None):
            self.voices.spoke(source.start, entity)

    def _at_a_glance(self, source: Span) -> tuple[Entity, Span, bool] | None:
        """The entity and the mention of a source that is a pronoun or a person's name, if that is all it is.

        The last one tells whether it stands by itself. A comma may part the name from what explains it.
        """
        text = self.prose[source.start : source.end]
        pronoun = pronoun_of(text)
        if pronoun:
            return self._meant(text, pronoun, source.start), source, False
        name = self.names.alone(source.start, source.end)
        if name is None:
            return None
        if name.end < source.end:
            if name.kind is not NameKind.PERSON or self.prose[name.end] != ",":
                return None
            text = self.prose[source.start : name.end]
        if name.kind is not NameKind.PERSON and ("’" in text or "'" in text or text.lower() in heads()):
            return None  # "I've", "Critics"
        person = self.registry.person(name)
        if person is None:
            return None
        return person, source if name.end == source.end else Span(source.start, name.end), True

    def _read(self, source: Span) -> tuple[Entity, Span, bool]:
        sentence = self.article.sentence_at(source.start) or source
        reading = read(self.prose, source, sentence, self.names)
        reading.phrase = reading.phrase.alone()
        self.out.readings[source.start] = reading
        entity = self._entity(reading, sentence)
        return entity, self._mention(reading, source), reading.pointer is Pointer.NONE

    def _mention(self, reading: Reading, source: Span) -> Span:
        """The noun phrase alone: without what is in apposition and without relative clauses."""
        if reading.name is not None and reading.name.end > reading.phrase.span.end:
            return Span(source.start, source.end) if reading.name.end <= source.end else reading.phrase.span
        return reading.phrase.span

    def _entity(self, reading: Reading, sentence: Span) -> Entity:
        at = reading.phrase.span.start
        if reading.pointer is Pointer.PRONOUN:
            if reading.pronoun == "relative":
                return self._of_relative(reading, sentence) or self._unknown(reading.label, "relative", at)
            return self._meant(reading.label, reading.pronoun, at)
        if reading.pointer is Pointer.VOICE:
            return self._of_voice(reading, sentence)
        if reading.name is not None:
            return self._of_name(reading)
        if reading.pointer is Pointer.PART:
            return self._of_part(reading) or self.registry.described(reading)
        if reading.pointer is Pointer.DEFINITE:
            return self._of_definite(reading) or self.registry.described(reading)
        return self.registry.described(reading)

    def _unknown(self, label: str, pronoun: str, at: int) -> Entity:
        """One that cannot be resolved; the same pronoun in one paragraph is the same one."""
        key = (self.voices.block(at), pronoun)
        if self.unknown[0] != key:
            self.unknown = (key, Entity(label, SourceKind.UNKNOWN))
        return self.unknown[1]

    def _of_name(self, reading: Reading) -> Entity:
        assert reading.name is not None
        entity = self.registry.bearer(reading.name) or self.registry.described(reading)
        phrase = reading.phrase
        if phrase.head is not None and entity.kind is SourceKind.PERSON:
            if phrase.head.kind == "spokes" and phrase.determiner == "definite":
                self._merge_spokesperson(phrase, entity)
            self.registry.remember_noun(phrase.noun, phrase.span.start, entity)
        return entity

    def _merge_spokesperson(self, phrase: NounPhrase, entity: Entity) -> None:
        """ "The spokesman, Al Reyes" names the one who was "a spokesman" before."""
        unnamed = self.descriptions.recalled(phrase.noun, frozenset(), phrase.span.start, is_plural=False)
        if unnamed is None or unnamed.kind is not SourceKind.SPOKESPERSON or entity.attributions:
            return
        entity.mentions[:0] = unnamed.mentions
        entity.attributions[:0] = unnamed.attributions
        entity.anew[:0] = unnamed.anew
        self.out.entities[self.out.entities.index(unnamed)] = entity
        unnamed.kind = SourceKind.PERSON

    # --- what points back

    def _meant(self, label: str, pronoun: str, at: int) -> Entity:
        """Whom a pronoun means."""
        key, unknown = self.unknown
        last, since = self.voices.last
        if (
            unknown is last
            and key == (self.voices.block(at), pronoun)
            and not self.names.any_between(since, at)
        ):
            return unknown  # nobody has come since it could not be resolved
        return self.voices.meant(pronoun, at) or self._unknown(label, pronoun, at)

    def _of_relative(self, reading: Reading, sentence: Span) -> Entity | None:
        """Whom "who" means: the one named right before."""
        at = reading.phrase.span.start
        name = self.names.before(at, max(sentence.start, at - 4))
        return self.registry.bearer(name) if name is not None else None

    def _of_voice(self, reading: Reading, sentence: Span) -> Entity:
        """ "His office", "Zelensky's office": the voice of the one who has it."""
        possessor = reading.phrase.possessor
        assert possessor is not None
        word = self.prose[possessor.start : possessor.end].lower()
        pronoun = _POSSESSIVES.get(word)
        owner = self.voices.meant(pronoun, possessor.start) if pronoun else self._owner(possessor)
        return owner or self.registry.described(reading)

    def _owner(self, possessor: Span) -> Entity | None:
        for name in self.names.between(possessor.start, possessor.end):
            if possessor.start <= name.first and possessor.end - 2 <= name.end <= possessor.end:
                return self.registry.bearer(name)
            break
        words = self.prose[possessor.start : possessor.end].lower().split()
        if words[0] != "the":
            return None
        noun = words[-1].removesuffix("'s").removesuffix("’s")
        return self.descriptions.recalled(noun, frozenset(), possessor.start, is_plural=False)

    def _of_part(self, reading: Reading) -> Entity | None:
        """ "One of the aides", "another": of the unnamed who were cited before, else a new one."""
        phrase, last = reading.phrase, self.voices.last[0]
        if phrase.first == "another" and phrase.head is None:
            if last is None or last.kind is not SourceKind.ANONYMOUS:
                reading.kind = SourceKind.UNKNOWN
            reading.pointer = Pointer.NONE
            return None
        at = phrase.span.start
        known = self.descriptions.recalled(phrase.noun, frozenset(), at, is_plural=True)
        if known is not None and known.kind is SourceKind.ANONYMOUS:
            return known
        reading.pointer = Pointer.NONE
        return None

    def _of_definite(self, reading: Reading) -> Entity | None:
        """The latest of the same noun, the bearer of the title, the last person or body near by."""
        phrase = reading.phrase
        modifiers = frozenset(word.lower() for word in phrase.modifiers)
        at = phrase.span.start
        known = self.descriptions.recalled(phrase.noun, modifiers, at, is_plural=phrase.is_plural)
        if known is not None:
            return known
        kind = phrase.head.kind if phrase.head else ""
        if kind == "media" or reading.kind is SourceKind.OUTLET:
            return self.registry.last_outlet(at)
        if reading.kind is SourceKind.ANONYMOUS or (kind == "people" and not phrase.modifiers):
            return self.registry.last_unnamed.get(phrase.is_plural)
        if phrase.is_plural or phrase.modifiers:
            return None
        if kind in ("office", "title", "judge", "camp"):
            return self.voices.person_near(at)
        if kind == "organisation" and phrase.noun in listed("loose"):
            return self.registry.last_body(at)
        return None


def _place_of_source(attribution: Attribution) -> int:
    """The place of the source in the order of the text, the shorter one of two first."""
    return (attribution.source.start << 32) + attribution.source.end if attribution.source else -1


_POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}
