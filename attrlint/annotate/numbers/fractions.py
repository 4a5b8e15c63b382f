"""Reads parts of a whole: "half of", "a third of", "two-thirds", "a quarter of a million"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.numbers.numerals import Form, Numeral, factor_of
from attrlint.annotate.numbers.vocabulary import alternation, compiled, word_set

if TYPE_CHECKING:
    import re

__all__ = ["part_after", "part_at"]


@cache
def _of_magnitude() -> re.Pattern[str]:
    return compiled(rf"_(?:of_an?_|an?_|of_one_)?({alternation(word_set('magnitudes'))})(?!\w)")


_DETERMINER = compiled(
    r"(?i:(?<!\w)(an?|one|the|first|last|second|third|fourth|latter|final|this|each|per))_$"
)
_WHOLE = compiled(r"_(?:of|the|its|his|her|their|our|as_many|as_much|what|that)(?!\w)")
_HALF_OF_TIME = compiled(
    r"[-_]?(?:an?[-_])?(?:past|hour|mile|day|time|brother|sister|century|mast|staff|life|marathon)(?!\w)"
)


_STEP = compiled(  # rose by a third
    r"(?<!\w)(?:by|up|down)_(?:more_than_|less_than_|nearly_|almost_|about_|over_|around_|roughly_|at_least_|up_to_)?$"
)


_ANOTHER = compiled(r"_(?:part(?:y|ies)|persons?|time|man|woman|firm|company|country|group|nation)(?!\w)")
"""Behind a word for a part, these make it an ordinal: "paid for by a third party"."""


def part_at(prose: str, start: int, end: int, word: str) -> Numeral | None:
    """Half, a third of; elsewhere the word is an ordinal or a period ("second half")."""
    otherwise = Numeral(start, end, None, Form.ORDINAL) if word in word_set("numerals", "ordinals") else None
    if word not in word_set("parts"):
        return otherwise
    if word == "half" and prose.startswith("-dozen", end):
        return Numeral(start, end + len("-dozen"), 6.0, Form.WORDS, True)
    left = _DETERMINER.search(prose, max(0, start - 8), start)
    determiner = left[1].lower() if left else ""
    if determiner not in ("a", "an", "one") and (word != "half" or determiner):
        return otherwise
    start = left.start(1) if left else start
    if prose[max(0, start - 4) : start].lower() == "and ":
        return otherwise  # "a year and a half"
    if whole := _of_magnitude().match(prose, end):
        value = factor_of("parts", word) * factor_of("magnitudes", whole[1])
        return Numeral(start, whole.end(), value, Form.WORDS, True)
    is_step = word != "second" and not _ANOTHER.match(prose, end)
    is_step = is_step and _STEP.search(prose, max(0, start - 16), start) is not None
    if (
        is_step
        or _WHOLE.match(prose, end)
        or (word == "half" and not left and not _HALF_OF_TIME.match(prose, end))
    ):
        return Numeral(start, end, factor_of("parts", word), Form.PART)
    return otherwise


_PART = compiled(r"[-_](half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)(?!\w)")


_SLASHED = compiled(r"/([2-9])(?=_(?:of|vote|votes|majority)(?!\w))")


def part_after(prose: str, numeral: Numeral) -> Numeral | None:
    """The fraction that a numeral counts parts of: "two-thirds", "2/3 of", "three quarters of a million"."""
    if not numeral.value:
        return None
    if prose.startswith("/", numeral.end):
        slashed = _SLASHED.match(prose, numeral.end)
        if slashed is None or numeral.value >= int(slashed[1]):
            return None
        return Numeral(numeral.start, slashed.end(), numeral.value / int(slashed[1]), Form.PART)
    part = _PART.match(prose, numeral.end)
    if not part:
        return None
    is_single = not part[1].endswith("s")
    value = numeral.value * factor_of("parts", part[1])
    if is_single != (numeral.value == 1) or value >= 1:
        return None
    if whole := _of_magnitude().match(prose, part.end()):
        return Numeral(
            numeral.start, whole.end(), value * factor_of("magnitudes", whole[1]), Form.WORDS, True
        )
    return Numeral(numeral.start, part.end(), value, Form.PART)
