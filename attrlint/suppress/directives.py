"""`attrlint: ignore RULES -- reason`: what a directive says, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import catalog, lazy
from attrlint.errors import UnknownRule, did_you_mean
from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.suppression import SuppressionKind

__all__ = ["Directive", "Name", "parse_directive"]

VERBS = ("ignore", "ignore-start", "ignore-end", "ignore-file")

_VERB = lazy.compile(r"\s*+([\w-]*)")
_DASH = lazy.compile(r"\s(?:--|—)(?:\s|\Z)")
_NAME = lazy.compile(r"[^\s,]+")


@record
class Name:
    """A rule or family as a directive names it, the rules it stands for, and where (source offsets)."""

    word: str
    rules: frozenset[str]
    start: int
    end: int


@record
class Directive:
    """A suppression in the article: what it names, why, and the stretch of the source that it stands in.

    `verb` is one of VERBS. `problem` says why it cannot be understood, "" if it can.
    """

    kind: SuppressionKind
    verb: str
    names: tuple[Name, ...]
    reason: str
    start: int
    end: int
    problem: str = ""


def parse_directive(text: str, at: int | None, kind: SuppressionKind, start: int, end: int) -> Directive:
    """Read what follows "attrlint:".

    `at` is the source offset of `text` (None: its names stand where the whole does), `start` and `end` are
    those of the whole directive.
    """
    first = _VERB.match(text)
    assert first is not None  # every part of the pattern may be empty
    verb = first[1]
    dash = _DASH.search(text, first.end())
    listed = text[first.end() : dash.start() if dash else len(text)]
    reason = " ".join(text[dash.end() :].split()) if dash else ""
    names = []
    problem = ""
    for word in _NAME.finditer(listed):
        try:
            rules = frozenset(rule.name for rule in catalog.select((word[0],)))
        except UnknownRule as error:
            problem = problem or str(error)
        else:
            if at is None:
                names.append(Name(word[0], rules, start, end))
            else:
                offset = at + first.end()
                names.append(Name(word[0], rules, offset + word.start(), offset + word.end()))
    if verb not in VERBS:
        problem = f"'{verb}' is none of {', '.join(VERBS)}{did_you_mean(verb, VERBS) or '.'}"
    elif not names and not problem and verb != "ignore-end":
        problem = "it names no rule, family or set ('all' for every rule)."
    return Directive(kind, verb, tuple(names), reason, start, end, problem)
