"""Cuts a narrative sentence into tokens, with what is known of each word.

The prose is split at its spaces, and what a text between two spaces holds is found once for all articles: so
a word costs a look into a table, and not a match.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.attributions.vocabulary import Class, classes, signs, triggers, words
from attrlint.model import Span
from attrlint.record import record

if TYPE_CHECKING:
    from typing import Any

    from attrlint.annotate.attributions.narrative import Narrative
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.model import Quote

__all__ = ["Cutter", "Tokens", "closing"]

_TOKEN = lazy.compile(
    r"""[$£€@#]?\w+(?:(?:[-'’.&/]|(?<=\d),(?=\d))\w+)*%?(?:\.|['’](?!\w))?   # a word, with its own stop
      | --+|[—–]|(?<=\s)-(?=\s)
      | [,;:.!?…()\[\]]""",
    re.VERBOSE,
)
_MARKS = frozenset(",.:;?!")
_MOST_KNOWN = 60_000
"""Texts with which the table is emptied."""


@record
class _Text:
    """What stands between two spaces: its tokens, their classes and places in it, and more of it."""

    word: str  # in lower case, where the whole of it is one token without a stop of its own
    bits: Any  # its classes, an int that stays the object it is: each token has it in a list
    triggers: tuple[int, ...]  # which of its tokens a cue may begin with
    may_report: bool
    advance: int  # from its start to that of the next text
    low: tuple[str, ...] = ()  # this and what follows is of all others
    kind: tuple[int, ...] = ()
    places: tuple[Phrase, ...] = ()
    last: tuple[str, int] = ("", 0)  # the last token and its classes, without its own stop


class Tokens:
    """The tokens of a narrative sentence: parallel lists. A quotation is the token '"'.

    `low` is the word in lower case with straight apostrophes, `kind` the bits of its Class. `triggers` are
    the tokens that a cue may begin with. `closing` holds, per token that is a quotation, the code point
    before its closing mark. Where a token starts and ends is found when it is asked for.
    """

    def __init__(self) -> None:
        self.low: list[str] = []
        self.kind: list[int] = []
        self.triggers: list[int] = []
        self.closing: dict[int, str] = {}
        self.opening: dict[int, str] = {}
        # a start; the texts from there, or the end of a quotation
        self._pieces: list[tuple[int, list[_Text] | int]] = []
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
        low = self.low
        kind: list[Any] = self.kind
        for text in texts:
            if text.triggers:
                self.triggers += [len(low) + k for k in text.triggers]
            if text.word:
                low.append(text.word)
                kind.append(text.bits)
            else:
                low += text.low
                kind += text.kind
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
            if text.last[0] in triggers():
                self.triggers.append(len(self.low) - 1)

    def place(self, k: int) -> Phrase:
        """Where the token at `k` starts and ends: offsets in the prose."""
        left = k
        for at, piece in self._pieces:
            if isinstance(piece, int):
                if not left:
                    return at, piece
                left -= 1
                continue
            for text in piece:
                if text.word:
                    if not left:
                        return at, at + text.advance - 1
                    left -= 1
                elif left < len(text.places):
                    start, end = text.places[left]
                    is_last = self._is_stop_parted and k == len(self.low) - 1
                    return at + start, at + end - is_last
                else:
                    left -= len(text.places)
                at += text.advance
        raise IndexError(k)

    def span(self, phrase: Phrase) -> Span:
        """The stretch of the prose that tokens take."""
        first, last = phrase
        start, end = self.place(first)
        return Span(start, end if last == first + 1 else self.place(last - 1)[1])

    def quote_at(self, offset: int) -> int:
        """The token that a quotation is which starts at an offset of the prose; 0 if there is none."""
        return next((k for k in self.closing if self.place(k)[0] == offset), 0)


class Cutter:
    """Cuts the narrative sentences of an article into tokens.

    What it learns of words is kept for other articles; `forget` lets go of it.
    """

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._classes = classes()
        self._signs = signs()
        self._triggers = triggers()
        self._not_adverbs = words("not_adverbs")
        self._acronyms = words("acronyms")

    def cut(self, narrative: Narrative) -> Tokens | None:
        """The tokens of a sentence; a title is no quotation. None where no word can begin a cue."""
        prose = self._prose
        tokens = Tokens()
        at = narrative.start
        for quote in narrative.quotes:
            if not quote.is_title:
                tokens.add(at, self._texts(at, quote.span.start))
                tokens.add_quote(prose, quote)
                at = quote.span.end
        texts = self._texts(at, narrative.end)
        if not narrative.is_marked and not any(text.may_report for text in texts):
            return None
        tokens.add(at, texts)
        tokens.part_last_stop()
        return tokens

    def forget(self) -> None:
        """Forget all words, which take up to 20 MB."""
        _TEXTS.clear()

    def _texts(self, start: int, end: int) -> list[_Text]:
        known = _TEXTS
        found = []
        words = self._prose[start:end]
        if "\u00a0" in words:  # of two words that it joins each may be known
            words = words.replace("\u00a0", " ")
        for word in words.split(" "):
            text = known.get(word)
            if text is None:
                if len(known) >= _MOST_KNOWN:
                    known.clear()
                text = known[word] = self._read(word)
            found.append(text)
        return found

    def _read(self, text: str) -> _Text:
        """What a text holds. Most are words, or words and a mark; only the others need a pattern."""
        size, mark = len(text), text[-1:]
        word = text[:-1] if mark in _MARKS else text
        if not _is_word(word):
            return self._read_parts(
                text, [(m.start() - 1, m.end() - 1) for m in _TOKEN.finditer(f" {text} ")]
            )
        low, kind = self._facts(word)
        may_report, begins = low in self._signs, (0,) if low in self._triggers else ()
        if len(word) == size:
            return _Text(low, kind, begins, may_report, size + 1)
        if mark == ".":
            dotted, dotted_kind = self._facts(text)
            may_report = may_report or dotted in self._signs
            begins = (0,) if dotted in self._triggers else ()
            places = ((0, size),)
            last = (low, kind)
            return _Text("", 0, begins, may_report, size + 1, (dotted,), (dotted_kind,), places, last)
        parted = ((0, size - 1), (size - 1, size))
        kinds = (kind, self._classes[mark])
        return _Text("", 0, begins, may_report, size + 1, (low, mark), kinds, parted)

    def _read_parts(self, text: str, parts: list[Phrase]) -> _Text:
        facts = [self._facts(text[start:end]) for start, end in parts]
        lows = tuple([low for low, _ in facts])
        last = ("", 0)
        if lows and lows[-1][-1] == "." and len(lows[-1]) > 1:
            last = self._facts(text[parts[-1][0] : parts[-1][1] - 1])
        may_report = not self._signs.isdisjoint((*lows, last[0]))
        kinds = tuple([kind for _, kind in facts])
        begins = tuple([k for k, low in enumerate(lows) if low in self._triggers])
        return _Text("", 0, begins, may_report, len(text) + 1, lows, kinds, tuple(parts), last)

    def _facts(self, text: str) -> tuple[str, int]:
        """The word in lower case, its classes."""
        low = text.lower()
        if low == text:
            low = text  # one string to keep
        if "’" in low:
            low = low.replace("’", "'")
        kind = self._classes.get(low) or 0
        if text in self._acronyms:
            kind = Class.NAME  # the US, the WHO
        elif text[0].isupper():
            kind |= Class.NAME
        elif low.endswith("ly") and low not in self._not_adverbs:
            kind |= Class.ADVERB
        elif text[0] in "-—–":
            low, kind = "—", Class.DASH
        return low, kind


def _is_word(text: str) -> bool:
    """Whether a text is letters and figures, maybe joined by hyphens and apostrophes: "mid-1990s"."""
    if text.isalnum():
        return True
    return all(part.isalnum() for part in text.replace("’", "-").replace("'", "-").split("-"))


def closing(prose: str, quote: Quote) -> str:
    """The code point that a quotation ends with, inner marks left aside; a stop where it is not closed."""
    ending = prose[max(quote.inner.start, quote.inner.end - 5) : quote.inner.end].rstrip("'’”\" ")
    return ending[-1:] or "." if quote.is_closed else "."


_TEXTS: dict[str, _Text] = {}
"""A text between two spaces, as it is written -> what is known of it, for all articles."""
