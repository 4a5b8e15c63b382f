"""Tells persons, bodies, outlets and places apart by the capitalised words of their names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength, is_listed, outlet_in
from attrlint.annotate.sources.words import group, heads, places

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["POSSESSIVE", "is_acronym", "is_title", "names_in", "titles"]

_LONGEST_PERSON = 4
POSSESSIVE = lazy.compile(r"['’]s?$")
_ENDINGS = ("'s", "’s", "'", "’")

_WORD_IN_ROW = lazy.compile(r"(?:Secretary|Chief|Sergeant|Leader) of (?:the )?[A-Z]\w+|\S+")


@lru_cache(maxsize=8192)
def names_in(row: str, after_the: bool) -> tuple[Name, ...]:
    """The names in a row of capitalised words, one space between two; places count from its start."""
    if " " not in row:
        name = _name_of([row], 0, after_the)
        return () if name is None else (name,)
    words = _WORD_IN_ROW.findall(row) if " of " in row else row.split(" ")
    names, at = [], 0
    for part in _parted(words) if "'" in row or "’" in row else (words,):
        name = _name_of(part, at, row[at - 4 : at].lower() == "the " if at else after_the)
        if name is not None:
            names.append(name)
        at += _width(part)
    return tuple(names)


def _width(words: list[str]) -> int:
    """The code points of some words of a row with the spaces behind them."""
    width = len(words)
    for word in words:
        width += len(word)
    return width


def _parted(words: list[str]) -> Iterator[list[str]]:
    """The row cut behind every possessive that is no part of an outlet's name."""
    part: list[str] = []
    for i, word in enumerate(words):
        part.append(word)
        if len(word) > 2 and word.endswith(_ENDINGS):
            following = words[i + 1] if i + 1 < len(words) else ""
            if not is_listed(f"{word} {following}"):
                yield part
                part = []
    if part:
        yield part


def _name_of(words: list[str], at: int, after_the: bool) -> Name | None:
    """The name that the words at an offset make, or None if they make none ("But", "The")."""
    last = words[-1]
    is_possessive = last.endswith(_ENDINGS)
    if is_possessive:
        words = [*words[:-1], POSSESSIVE.sub("", last)]
    common = group("names", "organisations", "common")
    while words[0] in common and (len(words) == 1 or words[0] != "The"):
        if len(words) == 1:
            return None
        at += len(words[0]) + 1
        words = words[1:]
    name = _person(words, at) or _outlet(words, at, after_the) or _body(words, at)
    name.is_possessive = is_possessive
    return name


def _bare(word: str) -> str:
    """Without the stop of an abbreviation."""
    return word.rstrip(".") if len(word) > 1 else word


def _named(words: list[str], at: int, kind: NameKind, strength: Strength = Strength.NONE) -> Name:
    end = at + _width(words) - 1
    return Name(at, at, end, tuple(words), kind, strength=strength)


def _human(words: list[str], at: int, first: int, titles: tuple[str, ...]) -> Name:
    own = tuple(words[first:])
    end = at + _width(words) - 1
    gender = _gender(titles, own)
    return Name(at, at + _width(words[:first]), end, own, NameKind.PERSON, titles, gender)


def _person(words: list[str], at: int) -> Name | None:
    """A person: a title and a name, a given name and a surname, or two plain capitalised words."""
    if len(words) == 1:
        return None
    organisations = group("names", "organisations")
    if _bare(words[-1]) in organisations and words[-1] not in _given():
        return None
    first = _after_titles(words)
    rest = words[first:]
    if len(rest) > _LONGEST_PERSON:
        return None
    if first:
        return _human(words, at, first, tuple([_bare(word).lower() for word in words[:first]]))
    if rest[0] in _given() and _bare(rest[0]) not in organisations:
        return _human(words, at, 0, ())
    if any(map(_is_no_persons, rest)) or outlet_in(rest) or " ".join(rest) in places():
        return None
    return _named(words, at, NameKind.PERSON)


def _is_no_persons(word: str) -> bool:
    return (
        word in _never_persons()
        or (
            word.isupper()
            and len(word) > 1
            and "." not in word
            and word not in group("names", "organisations", "suffixes")
        )
        or (not word.isalpha() and any(c.isdigit() for c in word))
    )


@cache
def _never_persons() -> frozenset[str]:
    keys = ("words", "peoples", "countries", "things", "common", "jobs")
    sets = (group("names", "organisations", key) for key in keys)
    return frozenset().union(*sets, group("names", "titles", "either"))


def _after_titles(words: list[str]) -> int:
    """The number of words up to the last title that a name follows."""
    known = titles()
    for i in range(len(words) - 1, 0, -1):
        if _bare(words[i - 1]) in known and words[i] not in known:
            return i
    return 1 if len(words) > 2 and words[1] in _given() and _is_job(words[0]) else 0


def _is_job(word: str) -> bool:
    """Whether a word that begins a sentence says what somebody is: "Resident Ann Tully"."""
    head = heads().get(word.lower())
    return head is not None and head.kind in _PEOPLE and not head.is_plural and word not in _given()


_PEOPLE = frozenset({"office", "judge", "camp", "title", "bystander", "press"})


_OFFICES = frozenset(
    f"{who} of {what}"
    for who in ("Secretary", "Chief")
    for what in ("State", "Staff", "Defense", "Police", "Labor")
)


@cache
def titles() -> frozenset[str]:
    """The titles before a name, without their stops."""
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


def _outlet(words: list[str], at: int, after_the: bool) -> Name | None:
    found = outlet_in(["the", *words] if after_the else words)
    if found is None:
        return None
    first, last, strength = found
    if after_the:
        first, last = max(0, first - 1), last - 1
    kind = NameKind.OUTLET if strength is Strength.STRONG else NameKind.ORGANISATION
    return _named(words[first:last], at + _width(words[:first]), kind, strength)


def _body(words: list[str], at: int) -> Name:
    if words[0] == "The" and len(words) > 1:
        at += len(words[0]) + 1
        words = words[1:]
    text = " ".join(words)
    if text in places():
        return _named(words, at, NameKind.METONYM)
    if text in group("names", "organisations", "countries") or text in _COUNTRIES_OF_TWO_WORDS:
        return _named(words, at, NameKind.COUNTRY)
    organisations = group("names", "organisations")
    if words[-1] in group("names", "organisations", "jobs"):
        return _named(words, at, NameKind.OTHER)
    if any(_bare(word) in organisations for word in words) or is_acronym(text):
        return _named(words, at, NameKind.ORGANISATION)
    return _named(words, at, NameKind.OTHER)


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
    return word.rstrip(".") in titles()
