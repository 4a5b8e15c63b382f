"""Tells persons, bodies, outlets and places apart by the capitalised words of their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.outlets import Strength, is_listed, outlet_in
from attrlint.annotate.sources.words import group, places
from attrlint.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["POSSESSIVE", "Name", "NameKind", "is_acronym", "is_title", "names_in"]

_LONGEST_PERSON = 4


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    COUNTRY = "country"
    METONYM = "metonym"
    OTHER = "other"


@dataclass(slots=True, eq=False)
class Name:
    """A proper name: from `first` to `end`; `start` is where the titles before it begin.

    `titles` are in lower case; `gender` is "m", "f" or "" (told by the title or the given name); `strength`
    is that of an outlet's name; `is_possessive` where "'s" or "'" follows, `is_programme` where it is a show.
    """

    start: int
    first: int
    end: int
    words: tuple[str, ...]
    kind: NameKind
    titles: tuple[str, ...] = ()
    gender: str = ""
    strength: Strength = Strength.NONE
    is_possessive: bool = False
    is_programme: bool = False

    @property
    def surname(self) -> str:
        """The last word but "Jr." and the like, in folded case."""
        last = self.words[-1]
        if len(self.words) > 1 and last.rstrip(".") in group("names", "organisations", "suffixes"):
            last = self.words[-2]
        return last.casefold()

    @property
    def span(self) -> Span:
        """The name itself, without titles."""
        return Span(self.first, self.end)

    @property
    def text(self) -> str:
        """The words of the name, one space between two."""
        return " ".join(self.words)

    def moved(self, by: int) -> Name:
        """The same name, so many code points further on."""
        return Name(
            self.start + by,
            self.first + by,
            self.end + by,
            self.words,
            self.kind,
            self.titles,
            self.gender,
            self.strength,
            self.is_possessive,
            self.is_programme,
        )


@dataclass(slots=True, eq=False)
class _Word:
    """A capitalised word of a name, with its place."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """Without the stop of an abbreviation."""
        return self.text.rstrip(".") if len(self.text) > 1 else self.text


POSSESSIVE = re.compile(r"['’]s?$")


_WORD_IN_ROW = re.compile(r"(?:Secretary|Chief|Sergeant|Leader) of (?:the )?[A-Z]\w+|\S+")


@lru_cache(maxsize=8192)
def names_in(row: str, after_the: bool) -> tuple[Name, ...]:
    """The names in a row of capitalised words; places count from the start of the row."""
    if " " not in row and row in group("names", "organisations", "common"):
        return ()
    words = [_Word(w.group(), w.start(), w.end()) for w in _WORD_IN_ROW.finditer(row)]
    names = (_name_of(part, _follows_the(row, part[0].start, after_the)) for part in _parted(words))
    return tuple(name for name in names if name is not None)


def _follows_the(row: str, at: int, after_the: bool) -> bool:
    return row[max(0, at - 4) : at].lower() == "the " if at else after_the


def _parted(words: list[_Word]) -> Iterator[list[_Word]]:
    """The row cut behind every possessive that is no part of an outlet's name."""
    part: list[_Word] = []
    for i, word in enumerate(words):
        part.append(word)
        if len(word.text) > 2 and POSSESSIVE.search(word.text):
            following = words[i + 1].text if i + 1 < len(words) else ""
            if not is_listed(f"{word.text} {following}"):
                yield part
                part = []
    if part:
        yield part


def _name_of(row: list[_Word], after_the: bool) -> Name | None:
    """The name that the words make, or None if they make none ("But", "The")."""
    possessive = POSSESSIVE.search(row[-1].text)
    if possessive:
        last = row[-1]
        row = [
            *row[:-1],
            _Word(last.text[: possessive.start()], last.start, last.end - len(possessive.group())),
        ]
    common = group("names", "organisations", "common")
    while row and row[0].text in common and not _starts_outlet(row):
        row = row[1:]
    if not row:
        return None
    name = _person(row) or _outlet(row, after_the) or _body(row)
    name.is_possessive = possessive is not None
    return name


def _starts_outlet(row: list[_Word]) -> bool:
    return len(row) > 1 and row[0].text == "The"


def _named(row: list[_Word], kind: NameKind, strength: Strength = Strength.NONE) -> Name:
    first = row[0].start
    return Name(first, first, row[-1].end, tuple(word.text for word in row), kind, strength=strength)


def _human(row: list[_Word], first: int, titles: tuple[str, ...]) -> Name:
    words = tuple(word.text for word in row[first:])
    gender = _gender(titles, words)
    return Name(row[0].start, row[first].start, row[-1].end, words, NameKind.PERSON, titles, gender)


def _person(row: list[_Word]) -> Name | None:
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
        return _human(row, first, titles)
    if len(rest) == 1:
        return None
    if rest[0].text in _given() and rest[0].bare not in organisations:
        return _human(row, 0, ())
    if outlet_in([word.text for word in rest]) or " ".join(w.text for w in rest) in places():
        return None
    if any(_is_no_persons(word) for word in rest):
        return None
    return _named(rest, NameKind.PERSON)


def _is_no_persons(word: _Word) -> bool:
    text = word.text
    return (
        text in _never_persons()
        or (
            len(text) > 1
            and text.isupper()
            and "." not in text
            and text not in group("names", "organisations", "suffixes")
        )
        or any(c.isdigit() for c in text)
    )


@cache
def _never_persons() -> frozenset[str]:
    keys = ("words", "peoples", "countries", "things", "common")
    sets = (group("names", "organisations", key) for key in keys)
    return frozenset().union(*sets, group("names", "titles", "either"))


def _after_titles(row: list[_Word]) -> int:
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


def _gender(titles: tuple[str, ...], words: tuple[str, ...]) -> str:
    for title in titles:
        if title.capitalize() in group("names", "titles", "male"):
            return "m"
        if title.capitalize() in group("names", "titles", "female"):
            return "f"
    if len(words) < 2:
        return ""
    male = words[0] in group("names", "given", "male")
    female = words[0] in group("names", "given", "female")
    return "" if male == female else "m" if male else "f"


def _outlet(row: list[_Word], after_the: bool) -> Name | None:
    found = outlet_in([*(["the"] if after_the else []), *(word.text for word in row)])
    if after_the and found:
        found = (max(0, found[0] - 1), found[1] - 1, found[2])
    if found is None:
        return None
    first, last, strength = found
    kind = NameKind.OUTLET if strength is Strength.STRONG else NameKind.ORGANISATION
    return _named(row[first:last], kind, strength)


def _body(row: list[_Word]) -> Name:
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
