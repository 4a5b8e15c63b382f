"""The words by which lines show their roles, read once from `words.toml`."""

from __future__ import annotations

import re
from functools import cache

from attrlint import lazy
from attrlint.lexicon import load

__all__ = ["any_of", "labels", "unknown_words", "words"]

_LOWER = lazy.compile(r"(?<![\w’'@./&-])[a-z][a-z’'/.-]*")


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(load("read/roles/words")[section][name].split())


@cache
def labels(section: str, name: str) -> tuple[str, ...]:
    """A list of words and groups of words that bars part, the longest first."""
    found = {" ".join(label.split()) for label in load("read/roles/words")[section][name].split("|")}
    return tuple(sorted(found - {""}, key=lambda label: (-len(label), label)))


@cache
def any_of(section: str, name: str) -> str:
    """The words of a list as the alternatives of a pattern."""
    alternatives = sorted(words(section, name), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, alternatives))})"


def unknown_words(text: str, allowed: frozenset[str]) -> int:
    """How many words in lower case are not among those allowed."""
    return sum(
        1 for word in _LOWER.findall(text) if word not in allowed and word.rstrip(".'’/-") not in allowed
    )
