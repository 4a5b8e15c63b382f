"""One look at all rows of capitalised words: which may name an outlet, which end with which surname."""

from __future__ import annotations

from array import array
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.outlets import words_of_outlets
from attrlint.annotate.sources.words import group
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["RowIndex", "index_rows"]

_POSSESSOR = lazy.compile(r"['’]s?(?= |$)")


@record
class RowIndex:
    """Rows by their numbers, in order.

    `of_outlets` have a word of an outlet's name. `by_surname` has those of several words, by the word, in
    folded case, that may be a name's last; titles are words, too.
    """

    of_outlets: array[int]
    by_surname: dict[str, int | array[int]]  # one row, or several


def index_rows(texts: Sequence[str]) -> RowIndex:
    """The index of the rows with these texts."""
    outlets: array[int] = array("i")
    by_surname: dict[str, int | array[int]] = {}
    words = words_of_outlets()
    for row, text in enumerate(texts):
        if " " not in text:
            if text in words:
                outlets.append(row)
            continue
        traits = _traits(text)
        if traits.may_be_outlet:
            outlets.append(row)
        for surname in traits.surnames:
            _add(by_surname, surname, row)
    return RowIndex(outlets, by_surname)


@record
class _Traits:
    """What is known of a row of several words: the words, in folded case, that may be a name's last."""

    may_be_outlet: bool
    surnames: tuple[str, ...]


_MOST_KNOWN = 10_000
"""Rows with which the table is emptied."""
_KNOWN: dict[str, _Traits] = {}
"""A row of several words -> its traits, for all articles: news says the same names again and again."""


def _traits(text: str) -> _Traits:
    traits = _KNOWN.get(text)
    if traits is None:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        names = _POSSESSOR.split(text) if "’" in text or "'" in text else [text]
        may_be_outlet = not words_of_outlets().isdisjoint(text.split(" "))
        traits = _KNOWN[text] = _Traits(may_be_outlet, tuple([_surname(name.split(" ")) for name in names]))
    return traits


def _surname(words: list[str]) -> str:
    last = words[-1]
    if (last.rstrip(".") if last.endswith(".") else last) in _suffixes():
        last = words[-2] if len(words) > 1 else ""
    return last.casefold()


def _add(by_surname: dict[str, int | array[int]], surname: str, row: int) -> None:
    rows = by_surname.get(surname)
    if rows is None:
        by_surname[surname] = row
    elif isinstance(rows, int):
        if rows != row:
            by_surname[surname] = array("i", (rows, row))
    elif rows[-1] != row:
        rows.append(row)


@cache
def _suffixes() -> frozenset[str]:
    return group("names", "organisations", "suffixes")
