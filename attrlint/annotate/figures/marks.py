"""Finds the words of the context lists in a sentence: all lists in one scan.

A list is named by its table and key: "evidence.money". An entry "kill-" is every word that
begins so.
"""

from __future__ import annotations

from functools import cache

from attrlint import lexicon
from attrlint.annotate.scanner import Scanner, is_in_word

__all__ = ["Marks", "marks_in"]

Marks = dict[str, list[tuple[int, int]]]
"""Name of a list -> where its words stand, in order."""

_TABLES = (
    ("contexts", "evidence"),
    ("contexts", "exempt"),
    ("contexts", "polls"),
    ("contexts", "filings"),
    ("cues", "marks"),
)


def marks_in(lower: str) -> Marks:
    """The words of all lists in a text in lower case; phrases may overlap."""
    scanner, entries = _scanner()
    marks: Marks = {}
    for start, end, number in scanner.beginnings(lower):
        if start and lower[start - 1] == "$":
            continue
        word_end = end
        while word_end < len(lower) and is_in_word(lower[word_end]):
            word_end += 1
        words, beginnings = entries[number]
        if word_end == end:
            for name in words:
                marks.setdefault(name, []).append((start, end))
        for name in beginnings:
            marks.setdefault(name, []).append((start, word_end))
    return marks


@cache
def _scanner() -> tuple[Scanner, list[tuple[list[str], list[str]]]]:
    """The scanner, and by the number of an entry the lists that hold it as a word and as a beginning."""
    entries: dict[str, tuple[list[str], list[str]]] = {}
    for file, table in _TABLES:
        for key, listed in lexicon.load(f"annotate/figures/{file}")[table].items():
            for entry in listed:
                lists = entries.setdefault(entry.removesuffix("-"), ([], []))
                lists[entry.endswith("-")].append(f"{table}.{key}")
    return Scanner(entries), list(entries.values())
