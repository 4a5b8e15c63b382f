"""Finds the words of a list in a text: any number of them at the cost of one (Aho and Corasick, 1975)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Scanner", "is_in_word"]

_PAYS = 100_000
"""Code points of text from which on the faster of two automata saves more time than its making takes."""


class Scanner:
    """Knows words, phrases and beginnings of words by their numbers, all in lower case."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)
        self._automaton = AhoCorasick(self._words, implementation=Implementation.ContiguousNFA)
        self._until_it_pays = _PAYS

    def anywhere(self, lower: str) -> list[tuple[int, int, int]]:
        """Number, start and end of each of the words, also within longer ones, by the end."""
        if self._until_it_pays > 0:
            self._until_it_pays -= len(lower)
            if self._until_it_pays <= 0:
                self._automaton = AhoCorasick(self._words, implementation=Implementation.DFA)
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(lower, overlapping=True)
        return found

    def beginnings(self, lower: str) -> list[tuple[int, int, int]]:
        """Start, end and number of each of the words that begins where a word does, by the start."""
        found = []
        for number, start, end in self.anywhere(lower):
            if not start or not is_in_word(lower[start - 1]):
                found.append((start, end, number))
        found.sort()
        return found


def is_in_word(letter: str) -> bool:
    r"""Whether a code point is what a pattern calls `\w`."""
    return letter.isalnum() or letter == "_"
