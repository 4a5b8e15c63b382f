"""Reads content that stands behind its cue: said (that) rents will fall; called the plan "a trap"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.cue import Kind
from attrlint.annotate.attributions.ends import (
    clause_end,
    has_finite_verb,
    quotation_end,
    trimmed,
)
from attrlint.annotate.attributions.phrase_ends import phrase_end
from attrlint.annotate.attributions.phrases import starts_phrase
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.subjects import phrase_before
from attrlint.annotate.attributions.vocabulary import Class, documents, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["after", "clause", "is_opening_clause", "last_speaker", "lead", "noun_phrase"]

_JOINED = (
    Class.COMMA
    | Class.CONJUNCTION
    | Class.DASH
    | Class.QUOTE
    | Class.PREPOSITION
    | Class.BRACKET
    | Class.SUBORDINATOR
)
_NO_LEAD = frozenset({"while", "but", "although", "though", "who", "which", "according"})
_UNNAMED = frozenset({"named", "identified", "quoted"})
"""What sources ask not to be."""
_FRONT = 20
"""Tokens from the beginning of a sentence within which the cue of an opening clause stands."""
_LIGHT = Class.CONJUNCTION | Class.ADVERB
_OPENERS = frozenset(
    {"after", "before", "as", "when", "while", "since", "although", "though", "because", "that"}
)
"""What leads a clause that opens a sentence: "days after the mayor said ...", "even as she noted ..."."""
_EXCEPT = frozenset({"except", "beyond", "besides", "other", "but", "save"})
_PATTERNS = {Kind.PARTICIPLE: "participle", Kind.INFINITIVE: "infinitive"}


def lead(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """But, the mayor said, rents will fall. As the mayor noted, rents will fall."""
    if cue.kind is not Kind.FINITE or cue.subject is None or frame.opening != "comma" or not cue.takes("y"):
        return None
    left = cue.subject[0]
    is_as = s.word(left - 1) == "as" and (
        s.is_light(0, left - 1) or s.bits(left - 2) & (Class.COMMA | Class.CONJUNCTION)
    )
    is_aside = s.bits(left - 1) & Class.COMMA and s.is_light(0, left)
    is_reduced = s.bits(cue.group - 1) & Class.COMMA and not s.has_comma(left, cue.group - 1)
    if is_reduced or s.word(frame.start + 1) in _NO_LEAD:
        return None  # "the deal, announced on Friday, ..."
    is_broken = left == 0 and has_finite_verb(s.tokens, frame.start + 1, s.size)
    is_during = is_as and frame.start > cue.end and not frame.addressee and not _is_told_then(s, cue.end)
    if not (is_as or is_aside or is_broken) or is_during:
        return None
    content = clause(s, frame.start + 1, at_comma=False) if frame.start + 1 < s.size else None
    if content is None or content[0] >= content[1]:
        return None
    return Reading(cue, "lead", cue.subject, [content], content[1], frame.addressee)


def _is_told_then(s: Sentence, k: int) -> bool:
    """Whether "as she noted on Monday" says when or where, and not with whom: "as she joked with Oak"."""
    return bool(s.bits(k) & (Class.TIME | Class.ADVERB)) or s.word(k) in (
        "in",
        "on",
        "at",
        "during",
        "last",
        "this",
        "earlier",
    )


def after(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """The mayor said (that) rents will fall."""
    is_declined = s.word(cue.start - 1) == "to" and s.word(cue.start - 2) in words("declines")
    if is_declined and s.word(cue.end) in _EXCEPT and any(cue.end < other.start for other in s.cues):
        return None  # "declined to comment except to say that": it was said
    source = cue.subject
    if cue.kind is Kind.PARTICIPLE and s.bits(cue.group - 1) & _JOINED:
        source = last_speaker(s) or source
    if cue.kind is Kind.FINITE and source is None:
        source = _shared_subject(s, cue)
        if source is None and not _is_asked(s, cue):
            return None
    if frame.opening == "colon" and frame.start + 1 >= s.size and cue.takes("cCqQ"):
        return Reading(cue, "after", source, [], s.size, frame.addressee)  # it follows in the next block
    content = _content(s, cue, frame)
    if content is None or content[0] >= content[1]:
        return _relative(s, cue, frame)
    content = content[0], _relative_end(s, cue, content)
    pieces = [content]
    if cue.kind is Kind.FINITE and cue.subject:
        left = cue.subject[0]
        if s.word(left - 1) == "which" and not s.bits(left - 2) & Class.PREPOSITION:
            pieces.insert(0, (left - 1, left))
        elif left > 1 and s.low[0] == "if" and s.bits(left - 1) & Class.COMMA and not s.readings:
            pieces.insert(0, trimmed(s.tokens, 0, left))
    pattern = "declined" if cue.is_declined else _PATTERNS.get(cue.kind, "after")
    return Reading(cue, pattern, source, pieces, content[1], frame.addressee)


def _relative_end(s: Sentence, cue: Cue, content: Phrase) -> int:
    """Where the content ends: with its relative clause in "Oak, who said rents fell, has left"."""
    if cue.kind is not Kind.FINITE or cue.subject is None:
        return content[1]
    start, end = cue.subject
    is_who = s.low[end - 1] in ("who", "which") and s.bits(end - 2) & Class.COMMA
    is_which = s.word(start - 1) == "which" and s.bits(start - 2) & Class.COMMA
    if not is_who and not is_which:
        return content[1]
    verb = Class.AUXILIARY | Class.FINITE | Class.REPORTING
    is_plain = s.low[content[0]] != "that" and cue.takes("n")
    for k in range(content[0] + 1, content[1] - 1):
        if s.kind[k] & Class.COMMA and s.kind[k + 1] & verb and not s.kind[k + 1] & Class.SUBJECT:
            return k if is_plain or has_finite_verb(s.tokens, content[0], k) else content[1]
    return content[1]


def _relative(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """A charge that Oak denied; the vote, which Oak conceded: what is said stands before the subject."""
    if cue.kind is not Kind.FINITE or cue.subject is None or not cue.takes("n"):
        return None
    if frame.opening not in ("end", "comma") or frame.start > cue.end:
        return None
    that = cue.subject[0] - 1
    if s.word(that) == "which":
        return Reading(cue, "after", cue.subject, [(that, that + 1)], cue.end)
    antecedent = phrase_before(s.tokens, that) if s.word(that) == "that" else None
    if antecedent is None or not s.bits(antecedent[0] - 1) & (Class.COMMA | Class.DASH):
        return None
    return Reading(cue, "after", cue.subject, [antecedent], cue.end)


def _is_asked(s: Sentence, cue: Cue) -> bool:
    """Whether it is the agentless "(when) asked whether ..."."""
    if cue.verb is None or cue.verb.lemma not in ("ask", "tell"):
        return False
    if s.word(cue.group - 1) in ("when", "if", "once", "after", "being"):
        return True
    is_aside = cue.group == 0 or s.bits(cue.group - 1) & (Class.COMMA | Class.DASH)
    return bool(is_aside) and cue.verb.lemma == "ask"


def _shared_subject(s: Sentence, cue: Cue) -> Phrase | None:
    """The subject of "and said", "but added": that of the statement before, or of the clause."""
    if not s.bits(cue.group - 1) & (Class.CONJUNCTION | Class.COMMA):
        return None
    return last_speaker(s) or main_subject(s.tokens, cue.group)


def last_speaker(s: Sentence) -> Phrase | None:
    """The source of the reading before, unless it is one in a relative clause."""
    source = s.readings[-1].source if s.readings else None
    return source if source and s.low[source[1] - 1] not in ("who", "which", "that") else None


def _content(s: Sentence, cue: Cue, frame: Frame) -> Phrase | None:
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
