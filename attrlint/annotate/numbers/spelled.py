"""Reads numbers in words: "twenty-five hundred", "one and a half million", "tens of thousands"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.numbers.numerals import Form, Numeral, factor_of
from attrlint.annotate.numbers.vocabulary import alternation, compiled, numerals, word_set

if TYPE_CHECKING:
    import re

__all__ = ["magnitude_at", "spelled_at", "vague_at"]

_HUNDRED = 100


@cache
def _follower() -> re.Pattern[str]:
    return compiled(rf"(-|,?_(?:and_)?)({alternation(_following())})(?!\w)")


def _following() -> frozenset[str]:
    return word_set("magnitudes").union(numerals())


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of what can stand behind a number word and a blank or a hyphen."""
    return frozenset(word[:3] for word in _following()) | {"and"}


def _next_word(prose: str, end: int) -> re.Match[str] | None:
    """The number word behind a number word, and what joins the two."""
    is_near = prose.startswith(",", end) or prose[end + 1 : end + 4] in _beginnings()
    return _follower().match(prose, end) if is_near else None


_HALF = compiled(r"(?:[-_]and[-_]a[-_]|_and_(one|three)[-_])(half|quarters?|third)(?!\w)")


_POINT = compiled(r"_point_([a-z]+)(?!\w)")


def spelled_at(prose: str, start: int, end: int, word: str) -> Numeral:
    """Add up number words, as far as they make one number."""
    value = float(numerals()[word])
    if (
        prose.startswith("point", end + 1)
        and (point := _POINT.match(prose, end))
        and value < _HUNDRED
        and point[1] in numerals()
    ):
        value, end = value + numerals()[point[1]] / 10, point.end()
    number = _Sum(value, is_between=prose[max(0, start - 8) : start].lower() == "between ")
    while True:
        if prose.startswith("and", end + 1) and (half := _HALF.match(prose, end)):
            number.add_part(factor_of("parts", half[2]) * (3 if half[1] == "three" else 1))
            end = half.end()
        follower = _next_word(prose, end)
        if not follower or not number.takes(follower[1], follower[2]):
            return Numeral(start, end, number.value, Form.WORDS, number.has_magnitude)
        end = follower.end()


class _Sum:
    """A number that grows word by word: full thousands in `total`, what is below them in `current`."""

    def __init__(self, value: float, *, is_between: bool) -> None:
        self.total, self.current, self.last = 0.0, value, value
        self.scale = float("inf")
        self.has_magnitude = False
        self.is_between = is_between

    @property
    def value(self) -> float:
        return self.total + self.current

    def add_part(self, part: float) -> None:
        self.current, self.last = self.current + part, part

    def takes(self, joint: str, word: str) -> bool:
        """Whether the next word goes on with the number; if so, it is added."""
        is_joined = "and" in joint or "," in joint
        if word in numerals():
            value = float(numerals()[word])
            completes = self.last in range(20, 100, 10) and value < 10 and not is_joined
            continues = self.has_magnitude and self.last >= _HUNDRED and joint != "-"
            continues = continues and not ("," in joint and self.last == _HUNDRED)
            if not (completes or continues) or ("and" in joint and self.is_between):
                return False
            self.current, self.last = self.current + value, value
            return True
        factor = factor_of("magnitudes", word)
        if is_joined or (factor >= self.scale and self.current):
            return False
        self.has_magnitude = True
        if factor <= _HUNDRED:
            self.current, self.last = self.current * factor, factor
        else:
            self.total, self.current = self.total + self.current * factor, 0.0
            self.last = self.scale = factor
        return True


_FEW = compiled(r"(?i:(?<!\w)(an?|several|a_few|few|many|a_couple(?:_of)?|couple_of))_$")
_LONGEST_FEW = 14
_AND_A_HALF = compiled(r"_and_a_half(?!\w)")


def magnitude_at(prose: str, start: int, end: int, word: str) -> Numeral | None:
    """A magnitude that no number precedes: "a million", "several thousand", "a few hundred"."""
    few = _FEW.search(prose, max(0, start - _LONGEST_FEW), start)
    if not few:
        return None
    if few[1].lower() not in ("a", "an"):
        return Numeral(few.start(1), end, None, Form.VAGUE, True)
    value = factor_of("magnitudes", word)
    follower = _next_word(prose, end)
    if follower and follower[1].strip() == "" and follower[2] in word_set("magnitudes"):
        value, end = value * factor_of("magnitudes", follower[2]), follower.end()
    if half := _AND_A_HALF.match(prose, end):
        value, end = value * 1.5, half.end()
    return Numeral(few.start(1), end, value, Form.WORDS, True)


_OF_MORE = compiled(r"_of_(?:thousands|millions|billions|trillions)(?!\w)")


def vague_at(prose: str, start: int, end: int, word: str) -> Numeral | None:
    """Dozens, scores of, hundreds and hundreds, tens of thousands."""
    if more := _OF_MORE.match(prose, end):
        end = more.end()
    elif prose[end : end + 5 + len(word)] == f" and {word}":
        end += 5 + len(word)
    elif word == "tens" or (word == "scores" and not prose.startswith(" of ", end)):
        return None
    return Numeral(start, end, None, Form.VAGUE, True)
