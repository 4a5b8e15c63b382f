"""Finds the proper names in the prose: rows of capitalised words, cut and extended to one name each.

One pass finds the rows; what names a row makes is read when something asks for it, and kept for a while.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from attrlint import lazy
from attrlint.annotate.sources.name_kinds import names_in
from attrlint.annotate.sources.name_rows import LONGEST_GAP, LONGEST_NAME, extended, gaps, row_pattern
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.plain_rows import find_rows
from attrlint.annotate.sources.row_index import RowIndex, index_rows
from attrlint.compact import compact
from attrlint.lowering import stretches
from attrlint.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Block, Span

__all__ = ["Names"]

_T = TypeVar("_T")

_SILENT = frozenset({BlockKind.CODE, BlockKind.URL, BlockKind.RELATED, BlockKind.CREDIT, BlockKind.BYLINE})
_JOINTS = "-'’"
_MOST_KNOWN = 5_000
"""Rows with which all names are forgotten, to be read again where something asks for them."""
_PARTICLE = lazy.compile(r"(?<![\w@#/-])(?:[dl]['’]|[ae]l-)$")


class Names:
    """The proper names of the headings and the running text, in order.

    `prose` has plain spaces only. All offsets are code points of it.
    """

    def __init__(self, prose: str, blocks: Sequence[Block]) -> None:
        self._prose = prose
        starts: list[int] = []
        texts: list[str] = []
        parts = stretches(prose)
        known: dict[str, str] | None = {} if len(parts) > 1 else None
        for start, end in parts:
            self._find_rows(prose[start:end], start, starts, texts, known)
        silent = [block.span for block in blocks if block.kind in _SILENT]
        self._starts = compact(_without(starts, silent, starts))
        self._texts = _without(texts, silent, starts)
        self._names: dict[int, tuple[Name, ...]] = {}  # by row, of those whose names are kept
        self._until: dict[int, int] = {}  # of a row whose last name goes on behind it, where that ends

    def _find_rows(
        self, stretch: str, at: int, starts: list[int], texts: list[str], known: dict[str, str] | None
    ) -> None:
        """Add the rows of a stretch of the prose that begins at an offset; none goes over a line end.

        Where others are known, the same words again are the same string: it saves memory.
        """
        for first, last in find_rows(stretch):
            starts.append(at + first)
            text = stretch[first:last]
            texts.append(text if known is None else known.setdefault(text, text))
            if first and stretch[first - 1] in _JOINTS:
                self._join_particle(starts, texts)

    def _join_particle(self, starts: list[int], texts: list[str]) -> None:
        """Begin the last row with the particle that is joined to its first word ("al-Sadr", "d'Arc")."""
        start = starts[-1]
        particle = _PARTICLE.search(self._prose, max(0, start - 3), start)
        if particle:
            starts[-1] = particle.start()
            texts[-1] = particle.group() + texts[-1]

    @property
    def end(self) -> int:
        """Where the prose ends."""
        return len(self._prose)

    def between(self, start: int, end: int) -> list[Name]:
        """The names that end behind `start` and begin, with their titles, before `end`."""
        starts, names = self._starts, self._names
        i = bisect_right(starts, start)
        if i and self._end(i - 1) > start:
            i -= 1
        for _ in range(LONGEST_NAME):
            if not self._may_reach(i):
                break
            i -= 1
        if i and self._end(i - 1) + 3 > start:
            i -= 1  # "Fox 35"
        found = []
        while i < len(starts) and starts[i] < end:
            row = names.get(i)
            row = self.of_row(i) if row is None else row
            found += [name for name in row if name.end > start and name.start < end]
            i += 1
        return found

    def alone(self, start: int, end: int) -> Name | None:
        """The one name that a row makes which begins at `start` and ends at `end` or before."""
        i = bisect_left(self._starts, start)
        if i == len(self._starts) or self._starts[i] != start or self._end(i) > end:
            return None
        names = self.of_row(i)
        return (
            names[0] if len(names) == 1 and names[0].start == start and names[0].end == self._end(i) else None
        )

    def any_between(self, start: int, end: int) -> bool:
        """Whether a row of capitalised words begins behind `start` and before `end`."""
        i = bisect_right(self._starts, start)
        return i < len(self._starts) and self._starts[i] < end

    def of_people(self, start: int, end: int) -> Iterator[Name]:
        """Those names between two places, the first one first, that may be a person's.

        One word alone is a surname only where it ends a longer name somewhere in the article.
        """
        surnames = self._index.by_surname
        for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            text = self._texts[i]
            if " " in text or text.casefold() in surnames:
                yield from self.of_row(i)

    def before(self, at: int, floor: int) -> Name | None:
        """The last name that ends at `at` or before, but behind `floor`."""
        for name in self.backwards(at, floor):
            if name.end <= at:
                return name
        return None

    def backwards(self, at: int, floor: int) -> Iterator[Name]:
        """The names that begin before `at` and end behind `floor`, the last one first."""
        for i in range(bisect_left(self._starts, at) - 1, -1, -1):
            if self._end(i) <= floor and self._until.get(i, 0) <= floor:
                return
            for name in reversed(self.of_row(i)):
                if name.first < at and name.end > floor:
                    yield name

    def at(self, offset: int) -> tuple[Name, ...]:
        """The names of the row that begins at an offset or last before it."""
        i = bisect_right(self._starts, offset) - 1
        return self.of_row(i) if i >= 0 else ()

    def of_several_words(self, first: int, end: int) -> Iterator[Name]:
        """The names of rows that have, or may go on to have, several words: from row `first` up to `end`."""
        for i in range(first, self.rows_before(end)):
            is_long = " " in self._texts[i]
            if is_long or self._may_reach(i + 1):
                yield from self.of_row(i)

    def first_with(self, words: str) -> Name | None:
        """The first person's name in a row that has these words, titles included, in the row's beginning."""
        for i, text in enumerate(self._texts):
            if text.startswith(words):
                return next((name for name in self.of_row(i) if name.kind is NameKind.PERSON), None)
        return None

    def rows_before(self, end: int) -> int:
        """How many rows begin before `end`."""
        return bisect_left(self._starts, end)

    def outlets(self) -> Iterator[Name]:
        """The names of news outlets, and those that may be such."""
        for i in self._index.of_outlets:
            yield from (name for name in self.of_row(i) if name.strength is not Strength.NONE)

    def rows_with(self, surname: str) -> Sequence[int]:
        """The rows of several words that have a word, in folded case, as a name's last."""
        rows = self._index.by_surname.get(surname, ())
        return (rows,) if isinstance(rows, int) else rows

    def rows_between(self, start: int, end: int) -> Iterator[tuple[int, int, int, str]]:
        """The rows that begin between two places: number, start, end, text."""
        for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            yield i, self._starts[i], self._end(i), self._texts[i]

    def _end(self, i: int) -> int:
        return self._starts[i] + len(self._texts[i])

    def start_of_row(self, i: int) -> int:
        """Where row `i` begins."""
        return self._starts[i]

    def of_row(self, i: int) -> tuple[Name, ...]:
        """The names that row `i` makes."""
        found = self._names.get(i)
        if found is None:
            if len(self._names) > _MOST_KNOWN:
                self._names.clear()
            first = i
            while self._may_reach(first) and first - 1 not in self._names:
                first -= 1
            for j in range(first, i + 1):
                self._names[j] = self._read(j, self._until.get(j - 1, 0))
            found = self._names[i]
        return found

    def _may_reach(self, i: int) -> bool:
        """Whether the last name of the row before can go on into row `i`."""
        if not 0 < i < len(self._starts):
            return False
        first, last = self._end(i - 1), self._starts[i]
        return last - first <= LONGEST_GAP and self._prose[first:last] in gaps()

    def _read(self, i: int, until: int) -> tuple[Name, ...]:
        start, text, prose = self._starts[i], self._texts[i], self._prose
        end = start + len(text)
        if start < until:
            rest = row_pattern().search(prose, until, end) if until < end else None
            if rest is None:
                self._until[i] = until
                return ()
            start, text = rest.start(), rest.group()
        found = names_in(text, start > 3 and prose[start - 4 : start] in _THE)
        if not found:
            return ()
        names = [name.moved(start) for name in found]
        last = names[-1]
        if last.kind is NameKind.ORGANISATION or last.strength is not Strength.NONE:
            last = names[-1] = extended(prose, last)
            if last.end > end:
                self._until[i] = last.end
        return tuple(names)

    @cached_property
    def _index(self) -> RowIndex:
        return index_rows(self._texts)


def _without(facts: list[_T], silent: Sequence[Span], starts: Sequence[int]) -> list[_T]:
    """What is known of each row, in a list, but for the rows that begin in a silent block."""
    if not silent:
        return facts
    kept: list[_T] = []
    at = 0
    for span in silent:
        kept += facts[at : bisect_left(starts, span.start)]
        at = bisect_left(starts, span.end)
    return kept + facts[at:]


_THE = ("the ", "The ", "THE ")
