"""Finds the subject of a clause without a tagger: its first noun phrase, whatever opens it left aside.

All places are token indices, half open. Every walk is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, documents, forms, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["is_declined", "made_to", "main_subject"]


_OPENS = Class.DETERMINER | Class.PREPOSITION | Class.SUBORDINATOR
_NEW_CLAUSE = frozenset({"but", "and", "while", "although", "though", "as", "—", "because", "when"})
"""What a clause with a subject of its own begins with."""


def main_subject(tokens: Tokens, at: int, floor: int = 0) -> Phrase | None:
    """The subject of the clause that `at` stands in: its first noun phrase, what opens it left aside."""
    kind = tokens.kind
    for k in range(at - 1, max(floor, at - 26), -1):
        if kind[k] & Class.SUBJECT and tokens.low[k - 1] in _NEW_CLAUSE and k > floor:
            return k, k + 1
    clause = _last_clause(tokens, at, floor)
    if clause > floor:
        subject = _first_phrase(tokens, at, clause)
        if subject and subject[1] < at:
            return subject
    return _first_phrase(tokens, at, floor)


def _first_phrase(tokens: Tokens, at: int, floor: int) -> Phrase | None:
    """The first noun phrase from `floor` on, what opens the clause left aside, if it begins before `at`."""
    kind = tokens.kind
    start = _behind_front(tokens, floor, at)
    if start < at - 1 and kind[start] & Class.SUBORDINATOR and not kind[start] & Class.PREPOSITION:
        start += 1  # "although the mayor declined to"
    if start >= at or kind[start] & (Class.BOUNDARY | Class.PREPOSITION | Class.SUBORDINATOR):
        return None
    if start == at - 1 and tokens.low[start].endswith("ing"):
        return None
    if kind[start] & Class.AUXILIARY and not kind[start] & Class.SUBJECT:
        return None
    end = start + 1
    if not kind[start] & Class.SUBJECT:
        limit = min(at, start + 25)
        while end < limit and not _is_verb(tokens, end, start):
            end += 1
    return start, end


def is_declined(tokens: Tokens, verb: int) -> bool:
    """Whether the verb at `verb` is what somebody does not do: "declined to comment"."""
    return tokens.word(verb - 1) == "to" and tokens.word(verb - 2) in words("declines")


def made_to(tokens: Tokens, to: int) -> Phrase | None:
    """Who is made to say it, before "to": "led Oak to say", "a chance for both to say"."""
    low, kind = tokens.low, tokens.kind
    for k in range(to - 1, max(0, to - 8), -1):
        if low[k] == "for" or low[k] in words("causatives"):
            return (k + 1, to) if k + 1 < to else None
        if low[k] == "to":
            return None
        if kind[k] & (Class.MARK | Class.AUXILIARY | Class.SUBJECT | Class.SUBORDINATOR | Class.TIME):
            return None
        if kind[k] & Class.OBJECT and k == to - 1:
            return None if low[k] in words("reflexives") else (k, to)
    return None


def _last_clause(tokens: Tokens, at: int, floor: int) -> int:
    """Where the last clause before `at` begins, if a comma, "as" and a subject lead it; else `floor`."""
    low, kind = tokens.low, tokens.kind
    subject = Class.NAME | Class.DETERMINER | Class.POSSESSIVE
    for k in range(at - 2, max(floor + 1, at - 26), -1):
        if kind[k - 1] & Class.COMMA and low[k] in _NEW_CLAUSE and kind[k + 1] & subject:
            return k + 1
    return floor


def _behind_front(tokens: Tokens, start: int, at: int) -> int:
    """`start` moved over conjunctions, adverbs and a phrase that opens the clause up to its comma."""
    low, kind = tokens.low, tokens.kind
    loose = Class.CONJUNCTION | Class.ADVERB | Class.COMMA | Class.DASH
    has_front = False
    for _ in range(3):
        while start < at and kind[start] & loose and not kind[start] & _OPENS:
            start += 1
        comma = next((k for k in range(start, min(at, start + 30)) if kind[k] & Class.COMMA), -1)
        if start >= at or comma < 0:
            return start
        opens = kind[start] & (Class.PREPOSITION | Class.SUBORDINATOR) or (
            low[start].endswith(("ing", "ed")) and not kind[start] & Class.DETERMINER
        )
        opens = opens or (low[start] in words("time_leads") and kind[start + 1] & Class.PREPOSITION)
        is_time = comma - start < 6 and _is_time(tokens, start, comma)
        is_place = has_front and comma - start < 4 and all(kind[k] & Class.NAME for k in range(start, comma))
        if not opens and not is_time and not is_place and comma > start + 1:
            return start
        start, has_front = comma + 1, True
    return start


def _is_time(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words [start, end) say when: an adverb first or a day last, and no verb between."""
    if tokens.kind[start] & (Class.TIME | Class.ADVERB):
        return True
    verb = Class.AUXILIARY | Class.FINITE | Class.REPORTING
    return bool(tokens.kind[end - 1] & (Class.TIME | Class.ADVERB)) and not any(
        tokens.kind[k] & verb for k in range(start, end)
    )


def _is_title(tokens: Tokens, k: int) -> bool:
    """Whether common nouns before a name stand at `k`, behind a first word: "Radio host Ana Ruiz"."""
    if k > 1 and not tokens.kind[k - 2] & Class.MARK:
        return False
    end = k
    while end < k + 3 and not tokens.bits(end):
        end += 1
    return end > k and bool(tokens.bits(end) & Class.NAME) and bool(tokens.bits(end + 1) & Class.NAME)


def _is_verb(tokens: Tokens, k: int, start: int) -> bool:
    """Whether the noun phrase that begins at `start` has ended before `k`."""
    low, kind = tokens.low, tokens.kind
    bits, word, previous = kind[k], low[k], kind[k - 1]
    marks = Class.COMMA | Class.DASH | Class.RELATIVE | Class.BRACKET
    if bits & (Class.AUXILIARY | Class.BOUNDARY | marks | Class.FINITE | Class.REPORTING):
        return True
    if bits & Class.NAME:
        return False
    if bits & Class.ADVERB:
        return True
    if not previous & (Class.DETERMINER | Class.POSSESSIVE):
        if word.endswith("ed"):
            return True
        if word in forms() and not previous & Class.PREPOSITION and word not in documents():
            return True
    if k == start + 1 and _is_title(tokens, k):
        return False
    joins = Class.PREPOSITION | Class.CONJUNCTION | Class.DETERMINER
    is_behind_name = previous & Class.NAME and not kind[start] & (Class.DETERMINER | Class.POSSESSIVE)
    return bool(
        is_behind_name and not bits & joins and not word[0].isdigit() and not low[k - 1].endswith("'s")
    )
