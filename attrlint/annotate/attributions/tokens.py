"""Cuts a narrative sentence into tokens, with what is known of each word.

The prose is split at its spaces, and what a text between two spaces holds is found once for all articles: so
a word costs a look into a table, and not a match.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, classes, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.model import Quote

__all__ = ["Tokens", "closing", "cut"]

_TOKEN = re.compile(
    r"""[$£€@#]?\w+(?:(?:[-'’.&/]|(?<=\d),(?=\d))\w+)*(?:\.|['’](?!\w))?   # a word, with its own stop
      | --+|[—–]|(?<=\s)-(?=\s)
      | [,;:.!?…()\[\]]""",
    re.VERBOSE,
)
_MOST_KNOWN = 100_000
"""Texts that the tables keep at most."""


class Tokens:
    """The tokens of a narrative sentence: parallel lists. A quotation is the token '"'.

    `low` is the word in lower case with straight apostrophes, `kind` the bits of its Class. `closing` holds,
    per token that is a quotation, the code point before its closing mark. Where tokens start and end is found
    when it is first asked for: half of the sentences report nothing.
    """

    def __init__(self) -> None:
        self.low: list[str] = []
        self.kind: list[int] = []
        self.closing: dict[int, str] = {}
        self._pieces: list[tuple[int, list[str] | int]] = []  # a start; the texts from there or a quote's end
        self._is_stop_parted = False

    def __len__(self) -> int:
        return len(self.low)

    @property
    def starts(self) -> list[int]:
        """The offset of each token."""
        return self._places[0]

    @property
    def ends(self) -> list[int]:
        """The offset behind each token."""
        return self._places[1]

    def add(self, prose: str, start: int, end: int) -> None:
        """Add the words of prose[start:end]."""
        if start < end:
            texts = prose[start:end].split(" ")
            self.low += chain.from_iterable(map(_LOW.__getitem__, texts))
            self.kind += chain.from_iterable(map(_KIND.__getitem__, texts))
            self._pieces.append((start, texts))

    def add_quote(self, prose: str, quote: Quote) -> None:
        """Add a quotation, as one token."""
        self.closing[len(self.low)] = closing(prose, quote)
        self.low.append('"')
        self.kind.append(Class.QUOTE)
        self._pieces.append((quote.span.start, quote.span.end))

    def part_last_stop(self) -> None:
        """The stop at the end is the sentence's, not that of an abbreviation."""
        if not self.low or len(self.low[-1]) < 2 or self.low[-1][-1] != ".":
            return
        texts = self._pieces[-1][1]
        assert isinstance(texts, list)
        text = next(text for text in reversed(texts) if _LOW[text])
        start, end = _PLACES[text][-1]
        self.low[-1], self.kind[-1] = _FACTS[text[start : end - 1]]
        self._is_stop_parted = True

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        starts: list[int] = []
        ends: list[int] = []
        for at, piece in self._pieces:
            if isinstance(piece, int):
                starts.append(at)
                ends.append(piece)
                continue
            for text in piece:
                for start, end in _PLACES[text]:
                    starts.append(at + start)
                    ends.append(at + end)
                at += len(text) + 1
        if self._is_stop_parted:
            ends[-1] -= 1
        return starts, ends


def cut(prose: str, start: int, end: int, quotes: Sequence[Quote]) -> Tokens:
    """The tokens of prose[start:end], which holds these outer quotations; a title is no quotation."""
    tokens = Tokens()
    at = start
    for quote in quotes:
        if not quote.is_title:
            tokens.add(prose, at, quote.span.start)
            tokens.add_quote(prose, quote)
            at = quote.span.end
    tokens.add(prose, at, end)
    tokens.part_last_stop()
    return tokens


def closing(prose: str, quote: Quote) -> str:
    """The code point that a quotation ends with, inner marks left aside; a stop where it is not closed."""
    ending = prose[max(quote.inner.start, quote.inner.end - 5) : quote.inner.end].rstrip("'’”\" ")
    return ending[-1:] or "." if quote.is_closed else "."


class _Facts(dict[str, tuple[str, int]]):
    """A word as it is written -> the word in lower case, its classes."""

    def __missing__(self, text: str) -> tuple[str, int]:
        low = text.lower().replace("’", "'")
        kind = classes().get(low, 0)
        if text[0].isupper():
            kind |= Class.NAME
        elif low.endswith("ly") and low not in words("not_adverbs"):
            kind |= Class.ADVERB
        elif text[0] in "-—–":
            low, kind = "—", Class.DASH
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = found = (low, kind)
        return found


class _Places(dict[str, tuple[tuple[int, int], ...]]):
    """A text between two spaces -> where its tokens start and end in it."""

    def __missing__(self, text: str) -> tuple[tuple[int, int], ...]:
        found = [match.span() for match in _TOKEN.finditer(f" {text} ")]
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = places = tuple((start - 1, end - 1) for start, end in found)
        return places


class _Low(dict[str, tuple[str, ...]]):
    """A text between two spaces -> its tokens in lower case."""

    def __missing__(self, text: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = found = tuple(_FACTS[text[start:end]][0] for start, end in _PLACES[text])
        return found


class _Kind(dict[str, tuple[int, ...]]):
    """A text between two spaces -> the classes of its tokens."""

    def __missing__(self, text: str) -> tuple[int, ...]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = found = tuple(_FACTS[text[start:end]][1] for start, end in _PLACES[text])
        return found


_FACTS, _PLACES, _LOW, _KIND = _Facts(), _Places(), _Low(), _Kind()
