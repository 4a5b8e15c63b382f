"""Reads the numeral at a trigger: digits with their magnitude here, words with the modules for words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from attrlint import lazy
from attrlint.annotate.numbers.fractions import part_at
from attrlint.annotate.numbers.numerals import VULGAR, Form, Numeral, factor_of
from attrlint.annotate.numbers.spelled import magnitude_at, spelled_at, vague_at
from attrlint.annotate.numbers.vocabulary import alternation, compiled, numerals, word_set

if TYPE_CHECKING:
    import re

    from attrlint.annotate.numbers.numerals import Trigger

__all__ = ["numeral_at"]

_MOST_DIGITS = 15
"""Longer ones are identifiers: they have no value."""

_FRACTION = compiled(r"[-_]?(?:([½¼¾⅓⅔⅛])|(?<=[-_])([1-7])/([2348])(?![\d/]))")
_FIRST_OF_FRACTION: Final = "½¼¾⅓⅔⅛1234567"
_SHORT = compiled(r"(_?)(bn|trn|tn|mln|mn|mm|k|m|b|K|M|B)(?!\w)")  # mm: millions of money alone
_FIRST_OF_SHORT: Final = frozenset("bkmt")
_COUNTED = compiled(
    r"_(?!hurdles)(?:people|men|women|children|[a-z]{2,}[^s\Wu]s)(?!\w)"
)  # "3.4m homes"; "800m race"
_ORDINAL = lazy.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)")


def numeral_at(prose: str, trigger: Trigger, *, has_currency: bool = False) -> Numeral | None:
    """Read the numeral that a trigger begins; None where the word is none here ("the second half")."""
    start, end, word = trigger
    first = word[0]
    if first.isdigit() or first == ".":
        return _digits_at(prose, start, end, word, has_currency)
    if first in VULGAR:
        return Numeral(start, end, VULGAR[first], Form.PART)
    if word in numerals():
        return spelled_at(prose, start, end, word)
    if word in word_set("magnitudes"):
        return magnitude_at(prose, start, end, word)
    if word in word_set("vague"):
        return vague_at(prose, start, end, word)
    if word in word_set("multiples"):
        return Numeral(start, end, factor_of("multiples", word), Form.MULTIPLE)
    return part_at(prose, start, end, word)


def _digits_at(prose: str, start: int, end: int, text: str, has_currency: bool) -> Numeral:
    if len(text) > _MOST_DIGITS:
        return Numeral(start, end, None, Form.DIGITS)
    value = float(text.replace(",", ""))
    following = prose[end : end + 1]
    if following and following in "snrtSNRT" and (ordinal := _ORDINAL.match(prose, end)):
        return Numeral(start, ordinal.end(), value, Form.ORDINAL)
    first = prose[end + 1 : end + 2] if following in (" ", "-") else following
    if first and first in _FIRST_OF_FRACTION and (part := _FRACTION.match(prose, end)):
        value += VULGAR[part[1]] if part[1] else int(part[2]) / int(part[3])
        end = part.end()
    factor, end = _factor(prose, end, has_currency)
    return Numeral(start, end, value * factor, Form.DIGITS, factor != 1)


@cache
def _magnitude() -> re.Pattern[str]:
    return compiled(rf"(?i:[-_]?({alternation(word_set('magnitudes'))})(?!\w))")


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of every magnitude."""
    return frozenset(word[:3] for word in word_set("magnitudes"))


def _factor(prose: str, end: int, has_currency: bool) -> tuple[float, int]:
    """The magnitude behind digits and where it ends; 1 where there is none."""
    following = prose[end : end + 1]
    first = end + 1 if following in ("-", " ", "\u00a0") else end
    beginning = prose[first : first + 3].lower()
    if beginning in _beginnings() and (magnitude := _magnitude().match(prose, end)):
        return factor_of("magnitudes", magnitude[1].lower()), magnitude.end()
    short = _SHORT.match(prose, end) if beginning[:1] in _FIRST_OF_SHORT else None
    if short is None:
        return 1, end
    is_glued, letters = not short[1], short[2]
    if is_glued and letters == "m" and not has_currency:
        is_million = _COUNTED.match(prose, short.end())
        return (factor_of("short_magnitudes", "m"), short.end()) if is_million else (1, end)
    if has_currency or (len(letters) > 1 and letters != "mm") or (is_glued and letters in "kKM"):
        return factor_of("short_magnitudes", letters.lower()), short.end()
    return 1, end
