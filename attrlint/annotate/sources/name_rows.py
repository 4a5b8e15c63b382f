"""The grammar of rows of capitalised words: what one looks like, and what may lead from one to the next."""

from __future__ import annotations

import itertools
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.name_kinds import POSSESSIVE, is_acronym, is_title
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.words import group, table

if TYPE_CHECKING:
    import re

__all__ = [
    "CAPITALS",
    "LONGEST_GAP",
    "LONGEST_NAME",
    "MOST_WORDS",
    "OFFICES",
    "extended",
    "gaps",
    "row_pattern",
]

CAPITALS = "".join(chr(c) for c in range(0x41, 0x250) if chr(c).isupper())
"""Those of the Latin alphabets."""
MOST_WORDS = 12
"""Capitalised words in a row."""
OFFICES = ("Secretary", "Chief", "Sergeant", "Leader")
"""Before "of State" and the like, which belong to them."""

LONGEST_GAP = 9
"""Code points of " for the "."""
LONGEST_NAME = 6
"""Runs of name and "of the" that an organisation's name may have."""

_EXTENSION = lazy.compile(r" (?:of|for|on|and|&|in|to)(?: the)? ")
_STATION = lazy.compile(r" \d{1,2}(?![\w%,.:-]| (?:percent|per|million|times|points))")  # "Fox 35"


@cache
def gaps() -> frozenset[str]:
    """What may stand between two rows that make one name: " of the "."""
    words = ("of", "for", "on", "and", "&", "in", "to")
    return frozenset(f" {word}{the} " for word in words for the in ("", " the"))


@cache
def row_pattern() -> re.Pattern[str]:
    """A row of capitalised words, with the small words that stand inside names.

    It begins with a plain set of characters: such patterns are searched fastest.
    """
    upper = CAPITALS
    stopped = "|".join(rf"(?<=\b{word}\.)" for word in table("names")["titles"]["abbreviated"].split())
    initial = rf"(?<=\b[{upper}]\.)|(?<=-[{upper}]\.)"
    office = "|".join(f"(?<={word} of )" for word in OFFICES)
    endings = rf"['’.](?!\w)(?:(?<=s['’])|{initial}|{stopped})"
    bodies = rf" of (?:{office})(?:State|Staff|Defense|Police|Labor|Agriculture)"
    tail = rf"[\w&]*+(?:[.'’/-](?=\w)[\w&]++)*+(?:{endings}|{bodies})?+"
    particles = group("names", "organisations", "particles")
    small = "|".join(sorted(particles, key=lambda word: (-len(word), word)))
    following = "".join(sorted({word[0] for word in particles}))
    gap = rf" (?=[{upper}{following}dlae&])(?:(?=[{upper}])|(?:(?:{small}) |& ){{0,2}}(?:[dl]['’]|[ae]l-)?)"
    first = r"(?:(?<![\w@#/-].)|(?<=\b[ae]l-.))"
    return lazy.compile(rf"([{upper}]{first}{tail}(?:{gap}[{upper}]{tail}){{0,{MOST_WORDS - 1}}}+)")


def extended(prose: str, name: Name) -> Name:
    """The name of a body with the "of the ..." that belongs to it, of a station with its number."""
    if name.is_possessive:
        return name
    station = _STATION.match(prose, name.end) if name.strength is not Strength.NONE else None
    if station:
        name.words = (*name.words, station.group().strip())
        name.end = station.end()
        return name
    if name.kind is not NameKind.ORGANISATION or is_acronym(name.text):
        return name
    parts, stop = list(name.words), name.end
    for _ in range(LONGEST_NAME):
        gap = _EXTENSION.match(prose, stop)
        more = row_pattern().match(prose, gap.end()) if gap else None
        if (
            gap is None
            or more is None
            or (gap.group().strip() in ("and", "in", "to") and not _goes_on(more.group()))
        ):
            break
        text = POSSESSIVE.sub("", _before_title(more.group()))
        if not text:
            break
        parts += [*gap.group().split(), *text.split()]
        stop = gap.end() + len(text)
    return Name(name.start, name.first, stop, tuple(parts), name.kind)


def _before_title(more: str) -> str:
    """The words up to the first title of a person, which is one before a name only."""
    words = more.split()
    before = itertools.takewhile(
        lambda pair: pair[0] == len(words) - 1 or not is_title(pair[1]), enumerate(words)
    )
    return " ".join(word for _, word in before)


def _goes_on(more: str) -> bool:
    """Whether "and" or "in" and these words can go on with a body's name rather than begin another one."""
    return more.split()[-1] in group("names", "organisations", "tails")
