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

    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["clause_end", "has_finite_verb", "phrase_end", "quotation_end", "trimmed"]

_VERB = Class.AUXILIARY | Class.FINITE
_AFTER_VERB = frozenset({"a", "an", "while", "though", "although"})
_EDGE = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON
_NEW_SUBJECT = Class.SUBJECT | Class.DETERMINER | Class.NAME | Class.POSSESSIVE
_NOT_BEFORE_PARTICIPLE = Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION
_CUT_AFTER_COMMA = frozenset({"a", "an", "while", "according", "compared", "citing", "though", "although", "whereas"})
_CUT_PHRASE_AFTER_COMMA = frozenset({"who", "which", "the", "and", "but", "saying", "as", "so"})
_MAY_END = frozenset({"and", "but", "according", "on"})
_SAID_BEFORE_MARK = frozenset(".,!?…—-–")
_REACH = 150
"""Tokens outside quotations that what is said has at most."""


def clause_end(
    tokens: Tokens, start: int, ceiling: int, borders: AbstractSet[int], at_comma: bool = False
) -> int:
    """Where the clause that begins at `start` ends, at most at `ceiling`.

    `borders` are tokens at which another statement begins ("and", "but", "while" before its subject);
    `at_comma`: it is an opening clause, which ends at its first comma.
    """
    low, kind = tokens.low, tokens.kind
    ceiling = min(ceiling, start + _REACH)
    has_verb = False
    for k in range(start + 1, ceiling):
        bits = kind[k]
        if k in borders or bits & Class.SEMICOLON:
            return k
        if bits & _VERB or low[k][-2:] == "ed":
            has_verb = True
        if bits & Class.COMMA:
            if at_comma and k > start + 1:
                return k
            if _ends_at_comma(tokens, k, ceiling) and (
                has_verb or k + 1 >= ceiling or low[k + 1] not in _AFTER_VERB
            ):
                return k
        elif bits & Class.QUOTE:
            is_list = any(kind[j] & Class.QUOTE for j in range(k + 1, min(ceiling, k + 4)))
            if tokens.closing[k] == "," and not is_list and _ends_at_comma(tokens, k, ceiling):
                return k + 1
        elif kind[k - 1] & Class.QUOTE and _ends_behind_quote(tokens, k, ceiling):
            return k
        elif bits & Class.DASH and has_verb and _ends_at_dash(tokens, k, ceiling):
            return k
        elif low[k] in _MAY_END and _ends_before(tokens, k, ceiling):
            return k
    return ceiling


def phrase_end(
    tokens: Tokens,
    start: int,
    ceiling: int,
    borders: AbstractSet[int],
    complement: str = "",
    at_comma: bool = False,
) -> int:
    """Where the noun phrase that is what is said ends: earlier than a clause would.

    `complement` is the word that brings its second half ("as" in "described the plan as a trap").
    """
    ceiling = min(ceiling, start + _REACH)
    first = start + 1
    if complement and complement in tokens.low[start : min(ceiling, start + 25)]:
        first = tokens.low.index(complement, start) + 1
    for k in range(first, ceiling):
        is_end = at_comma and tokens.kind[k] & Class.COMMA
        if is_end or k in borders or _ends_phrase(tokens, k, ceiling):
            return k
    return ceiling


def _ends_phrase(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether a noun phrase that is what is said ends before the token `k`."""
    low, kind = tokens.low, tokens.kind
    bits, word = kind[k], low[k]
    following = kind[k + 1] if k + 1 < ceiling else 0
    if bits & Class.COMMA:
        return _ends_phrase_at_comma(tokens, k, ceiling)
    if word in ("in", "on", "at", "during", "since") and (following & Class.TIME or (k+1<ceiling and low[k + 1] in words("months"))):
        return True
    if word == "(":
        return ")" not in low[k : min(ceiling, k + 5)]
    if bits & Class.DASH and not kind[k - 1] & Class.COMMA:
        return not _is_paired(tokens, k, ceiling)
    if bits & Class.SEMICOLON:
        return True
    if kind[k - 1] & Class.QUOTE and tokens.closing[k - 1] == ",":
        return _reports(tokens, k, ceiling)
    if bits & Class.TIME:
        return not word.endswith("'s") and not kind[k - 1] & _NOT_BEFORE_PARTICIPLE
    if following & Class.TIME and word in words("time_leads") and not kind[k - 1] & _NOT_BEFORE_PARTICIPLE:
        return True
    if word in _MAY_END and _ends_before(tokens, k, ceiling):
        return True
    if word in ("and", "but"):
        return bool(following & (Class.AUXILIARY | Class.FINITE))
    if word in ("when", "while", "before", "after", "because", "until", "though", "although"):
        return True
    return word in ("in", "during", "at", "on") and not words("channels").isdisjoint(low[k + 1 : k + 3])


def _ends_phrase_at_comma(tokens: Tokens, comma: int, ceiling: int) -> bool:
    k = comma + 1
    if k >= ceiling:
        return True
    word = tokens.low[k]
    if word in _CUT_PHRASE_AFTER_COMMA or word.endswith("ed"):
        return True
    is_adverb = tokens.kind[k] & Class.ADVERB and word not in ("not", "even")
    return bool(is_adverb) or _ends_at_comma(tokens, comma, ceiling)


def quotation_end(tokens: Tokens, quote: int, ceiling: int, borders: AbstractSet[int]) -> int:
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


def _ends_at_comma(tokens: Tokens, comma: int, ceiling: int) -> bool:
    """Whether what is said ends at this comma."""
    k = comma + 1
    if k >= ceiling:
        return True
    word = tokens.low[k]
    if word in ("and", "but"):
        following = tokens.kind[k + 1] if k + 1 < ceiling else 0
        if k + 1 < ceiling and tokens.low[k + 1] == "that":
            return False
        return _reports(tokens, k + 1, ceiling) or bool(
            following & (_NEW_SUBJECT if word == "but" else Class.SUBJECT)
        )
    return word in _CUT_AFTER_COMMA or _reports(tokens, k, ceiling)


def _ends_at_dash(tokens: Tokens, dash: int, ceiling: int) -> bool:
    """Whether the writer goes on behind a dash: "- although", or a noun phrase that no second dash closes."""
    word = tokens.low[dash + 1] if dash + 1 < ceiling else ""
    if word in ("although", "though", "while", "but", "then"):
        return True
    is_closed = any(tokens.kind[k] & Class.DASH for k in range(dash + 1, min(ceiling, dash + 25)))
    return word in ("a", "an", "the", "one", "something", "which", "who") and not is_closed


def _is_paired(tokens: Tokens, dash: int, ceiling: int) -> bool:
    """Whether a dash opens or closes an aside of a few words within a phrase."""
    near = (*range(max(0, dash - 7), dash), *range(dash + 1, min(ceiling, dash + 8)))
    return any(tokens.kind[k] & Class.DASH for k in near)


def _ends_behind_quote(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether the writer goes on at `k`, behind a quoted fragment: "..." as she left, "..." on Friday."""
    word = tokens.low[k]
    following = tokens.kind[k + 1] if k + 1 < ceiling else 0
    if tokens.closing[k - 1] == "," and (word.endswith("ing") or (word == "and" and following & _NEW_SUBJECT)):
        return True
    if word in ("as", "when", "while", "after", "before"):
        return bool(following & (Class.SUBJECT | Class.NAME | Class.DETERMINER))
    if word in ("on", "in", "at", "during"):
        near = range(k + 1, min(ceiling, k + 4))
        return any(tokens.kind[j] & Class.TIME or tokens.low[j] in words("channels") for j in near)
    return bool(tokens.kind[k] & Class.TIME)


def _ends_before(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether what is said ends before "and said", "according to", "on condition of"."""
    word = tokens.low[k]
    if word in ("and", "but"):
        return _reports(tokens, k + 1, ceiling)
    return word == "according" or (word == "on" and "condition" in tokens.low[k + 1 : k + 3])


def _reports(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether a reporting verb without a subject of its own stands at `k`: "said", "adding"."""
    while k < ceiling and tokens.kind[k] & Class.ADVERB:
        k += 1
    known = forms().get(tokens.low[k]) if k < ceiling else None
    if known is None or known.is_base:
        return False
    return not (known.is_third and known.verb.is_homograph)
