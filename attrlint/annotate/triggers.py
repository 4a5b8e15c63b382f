"""Finds where the words stand that patterns wait for, in one scan of the prose for those of all annotators.

A pattern that hardly ever matches need not be searched through the whole prose: it holds one of a few words,
its triggers, and where none of them stands it cannot match. Aho and Corasick (1975) find any number of words
at the cost of one.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from attrlint.annotate.lowering import lowered
from attrlint.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article

__all__ = ["find"]


def find(article: Article) -> dict[str, list[tuple[int, int]]]:
    """Name of a pattern -> where its triggers stand, in order: code points of the prose, whatever the case.

    A trigger may be a part of a longer word. Patterns without a trigger in the prose are missing.
    """
    scanner, names = _scanner()
    found: dict[str, list[tuple[int, int]]] = {}
    for number, start, end in scanner.find_matches_as_indexes(lowered(article.prose), overlapping=True):
        for name in names[number]:
            found.setdefault(name, []).append((start, end))
    return found


@cache
def _scanner() -> tuple[AhoCorasick, list[list[str]]]:
    """The scanner, and by the number of a word the names of the patterns that it triggers."""
    waiting: dict[str, list[str]] = {}
    for name, word in _triggers():
        names = waiting.setdefault(lowered(word), [])
        if name not in names:
            names.append(name)
    return AhoCorasick(list(waiting), implementation=Implementation.DFA), list(waiting.values())


def _triggers() -> Iterator[tuple[str, str]]:
    hearsay = load("annotate/hearsay/words")
    for table in ("passive", "impersonal"):
        for word in hearsay[table]["participles"].split():
            yield "hearsay participle", word
    lists = [hearsay["impersonal"]["nouns"], hearsay["noun"]["words"], hearsay["adverb"]["words"]]
    for word in (*" ".join(lists).split(), "pointed out"):
        yield "hearsay", word
    for kind, patterns in load("annotate/leftovers").items():
        for number, pattern in enumerate(patterns):
            for word in pattern["has"]:
                yield f"{kind} {number}", word
    for names in load("annotate/spellings")["names"]:
        for name in names:
            yield "spelling", name
