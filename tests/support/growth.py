"""Asks how time grows with the size of what is read: a bound that holds on any machine."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["takes_linear_time"]

_SHORTEST = 0.01  # seconds of the processor: below that, the clock is what is measured


def takes_linear_time(prepare: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether eight times as much takes less than 24 times as long (it is 8 if linear, 64 if quadratic).

    `prepare` makes, for a size, what is timed.
    """
    return _seconds(prepare(size)) < 24 * max(_SHORTEST, _seconds(prepare(size // 8)))


def _seconds(run: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()  # it looks at all that lives, again and again
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        gc.enable()
