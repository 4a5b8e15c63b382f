"""Finds the noun phrase that begins at a token: the speaker behind a verb, the one an account accords to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrlint.annotate.attributions.vocabulary import Class, forms, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["Phrase", "phrase_after", "starts_phrase"]

Phrase: TypeAlias = tuple[int, int]
"""Token places, half open."""

_OPENS = Class.DETERMINER | Class.POSSESSIVE | Class.NAME
_HARD = Class.BOUNDARY | Class.BRACKET
_CLAUSE = Class.AUXILIARY | Class.SUBJECT | Class.DASH
_REACH = 60
"""Tokens that a walk looks at, at most."""


def starts_phrase(tokens: Tokens, k: int) -> bool:
    """Whether a noun phrase clearly begins at `k`: a determiner, a name, a figure."""
    return k < len(tokens) and bool(tokens.kind[k] & _OPENS or tokens.low[k][0].isdigit())


def phrase_after(tokens: Tokens, start: int, ceiling: int, is_front: bool = False) -> int:
    """Where the noun phrase that begins at `start` ends, appositions and relative clauses included.

    `is_front`: a clause follows behind a comma, so an apposition counts only where a comma closes it.
    """
    kind = tokens.kind
    limit = min(ceiling, start + _REACH)
    end = _core_end(tokens, start, limit)
    while end < limit and kind[end] & Class.COMMA:
        behind = _apposition_end(tokens, end, limit, is_front)
        if behind < 0:
            break
        end = behind
    loose = Class.COMMA | Class.ADVERB | Class.CONJUNCTION
    while end > start and (kind[end - 1] & loose or tokens.low[end - 1] in words("time_leads")):
        end -= 1
    return end


def _core_end(tokens: Tokens, start: int, limit: int) -> int:
    """Where the phrase itself ends: at a mark, a verb of another clause, a day, an adjunct."""
    low, kind = tokens.low, tokens.kind
    in_relative = False
    close = start
    for k in range(start, limit):
        bits = kind[k]
        if low[k] == "(" and ")" in low[k : min(limit, k + 8)]:
            close = low.index(")", k) + 1  # "(D-Vell)"
        if k < close:
            continue
        if bits & (_HARD | Class.COMMA):
            return k
        if k == start:
            continue
        in_relative |= bool(bits & Class.RELATIVE)
        if in_relative:
            continue
        if bits & _CLAUSE or (
            bits & Class.TIME and not low[k].endswith("'s") and not _is_participle(tokens, k - 1, start)
        ):
            return k
        if bits & Class.SUBORDINATOR and low[k] != "since":
            return k
        if (bits & Class.PREPOSITION and _is_adjunct(tokens, k)) or low[k] in ("but", "nor", "yet", "so"):
            return k
    return limit


def _is_participle(tokens: Tokens, k: int, start: int) -> bool:
    """Whether a participle before a day belongs to the phrase: "a study published Wednesday in"."""
    if tokens.low[k] == "on":
        k -= 1
    return k > start and tokens.low[k].endswith("ed")


def _apposition_end(tokens: Tokens, comma: int, limit: int, is_front: bool) -> int:
    """Where the apposition, relative clause, age or place behind a comma ends; -1 if none stands there."""
    kind = tokens.kind
    first = comma + 1
    if first >= limit:
        return -1
    if kind[first] & Class.NAME and (first + 1 >= limit or kind[first + 1] & (Class.COMMA | Class.STOP)):
        return first + 1  # a place: ", Ohio"
    if not _opens_apposition(tokens, comma, limit, is_front):
        return -1
    end = first
    while end < limit and not kind[end] & (_HARD | Class.COMMA):
        if kind[end] & Class.TIME and kind[end - 1] & Class.PREPOSITION:
            break
        if is_front and kind[end] & (Class.AUXILIARY | Class.FINITE) and not kind[first] & Class.RELATIVE:
            return -1
        end += 1
    is_closed = end < limit and kind[end] & Class.COMMA
    return -1 if is_front and not is_closed else end


def _opens_apposition(tokens: Tokens, comma: int, limit: int, is_front: bool) -> bool:
    """Whether what stands behind the comma belongs to the phrase before it: "Ruiz, director of ..."."""
    low, kind = tokens.low, tokens.kind
    first = comma + 1
    word, bits = low[first], kind[first]
    if word in words("apposition") or word[0].isdigit() or word.startswith(("r-", "d-")):
        return True
    if is_front and (word.endswith("ed") or word in words("participles")):
        return True  # "according to the minutes, seen by the Star, rents fell"
    if not kind[comma - 1] & Class.NAME and not low[comma - 1][0].isdigit():
        return False
    following = low[first + 1] if first + 1 < limit else ""
    if bits & Class.NAME:
        return word.endswith("'s") or following == "of"
    if is_front and word.endswith("s") and not word.endswith("ss"):
        return False  # "according to Oak, voters in Vell, Ohio, want"
    return word == "of" or (bits == 0 and not word.endswith(("ing", "ed")) and word not in forms())


def _is_adjunct(tokens: Tokens, k: int) -> bool:
    """Whether the preposition at `k` begins a phrase of time, place or channel, not one of the noun."""
    low, kind = tokens.low, tokens.kind
    if low[k] in words("adjunct_leads"):
        return True
    for j in range(k + 1, min(k + 5, len(tokens))):
        is_channel = low[j] in words("channels") and not kind[j] & Class.NAME  # but "by the Post"
        if kind[j] & Class.TIME or low[j] in words("months") or is_channel:
            return low[k] not in ("of", "from") or bool(kind[j] & Class.TIME)
        if kind[j] & (Class.COMMA | Class.STOP | Class.PREPOSITION):
            return False
    return False
