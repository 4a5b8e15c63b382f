"""Knows news agencies and outlets by all the names that bylines, datelines and credit lines give them.

Readers tell lines by them and annotators whose work a credit names, so the list belongs to neither.
"""

from __future__ import annotations

from functools import cache, lru_cache

from attrlint import lazy
from attrlint.lexicon import load

__all__ = ["agency", "is_photo_agency", "is_wire", "names_of", "small_words", "wires"]

_GENERIC = frozenset({"agencies", "news agencies", "wire services", "wire reports", "news services", "wires"})
"""What stands for agencies that are not named."""

_LONGEST = 80
"""No name with all that may stand around it is longer."""

_ARTICLE = lazy.compile(r"(?:the|The|THE) ")
_POSSESSIVE = lazy.compile(r"[’'](?:s|S)?\Z")


@lru_cache(4096)
def agency(name: str) -> str | None:
    """The canonical name of an agency or outlet: "The Associated Press" -> "AP"; None if it is none.

    Article, possessive and capitals do not matter, but a name is never in lower case unless it is its own
    (dpa). "news agencies" and the like -> "agencies".
    """
    if len(name) > _LONGEST:
        return None
    name = name.strip(" .,:;|()[]").replace("’", "'")
    if "he " in name or "HE " in name:
        name = _ARTICLE.sub("", name, count=1)
    owner = _POSSESSIVE.sub("", name) if "'" in name else name
    known = _names().get(name) or _names().get(owner)
    if known is None and name.isupper():
        known = _capitals().get(name) or _capitals().get(owner)
    return known or ("agencies" if name.casefold() in _GENERIC else None)


def is_wire(name: str) -> bool:
    """Whether a name is one of an agency whose copy others run, or stands for such."""
    canonical = agency(name)
    return canonical is not None and (canonical == "agencies" or canonical in load("agencies")["wires"])


def is_photo_agency(name: str) -> bool:
    """Whether a name is one of an agency that deals in pictures only."""
    return agency(name) in load("agencies")["photo"]


def names_of(canonical: str) -> tuple[str, ...]:
    """All names of an agency or outlet, the canonical one first; of an unknown one only that."""
    for group in load("agencies").values():
        if canonical in group:
            return canonical, *group[canonical]
    return (canonical,)


def wires() -> tuple[str, ...]:
    """All names of all agencies whose copy others run."""
    return tuple(
        name for canonical, others in load("agencies")["wires"].items() for name in (canonical, *others)
    )


@cache
def small_words() -> frozenset[str]:
    """The words of names that are written in lower case: "dpa"."""
    return frozenset(word for name in _names() for word in name.split() if word.islower())


@cache
def _names() -> dict[str, str]:
    return {
        name.replace("’", "'"): canonical
        for group in load("agencies").values()
        for canonical, others in group.items()
        for name in (canonical, *others)
    }


@cache
def _capitals() -> dict[str, str]:
    return {name.upper(): canonical for name, canonical in _names().items()}
