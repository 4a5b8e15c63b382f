"""Keeps many numbers in little memory."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["compact"]

_MANY = 10_000


def compact(numbers: Sequence[int]) -> Sequence[int]:
    """The numbers, below two billions; many of them as an array, a tenth as large but read more slowly."""
    return numbers if len(numbers) < _MANY else array("i", numbers)
