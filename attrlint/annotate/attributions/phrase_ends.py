"""Decides where a noun phrase ends that is what is said: earlier than a clause would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.borders import ends_at_comma, ends_before, is_paired
from attrlint.annotate.attributions.vocabulary import Class, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["phrase_end"]

_NOT_BEFORE_TIME = Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION
_NOT_BEFORE_VERB = (
    Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION | Class.AUXILIARY | Class.SUBJECT | Class.RELATIVE
)
_CUT_AFTER_COMMA = frozenset({"who", "which", "the", "and", "but", "saying", "as", "so"})
_MAY_END = frozenset({"and", "but", "according", "on"})
_CUT_BEFORE = frozenset({"when", "while", "before", "after", "because", "until", "though", "although"})
_PLACE_OR_TIME = frozenset({"in", "on", "at", "during", "since"})
_REACH = 150
"""Tokens outside quotations that what is said has at most."""


def phrase_end(
    tokens: Tokens,
    start: int,
    ceiling: int,
    borders: frozenset[int],
    complement: str = "",
    at_comma: bool = False,
) -> int:
    """Where the noun phrase that begins at `start` ends, at most at `ceiling`.

    `borders` are tokens at which another statement begins, `complement` is the word that brings the phrase's
    second half ("as" in "described the plan as a trap"); `at_comma`: it stands in an opening clause.
    """
    ceiling = min(ceiling, start + _REACH)
    first = start + 1
    if complement and complement in tokens.low[start : min(ceiling, start + 25)]:
        first = tokens.low.index(complement, start) + 1
    for k in range(first, ceiling):
        is_end = at_comma and tokens.kind[k] & Class.COMMA
        if is_end or k in borders or _ends(tokens, k, ceiling):
            return k
    return ceiling


def _ends(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether the phrase ends before the token `k`."""
    low, kind = tokens.low, tokens.kind
    bits, word = kind[k], low[k]
    if bits & Class.COMMA:
        return _ends_at_comma(tokens, k, ceiling)
    if bits & Class.DASH and not kind[k - 1] & Class.COMMA:
        return not is_paired(tokens, k, ceiling)
    if word == "(":
        return ")" not in low[k : min(ceiling, k + 5)]
    if bits & Class.SEMICOLON or word in _CUT_BEFORE:
        return True
    if bits & Class.REPORTING and not kind[k - 1] & _NOT_BEFORE_VERB and _is_active(tokens, k, ceiling):
        return True  # "those who praised the plan warned that"
    if kind[k - 1] & Class.QUOTE and tokens.closing[k - 1] == ",":
        return ends_at_comma(tokens, k - 1, ceiling)
    if word in _MAY_END and ends_before(tokens, k, ceiling):
        return True
    if word in ("and", "but"):
        return bool(k + 1 < ceiling and kind[k + 1] & (Class.AUXILIARY | Class.FINITE | Class.SUBJECT))
    return _begins_adjunct(tokens, k, ceiling)


def _is_active(tokens: Tokens, verb: int, ceiling: int) -> bool:
    """Whether what may be a participle has content of its own: "warned that", not "announced Monday"."""
    if verb + 1 >= ceiling:
        return False
    opens = Class.SUBJECT | Class.DETERMINER | Class.POSSESSIVE | Class.QUOTE | Class.NAME
    if "that" in tokens.low[verb + 1 : min(ceiling, verb + 8)]:
        return True
    return bool(tokens.kind[verb + 1] & opens) and not tokens.kind[verb + 1] & Class.TIME


def _ends_at_comma(tokens: Tokens, comma: int, ceiling: int) -> bool:
    k = comma + 1
    if k >= ceiling:
        return True
    word = tokens.low[k]
    if word in _CUT_AFTER_COMMA or word.endswith("ed"):
        return True
    is_adverb = tokens.kind[k] & Class.ADVERB and word not in ("not", "even")
    return bool(is_adverb) or ends_at_comma(tokens, comma, ceiling)


def _begins_adjunct(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether a day, a month or a channel begins at `k`, which goes with the cue: "... in an interview"."""
    low, kind = tokens.low, tokens.kind
    word = low[k]
    is_free = not kind[k - 1] & _NOT_BEFORE_TIME
    following = kind[k + 1] if k + 1 < ceiling else 0
    if kind[k] & Class.TIME:
        return is_free and not word.endswith("'s")
    if following & Class.TIME and word in words("time_leads") and is_free:
        return True
    if word not in _PLACE_OR_TIME or k + 1 >= ceiling:
        return False
    if following & Class.TIME or low[k + 1] in words("months"):
        return True
    return word != "since" and not words("channels").isdisjoint(low[k + 1 : k + 3])
