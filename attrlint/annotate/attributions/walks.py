"""Walks back over the words of a noun phrase to where it begins.

All places are token indices, half open. Every walk is bounded, so that a sentence without end costs no more
than its tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class

if TYPE_CHECKING:
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["REACH", "walk_back"]

_LEFT_STOP = (
    Class.BOUNDARY | Class.AUXILIARY | Class.SUBJECT | Class.SUBORDINATOR | Class.REPORTING | Class.FINITE
)
_CLEAN_STOP = (
    Class.BOUNDARY | Class.COMMA | Class.DASH | Class.BRACKET | Class.CONJUNCTION | Class.SUBORDINATOR
)
_BEFORE_RELATIVE = Class.COMMA | Class.BOUNDARY | Class.PREPOSITION | Class.CONJUNCTION | Class.AUXILIARY
REACH = 60
"""Tokens that a walk looks at, at most."""


def walk_back(tokens: Tokens, end: int, floor: int) -> int:
    """Where the words that belong to the noun phrase before `end` begin."""
    low, kind = tokens.low, tokens.kind
    border = -1  # an "and" that joins two who speak, or two clauses
    k = end - 1
    stop_at = max(floor, end - REACH)
    while k >= stop_at:
        if low[k] == ")":
            k = _opening_bracket(tokens, k, stop_at) - 1
        elif low[k] in ("and", "or"):
            border = k if border < 0 else border
            k -= 1
        elif kind[k] & Class.COMMA and border >= 0 and _is_list_item(tokens, k, stop_at):
            k -= 1
        elif _stops(tokens, k, end):
            antecedent = _antecedent(tokens, k, stop_at)
            if antecedent < 0:
                if k == border - 1 and kind[k] & Class.SUBJECT:
                    return k  # she and her aides
                if border >= 0 and not kind[k] & _CLEAN_STOP:
                    return _trimmed(tokens, border + 1, end)
                break
            k = antecedent
        elif border >= 0 and _joins_clauses(tokens, k, border):
            return _trimmed(tokens, border + 1, end)
        else:
            k -= 1
    return _trimmed(tokens, k + 1, end)


def _joins_clauses(tokens: Tokens, k: int, border: int) -> bool:
    """Whether the "and" at `border` joins clauses: a verb stands at `k` before it, or nothing near."""
    low = tokens.low
    if low[k].endswith("ed"):  # but "a poll released on Sunday by Vell News and Oak College"
        return "by" not in low[k + 1 : min(border, k + 4)]
    return border - k > 12


def _stops(tokens: Tokens, k: int, end: int) -> bool:
    """Whether the noun phrase that ends at `end` cannot reach over the token `k`."""
    low, kind = tokens.low, tokens.kind
    bits = kind[k]
    if low[k] == "to" and k and low[k - 1] == "according":
        return True
    if bits & Class.OBJECT and k == end - 1:
        return False  # most of them
    if low[k] == "who" and k and not kind[k - 1] & _BEFORE_RELATIVE:
        return False  # those who praised the plan
    if low[k].endswith("ed") and k + 1 < end and kind[k + 1] & (Class.DETERMINER | Class.POSSESSIVE):
        return True  # released a video that
    if bits & (Class.CONJUNCTION | Class.DASH | Class.BRACKET | Class.RELATIVE | Class.OBJECT | Class.COMMA):
        return True
    if bits & (Class.FINITE | Class.REPORTING) and k and kind[k - 1] & (Class.DETERMINER | Class.POSSESSIVE):
        return False  # the think tank
    if bits & _LEFT_STOP:
        return not _is_name_inside(tokens, k)
    is_adverb = bits & Class.ADVERB and not bits & Class.NAME and k < end - 1
    if not is_adverb or low[k] in ("first", "only", "just"):
        return False
    is_of_number = k and kind[k - 1] & Class.PREPOSITION and kind[k + 1] & Class.DETERMINER
    return not is_of_number  # of nearly four years


def _antecedent(tokens: Tokens, verb: int, floor: int) -> int:
    """The last token of what a relative clause with the verb at `verb` belongs to; -1 if it is in none."""
    low, kind = tokens.low, tokens.kind
    in_clause = Class.AUXILIARY | Class.FINITE | Class.REPORTING | Class.OBJECT
    if not kind[verb] & in_clause and not low[verb].endswith("ed"):
        return -1
    for k in range(verb - 1, max(floor, verb - 8), -1):
        if low[k] in ("who", "which", "that", "whose"):
            before = (
                Class.AUXILIARY
                | Class.REPORTING
                | Class.COMMA
                | Class.PREPOSITION
                | Class.CONJUNCTION
                | Class.BOUNDARY
            )
            return -1 if kind[k - 1] & before else k - 1
        if kind[k] & (Class.COMMA | Class.SUBJECT | Class.DASH | Class.BOUNDARY):
            return -1
    return -1


def _trimmed(tokens: Tokens, start: int, end: int) -> int:
    """The start of the noun phrase in these words, without what leads it."""
    low, kind = tokens.low, tokens.kind
    while start < end and (
        low[start] in ("and", "or", "but", "—", ",")
        or (kind[start] & Class.ADVERB and not kind[start] & Class.DETERMINER)
    ):
        start += 1
    if start < end - 1 and kind[start] & Class.PREPOSITION and low[start] != "per":
        for k in range(start + 2, end):
            opens = kind[k] & (Class.DETERMINER | Class.POSSESSIVE) or (
                kind[k] & Class.NAME and not kind[k - 1] & Class.NAME and not low[k - 1].endswith("'s")
            )
            if opens and not kind[k - 1] & (Class.PREPOSITION | Class.DETERMINER | Class.POSSESSIVE):
                return k
        return start + 1
    return start


def _is_name_inside(tokens: Tokens, k: int) -> bool:
    """Whether a closed-class word is part of a name here: "Will", "May"."""
    return (
        bool(tokens.kind[k] & Class.NAME)
        and k > 0
        and not tokens.kind[k] & (Class.SUBJECT | Class.SUBORDINATOR)
    )


def _is_list_item(tokens: Tokens, comma: int, floor: int) -> bool:
    """Whether what stands before a comma can be one of several who speak: short, and no verb in it."""
    for k in range(comma - 1, max(floor, comma - 7) - 1, -1):
        if tokens.kind[k] & (_LEFT_STOP | Class.PREPOSITION | Class.ADVERB) or tokens.low[k].endswith(
            ("ed", "ing")
        ):
            return False
        if tokens.kind[k] & Class.COMMA:
            return True
    return comma - floor <= 7


def _opening_bracket(tokens: Tokens, close: int, floor: int) -> int:
    for k in range(close - 1, floor - 1, -1):
        if tokens.low[k] == "(":
            return k
    return floor
