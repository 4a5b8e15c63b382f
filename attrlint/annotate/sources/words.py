"""The word lists of this package in the form that is looked up: sets and maps, each made once."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrlint.lexicon import load
from attrlint.record import record

__all__ = ["Head", "group", "heads", "listed", "places", "spaced", "table"]


@record
class Head:
    """A form of a head noun: its singular, the class that heads.toml gives it, its number."""

    noun: str
    kind: str
    is_plural: bool


@cache
def table(name: str) -> dict[str, Any]:
    """The word list `name` of this package."""
    return load(f"annotate/sources/{name}")


@cache
def group(name: str, section: str, key: str = "words") -> frozenset[str]:
    """The words of one group of a list."""
    words = table(name)[section][key]
    return frozenset(words.split() if isinstance(words, str) else words)


@cache
def listed(key: str) -> frozenset[str]:
    """A group under [lists] of heads.toml."""
    return group("heads", "lists", key)


@cache
def heads() -> dict[str, Head]:
    """Every form of every head noun, lower case; two words are joined by a hyphen."""
    forms: dict[str, Head] = {}
    classes: dict[str, str] = {}
    for kind, words in table("heads")["classes"].items():
        for noun in words.split():
            classes.setdefault(noun, kind)
    for noun, kind in classes.items():
        forms[noun] = Head(noun, kind, kind == "institution")
    for noun, kind in classes.items():
        if kind != "institution":
            forms.setdefault(_plural(noun), Head(noun, kind, is_plural=True))
    for plural, noun in table("heads")["irregular"].items():
        if noun in classes:
            forms[plural] = Head(noun, classes[noun], is_plural=True)
    return forms


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    return noun + "s"


@cache
def places() -> dict[str, str]:
    """Capitals and buildings that stand for a body: name -> who speaks through it."""
    lists = table("places")
    return {**lists["capitals"], **lists["buildings"]}


def spaced(prose: str) -> str:
    """The prose with every no-break space as a space: the same offsets, one kind of gap between words."""
    return prose.replace("\u00a0", " ").replace("\u202f", " ")
