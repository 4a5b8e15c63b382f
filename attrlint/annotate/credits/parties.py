"""Tells who is named in a credit: people, agencies and outlets, and the places they worked from."""

from __future__ import annotations

from attrlint import lazy
from attrlint.agencies import agency
from attrlint.annotate.credits.lexicon import is_region, words
from attrlint.annotate.credits.names import Part, is_outlet, parts
from attrlint.record import field, record

__all__ = ["Parties", "parties", "parties_of_byline"]

_END_OF_BYLINE = lazy.compile(
    r"@|\d|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d"
    r"|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted|Min) "
)
_BYLINE_PARTS = lazy.compile(r"\s*[|/]\s*")
_END_OF_DESK = lazy.compile(r"\s*(?:[,|/]|\s[–—-])")
_JOINING = frozenset({",", "and", "AND", "&", "or"})


@record(frozen=False)
class Parties:
    """Who is named, in order: `agencies` by their canonical names, `places` with their regions."""

    names: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)


def parties(text: str) -> Parties:
    """Who is named in a credit line: in "CNN's Ada Cole in Paris" a person, an outlet, a place."""
    reader = _Reader(list(parts(text)))
    for i, (word, is_name) in enumerate(reader.parts):
        if is_name:
            reader.name(i, word)
        else:
            reader.between(word)
    return reader.found


def parties_of_byline(text: str) -> Parties:
    """Who is named in a byline whose label is taken off; titles, dates and handles are left out."""
    desk = _END_OF_DESK.split(text, maxsplit=1)[0].strip(" .-–—")
    tokens = desk.split()
    if tokens and tokens[-1] in words("names", "desks") and " and " not in desk:
        known = agency(desk) or agency(" ".join(tokens[:-1]))
        return Parties(agencies=[known]) if known else Parties(names=[desk])
    end = _END_OF_BYLINE.search(text)
    people, *outlets = _BYLINE_PARTS.split(text[: end.start()] if end and end.start() else text)
    found = parties(people)
    for outlet in outlets:
        others = parties(outlet)
        for name in (*others.agencies, *others.names):
            _add(found.agencies, name)
    if not found.names and not found.agencies:
        found.names.append(text.strip(" .-–—|"))
    return found


class _Reader:
    """Reads the parts of a credit in order and knows whether the next name is one of a place."""

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts
        self.found = Parties()
        self._is_place = False
        self._is_list = False  # after "by": people with their places
        self._has_names = False  # in this clause

    def between(self, word: str) -> None:
        """A word or mark between names."""
        if word in words("names", "places"):
            self._is_place = self._has_names
        elif word not in _JOINING:
            self._is_place = False
        if word == "by":
            self._is_list = True
        elif word in words("names", "verbs"):
            self._is_list = self._is_list and not self._has_names
        elif word in ";:.|/":
            self._has_names = False

    def name(self, i: int, name: str) -> None:
        """The name that is part `i`."""
        before = self.parts[i - 1].text if i else ""
        if self._is_place and before in _JOINING:
            if before == "," and is_region(name) and self.found.places:
                self.found.places[-1] += f", {name}"
                return
            self._is_place = self._goes_on_with_places(i)
        if self._is_place:
            _add(self.found.places, name)
            return
        self._has_names = True
        known = agency(name) or (name if is_outlet(name) else None)
        _add(self.found.agencies if known else self.found.names, known or name)

    def _goes_on_with_places(self, i: int) -> bool:
        """Whether the name after "and" or a comma is another place: in "in Rome and Ada Cole in Bonn" not."""
        name = self.parts[i].text
        if agency(name):
            return False
        rest = (part for part in self.parts[i + 1 :] if not part.is_name and part.text not in _JOINING)
        following = next(rest, Part("", False)).text
        if following in words("names", "places") or following in words("names", "verbs"):
            return " " not in name and self.parts[i + 1].text in _JOINING
        return not self._is_list or " " not in name


def _add(names: list[str], name: str) -> None:
    if name and name not in names:
        names.append(name)
