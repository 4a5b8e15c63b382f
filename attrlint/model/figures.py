"""Numbers in the prose, in normal form."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.place import Span
    from attrlint.model.statements import Attribution

__all__ = ["CONTESTABLE", "Change", "Figure", "FigureKind"]


class FigureKind(StrEnum):
    """What a number counts. The first group is contestable, the second never needs a source."""

    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    COUNT = "count"
    VAGUE = "vague"  # dozens, hundreds of
    FRACTION = "fraction"
    SHARE = "share"  # one in four
    RATIO = "ratio"  # five-to-one
    MULTIPLE = "multiple"  # twice as many
    MEASURE = "measure"
    RATE = "rate"
    BARE = "bare"

    AGE = "age"
    DATE = "date"
    TIME = "time"
    YEAR = "year"
    DURATION = "duration"
    SCORE = "score"
    VOTE = "vote"
    ORDINAL = "ordinal"
    NUMBER = "number"  # a name: flight, article, model, address


CONTESTABLE = frozenset(
    {
        FigureKind.PERCENT,
        FigureKind.POINTS,
        FigureKind.MONEY,
        FigureKind.COUNT,
        FigureKind.VAGUE,
        FigureKind.FRACTION,
        FigureKind.SHARE,
        FigureKind.RATIO,
        FigureKind.MULTIPLE,
        FigureKind.MEASURE,
        FigureKind.RATE,
        FigureKind.BARE,
    }
)
"""The kinds of figures whose source a reader may ask for."""


@record(frozen=False)
class Figure:
    """A number in the prose, in normal form.

    `value` is the number in units (1.2 billion: 1200000000.0; five-to-one: 5.0; a quarter: 0.25; None for
    "hundreds"); `high` is the upper end of a range. `unit` is the currency code, the unit, or the head noun
    of a count in lower case. `span` holds number, magnitude and unit but not `approximator` ("about").
    `attribution` is the one of the article that covers it; `is_linked` where a hyperlink stands on it or in
    its sentence.
    `needs_source`: contestable and neither covered, linked nor exempt; `evidence` names why.
    Of the `numbers` of an article it is not told yet whose they are: these four have their defaults.
    `is_definite` where the text speaks of it as known ("the 40 boats").
    """

    span: Span
    value: float | None
    unit: str | None
    kind: FigureKind
    approximator: Span | None = None
    high: float | None = None
    attribution: Attribution | None = None
    is_linked: bool = False
    needs_source: bool = False
    evidence: tuple[str, ...] = ()
    is_definite: bool = False

    @property
    def is_approximate(self) -> bool:
        """Whether the text hedges it."""
        return self.approximator is not None

    @property
    def start(self) -> int:
        """Where it begins, the word that makes it approximate included."""
        return min(self.approximator.start, self.span.start) if self.approximator else self.span.start


@record
class Change:
    """A change told three times over: from `before` to `after`, by `share` (percent, percentage points)."""

    span: Span
    before: Figure
    after: Figure
    share: Figure
