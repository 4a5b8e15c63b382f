"""The persons of an article by their surnames.

A family is read up to the place that something asks about: the names in it are looked at in the order of the
text, each is one whom the text has named before, or a new one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from attrlint.annotate.sources.entities import Entity
from attrlint.annotate.sources.names import NameKind
from attrlint.annotate.sources.words import group
from attrlint.model import SourceKind
from attrlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.annotate.sources.name_scan import Names
    from attrlint.annotate.sources.names import Name

__all__ = ["Families"]

_KEPT = 6  # bearers of one surname among whom one is looked for


def _no_places() -> array[int]:
    return array("i")


@record(frozen=False, eq=False)
class _Family:
    """Those who bear one surname: each with the place of the name that introduced them.

    `places` are where the names in the rows read so far begin, `bearers` who bears each.
    """

    rows: Sequence[int]
    read: int = 0  # how many of the rows
    places: array[int] = field(default_factory=_no_places)
    bearers: list[Entity] = field(default_factory=list)
    people: list[tuple[int, Entity]] = field(default_factory=list)
    foretold: Name | None = None
    is_searched: bool = False


class Families:
    """Who is meant by a person's name, or by a surname alone."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._families: dict[str, _Family] = {}
        self._knights: dict[tuple[str, str], Entity | None] = {}  # by title and given name

    def bearer(self, name: Name) -> Entity:
        """Who bears a person's name."""
        family = self._read_family(name.surname, name.first + 1)
        i = bisect_left(family.places, name.first)
        is_known = i < len(family.places) and family.places[i] == name.first
        return family.bearers[i] if is_known else self._person(name)

    def is_new(self, name: Name, before: int) -> bool:
        """Whether nobody of that surname is named before an offset."""
        return all(place >= before for place, _ in self._family(name.surname).people)

    def is_new_at(self, person: Entity, at: int) -> bool:
        """Whether a person is named for the first time behind an offset."""
        people = self._family(person.name.rsplit(" ", 1)[-1].casefold()).people
        return any(place >= at and known is person for place, known in people)

    def _family(self, surname: str) -> _Family:
        family = self._families.get(surname)
        if family is None:
            family = self._families[surname] = _Family(self._names.rows_with(surname))
        return family

    def _read_family(self, surname: str, end: int) -> _Family:
        family = self._family(surname)
        while family.read < len(family.rows):
            row = family.rows[family.read]
            if self._names.start_of_row(row) >= end:
                break
            family.read += 1
            for name in self._names.of_row(row):
                if name.kind is NameKind.PERSON and name.surname == surname:
                    family.bearers.append(self._person(name))
                    family.places.append(name.first)
        return family

    def _person(self, name: Name) -> Entity:
        known = self._by_given_name(name)
        if known is not None:
            return known
        people = self._family(name.surname).people
        for _, known in people[: -_KEPT - 1 : -1]:
            if known.kind is SourceKind.PERSON and _is_same_person(known, name):
                if len(name.words) > len(known.name.split()):
                    known.name = name.text
                known.gender = known.gender or name.gender
                return known
        entity = Entity(name.text, SourceKind.PERSON, name.gender)
        people.append((name.first, entity))
        return entity

    def _by_given_name(self, name: Name) -> Entity | None:
        """ "Sir Colin": the one who was "Sir Colin Dray" before."""
        if len(name.words) > 1 or not name.titles or name.titles[-1] not in _with_given():
            return None
        given = name.titles[-1], name.words[0]
        if given not in self._knights:
            full = self._names.first_with(f"{given[0].capitalize()} {given[1]} ")
            self._knights[given] = self.bearer(full) if full is not None and full.first < name.first else None
        return self._knights[given]

    def named_before(self, surname: str, at: int) -> Entity | None:
        """The person of that surname named last before an offset."""
        if not self._names.rows_with(surname):
            return None
        for place, known in reversed(self._read_family(surname, at).people):
            if place < at:
                return known
        return None

    def relative(self, surname: str, at: int) -> Entity | None:
        """The person of that surname named last before, or else the first one who will be named in full."""
        if not self._names.rows_with(surname):
            return None
        known = self.named_before(surname, at)
        if known is not None:
            return known
        family = self._family(surname)
        if not family.is_searched:
            family.is_searched = True
            family.foretold = self._first_in_full(surname, family.rows)
        return self._person(family.foretold) if family.foretold else None

    def complete(self, person: Entity) -> None:
        """Give one who was cited by the surname alone the full name, should it come later."""
        if " " not in person.name:
            self._read_family(person.name.casefold(), self._names.end)

    def _first_in_full(self, surname: str, rows: Sequence[int]) -> Name | None:
        """Headlines and leads may use the surname before the full name."""
        for row in rows:
            for name in self._names.of_row(row):
                if name.kind is NameKind.PERSON and len(name.words) > 1 and name.surname == surname:
                    return name
        return None


def _with_given() -> frozenset[str]:
    return group("names", "titles", "with_given")


def _is_same_person(known: Entity, name: Name) -> bool:
    """One surname: the given names, if both have one, begin alike and are of one gender."""
    if known.gender and name.gender and known.gender != name.gender:
        return False
    ours, theirs = known.name.split(), list(name.words)
    return len(ours) == 1 or len(theirs) == 1 or ours[0][0] == theirs[0][0]
