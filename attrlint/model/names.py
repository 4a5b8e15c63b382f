"""How names are written: spellings and acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.place import Span

__all__ = ["Acronym", "Spelling"]


@record
class Spelling:
    """A name that English spells in more than one way. All spellings of one name have the same `name`."""

    span: Span
    name: str


@record
class Acronym:
    """An acronym where it first stands. `is_defined`: the text gives its words, or everybody knows it."""

    span: Span
    is_defined: bool
