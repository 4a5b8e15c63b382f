"""Tells the names of news outlets, and whether two of them are one, or the article's own."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.words import group, table
from attrlint.model import CreditKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attrlint.model import Article

__all__ = [
    "Strength",
    "is_in_capitals",
    "is_listed",
    "is_own",
    "is_same_outlet",
    "is_short",
    "outlet_in",
    "outlet_key",
    "own_outlets",
    "words_of_outlets",
]

_LONGEST = 5
_LONGEST_ACRONYM = 6


class Strength(IntEnum):
    """How sure a name alone makes us that an outlet bears it."""

    NONE = 0
    WEAK = 1  # a shop may be called so, too: only where words are told to it or reported by it
    STRONG = 2


def outlet_in(words: Sequence[str]) -> tuple[int, int, Strength] | None:
    """The outlet in a row of capitalised words: index of its first word, index after its last, strength.

    A listed name wins over the shape of the last word, the longest of several over the others.
    """
    if words_of_outlets().isdisjoint(words):
        return None
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            if " ".join(words[first : first + length]) in _listed():
                return first, first + length, Strength.STRONG
    last = words[-1]
    if len(words) < 2:
        return None
    if last in group("outlets", "shapes", "strong"):
        return 0, len(words), Strength.STRONG
    if last in group("outlets", "shapes", "weak"):
        return 0, len(words), Strength.WEAK
    return None


def is_listed(name: str) -> bool:
    """Whether the list of outlets has this name."""
    return name in _listed()


def is_short(words: Sequence[str]) -> bool:
    """Whether a name is but the last word of many outlets' names, and no full name of one: "the Post"."""
    own = words[1:] if words[0] == "The" else words
    return len(own) == 1 and own[0] in group("outlets", "house", "short")


def is_in_capitals(name: str) -> bool:
    """Whether a listed name stands in capitals that others write in small letters: "USA TODAY"."""
    return name.isupper() and is_listed(name) and _in_small_letters().get(name, name) != name


@cache
def _in_small_letters() -> dict[str, str]:
    """Name in capitals -> the name, of those that are no acronyms."""
    names = (name for name in _listed() if not name.isupper() and len(name) > _LONGEST_ACRONYM)
    return {name.upper(): name for name in names}


@cache
def _listed() -> frozenset[str]:
    return group("outlets", "names")


@cache
def words_of_outlets() -> frozenset[str]:
    """Words of which every outlet's name has one, as they stand in a text: with a possessive ending, too."""
    last = {name.split()[-1] for name in _listed()}
    words = last | group("outlets", "shapes", "strong") | group("outlets", "shapes", "weak")
    return frozenset(word + ending for word in words for ending in ("", "'s", "’s", "'", "’"))


@lru_cache(maxsize=1024)
def outlet_key(name: str) -> str:
    """The name without article and typography: the same for all spellings of one."""
    words = name.replace("’", "'").replace("\u00a0", " ").casefold().split()
    words = words[1:] if len(words) > 1 and words[0] in ("the", "a") else words
    return _aliases().get(" ".join(words), " ".join(words))


@cache
def _aliases() -> dict[str, str]:
    return dict(table("outlets")["aliases"])


@lru_cache(maxsize=1024)
def is_same_outlet(short: str, full: str) -> bool:
    """Whether a later, shorter name ("the Times", "Fox") is the outlet named in full before."""
    a, b = outlet_key(short).split(), outlet_key(full).split()
    return a == b or (len(a) < len(b) and (b[-len(a) :] == a or b[: len(a)] == a))


def own_outlets(article: Article) -> tuple[str, ...]:
    """The article's own outlet: as the newsroom, the metadata, the dateline and the credits name it."""
    metadata = article.document.metadata
    names: list[str] = [*article.house.outlets]
    names += [metadata.publisher] if metadata.publisher else []
    names += [
        agency
        for credit in article.credits
        if credit.kind is not CreditKind.PHOTO
        for agency in credit.agencies
    ]
    return tuple(names)


def is_own(name: str, own: Iterable[str]) -> bool:
    """Whether a name is one of the article's own outlets, in full or short."""
    return any(is_same_outlet(name, outlet) or is_same_outlet(outlet, name) for outlet in own)
