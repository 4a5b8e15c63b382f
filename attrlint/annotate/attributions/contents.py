"""Finds what is said behind a cue, by what it begins with: a clause, a quotation, a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.cue import Kind
from attrlint.annotate.attributions.ends import clause_end, has_finite_verb, quotation_end, trimmed
from attrlint.annotate.attributions.phrase_ends import phrase_end
from attrlint.annotate.attributions.phrases import starts_phrase
from attrlint.annotate.attributions.vocabulary import Class, documents

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["clause", "content_of", "is_opening_clause", "noun_phrase"]

_UNNAMED = frozenset({"named", "identified", "quoted"})
"""What sources ask not to be."""
_FRONT = 20
"""Tokens from the beginning of a sentence within which the cue of an opening clause stands."""
_LIGHT = Class.CONJUNCTION | Class.ADVERB
_OPENERS = frozenset(
    {"after", "before", "as", "when", "while", "since", "although", "though", "because", "that"}
)
"""What leads a clause that opens a sentence: "days after the mayor said ...", "even as she noted ..."."""


def content_of(s: Sentence, cue: Cue, frame: Frame) -> Phrase | None:
    """What is said, by what it begins with; None where nothing of the kind that the verb takes follows."""
    start, at_comma = frame.start, is_opening_clause(s, cue)
    match frame.opening:
        case "quote" if cue.takes("cqQnw"):
            return start, quotation_end(s.tokens, start, s.size, s.borders)
        case "that" if cue.takes("cC"):
            return clause(s, start, at_comma)
        case "that" if cue.takes("Q"):
            return _named(s, cue, start, at_comma)
        case "question" if cue.takes("w") or (cue.takes("c") and s.low[start] in ("what", "if", "when")):
            return clause(s, start, at_comma)
        case "question" if cue.takes("n"):
            return _bare(s, cue, start, at_comma) if cue.takes("Q") else clause(s, start, at_comma)
        case "infinitive" if cue.takes("i") and cue.kind is not Kind.INFINITIVE:
            return _infinitive(s, frame, at_comma)
        case "preposition":
            return noun_phrase(s, start, at_comma=at_comma)
        case "colon":
            return _behind_colon(s, cue, start + 1)
        case "clause":
            return _bare(s, cue, start, at_comma)
        case _:
            return None


def _infinitive(s: Sentence, frame: Frame, at_comma: bool) -> Phrase | None:
    """Told the tenants to leave; but asked not to be named says nothing of the story."""
    if s.low[frame.start] == "not" and s.word(frame.start + 3) in _UNNAMED:
        return None
    return clause(s, frame.addressee[0] if frame.addressee else frame.start, at_comma)


def _bare(s: Sentence, cue: Cue, start: int, at_comma: bool) -> Phrase | None:
    """Content that nothing announces: a clause, or a noun phrase."""
    assert cue.verb is not None
    if s.low[start] in ("and", "or", "with", "from", "of"):
        return None
    is_gerund = s.low[start].endswith("ing")
    is_bare = s.kind[start] & Class.AUXILIARY and not s.kind[start] & Class.SUBJECT and not is_gerund
    if is_bare and not _is_relative(s, cue):
        return None  # the cue was a participle: "the plan announced Monday would ..."
    is_clause = has_finite_verb(s.tokens, start, s.size)
    is_open = not cue.takes("n") and cue.kind is not Kind.INFINITIVE and cue.verb.lemma != "write"
    if cue.takes("c") and (is_clause or is_open):
        return clause(s, start, at_comma)
    if cue.takes("d") and _is_document(s, cue.subject):
        return clause(s, start, at_comma)
    if cue.takes("C") and is_clause and not cue.takes("d"):
        return clause(s, start, at_comma)
    if cue.takes("Q") and cue.takes("n"):
        return _named(s, cue, start, at_comma)
    if cue.takes("n") and (
        starts_phrase(s.tokens, start)
        or s.kind[start] & Class.OBJECT
        or not cue.verb.is_homograph
        or (s.low[cue.end - 1].endswith("ed") and _is_judged(s, cue, start))
        or (cue.takes("b") and cue.kind is Kind.FINITE)
        or (cue.verb.lemma == "report" and s.low[start].endswith("ing"))
    ):
        return noun_phrase(s, start, cue.verb.complement, at_comma)
    return None


def _is_judged(s: Sentence, cue: Cue, start: int) -> bool:
    """Whether a bare noun is what is blamed, praised or quoted: "blamed weak demand"."""
    assert cue.verb is not None
    has_quote = any(s.kind[k] & Class.QUOTE for k in range(start, min(s.size, start + 6)))
    return has_quote or (cue.verb.complement != "" and bool(cue.verb.frames & {"n"}))


def _is_relative(s: Sentence, cue: Cue) -> bool:
    """Whether the subject stands in a relative clause: "which critics say was", "what he says is"."""
    if cue.subject is None or cue.verb is None:
        return False
    if cue.verb.lemma == "say" or not cue.takes("n"):
        return True  # "a probe the agency says is over"
    for k in range(cue.subject[1] - 1, max(-1, cue.subject[0] - 8), -1):
        if s.low[k] in ("which", "that", "who", "what"):
            return True
        if s.kind[k] & (Class.COMMA | Class.BOUNDARY):
            return False
    return False


def _named(s: Sentence, cue: Cue, start: int, at_comma: bool) -> Phrase | None:
    """What somebody is called: "called the plan a trap", not "a group called Blue Line"."""
    if s.low[start] == "itself" and s.bits(start + 1) & Class.NAME:
        return None  # a group that calls itself Blue Line
    content = clause(s, start, at_comma)
    if any(s.kind[k] & Class.QUOTE for k in range(*content)):
        return start, next((k for k in range(*content) if _goes_on(s, k)), content[1])
    stop = min(start + 6, s.next_mark(start, Class.CONJUNCTION | Class.COMMA))
    if (
        has_finite_verb(s.tokens, start + bool(s.kind[start] & Class.SUBJECT), stop)
        and s.low[start] != "what"
    ):
        return None
    opens = Class.OBJECT | Class.SUBJECT | Class.POSSESSIVE | Class.DETERMINER
    is_object = s.kind[start] & opens or s.low[start] == "what" or s.low[start].endswith("'s")
    is_object = is_object or bool(cue.subject and s.word(cue.subject[0] - 1) in ("what", "which"))
    if s.kind[start] & Class.NAME and not is_object:  # "called Ruiz a liar"
        behind = s.next_mark(start, ~Class.NAME & ((1 << 24) - 1))
        is_object = bool(s.bits(behind) & (Class.DETERMINER | Class.POSSESSIVE))
    return noun_phrase(s, start) if is_object and content[1] - start > 1 else None


def _goes_on(s: Sentence, k: int) -> bool:
    """Whether "and" behind what somebody is called brings another verb: "called it "a trap" and left"."""
    if s.low[k] != "and" or not s.kind[k - 1] & Class.QUOTE:
        return False
    verb = Class.SUBJECT | Class.AUXILIARY | Class.FINITE
    return bool(s.bits(k + 1) & verb) or s.word(k + 1).endswith("ed")


def _behind_colon(s: Sentence, cue: Cue, start: int) -> Phrase | None:
    if start >= s.size or not cue.takes("cCqQ"):
        return None
    if s.kind[start] & Class.QUOTE:
        return start, quotation_end(s.tokens, start, s.size, s.borders)
    return trimmed(s.tokens, start, s.size) if cue.takes("y") else None


def clause(s: Sentence, start: int, at_comma: bool) -> Phrase:
    """The clause that begins at `start`."""
    return trimmed(s.tokens, start, clause_end(s.tokens, start, s.size, s.borders, at_comma))


def noun_phrase(s: Sentence, start: int, complement: str = "", at_comma: bool = False) -> Phrase | None:
    """The noun phrase that is what is said."""
    if start >= s.size or s.kind[start] & (Class.STOP | Class.SEMICOLON | Class.COMMA):
        return None
    content = trimmed(s.tokens, start, phrase_end(s.tokens, start, s.size, s.borders, complement, at_comma))
    first, end = content
    while end - 1 > first and s.kind[end - 1] & Class.ADVERB and not s.kind[end - 1] & Class.NAME:
        end -= 1  # "reported the talks earlier"
    return (first, end) if first < end else None


def is_opening_clause(s: Sentence, cue: Cue) -> bool:
    """Whether the cue stands in a clause that opens the sentence and ends at its comma."""
    first = max(0, cue.start - _FRONT)
    for k in range(first, cue.start):
        if s.kind[k] & (Class.COLON | Class.SEMICOLON):
            first = k + 1
    if first == cue.start - _FRONT > 0:
        return False
    while first < cue.group and s.kind[first] & _LIGHT:
        first += 1
    if cue.start - first > 12:
        return False
    is_aside = cue.subject is None and s.bits(cue.group - 1) & Class.COMMA
    if is_aside and cue.kind is Kind.FINITE and cue.verb and cue.verb.lemma == "ask":
        return True  # "the mayor, asked about rents, said"
    opens = cue.group == first or s.bits(first) & (Class.SUBORDINATOR | Class.PREPOSITION)
    opens = opens or (cue.kind is Kind.NOUN and s.low[first].endswith("ing"))
    if not opens and cue.subject and cue.subject[0] > first:
        lead = cue.subject[0] - 1
        opens = s.low[lead] in _OPENERS and not has_finite_verb(s.tokens, first, lead)
    return bool(opens) and not any(s.kind[k] & Class.COMMA for k in range(first, cue.start))


def _is_document(s: Sentence, subject: Phrase | None) -> bool:
    """Whether the subject is a poll, a report, records: what shows and finds."""
    return subject is not None and not documents().isdisjoint(s.low[subject[0] : subject[1]])
