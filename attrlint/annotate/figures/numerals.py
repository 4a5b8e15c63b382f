"""Reads numerals: digits and number words, with their magnitudes, into values.

A numeral is the bare number ("1.2bn", "twenty-five hundred", "one and a half million", "nearly two dozen"
without "nearly"); what it counts is the business of `grammar`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint.annotate.figures.vocabulary import SPACE, alternation, numerals, word_set, words

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Form", "Numeral", "numeral_at", "part_after", "trigger_at", "triggers"]


class Form:
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # dozens, several thousand
    PART = "part"  # half, two-thirds
    MULTIPLE = "multiple"  # twice, tenfold
    ORDINAL = "ordinal"  # third, 12th


class Numeral(NamedTuple):
    """A number in the prose, from start to end: its value (None where it is vague), and the least it means."""

    start: int
    end: int
    value: float | None
    least: float
    form: str
    has_magnitude: bool = False


_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_MOST_DIGITS = 15  # longer ones are identifiers
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}


@cache
def _trigger() -> re.Pattern[str]:
    listed = set(numerals()) | word_set("magnitudes") | word_set("vague") | word_set("parts")
    listed |= word_set("multiples") | word_set("numerals", "ordinals")
    trie = alternation(listed | {word.capitalize() for word in listed})
    vulgar = "".join(_VULGAR)
    return re.compile(rf"(?<!\w)(?:{_DIGITS}|[{vulgar}]|{trie}(?!\w))")


def triggers(prose: str) -> Iterator[re.Match[str]]:
    """Where numerals can begin: digits and number words."""
    return _trigger().finditer(prose)


def trigger_at(prose: str, at: int) -> re.Match[str] | None:
    """The trigger that stands exactly at an offset."""
    return _trigger().match(prose, at)


@cache
def _next_word() -> re.Pattern[str]:
    listed = set(numerals()) | word_set("magnitudes")
    return re.compile(rf"(-|,?{SPACE}(?:and{SPACE})?)({alternation(listed)})(?![\w])")


_HALF = re.compile(rf"(?:[- ]and[- ]a[- ]|{SPACE}and{SPACE}(?:one|three)[- ])(half|quarters?|third)(?![\w])")
_FRACTION = re.compile(rf"(?:{SPACE}|-)?(?:([½¼¾⅓⅔⅛])|(?<=[ -])([1-7])/([2348])(?![\d/]))")
_MAGNITUDE = re.compile(
    rf"(?:{SPACE}|-)?(hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![\w])"
)
_SHORT = re.compile(rf"({SPACE}?)(bn|trn|tn|mln|mn|mm|k|m|b|K|M|B)(?![\w])")
_OF_A = re.compile(
    rf"{SPACE}(?:of{SPACE}an?{SPACE}|an?{SPACE}|of{SPACE}one{SPACE})?(hundred|thousand|million|billion|trillion|dozen)(?![\w])"
)
_OF_VAGUE = re.compile(
    rf"(?:{SPACE}of{SPACE}(thousands|millions|billions|trillions)|{SPACE}and{SPACE}\w+s)(?![\w])"
)
_FEW = re.compile(
    rf"(?i:(?<!\w)(an?|several|a{SPACE}few|few|many|a{SPACE}couple(?:{SPACE}of)?|couple{SPACE}of)){SPACE}$"
)
_PART = re.compile(rf"(?:-|{SPACE})(half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)(?![\w])")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![\w])")


def numeral_at(prose: str, trigger: re.Match[str], *, has_currency: bool = False) -> Numeral | None:
    """Read the numeral that a trigger begins; None where the word is none here ("the second half")."""
    start, end, text = trigger.start(), trigger.end(), trigger.group()
    first = text[0]
    if first.isdigit() or first == ".":
        return _from_digits(prose, start, end, text, has_currency)
    if first in _VULGAR:
        return Numeral(start, end, _VULGAR[first], _VULGAR[first], Form.PART)
    word = text.lower()
    if word in numerals():
        return _from_words(prose, start, end, word)
    if word in word_set("magnitudes"):
        return _from_magnitude(prose, start, end, word)
    if word in word_set("vague"):
        return _from_vague(prose, start, end, word)
    if word in word_set("multiples"):
        factor = float(words()["multiples"][word])  # type: ignore[arg-type]
        return Numeral(start, end, factor, factor, Form.MULTIPLE)
    return _from_part(prose, start, end, word)


def _from_digits(prose: str, start: int, end: int, text: str, has_currency: bool) -> Numeral | None:
    if len(text) > _MOST_DIGITS:
        return Numeral(start, end, None, 0, Form.DIGITS)
    value = float(text.replace(",", ""))
    following = prose[end : end + 1]
    if following in "snrtSNRT" and following and (ordinal := _ORDINAL.match(prose, end)):
        return Numeral(start, ordinal.end(), value, value, Form.ORDINAL)
    if following in " -½¼¾⅓⅔⅛" and (part := _FRACTION.match(prose, end)) is not None and value < 1000:
        value += _VULGAR[part[1]] if part[1] else int(part[2]) / int(part[3])
        end = part.end()
    factor, magnitude_end = _factor(prose, end, has_currency)
    return Numeral(start, magnitude_end, value * factor, value * factor, Form.DIGITS, factor != 1)


def _factor(prose: str, end: int, has_currency: bool) -> tuple[float, int]:
    """The magnitude after digits and where it ends; 1 where there is none."""
    if not prose[end : end + 1].isalpha() and prose[end : end + 1] not in ("-", " ", "\u00a0"):
        return 1, end
    if magnitude := _MAGNITUDE.match(prose, end):
        return _value("magnitudes", magnitude[1]), magnitude.end()
    short = _SHORT.match(prose, end)
    if short and (
        has_currency
        or (not short[1] and short[2] not in "mB")
        or short[2] in ("bn", "tn", "trn", "mln", "mn")
    ):
        return _value("short_magnitudes", short[2].lower()), short.end()
    return 1, end


def _from_words(prose: str, start: int, end: int, word: str) -> Numeral:
    """Add up number words: "two hundred and ten thousand", "twenty-five", "one and a half million"."""
    total, current, has_magnitude = 0.0, float(numerals()[word]), False
    last, scale = current, float("inf")
    while True:
        if half := _HALF.match(prose, end):
            share = 0.75 if "three" in half.group() else _value("parts", half[1])
            current, end, last = current + share, half.end(), 0.5
        follower = _next_word().match(prose, end)
        if not follower:
            break
        joint, word = follower[1], follower[2]
        if word in numerals():
            value = float(numerals()[word])
            fits = last in range(20, 100, 10) and value < 10 and "and" not in joint and "," not in joint
            fits |= last >= 100 and has_magnitude and joint != "-" and not ("," in joint and last < 1000)
            fits &= not ("and" in joint and _is_between(prose, start))
            if not fits:
                break
            current, last = current + value, value
        else:
            factor = _value("magnitudes", word)
            if "and" in joint or "," in joint or (factor >= scale and current):
                break
            has_magnitude = True
            if factor == 100 or word == "dozen":
                current, last = current * factor, factor
            else:
                total, current, last, scale = total + current * factor, 0.0, factor, factor
        end = follower.end()
    value = total + current
    return Numeral(start, end, value, value, Form.WORDS, has_magnitude)


def _is_between(prose: str, start: int) -> bool:
    return prose[max(0, start - 8) : start].lower() == "between "


def _from_magnitude(prose: str, start: int, end: int, word: str) -> Numeral | None:
    """A magnitude that no number precedes: "a million", "several thousand", "a few hundred"."""
    few = _FEW.search(prose, max(0, start - 14), start)
    if not few:
        return None
    quantity = few[1].lower()
    factor, at = _value("magnitudes", word), few.start(1)
    if quantity in ("a", "an"):
        if follower := _next_word().match(prose, end):
            larger = follower[2] in word_set("magnitudes")
            if larger and "and" not in follower[1] and "," not in follower[1]:
                factor, end = factor * _value("magnitudes", follower[2]), follower.end()
        return Numeral(at, end, factor, factor, Form.WORDS, True)
    return Numeral(at, end, None, 2 * factor, Form.VAGUE, True)


def _from_vague(prose: str, start: int, end: int, word: str) -> Numeral | None:
    least = _value("vague", word)
    if more := _OF_VAGUE.match(prose, end):
        if more[1]:
            least, end = least / 2 * _value("vague", more[1]) / 2, more.end()
        elif more.group().rsplit(None, 1)[-1] == word.lower():
            end = more.end()
    elif word == "tens" or (word == "scores" and not prose.startswith(" of ", end)):
        return None
    return Numeral(start, end, None, least, Form.VAGUE, True)


_ARTICLE = re.compile(
    r"(?i:(?<!\w)(a|an|one|the|first|last|second|third|fourth|latter|final|this|each|per)) $"
)
_PART_OF = re.compile(
    r"(?: of\b| the\b| its\b| his\b| her\b| their\b| our\b| as many\b| as much\b| what\b| that\b)"
)
_HALF_TIME = re.compile(
    r"(?:[ -]an?[ -])?[ -]?(?:past|hour|mile|day|time|an hour|a day|brother|sister|century|mast|staff|life)\b"
)


def _from_part(prose: str, start: int, end: int, word: str) -> Numeral | None:
    """Half, a third of, two-thirds; elsewhere the word is an ordinal, a period of a game or a year, or nothing."""
    ordinal = word in word_set("numerals", "ordinals")
    if word not in word_set("parts"):
        return Numeral(start, end, None, 0, Form.ORDINAL)
    left = _ARTICLE.search(prose, max(0, start - 8), start)
    article = left[1].lower() if left else ""
    if word == "half" and prose.startswith("-dozen", end):
        return Numeral(start, end + 6, 6.0, 6.0, Form.WORDS, True)
    counts = article in ("a", "an", "one") or (word == "half" and not article)
    if counts and (whole := _OF_A.match(prose, end)):
        value = _value("parts", word) * _value("magnitudes", whole[1])
        return Numeral(left.start(1) if left else start, whole.end(), value, value, Form.WORDS, True)
    if prose[max(0, start - 7) : start].lower().endswith((" and a ", "-and-a-")):
        return None
    if (counts and not ordinal) or article in ("a", "one"):
        if _PART_OF.match(prose, end) or (word == "half" and not left and not _HALF_TIME.match(prose, end)):
            value = _value("parts", word)
            return Numeral(left.start(1) if left else start, end, value, value, Form.PART)
    return Numeral(start, end, None, 0, Form.ORDINAL) if ordinal else None


def part_after(prose: str, numeral: Numeral) -> Numeral | None:
    """The fraction that a numeral counts parts of: "two-thirds", "three quarters", "one-fifth"."""
    if numeral.value is None or numeral.value >= 10 or not (part := _PART.match(prose, numeral.end)):
        return None
    if (numeral.value == 1) == part[1].endswith("s") and part[1] != "half":
        return None
    value = numeral.value * _value("parts", part[1])
    return Numeral(numeral.start, part.end(), value, value, Form.PART) if value < 1 else None


def _value(table: str, word: str) -> float:
    return float(words()[table][word])  # type: ignore[arg-type]
