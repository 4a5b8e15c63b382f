"""What a rule says of an article, and what the user sees of that."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrlint.model.place import Position, Span
    from attrlint.model.suppression import Suppressed

__all__ = ["Finding", "Fix", "Level", "Options", "Problem", "Sentence", "SourceFix"]

Options: TypeAlias = "Mapping[str, Any]"
"""The options of one rule: name -> value, complete and of the types that its OPTIONS declare."""


class Level(StrEnum):
    """How much a finding matters, least first."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Level).index(self)


@record
class Fix:
    """Replacements that mend a problem: (span, new text), apart from each other.

    The spans are of the prose, or of the source where the problem's are.
    """

    summary: str
    edits: tuple[tuple[Span, str], ...]


@record
class Problem:
    """What a rule yields: where, what is wrong and why; `help` says what to do about it.

    `level` is given only where this case matters more or less than the rule says. `in_source`: the spans
    count code points of the source (`Document.raw`), for what the prose does not hold: white space, markup.
    """

    span: Span
    message: str
    help: str | None = None
    level: Level | None = None
    fix: Fix | None = None
    in_source: bool = False


@record
class SourceFix:
    """A fix in source offsets: edits are (start, end, new text), code points, half open, in order."""

    summary: str
    edits: tuple[tuple[int, int, str], ...]


@record
class Sentence:
    """The sentence that a finding stands in: its words in the prose, and its source offsets."""

    text: str
    start: int
    end: int


@record
class Finding:
    """What the user sees of a problem. `text` is the source between `start` and `end`.

    `suppressed` says why it is not shown, where it is not.
    """

    rule: str
    family: str
    level: Level
    path: str
    start: Position
    end: Position
    text: str
    message: str
    help: str
    fingerprint: str
    sentence: Sentence
    fix: SourceFix | None = None
    suppressed: Suppressed | None = None
