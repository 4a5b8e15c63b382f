"""Decides where what is said ends when no quotation mark says it.

Each border was counted on annotated news copy: a cut is made where the content ends there in more than half
of the cases (a comma with "while", "but" with a new subject, a participle that reports), and not where the
words behind the border mostly belong to it (prepositional phrases, "because", relative clauses, "and that").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, forms, words

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from attrlint.annotate.attributions.narrative import Tokens

__all__ = ["clause_end", "has_finite_verb", "phrase_end", "quotation_end", "trimmed"]

_AUXILIARY = Class.BE | Class.HAVE | Class.MODAL
_EDGE = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON
_REACH = 150
"""Tokens outside quotations that what is said has at most."""
_SAID_BEFORE_MARK = frozenset(".,!?…—-–")


def clause_end(
    tokens: Tokens, start: int, ceiling: int, borders: AbstractSet[int], at_comma: bool = False
) -> int:
    """Where the clause that begins at `start` ends, at most at `ceiling`.

    `borders` are tokens at which another statement begins ("and", "but", "while" before its subject);
    `at_comma`: it is an opening clause, which ends at its first comma.
    """
    low, kind = tokens.low, tokens.kind
    ceiling = min(ceiling, start + _REACH)
    for k in range(start + 1, ceiling):
        bits = kind[k]
        if k in borders or bits & Class.SEMICOLON:
            return k
        if bits & Class.COMMA:
            if at_comma or _ends_at_comma(tokens, k, ceiling):
                return k
        elif low[k] in ("and", "but") and _reports(tokens, k + 1, ceiling):
            return k
        elif low[k] == "according" or (low[k] == "on" and "condition" in low[k + 1 : k + 3]):
            return k
    return ceiling


def _ends_at_comma(tokens: Tokens, comma: int, ceiling: int) -> bool:
    """Whether what is said ends at this comma."""
    low, kind = tokens.low, tokens.kind
    k = comma + 1
    if k >= ceiling:
        return True
    word = low[k]
    if word in ("and", "but"):
        following, bits = (low[k + 1], kind[k + 1]) if k + 1 < ceiling else ("", 0)
        if following == "that":
            return False
        if _reports(tokens, k + 1, ceiling):
            return True
        if word == "but":
            return bool(bits & (Class.SUBJECT | Class.DETERMINER | Class.NAME | Class.POSSESSIVE))
        return bool(bits & Class.SUBJECT)
    if word in ("a", "an", "while", "according", "compared", "citing", "though", "although"):
        return True
    known = forms().get(word)
    return known is not None and known.is_ing and not known.verb.frames.isdisjoint("cq")


def _reports(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether a reporting verb without a subject of its own stands at `k`: "and said", "and adding"."""
    while k < ceiling and tokens.kind[k] & Class.ADVERB:
        k += 1
    known = forms().get(tokens.low[k]) if k < ceiling else None
    return known is not None and not known.is_base and not known.verb.frames.isdisjoint("cq")


def phrase_end(tokens: Tokens, start: int, ceiling: int, borders: AbstractSet[int]) -> int:
    """Where the noun phrase that is what is said ends: earlier than a clause would."""
    low, kind = tokens.low, tokens.kind
    channels = words("channels")
    ceiling = min(ceiling, start + _REACH)
    for k in range(start + 1, ceiling):
        bits = kind[k]
        if k in borders or bits & (Class.SEMICOLON | Class.DASH):
            return k
        if bits & Class.COMMA:
            following = low[k + 1] if k + 1 < ceiling else ""
            if following in ("who", "which", "the", "and", "but", "while", "saying") or _ends_at_comma(
                tokens, k, ceiling
            ):
                return k
        elif low[k] in ("and", "but") and (
            _reports(tokens, k + 1, ceiling)
            or (k + 1 < ceiling and kind[k + 1] & (_AUXILIARY | Class.FINITE))
        ):
            return k
        elif low[k] in ("in", "during", "at", "on") and not channels.isdisjoint(low[k + 1 : k + 4]):
            return k
        elif low[k] == "according":
            return k
    return ceiling


def quotation_end(tokens: Tokens, quote: int, ceiling: int, prose: str, borders: AbstractSet[int]) -> int:
    """Where what begins with the quotation at `quote` ends: at its mark if a stop or comma stands inside it."""
    k = quote
    while True:
        inner = tokens.quotes[k].inner
        if k + 1 < ceiling and tokens.kind[k + 1] & Class.QUOTE:
            k += 1
            continue
        if prose[inner.end - 1] in _SAID_BEFORE_MARK or not tokens.quotes[k].is_closed:
            if (
                k + 2 < ceiling
                and tokens.low[k + 1] in ("and", "or", ",")
                and tokens.kind[k + 2] & Class.QUOTE
            ):
                k += 2
                continue
            return k + 1
        end = clause_end(tokens, k, ceiling, borders)
        return max(end, k + 1)


def has_finite_verb(tokens: Tokens, start: int, ceiling: int) -> bool:
    """Whether a finite verb is seen before the first border: a clause, not a noun phrase."""
    low, kind = tokens.low, tokens.kind
    for k in range(start, min(ceiling, start + 30)):
        bits = kind[k]
        if (
            bits & (_AUXILIARY | Class.FINITE)
            and not (bits & Class.NAME and k > start)
            and not (k and low[k - 1] == "to")
        ):
            return True
        if bits & Class.SUBJECT and k + 1 < ceiling and not kind[k + 1] & _EDGE:
            return True
        if (
            low[k].endswith("ed")
            and k > start
            and not kind[k - 1] & (Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION)
        ):
            return True
        if bits & (Class.SEMICOLON | Class.STOP):
            return False
        if bits & Class.COMMA and k > start + 6:
            return False
    return False


def trimmed(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The words [start, end) without marks and loose conjunctions at their edges."""
    low, kind = tokens.low, tokens.kind
    while start < end and kind[start] & (_EDGE & ~Class.COLON | Class.COLON):
        start += 1
    while end > start and (kind[end - 1] & _EDGE or low[end - 1] in ("and", "but", "while")):
        end -= 1
    return start, end
