"""Cuts a narrative sentence into tokens, with what is known of each word.

The prose is split at its spaces, and what a text between two spaces holds is found once for all articles: so
a word costs a look into a table, and not a match.
"""

from __future__ import annotations

import re
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.annotate.attributions.vocabulary import Class, classes, signs, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.narrative import Narrative
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.model import Quote

__all__ = ["Tokens", "closing", "cut"]

_TOKEN = lazy.compile(
    r"""[$£€@#]?\w+(?:(?:[-'’.&/]|(?<=\d),(?=\d))\w+)*%?(?:\.|['’](?!\w))?   # a word, with its own stop
      | --+|[—–]|(?<=\s)-(?=\s)
      | [,;:.!?…()\[\]]""",
    re.VERBOSE,
)
_MOST_KNOWN = 100_000
"""Texts and words that the tables keep at most."""


class _Text(NamedTuple):
    """What stands between two spaces: its tokens, their classes and places in it, and more of it."""

    low: tuple[str, ...]
    kind: tuple[int, ...]
    places: tuple[Phrase, ...]
    advance: int  # from its start to that of the next text
    may_report: bool
    last: tuple[str, int]  # the last token and its classes, without its own stop


class Tokens:
    """The tokens of a narrative sentence: parallel lists. A quotation is the token '"'.

    `low` is the word in lower case with straight apostrophes, `kind` the bits of its Class. `closing` holds,
    per token that is a quotation, the code point before its closing mark. Where tokens start and end is found
    when it is first asked for.
    """

    def __init__(self) -> None:
        self.low: list[str] = []
        self.kind: list[int] = []
        self.closing: dict[int, str] = {}
        self.opening: dict[int, str] = {}
        self._pieces: list[
            tuple[int, list[_Text] | int]
        ] = []  # a start; the texts from there or a quote's end
        self._is_stop_parted = False

    def __len__(self) -> int:
        return len(self.low)

    @property
    def has_stop(self) -> bool:
        """Whether a stop, a question mark or an exclamation mark ends the sentence, as in no headline."""
        return self._is_stop_parted or bool(self.kind and self.kind[-1] & Class.STOP)

    def word(self, k: int) -> str:
        """The word at `k`; empty outside the sentence."""
        return self.low[k] if 0 <= k < len(self.low) else ""

    def bits(self, k: int) -> int:
        """The classes of the token at `k`; 0 outside the sentence."""
        return self.kind[k] if 0 <= k < len(self.kind) else 0

    def is_after_mark(self, k: int) -> bool:
        """Whether the token at `k` is the first, or a mark stands before it."""
        return k == 0 or bool(self.kind[k - 1] & Class.MARK)

    def add(self, start: int, texts: list[_Text]) -> None:
        """Add the texts that follow one another from `start` on."""
        self.low += [low for text in texts for low in text[0]]
        self.kind += [kind for text in texts for kind in text[1]]
        self._pieces.append((start, texts))

    def add_quote(self, prose: str, quote: Quote) -> None:
        """Add a quotation, as one token."""
        self.closing[len(self.low)] = closing(prose, quote)
        self.opening[len(self.low)] = prose[quote.inner.start : quote.inner.start + 1]
        self.low.append('"')
        self.kind.append(Class.QUOTE)
        self._pieces.append((quote.span.start, quote.span.end))

    def part_last_stop(self) -> None:
        """The stop at the end is the sentence's, not that of an abbreviation."""
        if self.low and self.low[-1][-1] == "." and len(self.low[-1]) > 1:
            texts = self._pieces[-1][1]
            assert isinstance(texts, list)
            text = next(text for text in reversed(texts) if text.low)
            self.low[-1], self.kind[-1] = text.last
            self._is_stop_parted = True

    @cached_property
    def places(self) -> tuple[list[int], list[int]]:
        """Where each token starts, and where each ends: offsets in the prose."""
        starts: list[int] = []
        ends: list[int] = []
        for at, piece in self._pieces:
            if isinstance(piece, int):
                starts.append(at)
                ends.append(piece)
                continue
            for _, _, places, advance, _, _ in piece:
                for start, end in places:
                    starts.append(at + start)
                    ends.append(at + end)
                at += advance
        if self._is_stop_parted:
            ends[-1] -= 1
        return starts, ends


def cut(narrative: Narrative, prose: str) -> Tokens | None:
    """The tokens of a narrative sentence; a title is no quotation. None where no word can begin a cue."""
    tokens = Tokens()
    at = narrative.start
    for quote in narrative.quotes:
        if not quote.is_title:
            tokens.add(at, _texts(prose[at : quote.span.start]))
            tokens.add_quote(prose, quote)
            at = quote.span.end
    texts = _texts(prose[at : narrative.end])
    if not narrative.is_marked and not any(map(_MAY_REPORT, texts)):
        return None
    tokens.add(at, texts)
    tokens.part_last_stop()
    return tokens


def _texts(words: str) -> list[_Text]:
    return [*map(_TEXTS.__getitem__, words.split(" "))]


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


class _Texts(dict[str, _Text]):
    """A text between two spaces, as it is written -> what is known of it."""

    def __missing__(self, text: str) -> _Text:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = found = self._word(text) if text.isalpha() else self._any(text)
        return found

    def _word(self, text: str) -> _Text:
        low, kind = _FACTS[text]
        return _Text((low,), (kind,), ((0, len(text)),), len(text) + 1, low in signs(), ("", 0))

    def _any(self, text: str) -> _Text:
        if text[-1:] in (",", ":", ";") and text[:-1].isalpha():
            places = [(0, len(text) - 1), (len(text) - 1, len(text))]
        else:
            places = [(m.start() - 1, m.end() - 1) for m in _TOKEN.finditer(f" {text} ")]
        facts = [_FACTS[text[start:end]] for start, end in places]
        low = tuple([low for low, _ in facts])
        last = ("", 0)
        if low and low[-1][-1] == "." and len(low[-1]) > 1:
            last = _FACTS[text[places[-1][0] : places[-1][1] - 1]]
        may_report = not signs().isdisjoint((*low, last[0]))
        kinds = tuple([kind for _, kind in facts])
        return _Text(low, kinds, tuple(places), len(text) + 1, may_report, last)


_FACTS, _TEXTS = _Facts(), _Texts()
_MAY_REPORT = attrgetter("may_report")
