"""Tells whether an attribution reports what was said, or something denied, imagined or planned."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.words import group, table

if TYPE_CHECKING:
    import re

    from attrlint.model import Article, Attribution, Span

__all__ = ["is_statement"]

# "Critics who say", "members of the pact, which says": the clause describes them and cites nobody.
_RELATIVE = lazy.compile(r"(?:(?<!,)\swho|\swhich)\s+(?:have |had |also )?$")
_LETTERS = lazy.compile("[a-z]+")
_CHARACTERS = frozenset(("him", "her", "them"))
"""Whom the text tells of. What they were told is their account: "clerks told him that he had to pay"."""
# "declined to comment except to say": that much was said.
_LABELS = frozenset(("Source", "Sources"))  # of a picture or a chart
_NOTHING = (" nothing", " little about", " little of")
_EXCEPT = ("except ", "beyond ", "besides ", "other than ", " but ", "save ")
_OBJECT_OF = (" to ", " by ", " for ", " among ", " of ", " against ", " from ")
_BEFORE = 40  # code points before a cue in which its auxiliaries stand
_AFTER = 60


def is_statement(article: Article, attribution: Attribution) -> bool:
    """Whether words were said: the cue is not negated or hypothetical, and its verb is one of saying.

    A verb that is also one of acting ("announced mergers", "expect to leave") counts with a clause only.
    """
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None or not attribution.is_reported or not _is_in_the_text(article, source):
        return False
    prose = article.prose
    if prose.startswith(":", source.end) and prose[source.start : source.end] in _LABELS:
        return False
    to = attribution.addressee
    if to is not None and prose[to.start : to.end] in _CHARACTERS and prose.startswith("told", cue.start):
        return False
    first = max(source.start, cue.start - _BEFORE)
    if " wh" in prose[first : cue.start] and _RELATIVE.search(prose, first, cue.start):
        return False
    if _is_restrictive(prose, source, cue):
        return False
    text = prose[cue.start : cue.end]
    before = prose[max(source.end, first) : cue.start] if source.end <= cue.start else ""
    if before.removesuffix("to ").endswith(_EXCEPT):
        before = ""
    if _is_unsaid(f"{before} {text} ") or prose.startswith(_NOTHING, cue.end):
        return False
    clause = _clause_after(text)
    return not clause or _has_clause(prose, attribution, clause)


def _is_restrictive(prose: str, source: Span, cue: Span) -> bool:
    """Whether a participle tells which ones are meant ("clerks professing a belief"), and reports nothing.

    After "with" or a comma the participle reports: "with officials saying that". So does a past form, unless
    the phrase is an object: "to please clerks worried about the tax".
    """
    if prose[source.end : cue.start] != " ":
        return False
    before = prose[max(0, source.start - 6) : source.start]
    if prose.startswith("ed", cue.end - 2):
        return before.endswith(_OBJECT_OF)
    if not prose.startswith("ing", cue.end - 3) or " " in prose[cue.start : cue.end]:
        return False
    if before.endswith(("with ", "With ")) or prose.startswith("speaking", cue.start):
        return False
    return " that " not in prose[cue.end : cue.end + _BEFORE] and not prose.startswith(" the", cue.end)


@lru_cache(maxsize=2048)
def _is_unsaid(words: str) -> bool:
    """Whether the words up to the end of a cue say that nothing was said."""
    return _unsaid().search(words.lower()) is not None


@lru_cache(maxsize=1024)
def _clause_after(cue: str) -> str:
    """The kind of clause that must follow a cue for words to have been said; "" for one of saying."""
    words = _LETTERS.findall(cue.lower())
    if not group("phrases", "statements", "acts").isdisjoint(words):
        return "clause"
    if not group("phrases", "statements", "wins").isdisjoint(words):
        return "won"
    return "" if group("phrases", "statements", "names").isdisjoint(words) else "named"


def _is_in_the_text(article: Article, source: Span) -> bool:
    """Whether it stands in the running text: whom a headline leaves unnamed, the text below may name."""
    block = article.block_at(source.start)
    return block is None or block.kind.is_text


def _has_clause(prose: str, attribution: Attribution, clause: str) -> bool:
    """Whether "that", "how", "whether", a quotation, or a subject of its own begins what was said."""
    cue = attribution.cue
    assert cue is not None
    after = prose[cue.end : cue.end + _AFTER].lower()
    if _pattern(clause).match(after):
        return True
    return any(piece.end <= cue.start for piece in attribution.content)


@cache
def _unsaid() -> re.Pattern[str]:
    words = "|".join(table("phrases")["statements"]["unsaid"])
    return lazy.compile(rf"^ to\b|n['’]t\b|\b(?:{words})\b")  # they are asked, made or allowed to say it


@cache
def _pattern(clause: str) -> re.Pattern[str]:
    return lazy.compile(table("phrases")["statements"][clause])
