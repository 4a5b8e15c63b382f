"""Finds where numerals begin, and says what a numeral is: the number, apart from what it counts."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrlint import lazy
from attrlint.annotate.numbers.vocabulary import numerals, word_set, words
from attrlint.annotate.scanner import Scanner, is_in_word
from attrlint.record import record

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

__all__ = [
    "CARDINAL",
    "VULGAR",
    "Form",
    "Numeral",
    "Trigger",
    "factor_of",
    "number_words",
    "trigger_at",
    "triggers",
    "triggers_at",
]


class Form(Enum):
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # dozens, several thousand
    PART = "part"  # half, two-thirds
    MULTIPLE = "multiple"  # twice, tenfold
    ORDINAL = "ordinal"  # third, 12th


CARDINAL = (Form.DIGITS, Form.WORDS)


@record
class Numeral:
    """A number in the prose, from start to end, with its magnitude ("1.2bn"), and its value (None: vague)."""

    start: int
    end: int
    value: float | None
    form: Form
    has_magnitude: bool = False


Trigger = tuple[int, int, str]
"""Where a numeral can begin, where its first word ends, and that word (digits too) in lower case."""

VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+)(?:\.\d+)?|\.\d+"


@cache
def _number_words() -> frozenset[str]:
    tables = ("magnitudes", "vague", "parts", "multiples")
    return frozenset(numerals()).union(word_set("numerals", "ordinals"), *map(word_set, tables))


@cache
def number_words() -> list[str]:
    """What numerals begin with, in lower case."""
    return [*sorted(_number_words()), *"0123456789", *VULGAR]


@cache
def _scanner() -> Scanner:
    return Scanner(number_words())


_ZERO: Final = ord("0")
_NINE: Final = ord("9")
_NUMBER = lazy.compile(rf"{_DIGITS}|[{''.join(VULGAR)}]")


def triggers(lower: str) -> Iterator[Trigger]:
    """Where numerals can begin in a text in lower case, in order; none within a word, or behind another."""
    return triggers_at(lower, [(start, end) for _, start, end in _scanner().anywhere(lower)])


def triggers_at(text: str, places: Iterable[tuple[int, int]]) -> Iterator[Trigger]:
    """The same of a text in any case of which it is known where words of numerals stand."""
    done = -1
    for start, end in sorted(places):
        if start <= done:
            continue
        is_word = end - start > 1
        if text[start].isdecimal() and _is_bare_point(text, start - 1, done):
            start -= 1
        elif start and is_in_word(text[start - 1]):
            continue
        if not is_word:
            end = _end_of_digits(text, start)
        elif end < len(text) and is_in_word(text[end]):
            continue
        yield start, end, text[start:end].lower()
        done = end


def _end_of_digits(text: str, start: int) -> int:
    """Where the number ends that begins with a digit, a point or a vulgar fraction."""
    end, size = start, len(text)
    while end < size and _ZERO <= ord(text[end]) <= _NINE:
        end += 1
    if end > start and (end == size or text[end] == " " or not _goes_on(text[end : end + 2])):
        return end
    number = _NUMBER.match(text, start)
    assert number is not None
    return number.end()


def _goes_on(following: str) -> bool:
    """Whether a number may go on with what follows plain digits: a digit, maybe behind a comma or a point."""
    return (following[1:] if following[0] in ",." else following[0]).isdecimal()


def _is_bare_point(text: str, at: int, done: int) -> bool:
    """Whether a point at `at` begins a number: ".5"."""
    return at > done and text[at] == "." and not (at and is_in_word(text[at - 1]))


@cache
def _trigger_here() -> re.Pattern[str]:
    return lazy.compile(rf"{_DIGITS}|[{''.join(VULGAR)}]|[^\W\d_]+")


def trigger_at(prose: str, at: int) -> Trigger | None:
    """The trigger that stands exactly at an offset, which is no place within a word."""
    match = _trigger_here().match(prose, at)
    if match is None:
        return None
    word = match.group().lower()
    is_word = word[0].isalpha()
    if is_word and (word not in _number_words() or prose[match.end() : match.end() + 1].isalnum()):
        return None
    return at, match.end(), word


def factor_of(table: str, word: str) -> float:
    """The number that a table of words.toml gives for a word."""
    return float(words()[table][word])
