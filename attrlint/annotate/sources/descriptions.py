"""Finds again those whom a noun alone means ("the senator") by what they were called before.

A noun is looked up when something asks for it: the places where the text has it are read up to there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.sources.name_kinds import titles
from attrlint.annotate.sources.names import NameKind
from attrlint.annotate.sources.noun_phrase import may_be_determined, read_noun_phrase
from attrlint.annotate.sources.registry import remember
from attrlint.annotate.sources.words import Head, group, heads
from attrlint.model import SourceKind, Span
from attrlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.sources.entities import Entity
    from attrlint.annotate.sources.name_scan import Names
    from attrlint.annotate.sources.names import Name
    from attrlint.annotate.sources.registry import Registry
    from attrlint.model import Article

__all__ = ["Descriptions"]

_DESCRIBING = frozenset({"office", "title", "judge", "camp", "spokes", "people"})
_APPOSED = 80  # code points behind a name in which its description begins and ends
_LONGEST_WORD = 30
_FARTHEST = 60_000
"""Code points over which somebody is recalled by what the text calls them; articles are shorter."""


@record(frozen=False, eq=False)
class _Called:
    """Those whom the text has called by one noun so far, the latest last."""

    until: int = 0  # how far the text has been read
    introduced: int = 0  # how many of those whom the registry knows by it
    entities: dict[str, list[Entity]] = field(default_factory=dict)


class Descriptions:
    """What the persons and bodies of an article are called, besides their names."""

    def __init__(self, article: Article, prose: str, names: Names, registry: Registry) -> None:
        self._article = article
        self._prose = prose
        self._lower = article.lowered
        self._names = names
        self._registry = registry
        self._called: dict[str, _Called] = {}

    def between(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Where a person is named and described ("Ana Ruiz, an analyst"), and the class of that word."""
        prose, forms, titled = self._prose, heads(), titles()
        for i, first, last, text in self._names.rows_between(start + 1, end):
            if (
                not prose.startswith(", ", last)
                and prose[max(0, first - 24) : first].rstrip().rsplit(" ", 1)[-1] not in forms
                and (" " not in text or titled.isdisjoint(text.replace(".", "").split()))
            ):
                continue  # nothing describes anybody here
            for name in self._names.of_row(i):
                if name.kind is not NameKind.PERSON and len(name.words) > 1:
                    continue
                kinds = [head.kind for head in self._described_as(name)]
                if not _courtesies().issuperset(name.titles):
                    kinds.append("title")
                if kinds and self._is_person(name):
                    yield from ((name.start, kind) for kind in kinds)

    def introduces(self, at: int, before: int) -> bool:
        """Whether a person's full name begins at an offset who was not named before another one."""
        name = next(iter(self._names.between(at, at + 1)), None)
        if name is None or name.start != at or name.kind is not NameKind.PERSON or len(name.words) < 2:
            return False
        return self._is_person(name) and self._registry.families.is_new(name, before)

    def recalled(self, noun: str, modifiers: frozenset[str], at: int, *, is_plural: bool) -> Entity | None:
        """The latest one of that head noun whose description does not speak against these modifiers."""
        known = [entity for entity in self._known(noun, at, is_plural) if entity.is_plural == is_plural]
        for entity in reversed(known):
            if modifiers & entity.modifiers:
                return entity
        for entity in reversed(known):
            if (
                not modifiers
                or not entity.modifiers
                or entity.kind in (SourceKind.PERSON, SourceKind.ORGANISATION)
            ):
                return entity
        return None

    def _known(self, noun: str, at: int, is_plural: bool) -> list[Entity]:
        introduced = self._registry.introduced_as(noun)
        if is_plural and not introduced:
            return []  # names are no plurals
        called = self._called.setdefault(noun, _Called())
        start = max(called.until, at - _FARTHEST)
        found = [*introduced[called.introduced :], *self._bearers(noun, start, at)]
        called.introduced, called.until = len(introduced), max(called.until, at)
        for _, entity in sorted(found, key=lambda pair: pair[0]):
            remember(called.entities, noun, entity)
        return called.entities.get(noun, [])

    def _bearers(self, noun: str, start: int, end: int) -> Iterator[tuple[int, Entity]]:
        """Those whom the noun calls between two places: as a title, in their name, in apposition."""
        for word in {noun: None, noun.replace("-", " "): None}:
            for at in self._lower.places(word, start, end):
                for name in self._called_at(noun, word, at):
                    entity = self._registry.bearer(name)
                    if entity is not None:
                        yield at, entity

    def _called_at(self, noun: str, word: str, at: int) -> Iterator[Name]:
        inside = [name for name in self._names_at(noun, at) if name.start <= at < name.end]
        for name in inside:
            if noun in name.titles or (
                name.kind is NameKind.ORGANISATION
                and len(name.words) > 1
                and any(part.lower() == noun and part[0].isupper() for part in name.words)
            ):
                yield name
        if inside:
            return
        after = at + len(word) + 1
        if self._prose[after : after + 1].isupper():
            for name in self._names.between(after - 1, after + 1):
                if name.start == after and self._is_described(name, noun):
                    yield name
        for comma in self._commas_before(at):
            for name in self._names.between(comma - 1, comma):
                if name.end == comma and self._is_described(name, noun):
                    yield name
                    return

    def _commas_before(self, at: int) -> Iterator[int]:
        """The commas not far before an offset that may end a name, the last one first."""
        prose, floor = self._prose, max(0, at - _APPOSED)
        comma = prose.rfind(", ", floor, at)
        while comma >= 0:
            word = prose[max(floor, comma - _LONGEST_WORD) : comma].rpartition(" ")[2]
            if not word.islower():
                yield comma
            comma = prose.rfind(", ", floor, comma)

    def _names_at(self, noun: str, at: int) -> tuple[Name, ...]:
        """The names of which the word at an offset may be a part; small words between blanks seldom are."""
        is_small = self._prose[at - 1 : at] == " " and self._prose[at].islower()
        if is_small and noun not in group("names", "organisations", "particles"):
            return ()
        return self._names.at(at)

    def _is_described(self, name: Name, noun: str) -> bool:
        return self._is_person(name) and any(head.noun == noun for head in self._described_as(name))

    def _is_person(self, name: Name) -> bool:
        """Whether a person of the text itself bears the name: those in a quotation are the speaker's."""
        return self._registry.person(name) is not None and self._article.quote_at(name.first) is None

    def _described_as(self, name: Name) -> Iterator[Head]:
        """Head nouns that describe a person right before the name or in apposition after it."""
        prose, forms = self._prose, heads()
        before = forms.get(prose[max(0, name.start - 24) : name.start].rstrip().rsplit(" ", 1)[-1].lower())
        if before is not None and before.kind in _DESCRIBING:
            yield before
        at = name.end + 2
        if prose.startswith(", ", name.end) and may_be_determined(prose[at : at + _APPOSED]):
            phrase = read_noun_phrase(prose, Span(at, min(len(prose), at + _APPOSED)), at)
            if (
                phrase.head is not None
                and phrase.head.kind in _DESCRIBING
                and phrase.determiner in ("definite", "indefinite", "possessive")
            ):
                yield phrase.head


def _courtesies() -> frozenset[str]:
    """Titles that tell no office, in lower case."""
    return group("names", "titles", "courtesy")
