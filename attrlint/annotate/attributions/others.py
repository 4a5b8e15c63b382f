"""Reads cues that are no active verb: according to, citing, passives, nouns that report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.after import clause, is_opening_clause, noun_phrase
from attrlint.annotate.attributions.before import NO_SECOND_PIECE, swallow
from attrlint.annotate.attributions.ends import trimmed
from attrlint.annotate.attributions.phrases import phrase_after, starts_phrase
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class, documents, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cues import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["according", "citing", "hearsay", "noun", "passive"]


_CLAUSE_OPENS = Class.SUBJECT | Class.DETERMINER | Class.NAME | Class.POSSESSIVE
_CLAUSE_LEADS = frozenset({"and", "but", "that", "because", "after", "when", "while", "although", "though"})


def according(s: Sentence, cue: Cue) -> Reading | None:
    """According to the mayor, rents will fall. Rents will fall, according to the mayor."""
    is_front = s.is_light(0, cue.start)
    if cue.subject:  # "in her view": the noun stands behind the possessor
        source, end = cue.subject, cue.subject[1] + 1 + (s.word(cue.subject[1]) == "own")
    else:
        end = phrase_after(s.tokens, cue.end, s.size, is_front)
        source = (cue.end, end)
    if end <= cue.end:
        return None
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


def hearsay(s: Sentence, cue: Cue) -> Reading | None:
    """The club is reportedly spending $2 million; Ruiz, who allegedly fled, ..."""
    start = cue.start
    edge = Class.COMMA | Class.DASH | Class.COLON | Class.SEMICOLON | Class.RELATIVE | Class.QUOTE
    while start > s.floor and not s.kind[start - 1] & edge and s.low[start - 1] not in _CLAUSE_LEADS:
        start -= 1
    if start > s.floor and s.kind[start - 1] & Class.RELATIVE:
        start -= 1
    left = trimmed(s.tokens, start, cue.start)
    right = clause(s, cue.end + bool(s.bits(cue.end) & Class.COMMA), at_comma=start > 0 and s.low[start] == "who")
    pieces = [piece for piece in (left, right) if piece[0] < piece[1]]
    return Reading(cue, "hearsay", None, pieces, max(cue.end, right[1])) if pieces else None


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
        content = noun_phrase(s, cue.end + 1, at_comma=is_opening_clause(s, cue))
        return _agentless(cue, content) if content else None
    is_hearsay = cue.verb.lemma in words("hearsay_verbs")
    if is_hearsay and word == "to":
        return _raised(s, cue)
    if word in ("as", "of", "for") or (word in ("that", "to") and cue.takes("ci")):
        content = clause(s, cue.end, is_opening_clause(s, cue))
        agent = next((k for k in range(*content) if s.low[k] == "by"), -1) if word == "as" else -1
        pieces = [trimmed(s.tokens, *cue.subject)] if cue.subject and word not in ("that", "to") else []
        if agent > content[0] and starts_phrase(s.tokens, agent + 1):
            pieces.append((content[0], agent))
            return Reading(cue, "passive", (agent + 1, content[1]), pieces, content[1])
        if content[0] >= content[1]:
            return None
        return Reading(cue, "passive", None, [*pieces, content], content[1])
    if is_hearsay and cue.subject:
        content = clause(s, cue.end, is_opening_clause(s, cue))
        is_fate = word in words("fates") or (word.endswith("ed") and s.bits(cue.group) & Class.BE)
        if is_fate and content[0] < content[1]:  # "were reported killed"
            return Reading(cue, "passive", None, [trimmed(s.tokens, *cue.subject), content], content[1])
        if s.low[cue.subject[0]] == "it" and s.bits(cue.end) & _CLAUSE_OPENS:
            return _agentless(cue, content)
    if frame.opening == "question" and cue.takes("w"):
        return _agentless(cue, clause(s, frame.start, is_opening_clause(s, cue)))
    if frame.opening == "clause" and cue.verb.lemma == "ask" and starts_phrase(s.tokens, cue.end):
        content = noun_phrase(s, cue.end)
        return _agentless(cue, content) if content else None
    if frame.opening == "that" and cue.takes("c"):
        return _agentless(cue, clause(s, frame.start, is_opening_clause(s, cue)))
    if frame.opening == "quote" and cue.verb.lemma in ("ask", "tell"):
        return _agentless(cue, (frame.start, frame.start + 1))
    return None


def _raised(s: Sentence, cue: Cue) -> Reading | None:
    """The driver is thought to have fled: subject and infinitive are what is thought."""
    verb = s.bits(cue.end + 1)
    is_belief = s.low[cue.start] in words("believed") or s.low[cue.start] == "said"
    if cue.subject is None or not (verb & (Class.BE | Class.HAVE) or (is_belief and not verb)):
        return None  # "was reported to police"
    content = clause(s, cue.end, is_opening_clause(s, cue))
    if cue.group == cue.start:  # "a man believed to be armed was shot"
        end = s.next_mark(cue.end + 2, Class.AUXILIARY | Class.COMMA)
        content = trimmed(s.tokens, content[0], min(content[1], end))
    return Reading(cue, "passive", None, [trimmed(s.tokens, *cue.subject), content], content[1])


def _by_agent(s: Sentence, cue: Cue) -> Reading | None:
    start = cue.end + 1
    is_lead = s.word(cue.group - 1) == "as" and s.is_light(0, cue.group - 1)
    end = phrase_after(s.tokens, start, s.size, is_lead)
    if end <= start:
        return None
    assert cue.verb is not None
    if cue.verb.lemma == "ask" and s.bits(end) & (Class.QUESTION | Class.PREPOSITION):
        content = clause(s, end, at_comma=True)
        return Reading(cue, "passive", (start, end), [content], content[1]) if content[0] < content[1] else None
    to = next((k for k in range(start + 1, end) if s.low[k] == "to"), -1)
    if cue.subject and to > 0 and cue.verb.lemma in words("hearsay_verbs"):
        pieces = [trimmed(s.tokens, *cue.subject), clause(s, to, at_comma=False)]
        return Reading(cue, "passive", (start, to), pieces, pieces[1][1])
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
    start = cue.end
    if cue.subject and cue.subject[0] > start:
        start = cue.subject[1]
    if s.word(start) in ("that", "to"):
        content: Phrase | None = clause(s, start, at_comma=False)
        if s.word(start) == "to" and content:
            verb = s.next_mark(start + 2, Class.BE | Class.HAVE | Class.MODAL)
            content = trimmed(s.tokens, content[0], min(content[1], verb))
    else:
        content = noun_phrase(s, start + 1)
    if content is None or content[0] >= content[1]:
        return None
    return Reading(cue, "noun", cue.subject, [content], content[1])
