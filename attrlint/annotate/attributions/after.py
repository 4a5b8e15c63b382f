"""Reads cues before their content: said (that) rents will fall; called the plan "a trap"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.clauses import is_declined, main_subject
from attrlint.annotate.attributions.contents import clause, content_of
from attrlint.annotate.attributions.cue import Kind
from attrlint.annotate.attributions.ends import (
    has_finite_verb,
    trimmed,
)
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.subjects import phrase_before
from attrlint.annotate.attributions.vocabulary import Class

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["after", "last_speaker", "lead"]

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
    is_excepted = s.word(cue.end) in _EXCEPT and is_declined(s.tokens, cue.start)
    if is_excepted and any(cue.end < other.start for other in s.cues):
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
    content = content_of(s, cue, frame)
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
