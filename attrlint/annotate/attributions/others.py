"""Reads cues that are no active verb: according to, citing, passives, nouns that report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.after import clause, is_opening_clause, noun_phrase
from attrlint.annotate.attributions.before import NO_SECOND_PIECE, swallow
from attrlint.annotate.attributions.ends import trimmed
from attrlint.annotate.attributions.phrases import phrase_after, starts_phrase
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class, documents

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cues import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["according", "citing", "noun", "passive"]


def according(s: Sentence, cue: Cue) -> Reading | None:
    """According to the mayor, rents will fall. Rents will fall, according to the mayor."""
    is_front = s.is_light(0, cue.start)
    end = phrase_after(s.tokens, cue.end, s.size, is_front)
    if end <= cue.end:
        return None
    source = (cue.end, end)
    if is_front:
        start = s.next_mark(end, Class.COMMA) + 1
        if start >= s.size:
            return None
        content = clause(s, start, at_comma=False)
        return Reading(cue, "according", source, [content], content[1]) if content[0] < content[1] else None
    swallow(s, cue.start, -1)
    pieces = [trimmed(s.tokens, s.behind_lead(s.floor), cue.start)]
    if s.bits(end) & Class.COMMA and end + 1 < s.size:
        word = s.low[end + 1]
        if word not in NO_SECOND_PIECE and not word.endswith("ing"):
            pieces.append(clause(s, end + 1, at_comma=False))
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    return Reading(cue, "according", source, pieces, max(end, pieces[-1][1])) if pieces else None


def citing(s: Sentence, cue: Cue) -> Reading | None:
    """CNN reported, citing NATO estimates: the same content, once more."""
    end = phrase_after(s.tokens, cue.end, s.size)
    if end <= cue.end:
        return None
    if s.readings and s.readings[-1].cue.takes("c") and _can_be_source(s, cue.end, end):
        return Reading(cue, "citing", (cue.end, end), list(s.readings[-1].content), end)
    content = noun_phrase(s, cue.end)
    if content is None or s.is_taken(cue.start):
        return None
    return Reading(cue, "participle", cue.subject, [content], content[1])


def _can_be_source(s: Sentence, start: int, end: int) -> bool:
    """Whether the phrase can be a source: a name, a document, people."""
    people = ("sources", "officials", "source", "official")
    return any(
        s.kind[k] & Class.NAME or s.low[k] in documents() or s.low[k].endswith(people)
        for k in range(start, end)
    )


def passive(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """The plan was criticized by the mayor; is described as a trap; she was asked whether ..."""
    assert cue.verb is not None
    word = s.word(cue.end)
    if word == "by":
        return _by_agent(s, cue)
    if word in cue.verb.prepositions and word not in ("as", "of", "for"):
        content = noun_phrase(s, cue.end + 1)
        return _agentless(cue, content) if content else None
    if word in ("as", "of", "for") or (word in ("that", "to") and cue.takes("ci")):
        content = clause(s, cue.end, at_comma=False)
        agent = next((k for k in range(*content) if s.low[k] == "by"), -1) if word == "as" else -1
        pieces = [trimmed(s.tokens, *cue.subject)] if cue.subject and word not in ("that", "to") else []
        if agent > content[0] and starts_phrase(s.tokens, agent + 1):
            pieces.append((content[0], agent))
            return Reading(cue, "passive", (agent + 1, content[1]), pieces, content[1])
        if content[0] >= content[1]:
            return None
        return Reading(cue, "passive", None, [*pieces, content], content[1])
    if frame.opening == "question" and cue.takes("w"):
        return _agentless(cue, clause(s, frame.start, is_opening_clause(s, cue)))
    if frame.opening == "quote" and cue.verb.lemma in ("ask", "tell"):
        return _agentless(cue, (frame.start, frame.start + 1))
    return None


def _by_agent(s: Sentence, cue: Cue) -> Reading | None:
    start = cue.end + 1
    is_lead = s.word(cue.group - 1) == "as" and s.is_light(0, cue.group - 1)
    end = phrase_after(s.tokens, start, s.size, is_lead)
    if end <= start:
        return None
    if s.word(cue.group - 1) == "as" or cue.group == 0:
        if is_lead:  # "As reported by the Star, rents ..."
            content = clause(s, s.next_mark(end, Class.COMMA) + 1, at_comma=False)
        else:
            content = trimmed(s.tokens, s.behind_lead(s.floor), cue.group - 1)
    elif cue.subject is None:
        return None
    else:
        content = trimmed(s.tokens, *cue.subject)
    if content[0] >= content[1]:
        return None
    return Reading(cue, "passive", (start, end), [content], max(end, content[1]))


def _agentless(cue: Cue, content: Phrase) -> Reading | None:
    return Reading(cue, "passive", None, [content], content[1]) if content[0] < content[1] else None


def noun(s: Sentence, cue: Cue) -> Reading | None:
    """Her claim that rents will fall; the mayor's announcement of the plan."""
    if s.word(cue.end) in ("that", "to"):
        content: Phrase | None = clause(s, cue.end, at_comma=False)
        if s.word(cue.end) == "to" and content:
            verb = s.next_mark(cue.end + 2, Class.BE | Class.HAVE | Class.MODAL)
            content = trimmed(s.tokens, content[0], min(content[1], verb))
    else:
        content = noun_phrase(s, cue.end + 1)
    if content is None or content[0] >= content[1]:
        return None
    return Reading(cue, "noun", cue.subject, [content], content[1])
