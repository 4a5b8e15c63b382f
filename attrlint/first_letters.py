"""Says with which letters the matches of a pattern can begin, so that a search passes over all others.

`re` finds this out itself where a pattern begins with a letter or a set. Where a word boundary or another
look-around stands before it ("\\b(?:said|told)") it does not, and tries the pattern at every place of a text.
"""

from __future__ import annotations

import re
from re import _constants as sre  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["first_letters"]

_LOOKS = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
_FEW = (sre.CATEGORY_SPACE, sre.CATEGORY_DIGIT)

Letters = list[tuple[Any, Any]]
"""Letters, ranges of them, blanks and digits, as `re` has them in a set."""


def first_letters(items: Iterable[tuple[Any, Any]], flags: int) -> Letters | None:
    """The letters that a match begins with; None where it may be any, or none at all.

    `items` is what the parser of `re` makes of a pattern. Nothing is said where case does not matter.
    """
    return None if flags & re.IGNORECASE else _first(list(items))


def _first(items: list[tuple[Any, Any]]) -> Letters | None:
    if not items:
        return None
    (kind, value), rest = items[0], items[1:]
    if kind in _LOOKS:
        return _first(rest)
    if kind is sre.LITERAL:
        return [items[0]]
    if kind is sre.IN:
        return list(value) if all(map(_is_of_few, value)) else None
    if kind is sre.BRANCH:
        return _of_any([*way, *rest] for way in value[1])
    if kind is sre.SUBPATTERN:
        _, added_flags, _, inner = value
        return first_letters([*inner, *rest], added_flags)
    if kind in _REPEATS:
        least, _, inner = value
        return _of_any([[*inner, *rest]] if least else [[*inner, *rest], rest])
    return None


def _is_of_few(part: tuple[Any, Any]) -> bool:
    """Whether a part of a set leaves most places of a text out."""
    return part[0] in (sre.LITERAL, sre.RANGE) or part[1] in _FEW


def _of_any(ways: Iterable[list[tuple[Any, Any]]]) -> Letters | None:
    found: Letters = []
    for way in ways:
        letters = _first(way)
        if letters is None:
            return None
        found += letters
    return found
