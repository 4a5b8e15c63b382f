"""Tells persons, bodies, outlets and places apart by the capitalised words of their names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from attrlint.annotate.sources.outlets import Strength, outlet_in
from attrlint.annotate.sources.words import group, places
from attrlint.model import Span

__all__ = ["POSSESSIVE", "Name", "NameKind", "Word", "is_acronym", "is_title", "name_of"]

_LONGEST_PERSON = 4


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    COUNTRY = "country"
    METONYM = "metonym"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. `span` is the name itself, `start` where the titles before it begin.

    `titles` are in lower case; `gender` is "m", "f" or "" (told by the title or the given name); `strength`
    is that of an outlet's name; `is_possessive` where "'s" or "'" follows, `is_programme` where it is a show.
    """

    span: Span
    start: int
    words: tuple[str, ...]
    kind: NameKind
    titles: tuple[str, ...] = ()
    gender: str = ""
    strength: Strength = Strength.NONE
    is_possessive: bool = False
    is_programme: bool = False

    @property
    def text(self) -> str:
        """The words of the name, one space between two."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word of a name, with its place."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """Without the stop of an abbreviation."""
        return self.text.rstrip(".") if len(self.text) > 1 else self.text


POSSESSIVE = re.compile(r"['’]s?$")


def name_of(row: list[Word], after_the: bool) -> Name | None:
    """The name in a row of capitalised words, or None if they make none ("But", "The")."""
    possessive = POSSESSIVE.search(row[-1].text)
    if possessive:
        last = row[-1]
        row = [
            *row[:-1],
            Word(last.text[: possessive.start()], last.start, last.end - len(possessive.group())),
        ]
    common = group("names", "organisations", "common")
    while row and row[0].text in common and not _starts_outlet(row):
        row = row[1:]
    if not row:
        return None
    name = _person(row) or _outlet(row, after_the) or _body(row)
    return name if possessive is None or name is None else replace(name, is_possessive=True)


def _starts_outlet(row: list[Word]) -> bool:
    return len(row) > 1 and row[0].text == "The"


def _named(row: list[Word], kind: NameKind, **more: object) -> Name:
    start = row[0].start
    words = tuple(word.text for word in row)
    return Name(Span(start, row[-1].end), more.pop("start", start), words, kind, **more)  # type: ignore[arg-type]


def _person(row: list[Word]) -> Name | None:
    """A person: a title and a name, a given name and a surname, or two plain capitalised words."""
    organisations = group("names", "organisations")
    if row[-1].bare in organisations and row[-1].text not in _given():
        return None
    first = _after_titles(row)
    titles = tuple(word.bare.lower() for word in row[:first])
    rest = row[first:]
    if not rest or len(rest) > _LONGEST_PERSON:
        return None
    if titles:
        return _named(rest, NameKind.PERSON, start=row[0].start, titles=titles, gender=_gender(titles, rest))
    if len(rest) == 1:
        return None
    if rest[0].text in _given() and rest[0].bare not in organisations:
        return _named(rest, NameKind.PERSON, gender=_gender((), rest))
    if outlet_in([word.text for word in rest]) or " ".join(w.text for w in rest) in places():
        return None
    if any(_is_no_persons(word) for word in rest):
        return None
    return _named(rest, NameKind.PERSON)


def _is_no_persons(word: Word) -> bool:
    text = word.text
    return (
        text in group("names", "organisations")
        or text in group("names", "organisations", "peoples")
        or text in group("names", "organisations", "countries")
        or text in group("names", "organisations", "things")
        or text in group("names", "organisations", "common")
        or text in group("names", "titles", "either")
        or (
            len(text) > 1
            and text.isupper()
            and "." not in text
            and text not in group("names", "organisations", "suffixes")
        )
        or any(c.isdigit() for c in text)
    )


def _after_titles(row: list[Word]) -> int:
    """The number of words up to the last title that a name follows."""
    for i in range(len(row) - 1, 0, -1):
        if row[i - 1].bare in _titles() and row[i].text not in _titles():
            return i
    return 0


_OFFICES = frozenset(
    f"{who} of {what}"
    for who in ("Secretary", "Chief")
    for what in ("State", "Staff", "Defense", "Police", "Labor")
)


@cache
def _titles() -> frozenset[str]:
    words = (group("names", "titles", key) for key in ("male", "female", "either"))
    return frozenset().union(*words, _OFFICES)


@cache
def _given() -> frozenset[str]:
    return (
        group("names", "given", "male")
        | group("names", "given", "female")
        | group("names", "given", "either")
    )


def _gender(titles: tuple[str, ...], rest: list[Word]) -> str:
    for title in titles:
        if title.capitalize() in group("names", "titles", "male"):
            return "m"
        if title.capitalize() in group("names", "titles", "female"):
            return "f"
    if len(rest) < 2:
        return ""
    male = rest[0].text in group("names", "given", "male")
    female = rest[0].text in group("names", "given", "female")
    return "" if male == female else "m" if male else "f"


def _outlet(row: list[Word], after_the: bool) -> Name | None:
    found = outlet_in([*(["the"] if after_the else []), *(word.text for word in row)])
    if after_the and found:
        found = (max(0, found[0] - 1), found[1] - 1, found[2])
    if found is None:
        return None
    first, last, strength = found
    kind = NameKind.OUTLET if strength is Strength.STRONG else NameKind.ORGANISATION
    return _named(row[first:last], kind, strength=strength)


def _body(row: list[Word]) -> Name:
    if row[0].text == "The" and len(row) > 1:
        row = row[1:]
    text = " ".join(word.text for word in row)
    if text in places():
        return _named(row, NameKind.METONYM)
    if text in group("names", "organisations", "countries") or text in _COUNTRIES_OF_TWO_WORDS:
        return _named(row, NameKind.COUNTRY)
    organisations = group("names", "organisations")
    if any(word.bare in organisations for word in row) or is_acronym(text):
        return _named(row, NameKind.ORGANISATION)
    return _named(row, NameKind.OTHER)


_COUNTRIES_OF_TWO_WORDS = frozenset(
    (
        "United States",
        "United Kingdom",
        "Saudi Arabia",
        "South Korea",
        "North Korea",
        "New Zealand",
        "U.S.",
        "U.K.",
        "US",
        "UK",
    )
)


def is_acronym(text: str) -> bool:
    """Whether a name is nothing but a few capitals."""
    return 1 < len(text) <= 6 and text.isupper() and text.isalpha()


def is_title(word: str) -> bool:
    """Whether a word is a title before a name, with or without its stop."""
    return word.rstrip(".") in _titles()
