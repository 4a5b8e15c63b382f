"""A narrative sentence as its cues are read: tokens, what was read so far, and questions about places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.cue import Kind
from attrlint.annotate.attributions.ends import has_finite_verb
from attrlint.annotate.attributions.vocabulary import Class
from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["Reading", "Sentence"]

_LIGHT = Class.COMMA | Class.CONJUNCTION | Class.ADVERB | Class.DASH
_RECENT = 3
"""Readings that a question about what was read before looks at: nothing reaches further back."""


@record(frozen=False)
class Reading:
    """A cue with its source and content, in tokens. `end` is the first token that it leaves to others."""

    cue: Cue
    pattern: str
    source: Phrase | None
    content: list[Phrase]
    end: int
    addressee: Phrase | None = None


class Sentence:
    """The tokens up to `size` (the last stop is left out), the cues, the readings so far."""

    def __init__(self, tokens: Tokens, cues: list[Cue]) -> None:
        self.tokens = tokens
        self.low = tokens.low
        self.kind = tokens.kind
        self.cues = cues
        self.readings: list[Reading] = []
        self.size = len(tokens)
        while self.size and tokens.kind[self.size - 1] & Class.STOP:
            self.size -= 1
        self.borders = self._borders()

    def word(self, k: int) -> str:
        """The word at `k`; empty outside the sentence."""
        return self.low[k] if 0 <= k < self.size else ""

    def bits(self, k: int) -> int:
        """The classes of the token at `k`; 0 outside the sentence."""
        return self.kind[k] if 0 <= k < self.size else 0

    @property
    def floor(self) -> int:
        """The first token that no reading has taken."""
        floor = 0
        for reading in self.readings[-_RECENT:]:
            floor = max(floor, reading.end)
        return floor

    def is_taken(self, k: int) -> bool:
        """Whether a token lies in the content or the source of an earlier reading."""
        for reading in self.readings[-_RECENT:]:
            source = reading.source
            if source and source[0] <= k < source[1]:
                return True
            for start, end in reading.content:
                if start <= k < end:
                    return True
        return False

    def is_in_source(self, k: int) -> bool:
        """Whether a token lies in the source of an earlier reading, behind its cue."""
        for reading in self.readings[-_RECENT:]:
            source = reading.source
            if source and reading.cue.end <= source[0] <= k < source[1]:
                return True
        return False

    def is_light(self, start: int, end: int) -> bool:
        """Whether the words [start, end) are but marks, conjunctions and adverbs."""
        return all(self.kind[k] & _LIGHT for k in range(start, end))

    def quote_before(self, k: int) -> int:
        """The token of a quotation that ends right before `k`, a comma between allowed; or -1."""
        if self.bits(k - 1) & Class.QUOTE:
            return k - 1
        if self.bits(k - 1) & (Class.COMMA | Class.DASH) and self.bits(k - 2) & Class.QUOTE:
            return k - 2
        return -1

    def is_speech(self, quote: int) -> bool:
        """Whether a quotation ends as speech before its cue does: with a comma, ? or ! at its mark."""
        return self.tokens.closing[quote] in ",!?…—-–" or bool(self.bits(quote + 1) & Class.COMMA)

    def behind_lead(self, k: int) -> int:
        """`k` moved over marks and conjunctions that lead a clause."""
        lead = Class.COMMA | Class.SEMICOLON | Class.DASH
        while k < self.size and (self.kind[k] & lead or self.low[k] in ("and", "but")):
            k += 1
        return k

    def next_mark(self, k: int, marks: int) -> int:
        """The first token from `k` on with one of these classes; the size if there is none."""
        while k < self.size and not self.kind[k] & marks:
            k += 1
        return k

    def has_content(self, cue: Cue) -> bool:
        """Whether a clause or a quotation follows a cue, not a mere object: "wrote songs"."""
        if self.word(cue.end) == "that" or self.bits(cue.end) & (Class.QUOTE | Class.COMMA | Class.COLON):
            return True
        return has_finite_verb(self.tokens, cue.end, self.size)

    def has_comma(self, start: int, end: int) -> bool:
        """Whether a comma stands in [start, end)."""
        return any(self.kind[k] & Class.COMMA for k in range(start, end))

    def _borders(self) -> frozenset[int]:
        """Tokens at which a new statement with a subject of its own begins: "and Ruiz said"."""
        borders = set()
        for cue in self.cues:
            if cue.kind is Kind.FINITE and cue.subject and cue.subject[0] > 0:
                k = cue.subject[0] - 1
                is_relative = self.low[k] == "which" and self.bits(k - 1) & Class.COMMA
                if self.low[k] not in ("and", "but", "while") and not is_relative:
                    continue
                is_same = self.word(cue.end) == "so" or self.word(cue.end + 1) == "same"
                if self.has_content(cue) or is_same if cue.takes("cC") else cue.takes("n"):
                    borders.add(k)
        return frozenset(borders)
