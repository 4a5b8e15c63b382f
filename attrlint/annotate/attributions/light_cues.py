"""Finds verbs that report with a noun as their object: issued a statement, voiced concern, made it clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.adjuncts import is_preposition
from attrlint.annotate.attributions.vocabulary import Class, light_nouns, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.tokens import Tokens
    from attrlint.annotate.attributions.vocabulary import Verb

__all__ = ["with_object"]

_BETWEEN = Class.DETERMINER | Class.POSSESSIVE | Class.ADVERB
_LONGEST = 5
"""Words that the object of such a verb has at most."""


def with_object(tokens: Tokens, verb: int) -> tuple[int, Verb] | None:
    """Where the object of the light verb at `verb` ends, and the verb that the two make."""
    start, known = verb + 1, light_nouns()
    k = start + (tokens.word(start) == "it")
    if tokens.word(k) in words("plain") and tokens.low[verb] in words("made"):
        is_clause = tokens.word(k + 1) == "that" or tokens.bits(k + 1) & (Class.SUBJECT | Class.QUESTION)
        return (k + 1, known["point"]) if is_clause else None
    while k - start < _LONGEST and k < len(tokens):
        made = known.get(tokens.low[k])
        if made and _ends_object(tokens, k + 1, made):
            return k + 1, made
        if tokens.kind[k] & ~_BETWEEN:
            return None
        k += 1
    return None


def _ends_object(tokens: Tokens, k: int, verb: Verb) -> bool:
    """Whether the object of a light verb has ended before `k`, and what is said may follow."""
    if tokens.word(k) == "to" and "to" not in verb.prepositions:
        return "i" in verb.frames and not is_preposition(tokens, k, len(tokens))
    if k >= len(tokens) or tokens.kind[k] & Class.MARK:
        return True
    if "w" in verb.frames:  # "posed the question Monday night whether"
        at = k
        while at < k + 2 and tokens.bits(at) & Class.TIME:
            at += 1
        if tokens.bits(at) & Class.QUESTION:
            return True
    return tokens.low[k] in verb.prepositions or tokens.low[k] in ("that", "in", "on", "at", "during")
