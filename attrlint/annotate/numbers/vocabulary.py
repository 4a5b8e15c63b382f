"""The words of the grammar of figures, ready to be looked up or matched; made when first needed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from attrlint import lazy, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BLANKS", "SPACE", "alternation", "compiled", "numerals", "word_set", "words"]

BLANKS: Final = " \u00a0\u2009\u202f"
SPACE = f"[{BLANKS}]"
"""A blank within a line; figures never reach over a line end, so they stay in one block."""


def words() -> dict[str, dict[str, Any]]:
    """The word lists of figures/words.toml."""
    return lexicon.load("annotate/numbers/words")


@cache
def word_set(table: str, key: str | None = None) -> frozenset[str]:
    """The words of a list, or the keys of a table."""
    found = words()[table] if key is None else words()[table][key]
    return frozenset(found)


@cache
def numerals() -> dict[str, int]:
    """Cardinal number word -> value, one to ninety."""
    lists: dict[str, list[str]] = words()["numerals"]
    values = {word: value for value, word in enumerate(lists["ones"] + lists["teens"], 1)}
    return values | {word: 10 * tens for tens, word in enumerate(lists["tens"], 2)}


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, as a trie: one look per letter."""
    root: dict[str, dict[str, Any]] = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict[str, Any]) -> str:
    stem = ""
    while len(node) == 1:
        ((letter, node),) = node.items()
        stem += _escaped(letter)
    ways = [_escaped(letter) + _branch(below) for letter, below in sorted(node.items()) if letter]
    if not ways:
        return stem
    return f"{stem}(?:{'|'.join(ways)}){'?' if '' in node else ''}"


def _escaped(letter: str) -> str:
    if letter.isalnum():
        return letter
    return SPACE if letter == " " else re.escape(letter)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled at its first use; `_` stands for a blank within a line, also in `[-_]`."""
    return lazy.compile(pattern.replace("[-_]", f"[-{SPACE[1:]}").replace("_", SPACE))
