"""Decides where what is said ends when no quotation mark says it: clauses, quotations that go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.borders import (
    ends_at_comma,
    ends_at_dash,
    ends_before,
    ends_behind_quote,
)
from attrlint.annotate.attributions.vocabulary import Class

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["clause_end", "has_finite_verb", "quotation_end", "trimmed"]

_VERB = Class.AUXILIARY | Class.FINITE
_AFTER_VERB = frozenset({"a", "an", "while", "though", "although"})
_EDGE = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON
_NOT_BEFORE_PARTICIPLE = Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION
_MAY_END = frozenset({"and", "but", "according", "on"})
_SAID_BEFORE_MARK = frozenset(".,!?…—-–")
_REACH = 150
"""Tokens outside quotations that what is said has at most."""


def clause_end(
    tokens: Tokens, start: int, ceiling: int, borders: frozenset[int], at_comma: bool = False
) -> int:
    """Where the clause that begins at `start` ends, at most at `ceiling`.

    `borders` are tokens at which another statement begins ("and", "but", "while" before its subject);
    `at_comma`: it is an opening clause, which ends at its first comma.
    """
    low, kind = tokens.low, tokens.kind
    ceiling = min(ceiling, start + _REACH)
    has_verb = False
    for k in range(_first_border(tokens, start, ceiling), ceiling):
        bits = kind[k]
        if bits & Class.SEMICOLON or (k in borders and (has_verb or low[k] != "which")):
            return k
        if bits & _VERB or low[k].endswith("ed"):
            has_verb = True
        if bits & Class.COMMA:
            if at_comma and k > start + 1:
                return k
            if ends_at_comma(tokens, k, ceiling) and (
                has_verb or k + 1 >= ceiling or low[k + 1] not in _AFTER_VERB
            ):
                return k
        elif bits & Class.QUOTE:
            if _ends_with_quote(tokens, k, ceiling, at_comma):
                return k + 1
        elif _ends_at_word(tokens, k, ceiling, has_verb):
            return k
    return ceiling


def _first_border(tokens: Tokens, start: int, ceiling: int) -> int:
    """The first token at which a clause can end: behind the aside in "that, while rents fell, some left"."""
    first = start + 1
    if first >= ceiling or tokens.low[start] != "that" or not tokens.kind[first] & Class.COMMA:
        return first
    return next((k for k in range(first + 1, ceiling) if tokens.kind[k] & Class.COMMA), first) + 1


def _ends_with_quote(tokens: Tokens, quote: int, ceiling: int, at_comma: bool) -> bool:
    """Whether a quotation within the clause is its end; one of a list is not: "a liar," a "fool"."""
    if at_comma and tokens.closing[quote] == ",":
        return True
    is_list = any(tokens.kind[k] & Class.QUOTE for k in range(quote + 1, min(ceiling, quote + 4)))
    return tokens.closing[quote] == "," and not is_list and ends_at_comma(tokens, quote, ceiling)


def _ends_at_word(tokens: Tokens, k: int, ceiling: int, has_verb: bool) -> bool:
    """Whether a word or a dash begins what the writer goes on with."""
    if tokens.kind[k - 1] & Class.QUOTE and ends_behind_quote(tokens, k, ceiling):
        return True
    if tokens.kind[k] & Class.DASH:
        return has_verb and ends_at_dash(tokens, k, ceiling)
    return tokens.low[k] in _MAY_END and ends_before(tokens, k, ceiling)


def quotation_end(tokens: Tokens, quote: int, ceiling: int, borders: frozenset[int]) -> int:
    """Where what begins with the quotation at `quote` ends: at a mark with a stop or a comma inside it."""
    low, kind = tokens.low, tokens.kind
    k = quote
    while True:
        if k + 1 < ceiling and kind[k + 1] & Class.QUOTE:
            k += 1
        elif tokens.closing[k] not in _SAID_BEFORE_MARK:
            return max(clause_end(tokens, k, ceiling, borders), k + 1)
        elif k + 2 < ceiling and low[k + 1] in ("and", "or", ",") and kind[k + 2] & Class.QUOTE:
            k += 2
        else:
            return k + 1


def has_finite_verb(tokens: Tokens, start: int, ceiling: int) -> bool:
    """Whether a finite verb is seen before the first border: a clause, not a noun phrase."""
    low, kind = tokens.low, tokens.kind
    for k in range(start, min(ceiling, start + 30)):
        bits = kind[k]
        if (
            low[k] in ("and", "but")
            and k + 1 < ceiling
            and kind[k + 1] & _VERB
            and not kind[k + 1] & Class.SUBJECT
        ):
            return False  # "claimed a seat and was"
        if bits & (Class.AUXILIARY | Class.FINITE) and not (
            k > start and (bits & Class.NAME or low[k - 1] == "to")
        ):
            return True
        if bits & Class.SUBJECT and k + 1 < ceiling and not kind[k + 1] & _EDGE:
            return True
        if low[k].endswith("ed") and k > start and not kind[k - 1] & _NOT_BEFORE_PARTICIPLE:
            return True
        if bits & (Class.SEMICOLON | Class.STOP) or (bits & Class.COMMA and k > start + 6):
            return False
    return False


def trimmed(tokens: Tokens, start: int, end: int) -> Phrase:
    """The words [start, end) without marks and loose conjunctions at their edges."""
    low, kind = tokens.low, tokens.kind
    while start < end and kind[start] & _EDGE:
        start += 1
    while end > start and (kind[end - 1] & _EDGE or low[end - 1] in ("and", "but", "while")):
        end -= 1
    return start, end
