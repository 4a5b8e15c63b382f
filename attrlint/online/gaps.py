"""Cuts a quotation at its ellipses and [brackets], and finds how its pieces stand on a page."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from attrlint.online.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Places", "found", "pieces_of", "placed"]

_GAP = re.compile(r"\.{3,}|…|\.(?:\s\.){2,}|\[[^\]\[]{0,120}\]")
_MOST_IN_ELLIPSIS, _MOST_IN_BRACKETS = 150, 12  # words of the page that a gap stands for
_MOST_STARTS = 30  # places of a piece that are tried

Places = list[tuple[int, int]]
"""First and last + 1 of the words of the page, per piece."""


def pieces_of(quote: str) -> tuple[list[Words], list[int]]:
    """The stretches between gaps, and how many words of the page the gap before each may stand for."""
    pieces: list[Words] = []
    gaps: list[int] = []
    at, gap = 0, 0
    for mark in [*_GAP.finditer(quote), None]:
        piece = Words(quote[at : mark.start() if mark else len(quote)])
        if piece.texts:
            pieces.append(piece)
            gaps.append(gap)
            gap = 0
        if mark:
            at = mark.end()
            is_in_brackets = mark.group()[0] == "[" and any(map(str.isalnum, mark.group()))
            gap = max(gap, _MOST_IN_BRACKETS if is_in_brackets else _MOST_IN_ELLIPSIS)
    return pieces, gaps


def placed(pieces: list[Words], gaps: list[int], page: Words) -> Iterator[Places]:
    """The ways in which all pieces stand on the page, one after another within the gaps.

    The longest piece stands on few places of the page; the others are looked for beside each of them.
    """
    longest = max(range(len(pieces)), key=lambda i: len(pieces[i].texts))
    for place in islice(found(pieces[longest], page, 0), _MOST_STARTS):
        places = [place]
        for i in range(longest - 1, -1, -1):
            before = _last_before(pieces[i], page, places[0][0], gaps[i + 1])
            if before is None:
                break
            places.insert(0, before)
        else:
            for i in range(longest + 1, len(pieces)):
                after = next(found(pieces[i], page, places[-1][1]), None)
                if after is None or after[0] - places[-1][1] > gaps[i]:
                    break
                places.append(after)
            else:
                yield places


def _last_before(piece: Words, page: Words, end: int, gap: int) -> tuple[int, int] | None:
    """The last place of a piece that ends at a word of the page or within a gap before it."""
    last_place = None
    for first, last in found(piece, page, max(0, end - gap - 2 * len(piece.texts))):
        if last > end:
            break
        last_place = first, last
    return last_place if last_place and end - last_place[1] <= gap else None


def found(piece: Words, page: Words, start: int) -> Iterator[tuple[int, int]]:
    """The places of a piece from a word of the page on; without regard to blanks if there are none else."""
    count = 0
    for first in page.find(piece.texts, start):
        count += 1
        yield first, first + len(piece.texts)
    if not count:
        yield from page.find_squeezed(piece.texts, start)
