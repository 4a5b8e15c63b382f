"""Frozen dataclasses that cost no more than plain ones to make.

`dataclass(frozen=True)` sets each field through `object.__setattr__`, five times as slow as a plain
assignment, and facts are made by the hundred thousand. A record is frozen for the type checker, which refuses
any assignment to a field (PEP 681); at run time it is a plain dataclass with slots and a hash.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing import dataclass_transform

    _T = TypeVar("_T")

    @dataclass_transform(frozen_default=True)
    def record(cls: type[_T]) -> type[_T]:
        """Make a class a record of its annotated fields."""
else:
    record = dataclass(slots=True, unsafe_hash=True)

__all__ = ["record"]
