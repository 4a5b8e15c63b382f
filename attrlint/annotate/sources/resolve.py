"""Gives every attribution its source: reads the phrases in order and follows those that point back."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from attrlint.annotate.sources.classify import Reading, read
from attrlint.annotate.sources.entities import Entity, Registry
from attrlint.annotate.sources.name_scan import find_names
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.noun_phrase import read_noun_phrase
from attrlint.annotate.sources.phrase_kinds import Pointer
from attrlint.annotate.sources.voices import Voices
from attrlint.annotate.sources.words import Head, heads, listed, spaced
from attrlint.model import SourceKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.model import Article, Attribution, Relay

__all__ = ["Resolution", "resolve"]


@dataclass(slots=True)
class Resolution:
    """Who is cited: all entities in the order in which they were met, and the reading of each source span."""

    entities: list[Entity] = field(default_factory=list)
    readings: dict[int, Reading] = field(default_factory=dict)  # by start of the source span
    names: list[Name] = field(default_factory=list)
    bearers: dict[int, Entity] = field(default_factory=dict)  # by start of the name
    # place, person, class of the description
    described: list[tuple[int, Entity, str]] = field(default_factory=list)
    cited: dict[int, Entity] = field(default_factory=dict)  # by id of the attribution
    anew: set[int] = field(default_factory=set)  # ids of attributions whose phrase stands by itself
    media: dict[str, Entity] = field(default_factory=dict)  # outlets without a name: "local media"

    def outlet(self, name: Name | None, relay: Relay) -> Entity | None:
        """The outlet of a relay; one without a name is made when it is first met."""
        if name is not None and name.is_programme:
            return self.media.setdefault(name.text.casefold(), Entity(name.text, SourceKind.OUTLET))
        if name is not None:
            entity = self.bearers.get(name.span.start)
            if entity is not None and entity.kind is SourceKind.ORGANISATION:
                entity.kind = SourceKind.OUTLET  # what it carries shows that it is one
            return entity if entity is not None and entity.kind is SourceKind.OUTLET else None
        cited = self.cited.get(id(relay.attribution))
        if (
            cited is not None
            and cited.kind is SourceKind.OUTLET
            and any(m.overlaps(relay.span) for m in cited.mentions[-3:])
        ):
            return cited
        return self.media.setdefault("", Entity("unnamed news media", SourceKind.OUTLET, is_plural=True))


def resolve(article: Article) -> Resolution:
    """Read all names and sources of an article, first to last."""
    return _Resolver(article).run()


class _Resolver:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.prose = spaced(article.prose)
        self.registry = Registry()
        self.out = Resolution()
        self.voices = Voices(article)
        self.unknown: tuple[tuple[int, str], Entity] = ((-1, ""), Entity("", SourceKind.UNKNOWN))

    def run(self) -> Resolution:
        names = self.out.names = list(find_names(self.article))
        self.name_starts = [name.span.start for name in names]
        self.name_ends = [name.span.end for name in names]
        self.registry.foretell(names)
        following = iter([*names, None])
        name = next(following)
        for attribution in sorted(
            (a for a in self.article.attributions if a.source is not None),
            key=lambda a: (a.source.start, a.source.end),  # type: ignore[union-attr]
        ):
            assert attribution.source is not None
            while name is not None and name.span.start < attribution.source.start:
                self._note(name)
                name = next(following)
            self._cite(attribution, attribution.source)
        while name is not None:
            self._note(name)
            name = next(following)
        return self.out

    # --- names

    def _note(self, name: Name) -> Entity | None:
        """A name is met: whoever bears it can be meant from now on. Names in quotations are the speaker's."""
        if name.span.start in self.out.bearers:
            return self.out.bearers[name.span.start]
        if name.kind is NameKind.OTHER and len(name.words) > 1:
            return None
        entity = self.registry.named(name)
        self.out.bearers[name.span.start] = entity
        if self.article.quote_at(name.span.start) is None:
            self._note_in_sentence(name, entity)
        return entity

    def _note_in_sentence(self, name: Name, entity: Entity) -> None:
        if entity.kind is SourceKind.PERSON and not name.is_possessive:
            self.voices.named(name.span.start, entity)
        self._note_description(name, entity)

    def _note_description(self, name: Name, entity: Entity) -> None:
        """The words of "Ana Ruiz, the port's director" and "director Ana Ruiz" may later call her."""
        if entity.kind is SourceKind.PERSON:
            for head in _described_as(self.prose, name):
                self.registry.remember_noun(head.noun, entity)
                self.out.described.append((name.start, entity, head.kind))
            if name.titles:
                self.out.described.append((name.start, entity, "title"))

    # --- sources

    def _cite(self, attribution: Attribution, source: Span) -> None:
        sentence = self.article.sentence_at(source.start) or source
        first = bisect_left(self.name_ends, source.start + 1)
        last = bisect_left(self.name_starts, max(sentence.end, source.end))
        names = self.out.names[first : min(last, first + 24)]
        before = self.out.names[first - 1] if first and self.name_ends[first - 1] > sentence.start else None
        reading = read(self.prose, source, sentence, names, before)
        entity = self._entity(reading, sentence)
        if not entity.mentions and not entity.attributions:
            self.out.entities.append(entity)
        mention = self._mention(reading, source)
        entity.mentions.append(mention)
        entity.attributions.append(attribution)
        self.out.cited[id(attribution)] = entity
        self.out.readings[source.start] = reading
        if reading.pointer is Pointer.NONE:
            self.out.anew.add(id(attribution))
        if not (entity.kind is SourceKind.OUTLET and attribution.addressee is not None):
            self.voices.spoke(source.start, entity)

    def _mention(self, reading: Reading, source: Span) -> Span:
        """The noun phrase alone: without what is in apposition and without relative clauses."""
        if reading.name is not None and reading.name.span.end > reading.phrase.span.end:
            return (
                Span(source.start, source.end) if reading.name.span.end <= source.end else reading.phrase.span
            )
        return reading.phrase.span

    def _entity(self, reading: Reading, sentence: Span) -> Entity:
        if reading.pointer is Pointer.PRONOUN:
            return self._of_pronoun(reading, sentence) or self._unknown(reading)
        if reading.pointer is Pointer.VOICE:
            return self._of_voice(reading, sentence)
        if reading.name is not None:
            return self._of_name(reading)
        if reading.pointer is Pointer.DEFINITE:
            return self._of_definite(reading) or self.registry.described(reading)
        return self.registry.described(reading)

    def _unknown(self, reading: Reading) -> Entity:
        """One that cannot be resolved; the same pronoun in one paragraph is the same one."""
        key = (self.voices.block(reading.phrase.span.start), reading.pronoun)
        if self.unknown[0] != key:
            self.unknown = (key, Entity(reading.label, SourceKind.UNKNOWN))
        return self.unknown[1]

    def _of_name(self, reading: Reading) -> Entity:
        assert reading.name is not None
        entity = self._note(reading.name) or self.registry.described(reading)
        noun, phrase = reading.phrase.noun, reading.phrase
        if reading.phrase.head is not None and entity.kind is SourceKind.PERSON:
            if reading.phrase.head.kind == "spokes" and phrase.determiner == "definite":
                self._merge_spokesperson(noun, entity)
            self.registry.remember_noun(noun, entity)
        return entity

    def _merge_spokesperson(self, noun: str, entity: Entity) -> None:
        """ "The spokesman, Al Reyes" names the one who was "a spokesman" before."""
        unnamed = self.registry.recalled(noun, frozenset(), is_plural=False)
        if unnamed is None or unnamed.kind is not SourceKind.SPOKESPERSON or entity.attributions:
            return
        entity.mentions[:0] = unnamed.mentions
        entity.attributions[:0] = unnamed.attributions
        self.out.entities[self.out.entities.index(unnamed)] = entity
        unnamed.kind = SourceKind.PERSON

    # --- what points back

    def _of_pronoun(self, reading: Reading, sentence: Span) -> Entity | None:
        at = reading.phrase.span.start
        if reading.pronoun != "relative":
            return self.voices.meant(reading.pronoun, at)
        i = bisect_left(self.name_starts, at) - 1
        if i >= 0 and self.name_starts[i] >= sentence.start and at - self.name_ends[i] <= 3:
            return self.out.bearers.get(self.name_starts[i])
        return None

    def _of_voice(self, reading: Reading, sentence: Span) -> Entity:
        """ "His office", "Zelensky's office": the voice of the one who has it."""
        possessor = reading.phrase.possessor
        assert possessor is not None
        word = self.prose[possessor.start : possessor.end].lower()
        pronoun = _POSSESSIVES.get(word)
        owner = self.voices.meant(pronoun, possessor.start) if pronoun else self._owner(possessor)
        return owner or self.registry.described(reading)

    def _owner(self, possessor: Span) -> Entity | None:
        i = bisect_left(self.name_starts, possessor.start)
        if (
            i < len(self.name_starts)
            and self.name_ends[i] <= possessor.end
            and self.name_ends[i] >= possessor.end - 2
        ):
            return self._note(self.out.names[i])
        words = self.prose[possessor.start : possessor.end].lower().split()
        noun = words[-1].removesuffix("'s").removesuffix("’s")
        return self.registry.recalled(noun, frozenset(), is_plural=False) if words[0] == "the" else None

    def _of_definite(self, reading: Reading) -> Entity | None:
        """The latest of the same noun, the bearer of the title, the last person or body near by."""
        phrase = reading.phrase
        modifiers = frozenset(word.lower() for word in phrase.modifiers)
        known = self.registry.recalled(phrase.noun, modifiers, is_plural=phrase.is_plural)
        if known is not None:
            return known
        kind = phrase.head.kind if phrase.head else ""
        if kind == "media" or reading.kind is SourceKind.OUTLET:
            return self.registry.last_outlet
        if reading.kind is SourceKind.ANONYMOUS or (kind == "people" and not phrase.modifiers):
            return self.registry.last_unnamed.get(phrase.is_plural)
        if phrase.is_plural or phrase.modifiers:
            return None
        if kind in ("office", "title", "judge", "camp"):
            return self.voices.person_near(phrase.span.start)
        if kind == "organisation" and phrase.noun in listed("loose"):
            return self.registry.last_body
        return None


_POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}


def _described_as(prose: str, name: Name) -> Sequence[Head]:
    """Head nouns that describe a person right before the name or in apposition after it."""
    nouns = []
    word = prose[max(0, name.start - 24) : name.start].rstrip()
    last = word.rsplit(" ", 1)[-1].lower() if word else ""
    if last in heads() and heads()[last].kind in _DESCRIBING:
        nouns.append(heads()[last])
    if prose.startswith(", ", name.span.end):
        at = name.span.end + 2
        phrase = read_noun_phrase(prose, Span(at, min(len(prose), at + 80)), at)
        if (
            phrase.head is not None
            and phrase.head.kind in _DESCRIBING
            and phrase.determiner in ("definite", "indefinite", "possessive")
        ):
            nouns.append(phrase.head)
    return nouns


_DESCRIBING = frozenset({"office", "title", "judge", "camp", "spokes", "people"})
