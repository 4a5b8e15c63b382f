"""Reads what stands behind a cue: addressee, time, place and channel, and how the content begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cues import Cue
    from attrlint.annotate.attributions.narrative import Tokens
    from attrlint.annotate.attributions.phrases import Phrase

__all__ = ["Frame", "frame_after"]

_END = Class.STOP | Class.SEMICOLON
_CUT = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON | Class.QUOTE | Class.BRACKET
_ADJUNCT_LEADS = frozenset(
    {
        "in",
        "at",
        "on",
        "during",
        "after",
        "before",
        "to",
        "from",
        "through",
        "via",
        "outside",
        "inside",
        "with",
        "by",
        "for",
        "of",
        "about",
    }
)
_REACH = 25


@dataclass(frozen=True, slots=True)
class Frame:
    """`start`: where the content begins if it follows; `opening`: how; `addressee`: whom it is told to.

    `opening` is one of that, quote, colon, comma, question, infinitive, preposition, clause and end.
    """

    start: int
    opening: str
    addressee: Phrase | None = None
    has_adjunct: bool = False


def frame_after(tokens: Tokens, cue: Cue, ceiling: int) -> Frame:
    """Read what follows a cue, up to the token `ceiling`."""
    low = tokens.low
    k = cue.end
    addressee: Phrase | None = None
    verb = cue.verb
    if verb is not None and "t" in verb.frames:
        addressee, k = _addressee(tokens, k, ceiling)
    opening = _opening(tokens, k, ceiling)
    if opening in ("that", "quote", "colon", "end"):
        return Frame(k, opening, addressee)
    if opening == "infinitive" and not _is_preposition(tokens, k, ceiling):
        return Frame(k, opening, addressee)
    if verb is not None and k < ceiling and low[k] in verb.prepositions:
        better = _strong_opening(tokens, k, ceiling)
        if better >= 0:
            return Frame(
                better,
                _opening(tokens, better, ceiling),
                addressee or _told_in(tokens, k, better),
                has_adjunct=True,
            )
        return Frame(k + 1, "preposition", addressee)
    behind = _skip_adjuncts(tokens, k, ceiling)
    if behind > k:
        opening = _opening(tokens, behind, ceiling)
        if opening == "clause" and not _begins_clause(tokens, behind):
            strong = _strong_opening(tokens, behind, ceiling)
            if strong >= 0:
                behind, opening = strong, _opening(tokens, strong, ceiling)
        told = addressee or _told_in(tokens, k, behind)
        if opening == "comma":
            return _after_comma(tokens, behind, ceiling, told)
        return Frame(behind, opening, told, has_adjunct=True)
    if opening == "comma":
        return _after_comma(tokens, k, ceiling, addressee)
    return Frame(k, opening, addressee)


def _is_preposition(tokens: Tokens, to: int, ceiling: int) -> bool:
    """Whether "to" stands before a noun phrase and not before an infinitive."""
    k = to + 1
    if k >= ceiling:
        return True
    is_plural = tokens.low[k].endswith("s") and not tokens.low[k].endswith("ss")
    opens = Class.DETERMINER | Class.POSSESSIVE | Class.NAME | Class.OBJECT | Class.QUOTE
    return is_plural or bool(tokens.kind[k] & opens)


def _after_comma(tokens: Tokens, comma: int, ceiling: int, addressee: Phrase | None) -> Frame:
    """A comma behind the cue: a quotation may follow, or "in part, that"."""
    if comma + 1 < ceiling and tokens.kind[comma + 1] & Class.QUOTE:
        return Frame(comma + 1, "quote", addressee, has_adjunct=True)
    strong = _strong_opening(tokens, comma + 1, ceiling)
    if strong >= 0 and (strong == comma + 1 or tokens.kind[strong - 1] & Class.COMMA):
        return Frame(strong, _opening(tokens, strong, ceiling), addressee, has_adjunct=True)
    return Frame(comma, "comma", addressee)


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
        return "that"
    if (
        word in ("as", "when", "while", "after", "before")
        and k + 1 < ceiling
        and not tokens.kind[k + 1] & Class.QUOTE
    ):
        return "end"
    if bits & Class.QUESTION:
        return "question"
    if word == "to":
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
        if low[j] == "condition":
            return -1
        if low[j] == "that" and j > k and (j + 1 < ceiling and not kind[j - 1] & Class.PREPOSITION):
            return j
        if bits & Class.COLON:
            return j
        if bits & Class.QUOTE and j > k and kind[j - 1] & Class.COMMA:
            return j
    return -1


def _addressee(tokens: Tokens, k: int, ceiling: int) -> tuple[Phrase | None, int]:
    """The noun phrase of who is told, and where what comes after it begins."""
    low, kind = tokens.low, tokens.kind
    if (
        k < ceiling
        and kind[k] & (Class.OBJECT | Class.POSSESSIVE)
        and (low[k] == "her" or kind[k] & Class.OBJECT)
    ):
        following = kind[k + 1] if k + 1 < ceiling else Class.STOP
        if low[k] != "her" or following & (
            _CUT | Class.SUBORDINATOR | Class.QUESTION | Class.SUBJECT | Class.DETERMINER | Class.PREPOSITION
        ):
            return (k, k + 1), k + 1
    end = k
    while end < ceiling and end - k < 14:
        bits = kind[end]
        if bits & (_CUT | Class.SUBJECT | Class.SUBORDINATOR | Class.QUESTION | Class.TIME) and not (
            end > k and low[end] == "of"
        ):
            break
        if end > k and (
            bits & (Class.DETERMINER | Class.POSSESSIVE)
            and not kind[end - 1] & (Class.PREPOSITION | Class.CONJUNCTION | Class.DETERMINER)
        ):
            break
        if bits & Class.PREPOSITION and (low[end] not in ("of", "at", "for", "with") or end == k):
            break
        if bits & (Class.BE | Class.HAVE | Class.MODAL | Class.REPORTING):
            return None, k  # a clause began: "told voters would"
        end += 1
    return ((k, end), end) if end > k else (None, k)


def _skip_adjuncts(tokens: Tokens, k: int, ceiling: int) -> int:
    """Where the content may begin behind days, adverbs and prepositional phrases."""
    low, kind = tokens.low, tokens.kind
    while k < ceiling:
        bits = kind[k]
        if bits & Class.TIME or (
            bits & Class.ADVERB
            and not bits & Class.NAME
            and low[k] not in ("not", "even", "once", "then", "since")
        ):
            k += 1
        elif (
            low[k] in ("last", "this", "late", "early", "earlier")
            and k + 1 < ceiling
            and (kind[k + 1] & Class.TIME or low[k] == "earlier")
        ):
            k += 2 if kind[k + 1] & Class.TIME else 1
        elif low[k] == "to" and not _is_preposition(tokens, k, ceiling):
            return k
        elif low[k] in _ADJUNCT_LEADS and not bits & Class.NAME:
            end = _phrase_end(tokens, k + 1, ceiling)
            if end <= k + 1:
                return k
            k = end
        else:
            return k
    return k


def _phrase_end(tokens: Tokens, k: int, ceiling: int) -> int:
    """Where the noun phrase behind a preposition ends, as short as it can be."""
    low, kind = tokens.low, tokens.kind
    first = k
    while k < ceiling and k - first < 10:
        bits = kind[k]
        if bits & (_CUT | Class.SUBJECT | Class.PREPOSITION | Class.BE | Class.HAVE | Class.MODAL) or low[
            k
        ] in ("that", "who", "which"):
            break
        if bits & (Class.QUESTION | Class.SUBORDINATOR):
            break
        if (
            k > first
            and bits & (Class.DETERMINER | Class.POSSESSIVE)
            and not kind[k - 1] & (Class.DETERMINER | Class.CONJUNCTION)
        ):
            break
        if k > first and bits & Class.TIME and not kind[k - 1] & (Class.DETERMINER | Class.PREPOSITION):
            break
        k += 1
    return k


def _begins_clause(tokens: Tokens, k: int) -> bool:
    return bool(tokens.kind[k] & (Class.SUBJECT | Class.DETERMINER | Class.POSSESSIVE | Class.NAME))


def _told_in(tokens: Tokens, start: int, end: int) -> Phrase | None:
    """The one an interview was with or remarks were made to, among the adjuncts [start, end)."""
    low, kind = tokens.low, tokens.kind
    for k in range(start, end):
        is_channel = (
            low[k] in words("channels")
            and k + 2 <= end
            and k + 1 < end
            and low[k + 1] in ("with", "to", "on")
        )
        at = k + 2 if is_channel else k + 1 if k == start and low[k] == "to" else -1
        if 0 <= at < end:
            stop = at
            while (
                stop < end
                and not kind[stop] & (_CUT | Class.TIME)
                and not (kind[stop] & Class.PREPOSITION and low[stop] != "of")
            ):
                stop += 1
            return (at, stop) if stop > at else None
    return None
