"""Cuts a narrative sentence into tokens, with what is known of each word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, classes, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.model import Quote

__all__ = ["Tokenizer", "Tokens", "closing"]

_TOKEN = re.compile(
    r"""[$£€@#]?\w+(?:(?:[-'’.&/]|(?<=\d),(?=\d))\w+)*(?:\.|['’](?!\w))?   # a word, with its own stop
      | --+|[—–]|(?<=\s)-(?=\s)
      | [,;:.!?…()\[\]]""",
    re.VERBOSE,
)


@dataclass(slots=True)
class Tokens:
    """The tokens of a narrative sentence: parallel lists. A quotation is the token '"'.

    `low` is the word in lower case with straight apostrophes, `kind` the bits of its Class. `closing` holds,
    per token that is a quotation, the code point before its closing mark.
    """

    low: list[str] = field(default_factory=list)
    kind: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    closing: dict[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.low)


class Tokenizer:
    """Cuts the sentences of one prose; what a word is like is found once for it."""

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._known = _Facts()

    def cut(self, start: int, end: int, quotes: Sequence[Quote]) -> Tokens:
        """The tokens of prose[start:end], which holds these outer quotations; a title is no quotation."""
        tokens = Tokens()
        at = start
        for quote in quotes:
            if not quote.is_title:
                self._add(tokens, at, quote.span.start)
                tokens.closing[len(tokens)] = closing(self._prose, quote)
                tokens.low.append('"')
                tokens.kind.append(Class.QUOTE)
                tokens.starts.append(quote.span.start)
                tokens.ends.append(quote.span.end)
                at = quote.span.end
        self._add(tokens, at, end)
        self._part_last_stop(tokens)
        return tokens

    def _add(self, tokens: Tokens, start: int, end: int) -> None:
        matches = list(_TOKEN.finditer(self._prose, start, end))
        facts = [self._known[match.group()] for match in matches]
        tokens.low += [low for low, _ in facts]
        tokens.kind += [kind for _, kind in facts]
        tokens.starts += [match.start() for match in matches]
        tokens.ends += [match.end() for match in matches]

    def _part_last_stop(self, tokens: Tokens) -> None:
        """The stop at the end is the sentence's, not that of an abbreviation."""
        if tokens.low and len(tokens.low[-1]) > 1 and tokens.low[-1][-1] == ".":
            tokens.ends[-1] -= 1
            text = self._prose[tokens.starts[-1] : tokens.ends[-1]]
            tokens.low[-1], tokens.kind[-1] = self._known[text]


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
        self[text] = found = (low, kind)
        return found
