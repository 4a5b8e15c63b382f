"""What was left over in a text by people and programs: editors' marks, markup, white space."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.place import Span

__all__ = ["Blank", "BlankKind", "Leftover", "LeftoverKind"]


class LeftoverKind(StrEnum):
    """Where it comes from."""

    EDITOR = "editor"  # TK, [CITY], lorem ipsum, "(Adds quotes)"
    CHATBOT = "chatbot"  # "As an AI language model", "Here is the article"
    CITATION = "citation"  # a chatbot's citation mark: oaicite, citeturn0search0
    MARKUP = "markup"  # &nbsp;, <br>, [caption], {{subject}}, control characters
    MOJIBAKE = "mojibake"  # â€™ for ’
    BOILERPLATE = "boilerplate"  # "Story continues below advertisement"


@record
class Leftover:
    """A stretch of prose that is no part of the article.

    `replacement` is what should stand there instead, where that is sure ("" to delete it).
    """

    span: Span
    kind: LeftoverKind
    replacement: str | None = None


class BlankKind(StrEnum):
    """Where needless white space stands."""

    START = "start of the file"
    LINE_END = "end of a line"
    LINES = "blank lines"
    END = "end of the file"
    INVISIBLE = "invisible character"  # zero-width blanks and joiners of words


@record
class Blank:
    """Needless white space. `span` counts code points of the source, not of the prose."""

    span: Span
    kind: BlankKind
    replacement: str = ""
