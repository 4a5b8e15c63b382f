"""Finds the proper names of the prose and tells persons, bodies, outlets and places apart."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.outlets import Strength, is_listed, outlet_in
from attrlint.annotate.sources.words import group, places, spaced, table
from attrlint.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article

__all__ = ["Name", "NameKind", "find_names"]

_SILENT = frozenset({BlockKind.CODE, BlockKind.URL, BlockKind.RELATED, BlockKind.CREDIT, BlockKind.BYLINE})
_LONGEST_PERSON = 4
_LONGEST_NAME = 6  # runs of name and "of the" that an organisation's name may have


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
    is that of an outlet's name; `is_possessive` where "'s" or "'" follows, `is_programme` where it is a show's.
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


def find_names(article: Article) -> Iterator[Name]:
    """Every proper name of the headings and the running text, in order."""
    prose = spaced(article.prose)
    for block in article.blocks:
        if block.kind not in _SILENT:
            yield from _names_between(prose, block.span.start, block.span.end)


def _names_between(prose: str, start: int, end: int) -> Iterator[Name]:
    at = start
    run = _run()
    while match := run.search(prose, at, end):
        words = [_Word(w.group(), w.start(), w.end()) for w in _WORD_IN_RUN.finditer(prose, *match.span())]
        at = match.end()
        for row in _split_possessives(words):
            name = _name_of(row, _after_the(prose, row[0].start))
            if name is not None:
                name, at = _extended(prose, name, row, max(at, match.end()), end)
                yield name


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """Without the stop of an abbreviation."""
        return self.text.rstrip(".") if len(self.text) > 1 else self.text


_WORD_IN_RUN = re.compile(r"(?:Secretary|Chief|Sergeant|Leader) of (?:the )?[A-Z]\w+|\S+")
_POSSESSIVE = re.compile(r"['’]s?$")
_STATION = re.compile(r" \d{1,2}(?![\w%,.:-]| (?:percent|per|million|times|points))")  # "Fox 35"
_EXTENSION = re.compile(r"[ \u00a0](?:of|for|on|and|&|in|to)(?:[ \u00a0]the)?[ \u00a0]")


@cache
def _run() -> re.Pattern[str]:
    """A row of capitalised words, with the small words that stand inside names."""
    upper = "".join(chr(c) for c in range(0x41, 0x250) if chr(c).isupper())
    abbreviations = "|".join(table("names")["titles"]["abbreviated"].split())
    word = (
        rf"(?:(?:Secretary|Chief|Sergeant|Leader) of (?:State|Staff|Defense|Police|Labor|Agriculture|the House)"
        rf"|(?:{abbreviations}|[{upper}](?:\.-?[{upper}])*)\.(?![\w])"
        rf"|(?:[dDlL]['’]|[aA]l-|el-)?[{upper}](?:[\w&]|[.'’/-](?=\w))*(?:(?<=s)['’](?!\w))?)"
    )
    small = "|".join(sorted(group("names", "organisations", "particles"), key=len, reverse=True))
    return re.compile(rf"(?<![\w@#/-]){word}(?:[ \u00a0](?:(?:{small})[ \u00a0]|& ){{0,2}}{word}){{0,11}}")


def _split_possessives(words: list[_Word]) -> Iterator[list[_Word]]:
    row: list[_Word] = []
    for i, word in enumerate(words):
        row.append(word)
        following = words[i + 1].text if i + 1 < len(words) else ""
        if _POSSESSIVE.search(word.text) and len(word.text) > 2 and not is_listed(f"{word.text} {following}"):
            yield row
            row = []
    if row:
        yield row


def _after_the(prose: str, at: int) -> bool:
    return prose[max(0, at - 4) : at].lower() == "the "


def _name_of(row: list[_Word], after_the: bool) -> Name | None:
    """The name in a row of capitalised words, or None if they make none ("But", "The")."""
    possessive = _POSSESSIVE.search(row[-1].text)
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
    return name if possessive is None else _with_possessive(name)


def _starts_outlet(row: list[_Word]) -> bool:
    return len(row) > 1 and row[0].text == "The"


def _with_possessive(name: Name) -> Name:
    return Name(
        name.span,
        name.start,
        name.words,
        name.kind,
        name.titles,
        name.gender,
        name.strength,
        is_possessive=True,
    )


def _named(row: list[_Word], kind: NameKind, **more: object) -> Name:
    start = row[0].start
    words = tuple(word.text for word in row)
    return Name(Span(start, row[-1].end), more.pop("start", start), words, kind, **more)  # type: ignore[arg-type]


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


def _is_no_persons(word: _Word) -> bool:
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


def _gender(titles: tuple[str, ...], rest: list[_Word]) -> str:
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


def _outlet(row: list[_Word], after_the: bool) -> Name | None:
    found = outlet_in([*(["the"] if after_the else []), *(word.text for word in row)])
    if after_the and found:
        found = (max(0, found[0] - 1), found[1] - 1, found[2])
    if found is None:
        return None
    first, last, strength = found
    kind = NameKind.OUTLET if strength is Strength.STRONG else NameKind.ORGANISATION
    return _named(row[first:last], kind, strength=strength)


def _body(row: list[_Word]) -> Name:
    if row[0].text == "The" and len(row) > 1:
        row = row[1:]
    text = " ".join(word.text for word in row)
    if text in places():
        return _named(row, NameKind.METONYM)
    if text in group("names", "organisations", "countries") or text in _COUNTRIES_OF_TWO_WORDS:
        return _named(row, NameKind.COUNTRY)
    organisations = group("names", "organisations")
    if any(word.bare in organisations for word in row) or _is_acronym(text):
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


def _is_acronym(text: str) -> bool:
    return 1 < len(text) <= 6 and text.isupper() and text.isalpha()


def _extended(prose: str, name: Name, row: list[_Word], at: int, end: int) -> tuple[Name, int]:
    """An organisation's name with the "of the ..." that belongs to it, and where the search goes on."""
    station = _STATION.match(prose, name.span.end, end)
    if name.strength is not Strength.NONE and station and not name.is_possessive:
        words = (*name.words, station.group().strip())
        return replace(name, span=Span(name.span.start, station.end()), words=words), max(at, station.end())
    if name.kind is not NameKind.ORGANISATION or name.is_possessive or _is_acronym(name.text):
        return name, at
    parts, stop = list(name.words), name.span.end
    for _ in range(_LONGEST_NAME):
        gap = _EXTENSION.match(prose, stop, end)
        more = _run().match(prose, gap.end(), end) if gap else None
        if (
            gap is None
            or more is None
            or (gap.group().strip() in ("and", "in", "to") and not _goes_on(more.group()))
        ):
            break
        text = _POSSESSIVE.sub("", _before_title(more.group()))
        if not text:
            break
        parts += [*gap.group().split(), *text.split()]
        stop = gap.end() + len(text)
    return Name(Span(name.span.start, stop), name.start, tuple(parts), name.kind), max(at, stop)


def _before_title(more: str) -> str:
    """The words up to the first title of a person."""
    words = more.split()
    return " ".join(itertools.takewhile(lambda word: word.rstrip(".") not in _titles(), words))


def _goes_on(more: str) -> bool:
    """Whether "and" or "in" and these words can go on with a body's name rather than begin another one."""
    return more.split()[-1] in group("names", "organisations", "tails")
