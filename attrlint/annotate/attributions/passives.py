"""Reads passive cues: criticized by the mayor, is described as a trap, is thought to have fled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.contents import clause, is_opening_clause, noun_phrase
from attrlint.annotate.attributions.ends import trimmed
from attrlint.annotate.attributions.phrases import phrase_after, starts_phrase
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["passive"]

_CLAUSE_OPENS = Class.SUBJECT | Class.DETERMINER | Class.NAME | Class.POSSESSIVE


def passive(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """The plan was criticized by the mayor; is described as a trap; she was asked whether ..."""
    assert cue.verb is not None
    word = s.word(cue.end)
    by = cue.end
    while s.bits(by) & Class.TIME or (s.bits(by + 1) & Class.TIME and s.word(by) in words("time_leads")):
        by += 1  # "was announced last week by"
    if s.word(by) == "by":
        return _by_agent(s, cue, by)
    if cue.takes("Q") and cue.takes("n"):
        return _named(s, cue, frame)
    if word in cue.verb.prepositions and word not in ("as", "of", "for"):
        return _agentless(cue, noun_phrase(s, cue.end + 1, at_comma=is_opening_clause(s, cue)))
    is_hearsay = cue.verb.lemma in words("hearsay_verbs")
    if is_hearsay and word == "to":
        return _raised(s, cue)
    is_judged = word == cue.verb.complement or not cue.takes("cQ")
    if (word in ("as", "of", "for") and is_judged) or (word in ("that", "to") and cue.takes("ci")):
        return _with_complement(s, cue)
    if is_hearsay and cue.subject and (reading := _fate(s, cue)):
        return reading
    return _agentless(cue, _framed(s, cue, frame))


def _named(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """The plan has been called "a trap" by the mayor."""
    quote = next((k for k in range(frame.start, min(s.size, frame.start + 3)) if s.kind[k] & Class.QUOTE), -1)
    if quote < 0 or cue.subject is None or not s.bits(cue.group) & Class.AUXILIARY:
        return None
    pieces = [trimmed(s.tokens, *cue.subject), (frame.start, quote + 1)]
    if s.word(quote + 1) != "by":
        return Reading(cue, "passive", None, pieces, quote + 1)
    end = phrase_after(s.tokens, quote + 2, s.size)
    return Reading(cue, "passive", (quote + 2, end), pieces, end) if end > quote + 2 else None


def _with_complement(s: Sentence, cue: Cue) -> Reading | None:
    """The plan is described as a trap; it was announced that rents will fall."""
    word = s.low[cue.end]
    content = clause(s, cue.end, is_opening_clause(s, cue))
    agent = next((k for k in range(*content) if s.low[k] == "by"), -1) if word == "as" else -1
    pieces = [trimmed(s.tokens, *cue.subject)] if cue.subject and word not in ("that", "to") else []
    if agent > content[0] and starts_phrase(s.tokens, agent + 1):
        pieces.append((content[0], agent))
        return Reading(cue, "passive", (agent + 1, content[1]), pieces, content[1])
    if content[0] >= content[1]:
        return None
    return Reading(cue, "passive", None, [*pieces, content], content[1])


def _fate(s: Sentence, cue: Cue) -> Reading | None:
    """Three miners were reported killed, are feared dead; it is understood the bid failed."""
    assert cue.subject is not None
    word = s.word(cue.end)
    content = clause(s, cue.end, is_opening_clause(s, cue))
    if content[0] >= content[1]:
        return None
    if word in words("fates") or (word.endswith("ed") and s.bits(cue.group) & Class.BE):
        end = next((k for k in range(*content) if s.low[k] == "and"), content[1])
        content = trimmed(s.tokens, content[0], end)
        return Reading(cue, "passive", None, [trimmed(s.tokens, *cue.subject), content], content[1])
    is_impersonal = s.low[cue.subject[0]] == "it" and s.bits(cue.end) & _CLAUSE_OPENS
    return _agentless(cue, content) if is_impersonal else None


def _framed(s: Sentence, cue: Cue, frame: Frame) -> Phrase | None:
    """What the passive's frame brings: she was told that, asked whether, asked a question, asked "..."."""
    assert cue.verb is not None
    at_comma = is_opening_clause(s, cue)
    match frame.opening:
        case "question" if cue.takes("w"):
            return clause(s, frame.start, at_comma)
        case "that" if cue.takes("c"):
            return clause(s, frame.start, at_comma)
        case "clause" if cue.verb.lemma == "ask" and starts_phrase(s.tokens, cue.end):
            return noun_phrase(s, cue.end)
        case "quote" if cue.verb.lemma in ("ask", "tell"):
            return frame.start, frame.start + 1
        case _:
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


def _by_agent(s: Sentence, cue: Cue, by: int) -> Reading | None:
    start = by + 1
    is_lead = s.word(cue.group - 1) == "as" and s.is_light(0, cue.group - 1)
    end = phrase_after(s.tokens, start, s.size, is_lead)
    if end <= start:
        return None
    if reading := _behind_agent(s, cue, (start, end)):
        return reading
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


def _behind_agent(s: Sentence, cue: Cue, agent: Phrase) -> Reading | None:
    """Asked by Oak whether rents will fall; is thought by the police to have fled."""
    assert cue.verb is not None
    start, end = agent
    if cue.verb.lemma == "ask" and (to := next((k for k in range(start + 1, end) if s.low[k] == "to"), 0)):
        content = clause(s, to, at_comma=True)
        return Reading(cue, "passive", (start, to), [content], content[1])
    if cue.verb.lemma == "ask" and s.bits(end) & (Class.QUESTION | Class.PREPOSITION):
        content = clause(s, end, at_comma=True)
        return Reading(cue, "passive", agent, [content], content[1]) if content[0] < content[1] else None
    complement = next((k for k in range(start + 1, end + 1) if s.word(k) == cue.verb.complement), -1)
    if cue.subject and complement > 0:  # "was accused by the union of fraud"
        pieces = [trimmed(s.tokens, *cue.subject), clause(s, complement, is_opening_clause(s, cue))]
        return Reading(cue, "passive", (start, complement), pieces, pieces[1][1])
    to = next((k for k in range(start + 1, end) if s.low[k] == "to"), -1)
    if cue.subject and to > 0 and cue.verb.lemma in words("hearsay_verbs"):
        pieces = [trimmed(s.tokens, *cue.subject), clause(s, to, at_comma=False)]
        return Reading(cue, "passive", (start, to), pieces, pieces[1][1])
    return None


def _agentless(cue: Cue, content: Phrase | None) -> Reading | None:
    if content is None or content[0] >= content[1]:
        return None
    return Reading(cue, "passive", None, [content], content[1])
