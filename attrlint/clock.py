"""How long each stage of a run takes, for `--verbose`."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

__all__ = ["Clock", "timed"]


class Clock:
    """Adds up seconds per stage, in the order in which the stages were first seen."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count the time until the end of the `with` block."""
        start = perf_counter()
        try:
            yield
        finally:
            self.stages[stage] = self.stages.get(stage, 0.0) + perf_counter() - start


def timed(clock: Clock | None, stage: str) -> AbstractContextManager[None]:
    """Count the time of a `with` block, if there is a clock."""
    return nullcontext() if clock is None else clock(stage)
