"""The words of a text in normal form: what a quotation and a page are compared by.

Case, punctuation, spaces, kinds of quotation marks and dashes are gone; numbers have one form, however they
are written (5, five; 1.2bn, 1,200 million); contractions are written out, so that every "not" is a word.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from attrlint.annotate.numbers.numerals import CARDINAL, triggers
from attrlint.annotate.numbers.reading import numeral_at
from attrlint.lexicon import load
from attrlint.lowering import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Word", "Words", "is_number", "negations"]

_WORD = re.compile(r"\w+(?:['’ʼ]\w+)*|[%$€£¥₹]|(?<![\w)\]])[-−–](?=[$€£])")
_SIGN = re.compile(r"(?:(?<!.)|[^\w)\]])([-−–])(?=\d)")
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


class Word(NamedTuple):
    """A word in normal form, and the stretch of the text that it stands for."""

    text: str
    start: int
    end: int


class Words:
    """The words of a text."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.words = list(_words(text))
        self.texts = [word.text for word in self.words]

    @cached_property
    def joined(self) -> str:
        """All words, a blank before and after each."""
        return f" {' '.join(self.texts)} "

    def find(self, texts: Sequence[str], start: int = 0) -> Iterator[int]:
        """The indexes from `start` on at which a row of words begins."""
        row = f" {' '.join(texts)} "
        at = self._starts[start] if start < len(self._starts) else len(self.joined)
        while (at := self.joined.find(row, at)) >= 0:
            yield bisect_left(self._starts, at)
            at += 1

    def find_squeezed(self, texts: Sequence[str], start: int = 0) -> Iterator[tuple[int, int]]:
        """The same without regard to blanks: (first, last + 1) of the words that make up the row.

        "e-mail" is "email", and words that a page has run together are found. Numbers and negations are whole
        words here as there.
        """
        row = _squeezed(texts)
        squeezed, starts = self._squeezed
        at = starts[start] if start < len(starts) else len(squeezed)
        while (at := squeezed.find(row, at)) >= 0:
            end = at + len(row)
            first, last = bisect_left(starts, at), bisect_left(starts, end)
            following = starts[last] if last < len(starts) else len(squeezed)
            is_whole = following == end or (following == end + 1 and squeezed[end] == "\0")
            if first < last and starts[first] == at and is_whole:
                same = [text for text in self.texts[first:last] if _is_weighty(text)]
                if same == [text for text in texts if _is_weighty(text)]:
                    yield first, last
            at += 1

    def passage(self, first: int, last: int) -> str:
        """The text from one word to another (exclusive), as it stands."""
        if first >= last:
            return ""
        return self.source[self.words[first].start : self.words[last - 1].end]

    @cached_property
    def _starts(self) -> list[int]:
        """Where in `joined` the blank before each word stands."""
        starts: list[int] = []
        at = 0
        for text in self.texts:
            starts.append(at)
            at += len(text) + 1
        return starts

    @cached_property
    def _squeezed(self) -> tuple[str, list[int]]:
        """The words without blanks, and where each begins."""
        squeezed = _squeezed(self.texts)
        starts: list[int] = []
        at, before = 0, ""
        for text in self.texts:
            at += _needs_mark(before, text)
            starts.append(at)
            at += len(text)
            before = text
        return squeezed, starts


def _squeezed(texts: Sequence[str]) -> str:
    parts: list[str] = []
    before = ""
    for text in texts:
        parts += ["\0", text] if _needs_mark(before, text) else [text]
        before = text
    return "".join(parts)


def _needs_mark(before: str, text: str) -> bool:
    """Whether two words must be kept apart: 5-4 is not 54."""
    return before[-1:].isdigit() and text[:1].isdigit()


def is_number(text: str) -> bool:
    """Whether a word in normal form is a number or goes with one."""
    return any(map(str.isdigit, text)) or text in "%$€£¥₹-"


def _is_weighty(text: str) -> bool:
    return is_number(text) or text in negations()


@cache
def negations() -> frozenset[str]:
    """Words that turn a statement round."""
    return frozenset(load("online/negations")["words"])


def _words(text: str) -> Iterator[Word]:
    done = 0
    for start, end, number in _numbers(text):
        yield from _plain_words(text, done, start)
        yield Word(number, start, end)
        done = end
    yield from _plain_words(text, done, len(text))


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """The numerals that have a value: where they stand, and the value in digits."""
    done = 0
    for trigger in triggers(lowered(text)):
        if trigger[0] < done:
            continue
        has_currency = text[max(0, trigger[0] - 1) : trigger[0]] in tuple("$€£¥₹")
        numeral = numeral_at(text, trigger, has_currency=has_currency)
        if numeral and numeral.form in CARDINAL and numeral.value is not None and numeral.start >= done:
            number = _in_digits(numeral.value)
            signed = _SIGN.match(text, max(done, numeral.start - 2), numeral.start + 1)
            yield (
                (signed.start(1), numeral.end, "-" + number)
                if signed
                else (numeral.start, numeral.end, number)
            )
            done = numeral.end


def _in_digits(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


def _plain_words(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        for word in _normal(match.group()):
            yield Word(word, match.start(), match.end())


@cache
def _normal(word: str) -> tuple[str, ...]:
    """The normal form of a word: itself in lower case, or the two words of a contraction."""
    if not word.isascii():
        word = word.replace("’", "'").replace("ʼ", "'")
        if word in "−–":
            return ("-",)
        if not any(unicodedata.category(char) == "No" for char in word):  # 10² is not 102
            word = unicodedata.normalize("NFKC", word)
    word = word.casefold()
    if word == "%":
        return ("percent",)
    if "'" not in word:
        return ("can", "not") if word == "cannot" else (word,)
    if word.endswith("n't"):
        return load("online/negations")["stems"].get(word, word[:-3]), "not"
    for ending, full in _ENDINGS.items():
        if word.endswith(ending):
            return word.removesuffix(ending), full
    return (word,)
