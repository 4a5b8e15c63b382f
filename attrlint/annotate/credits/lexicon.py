"""The words by which the parts of a credit are told, read once from `words.toml`."""

from __future__ import annotations

from functools import cache

from attrlint.lexicon import load

__all__ = ["is_region", "words"]


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(load("annotate/credits/words")[section][name].split())


def is_region(name: str) -> bool:
    """Whether a name is one of a state, a province or a country, as it stands after that of a city."""
    return name.casefold() in _regions()


@cache
def _regions() -> frozenset[str]:
    groups = load("annotate/credits/words")["regions"].values()
    return frozenset(name.strip().casefold() for group in groups for name in group.split("|"))
