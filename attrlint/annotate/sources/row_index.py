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
        parts = text.split(" ")
        if not words.isdisjoint(parts):
            outlets.append(row)
        if "’" in text or "'" in text:
            for name in _POSSESSOR.split(text):
                _add(by_surname, name.split(" "), row)
        else:
            _add(by_surname, parts, row)
    return RowIndex(outlets, by_surname)


def _add(by_surname: dict[str, int | array[int]], words: list[str], row: int) -> None:
    last = words[-1]
    if (last.rstrip(".") if last.endswith(".") else last) in _suffixes():
        last = words[-2] if len(words) > 1 else ""
    surname = last.casefold()
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
