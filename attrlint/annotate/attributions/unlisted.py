"""Reads quotations that a verb of no list ties to a speaker: "...," she shot back; he mouths, "..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.before import with_left
from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.cue import Cue, Kind
from attrlint.annotate.attributions.ends import clause_end, quotation_end, trimmed
from attrlint.annotate.attributions.phrases import phrase_after, starts_phrase
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class

if TYPE_CHECKING:
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["unlisted"]

_OTHER = Class.AUXILIARY | Class.PREPOSITION | Class.CONJUNCTION | Class.SUBORDINATOR | Class.RELATIVE
_LONGEST = 12
"""Tokens that the verb stands behind the quotation at most."""


def unlisted(s: Sentence, floor: int = 0) -> Reading | None:
    """The reading of the first quotation from `floor` on that no cue takes, if a comma ties it to a verb."""
    quote = next((k for k in s.tokens.closing if k >= floor), s.size)
    if quote >= s.size:
        return None
    if floor:
        return _before(s, quote, floor)
    if s.is_light(0, quote):
        return _behind(s, quote)
    return _before(s, quote, 0) or _around(s, quote)


def _behind(s: Sentence, quote: int) -> Reading | None:
    """ "...," she shot back. "...," laughed the mayor."""
    if s.tokens.closing[quote] not in ",?!—" and not s.bits(quote + 1) & Class.COMMA:
        return None
    start = quote + 1 + bool(s.bits(quote + 1) & Class.COMMA)
    if s.word(start).endswith("ed") and not s.bits(start) & Class.NAME and starts_phrase(s.tokens, start + 1):
        end = phrase_after(s.tokens, start + 1, s.size)
        cue = Cue(Kind.FINITE, start, start + 1, start)
        return with_left(s, cue, "inverted", (start + 1, end), start, end, None)
    if not (starts_phrase(s.tokens, start) or s.bits(start) & Class.SUBJECT):
        return None
    subject = main_subject(s.tokens, min(s.size, start + _LONGEST), start)
    verb = _verb_at(s, subject[1]) if subject else -1
    if subject is None or subject[0] != start or verb < 0:
        return None
    return with_left(
        s, Cue(Kind.FINITE, verb, verb + 1, verb, subject), "before", subject, start, verb + 1, None
    )


def _before(s: Sentence, quote: int, floor: int) -> Reading | None:
    """He mouths, "...". She shot back, "..."."""
    if not s.bits(quote - 1) & Class.COMMA:
        return None
    subject = main_subject(s.tokens, quote, floor)
    verb = _verb_at(s, subject[1]) if subject else -1
    if subject is None or not 0 < quote - 1 - verb < 5 or verb < 0:
        return None
    if any(s.kind[k] & (Class.COMMA | _OTHER & ~Class.PREPOSITION) for k in range(verb, quote - 1)):
        return None
    end = quotation_end(s.tokens, quote, s.size, s.borders)
    return Reading(Cue(Kind.FINITE, verb, verb + 1, verb, subject), "after", subject, [(quote, end)], end)


def _around(s: Sentence, quote: int) -> Reading | None:
    """She anticipates that the plan would be "a trap"."""
    that = next((k for k in range(quote - 1, 0, -1) if s.low[k] == "that"), -1)
    if that < 0:
        return None
    subject = main_subject(s.tokens, that)
    verb = _verb_at(s, subject[1]) if subject else -1
    if subject is None or not 0 <= that - verb - 1 < 4 or verb < 0:
        return None
    end = clause_end(s.tokens, that, s.size, s.borders)
    cue = Cue(Kind.FINITE, verb, verb + 1, verb, subject)
    return Reading(cue, "after", subject, [trimmed(s.tokens, that, end)], end) if end > quote else None


def _verb_at(s: Sentence, k: int) -> int:
    """The place of the verb at `k` or behind adverbs there; -1 if something else stands there."""
    while s.bits(k) & Class.ADVERB:
        k += 1
    word = s.word(k)
    if not word.isalpha() or s.bits(k) & (_OTHER | Class.NAME | Class.DETERMINER | Class.TIME):
        return -1
    is_verb = s.bits(k) & (Class.FINITE | Class.REPORTING) or word.endswith(("ed", "s"))
    return k if is_verb or s.bits(k - 1) & (Class.SUBJECT | Class.NAME) else -1
