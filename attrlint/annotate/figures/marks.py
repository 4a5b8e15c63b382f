"""Finds the words of the context lists in a sentence: all lists in one scan.

A list is named by its table and key: "evidence.money". An entry "kill-" is every word that
begins so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy, lexicon
from attrlint.annotate.figures.vocabulary import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Marks", "marks_in"]

Marks = dict[str, list[tuple[int, int]]]
"""Name of a list -> where its words stand, in order."""

_TABLES = (
    ("contexts", "evidence"),
    ("contexts", "exempt"),
    ("contexts", "polls"),
    ("cues", "marks"),
)
_MOST_KNOWN = 20_000
"""Words and phrases whose lists are remembered."""


def marks_in(lower: str) -> Marks:
    """The words of all lists in a text in lower case; phrases may overlap."""
    marks: Marks = {}
    for match in _scan().finditer(" " + lower):  # the blank before shifts what follows it back by one
        phrase, start = match[1], match.start()
        for name, length in _known.get(phrase) or _lists_of(phrase):
            marks.setdefault(name, []).append((start, start + length))
    return marks


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    """Entry, with its hyphen -> the names of the lists that hold it."""
    entries: dict[str, tuple[str, ...]] = {}
    for file, table in _TABLES:
        for key, listed in lexicon.load(f"annotate/figures/{file}")[table].items():
            for entry in listed:
                entries[entry] = (*entries.get(entry, ()), f"{table}.{key}")
    return entries


@cache
def _scan() -> re.Pattern[str]:
    entries = {entry.removesuffix("-") for entry in _entries()}
    initials = "".join(sorted({re.escape(entry[0]) for entry in entries}))
    return lazy.compile(rf"[^a-z0-9_$](?=[{initials}])(?<!\w)(?=({alternation(entries)}\w*))")


_known: dict[str, tuple[tuple[str, int], ...]] = {}


def _lists_of(phrase: str) -> tuple[tuple[str, int], ...]:
    """The lists that have the beginning of a phrase, each with the length of that."""
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    _known[phrase] = found = tuple(_beginnings(phrase))
    return found


def _beginnings(phrase: str) -> Iterator[tuple[str, int]]:
    entries = _entries()
    for length in range(1, len(phrase) + 1):
        word_end = _WORD_END.match(phrase, length)
        assert word_end is not None
        if word_end.end() == length:
            for name in entries.get(phrase[:length], ()):
                yield name, length
        for name in entries.get(phrase[:length] + "-", ()):
            yield name, word_end.end()


_WORD_END = lazy.compile(r"\w*")
