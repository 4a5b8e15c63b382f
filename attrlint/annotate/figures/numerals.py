"""Finds where numerals begin, and says what a numeral is: the number, apart from what it counts."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint.annotate.figures.vocabulary import alternation, numerals, word_set, words

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["VULGAR", "Form", "Numeral", "factor_of", "trigger_at", "triggers"]


class Form(Enum):
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # dozens, several thousand
    PART = "part"  # half, two-thirds
    MULTIPLE = "multiple"  # twice, tenfold
    ORDINAL = "ordinal"  # third, 12th


class Numeral(NamedTuple):
    """A number in the prose, from start to end, with its magnitude ("1.2bn"), and its value (None: vague)."""

    start: int
    end: int
    value: float | None
    form: Form
    has_magnitude: bool = False


VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+)(?:\.\d+)?|\.\d+"


@cache
def _trigger() -> re.Pattern[str]:
    listed = set(numerals()) | word_set("magnitudes") | word_set("vague") | word_set("parts")
    listed |= word_set("multiples") | word_set("numerals", "ordinals")
    trie = alternation(listed | {word.capitalize() for word in listed})
    return re.compile(rf"(?<!\w)(?:{_DIGITS}|[{''.join(VULGAR)}]|{trie}(?!\w))")


def triggers(prose: str) -> Iterator[re.Match[str]]:
    """Where numerals can begin: digits and number words."""
    return _trigger().finditer(prose)


def trigger_at(prose: str, at: int) -> re.Match[str] | None:
    """The trigger that stands exactly at an offset."""
    return _trigger().match(prose, at)


def factor_of(table: str, word: str) -> float:
    """The number that a table of words.toml gives for a word."""
    return float(words()[table][word])  # type: ignore[arg-type]
