"""Reads cues that are no verb with a subject: according to, citing, hearsay, nouns that report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.after import last_speaker
from attrlint.annotate.attributions.before import NO_SECOND_PIECE, has_verb, swallow
from attrlint.annotate.attributions.contents import clause, is_opening_clause, noun_phrase
from attrlint.annotate.attributions.ends import has_finite_verb, trimmed
from attrlint.annotate.attributions.phrases import phrase_after
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class, section

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["according", "citing", "hearsay", "noun"]


_CLAUSE_LEADS = frozenset({"and", "but", "that", "because", "after", "when", "while", "although", "though"})


def according(s: Sentence, cue: Cue) -> Reading | None:
    """According to the mayor, rents will fall. Rents will fall, according to the mayor."""
    is_front = s.is_light(0, cue.start)
    is_split = s.bits(cue.start - 1) & Class.COMMA and not has_finite_verb(s.tokens, s.floor, cue.start)
    if cue.subject:  # "in her view": the noun stands behind the possessor
        source, end = cue.subject, cue.subject[1] + 1 + (s.word(cue.subject[1]) == "own")
    else:
        end = phrase_after(s.tokens, cue.end, s.size, is_front or bool(is_split))
        source = (cue.end, end)
    if end <= cue.end:
        return None
    if is_front:
        start = s.next_mark(end, Class.COMMA) + 1
        if start >= s.size:
            return None
        content = clause(s, start, at_comma=False)
        return Reading(cue, "according", source, [content], content[1]) if content[0] < content[1] else None
    pieces = [trimmed(s.tokens, _start_around(s, cue), cue.start)]
    if s.bits(end) & Class.COMMA and end + 1 < s.size:
        word = s.low[end + 1]
        if word not in NO_SECOND_PIECE and not word.endswith("ing"):
            pieces.append(clause(s, end + 1, at_comma=False))
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    return Reading(cue, "according", source, pieces, max(end, pieces[-1][1])) if pieces else None


def _start_around(s: Sentence, cue: Cue) -> int:
    """Where what is said begins: over what is said in it: "..., the mayor said, according to the Star"."""
    swallow(s, cue.start, -1)
    while s.readings and is_opening_clause(s, s.readings[-1].cue):
        s.readings.pop()
    if s.readings and s.readings[-1].pattern in ("before", "inverted"):
        last = s.readings[-1]
        if not has_verb(s, last.end, cue.start):
            return last.content[0][0]
    return s.behind_lead(s.floor)


def citing(s: Sentence, cue: Cue) -> Reading | None:
    """CNN reported, citing NATO estimates: the same content, once more."""
    if s.readings and s.readings[-1].cue.takes("c") and cue.quoted:
        return Reading(cue, "citing", cue.quoted, list(s.readings[-1].content), cue.quoted[1])
    content = noun_phrase(s, cue.end)
    if content is None or s.is_taken(cue.start):
        return None
    return Reading(cue, "participle", last_speaker(s) or cue.subject, [content], content[1])


def hearsay(s: Sentence, cue: Cue) -> Reading | None:
    """The club is reportedly spending $2 million; Ruiz, who allegedly fled, ..."""
    start = cue.start
    edge = Class.COMMA | Class.DASH | Class.COLON | Class.SEMICOLON | Class.RELATIVE | Class.QUOTE
    while start > s.floor and not s.kind[start - 1] & edge and s.low[start - 1] not in _CLAUSE_LEADS:
        start -= 1
    if start > s.floor and s.kind[start - 1] & Class.RELATIVE:
        start -= 1
    left = trimmed(s.tokens, start, cue.start)
    right = clause(
        s, cue.end + bool(s.bits(cue.end) & Class.COMMA), at_comma=start > 0 and s.low[start] == "who"
    )
    pieces = [piece for piece in (left, right) if piece[0] < piece[1]]
    return Reading(cue, "hearsay", None, pieces, max(cue.end, right[1])) if pieces else None


def noun(s: Sentence, cue: Cue) -> Reading | None:
    """Her claim that rents will fall; the mayor's announcement of the plan."""
    start = cue.end
    if cue.subject and cue.subject[0] > start:
        start = cue.subject[1]
    if s.word(start) in ("that", "to"):
        content: Phrase | None = clause(s, start, is_opening_clause(s, cue))
        if s.word(start) == "to" and content:
            verb = s.next_mark(start + 2, Class.BE | Class.HAVE | Class.MODAL)
            content = trimmed(s.tokens, content[0], min(content[1], verb))
    elif s.word(cue.start) in section("nouns", "noises")["nouns"]:
        content = start + 1, start + 2
    else:
        content = noun_phrase(s, start + 1, at_comma=is_opening_clause(s, cue))
    if content is None or content[0] >= content[1]:
        return None
    return Reading(cue, "noun", cue.subject, [content], content[1])
