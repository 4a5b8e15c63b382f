"""Those who have been named or cited so far, and by what they can be found again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from attrlint.annotate.sources.names import NameKind
from attrlint.annotate.sources.outlets import is_same_outlet, outlet_key
from attrlint.annotate.sources.words import group
from attrlint.model import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.annotate.sources.classify import Reading
    from attrlint.annotate.sources.names import Name
    from attrlint.model import Attribution, Span

__all__ = ["Entity", "Registry"]

_KEPT = 6  # candidates remembered under one head noun or surname
_ANIMATE = frozenset(
    {SourceKind.PERSON, SourceKind.ROLE, SourceKind.SPOKESPERSON, SourceKind.ANONYMOUS, SourceKind.BYSTANDER}
)


@dataclass(slots=True, eq=False)
class Entity:
    """One person, body, paper or group, however often mentioned."""

    name: str
    kind: SourceKind
    gender: str = ""
    is_plural: bool = False
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    mentions: list[Span] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    is_bare: bool = False  # "sources", and nothing on who they are

    @property
    def is_animate(self) -> bool:
        """Whether "he" or "she" can mean it."""
        return self.kind in _ANIMATE and not self.is_plural


class Registry:
    """Looks an entity up by surname, name, head noun or title. All are kept in the order of the text."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Entity]] = {}
        self._by_name: dict[str, Entity] = {}
        self._by_outlet: dict[str, list[Entity]] = {}
        self._by_noun: dict[str, list[Entity]] = {}
        self._by_phrase: dict[tuple[SourceKind, str], Entity] = {}
        self._foretold: dict[str, Name] = {}
        self.last_unnamed: dict[bool, Entity] = {}  # is it plural -> the latest anonymous source
        self.last_body: Entity | None = None
        self.last_outlet: Entity | None = None

    # --- by name

    def foretell(self, names: Iterable[Name]) -> None:
        """The full names that will come: headlines and leads may use the surname before."""
        for name in names:
            if name.kind is NameKind.PERSON and len(name.words) > 1:
                self._foretold.setdefault(_surname(name), name)

    def named(self, name: Name) -> Entity:
        """The bearer of a name: known already, or new."""
        if name.kind is NameKind.PERSON:
            entity = self._person(name)
        elif name.kind is NameKind.OUTLET:
            entity = self._outlet(name)
            self.last_outlet = entity
        else:
            entity = self._other(name)
        for title in name.titles:
            self._remember(self._by_noun, title, entity)
        return entity

    def _person(self, name: Name) -> Entity:
        surname = _surname(name)
        for known in reversed(self._by_surname.get(surname, [])):
            if known.kind is SourceKind.PERSON and _is_same_person(known, name):
                if len(name.words) > len(known.name.split()):
                    known.name = name.text
                known.gender = known.gender or name.gender
                return known
        entity = Entity(name.text, SourceKind.PERSON, name.gender)
        self._remember(self._by_surname, surname, entity)
        return entity

    def _outlet(self, name: Name) -> Entity:
        key = outlet_key(name.text)
        for known in reversed(self._by_outlet.get(key.split()[-1], [])):
            if is_same_outlet(name.text, known.name):
                return known
        for known in reversed(self._by_outlet.get(key.split()[0], [])):
            if is_same_outlet(name.text, known.name):
                return known
        entity = Entity(name.text, SourceKind.OUTLET)
        self._remember(self._by_outlet, key.split()[-1], entity)
        if key.split()[0] != key.split()[-1]:
            self._remember(self._by_outlet, key.split()[0], entity)
        return entity

    def _other(self, name: Name) -> Entity:
        """A body, a country, a place; one capitalised word may be the surname of a person named before."""
        if len(name.words) == 1:
            surname = name.text.casefold()
            people = self._by_surname.get(surname)
            if people or surname in self._foretold:
                return people[-1] if people else self._person(self._foretold[surname])
        key = name.text.casefold()
        entity = self._by_name.get(key)
        if entity is None:
            kind = SourceKind.UNKNOWN if name.kind is NameKind.OTHER else SourceKind.ORGANISATION
            entity = self._by_name[key] = Entity(name.text, kind)
            if name.kind is NameKind.ORGANISATION and len(name.words) > 1:
                self._by_name.setdefault(_initials(name.words), entity)
                for word in {word.lower() for word in name.words if word[0].isupper()}:
                    self._remember(self._by_noun, word, entity)
        if name.kind is NameKind.ORGANISATION:
            self.last_body = entity
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
        self.remember_noun(phrase.noun, entity)
        if reading.kind is SourceKind.ORGANISATION:
            self.last_body = entity
        return entity

    def remember_noun(self, noun: str, entity: Entity) -> None:
        """The entity may later be called by this noun ("the aide")."""
        self._remember(self._by_noun, noun, entity)

    def recalled(self, noun: str, modifiers: frozenset[str], *, is_plural: bool) -> Entity | None:
        """The latest of that head noun whose description does not speak against these modifiers."""
        known = [entity for entity in self._by_noun.get(noun, ()) if entity.is_plural == is_plural]
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

    @staticmethod
    def _remember(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
        entities = index.setdefault(key, [])
        if entities and entities[-1] is entity:
            return
        if entity in entities:
            entities.remove(entity)
        entities.append(entity)
        del entities[:-_KEPT]


def _surname(name: Name) -> str:
    words = [
        word for word in name.words if word.rstrip(".") not in group("names", "organisations", "suffixes")
    ]
    return (words or list(name.words))[-1].casefold()


def _is_same_person(known: Entity, name: Name) -> bool:
    """One surname: the given names, if both have one, begin alike and are of one gender."""
    if known.gender and name.gender and known.gender != name.gender:
        return False
    ours, theirs = known.name.split(), list(name.words)
    return len(ours) == 1 or len(theirs) == 1 or ours[0][0] == theirs[0][0]


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).casefold()


def _normal(reading: Reading) -> str:
    phrase = reading.phrase
    if phrase.determiner == "possessive" or (reading.kind is SourceKind.ANONYMOUS and not reading.is_bare):
        return reading.label.casefold()
    return " ".join([*(word.lower() for word in phrase.modifiers), phrase.noun])
