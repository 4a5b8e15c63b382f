"""A figure as the grammar reads it, before anything is asked about its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from attrlint.model import FigureKind, Span

__all__ = ["Found"]


class Found(NamedTuple):
    """The first fields of a `Figure`, in its order and with its meaning."""

    span: Span
    value: float | None
    unit: str | None
    kind: FigureKind
    approximator: Span | None = None
    high: float | None = None

    @property
    def is_approximate(self) -> bool:
        """Whether the text hedges it."""
        return self.approximator is not None

    @property
    def start(self) -> int:
        """Where it begins, the word that makes it approximate included."""
        return min(self.approximator.start, self.span.start) if self.approximator else self.span.start
