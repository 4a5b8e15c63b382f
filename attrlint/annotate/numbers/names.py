"""Knows numbers that name: B-52, No. 3, Flight 370, Apollo 11, 1600 Elm Street, telephone numbers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.numbers.nouns import head_noun
from attrlint.annotate.numbers.units import unit_after
from attrlint.annotate.numbers.vocabulary import BLANKS, alternation, compiled, word_set
from attrlint.annotate.scanner import is_in_word
from attrlint.model import Figure, FigureKind, Span

if TYPE_CHECKING:
    import re

    from attrlint.annotate.numbers.numerals import Numeral

__all__ = ["follows_name", "number_name"]

_PREFIXED = compiled(r"(?:(?<=[A-Za-z])-|(?<=\w)[./]|#)$")
_PERIODS = ("mid-", "pre-", "ost-", "ude-")  # post-, magnitude-
_VERSION = compiled(r"(?:\.\d+)+|-?(?!p(?!\w))[A-Za-z](?![\w-])|\([a-z]\)")
_VERSE = compiled(r":\d{1,3}(?:[-–]\d{1,3})?(?!\w)")
_LONGEST_WORD = 14
_MOST_DIGITS = 7  # longer ones without a comma identify


def number_name(prose: str, numeral: Numeral) -> Figure | None:
    """The number as a name, or as a part of one."""
    start, end = numeral.start, numeral.end
    is_name = _is_prefixed(prose, start) or (not numeral.has_magnitude and _is_announced(prose, numeral))
    digits = prose[start:end]
    if (digits[0] == "0" and digits[1:2].isdigit()) or (len(digits) > _MOST_DIGITS and digits.isdigit()):
        is_name = True
    following = prose[end : end + 1]
    goes_on = _VERSION.match(prose, end) if following in (".", "-", "(") or following.isalpha() else None
    if following == ":" and follows_name(prose, numeral):
        goes_on = _VERSE.match(prose, end)
    if not goes_on and not is_name and (following == "-" or prose[end + 1 : end + 2].isupper()):
        goes_on = _address().match(prose, end)
    if goes_on:
        is_name, end = True, goes_on.end()
    return Figure(Span(start, end), numeral.value, None, FigureKind.NUMBER) if is_name else None


def _is_prefixed(prose: str, start: int) -> bool:
    """Whether a letter and a hyphen, a dot, a stroke or a # lead into it ("B-52", but "mid-2017")."""
    if not start or prose[start - 1] not in "-./#" or prose[max(0, start - 4) : start].lower() in _PERIODS:
        return False
    return _PREFIXED.search(prose, max(0, start - 2), start) is not None


def _is_announced(prose: str, numeral: Numeral) -> bool:
    """Whether a word before it says that it is a name: "Flight", "No.", "Article"."""
    left = _word_before(prose, numeral.start)
    if not left or left not in word_set("names", "before") or unit_after(prose, numeral.end):
        return False
    return not (left.islower() and head_noun(prose, numeral.end))


def _word_before(prose: str, at: int) -> str:
    """The word before an offset, from its first plain letter on, without the blank and the stop between."""
    end = at - 1
    if end < 0 or prose[end] not in BLANKS:
        return ""
    start, first = end, max(0, at - _LONGEST_WORD)
    while start > first and (is_in_word(prose[start - 1]) or prose[start - 1] in ".&"):
        start -= 1
    while start < end and not (prose[start].isascii() and prose[start].isalpha()):
        start += 1
    return prose[start : end - (prose[end - 1 : end] == ".")]


@cache
def _address() -> re.Pattern[str]:
    streets = alternation(word_set("names", "streets"))
    return compiled(
        r"-\d{3}-\d{4}(?!\w)|(?<!\d\d\d\d)(?<=\d\d\d)-\d{4}(?!\w)"
        rf"|(?:_[NSEW]\.?)?(?:_[A-Z][\w'’]+\.?){{1,3}}_(?:{streets})(?!\w)"
    )


_LARGEST = 1000


def follows_name(prose: str, numeral: Numeral) -> bool:
    """Whether a small bare number belongs to the capitalised word before it: "Apollo 11 landed"."""
    start = numeral.start
    digits = prose[start : numeral.end]
    if numeral.has_magnitude or (numeral.value or 0) >= _LARGEST or "." in digits:
        return False
    left = _word_before(prose, start)
    return left[:1].isupper() and not left.isupper() and left not in _LEADS


_LEADS = frozenset({"In", "By", "From", "Of", "The", "At", "To", "On", "For", "About", "Since", "After"})
