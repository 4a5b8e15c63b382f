"""Reads what stands behind a cue: addressee, time, place and channel, and how the content begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.adjuncts import addressee, behind_adjuncts, is_preposition, told_in
from attrlint.annotate.attributions.vocabulary import Class, forms, words
from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["Frame", "frame_after"]

_END = Class.STOP | Class.SEMICOLON
_REACH = 25
_FAR = frozenset({"about", "against"})
"""Prepositions that are the verb's even behind a day or a place: "spoke on Monday about"."""


@record
class Frame:
    """`start`: where the content begins if it follows; `opening`: how; `addressee`: whom it is told to.

    `opening` is one of that, quote, colon, comma, question, infinitive, preposition, clause and end.
    """

    start: int
    opening: str
    addressee: Phrase | None = None


def frame_after(tokens: Tokens, cue: Cue, ceiling: int) -> Frame:
    """Read what follows a cue, up to the token `ceiling`."""
    verb = cue.verb
    told, k = _addressed(tokens, cue, ceiling)
    opening = _opening(tokens, k, ceiling)
    if opening == "end" and (quote := _behind_clause(tokens, k, ceiling)) >= 0:
        return Frame(quote, "quote", told)
    takes_to = verb is not None and "to" in verb.prepositions and "i" not in verb.frames
    is_infinitive = opening == "infinitive" and (
        tokens.low[k] == "not" or not (takes_to or is_preposition(tokens, k, ceiling))
    )
    if is_infinitive or opening in ("that", "quote", "colon", "end"):
        return Frame(k, opening, told)
    if verb is not None and tokens.word(_behind_adverbs(tokens, k)) in verb.prepositions:
        k = _behind_adverbs(tokens, k)  # "warned repeatedly of"
        better = _strong_opening(tokens, k, ceiling)
        if better >= 0 and tokens.low[better] == "that" and verb.frames.isdisjoint("cC"):
            better = -1
        if better < 0:
            return Frame(k + 1, "preposition", told)
        return Frame(better, _opening(tokens, better, ceiling), told or told_in(tokens, k, better))
    leads = verb.prepositions & _FAR if verb else frozenset()
    behind = behind_adjuncts(tokens, k, ceiling, leads)
    if behind > k and tokens.word(behind) in leads:
        return Frame(behind + 1, "preposition", told or told_in(tokens, k, behind))
    if behind > k:
        return _behind_adjuncts(tokens, k, behind, ceiling, told)
    if opening == "comma":
        return _after_comma(tokens, k, ceiling, told)
    return Frame(k, opening, told)


def _addressed(tokens: Tokens, cue: Cue, ceiling: int) -> tuple[Phrase | None, int]:
    """Who is told, and where what comes after begins; nobody is told in "promised a new school"."""
    verb = cue.verb
    if verb is None or "t" not in verb.frames:
        return None, cue.end
    told, k = addressee(tokens, cue.end, ceiling)
    if told and "n" in verb.frames and _opening(tokens, k, ceiling) in ("end", "comma", "clause"):
        return None, cue.end
    return told, k


def _behind_adjuncts(tokens: Tokens, start: int, k: int, ceiling: int, told: Phrase | None) -> Frame:
    """The frame behind the adjuncts [start, k)."""
    opening = _opening(tokens, k, ceiling)
    if opening == "that" and _is_relative(tokens, k, ceiling):
        return Frame(k, "end", told)
    if opening == "clause" and not _begins_clause(tokens, k):
        strong = _strong_opening(tokens, k, ceiling)
        if strong >= 0:
            k, opening = strong, _opening(tokens, strong, ceiling)
    told = told or told_in(tokens, start, k)
    if opening == "comma":
        return _after_comma(tokens, k, ceiling, told)
    return Frame(k, opening, told)


def _behind_adverbs(tokens: Tokens, k: int) -> int:
    """`k` moved over adverbs that lead no phrase."""
    while tokens.bits(k) & Class.ADVERB and not tokens.bits(k) & (Class.NAME | Class.PREPOSITION):
        k += 1
    return k


def _behind_clause(tokens: Tokens, k: int, ceiling: int) -> int:
    """Where the quotation begins behind a clause that says when: "said as she left, "..."; or -1."""
    if k >= ceiling or tokens.low[k] not in ("as", "when", "while", "after", "before"):
        return -1
    for j in range(k + 1, min(ceiling, k + _REACH)):
        if tokens.kind[j] & (_END | Class.REPORTING | Class.COLON):
            return -1
        if tokens.kind[j] & Class.QUOTE:
            return j if tokens.kind[j - 1] & Class.COMMA else -1
    return -1


def _is_time(tokens: Tokens, that: int, ceiling: int) -> bool:
    """Whether "that" only says when: "said in a speech that night."."""
    is_last = that + 2 >= ceiling or tokens.kind[that + 2] & Class.MARK
    return bool(is_last) and that + 1 < ceiling and tokens.low[that + 1] in words("time_nouns")


def _is_relative(tokens: Tokens, that: int, ceiling: int) -> bool:
    """Whether "that" at the end of a phrase describes it: "said in a film that was shown"."""
    verb = Class.BE | Class.HAVE | Class.MODAL | Class.FINITE | Class.REPORTING
    if that + 1 >= ceiling or tokens.kind[that - 1] & Class.TIME:
        return False
    return bool(tokens.kind[that + 1] & verb and not tokens.kind[that + 1] & Class.SUBJECT) or tokens.low[
        that + 1
    ].endswith("ed")


def _begins_clause(tokens: Tokens, k: int) -> bool:
    return bool(tokens.kind[k] & (Class.SUBJECT | Class.DETERMINER | Class.POSSESSIVE | Class.NAME))


def _after_comma(tokens: Tokens, comma: int, ceiling: int, told: Phrase | None) -> Frame:
    """A comma behind the cue: a quotation may follow, or "in part, that"."""
    if comma + 1 < ceiling and tokens.kind[comma + 1] & Class.QUOTE:
        return Frame(comma + 1, "quote", told)
    if comma + 1 < ceiling and tokens.low[comma + 1] in ("citing", "quoting"):
        for k in range(comma + 2, min(ceiling, comma + _REACH)):
            if tokens.kind[k] & Class.COMMA and k + 1 < ceiling and tokens.low[k + 1] == "that":
                return Frame(k + 1, "that", told)
    strong = _strong_opening(tokens, comma + 1, ceiling)
    place = Class.NAME | Class.TIME | Class.COMMA | Class.PREPOSITION
    is_place = told is not None and all(tokens.kind[k] & place for k in range(comma, strong))
    if strong >= 0 and (strong == comma + 1 or is_place or tokens.kind[strong - 1] & Class.COMMA):
        return Frame(strong, _opening(tokens, strong, ceiling), told)
    return Frame(comma, "comma", told)


def _opening(tokens: Tokens, k: int, ceiling: int) -> str:
    """How the content would begin if it began at token `k`."""
    if k >= ceiling or tokens.kind[k] & _END:
        return "end"
    word, bits = tokens.low[k], tokens.kind[k]
    if bits & Class.QUOTE:
        return "quote"
    if bits & Class.COLON:
        return "colon"
    if bits & Class.COMMA:
        return "comma"
    if bits & (Class.DASH | Class.BRACKET):
        return "comma"
    if word == "that":
        return "end" if _is_time(tokens, k, ceiling) else "that"
    if (
        word in ("as", "when", "while", "after", "before")
        and k + 1 < ceiling
        and not tokens.kind[k + 1] & Class.QUOTE
        and (word, tokens.low[k + 1]) != ("as", "of")
        and tokens.low[k + 1] not in ("many", "much", "few", "little")
    ):
        return "end"
    if bits & Class.QUESTION:
        return "question"
    if word == "to" or (word == "not" and k + 1 < ceiling and tokens.low[k + 1] == "to"):
        return "infinitive"
    return "clause"


def _strong_opening(tokens: Tokens, k: int, ceiling: int) -> int:
    """Where "that", a colon or a comma with a quotation follows soon and no clause stands between; or -1."""
    low, kind = tokens.low, tokens.kind
    for j in range(k, min(ceiling, k + _REACH)):
        bits = kind[j]
        if bits & (
            Class.STOP
            | Class.SEMICOLON
            | Class.REPORTING
            | Class.BE
            | Class.HAVE
            | Class.MODAL
            | Class.SUBJECT
        ):
            return -1
        if low[j] == "condition" or (low[j] in forms() and forms()[low[j]].is_ing):
            return -1
        if low[j] == "that" and j > k and (j + 1 < ceiling and not kind[j - 1] & Class.PREPOSITION):
            return -1 if _is_relative(tokens, j, ceiling) else j
        if bits & Class.COLON:
            return j
        if bits & Class.QUOTE and j > k and kind[j - 1] & Class.COMMA:
            return j
    return -1
