"""Finds what stands between a cue and what is said: who is told, days, adverbs, places, channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, words

if TYPE_CHECKING:
    from collections.abc import Container

    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["addressee", "behind_adjuncts", "is_preposition", "told_in"]

_CUT = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON | Class.QUOTE | Class.BRACKET
_LEADS = frozenset(
    {"in", "at", "on", "during", "after", "before", "to", "from", "through", "via"}
    | {"outside", "inside", "with", "by", "for", "of", "about"}
)


def addressee(tokens: Tokens, k: int, ceiling: int) -> tuple[Phrase | None, int]:
    """The noun phrase of who is told, and where what comes after it begins."""
    low, kind = tokens.low, tokens.kind
    if k < ceiling and kind[k] & Class.ADVERB and not kind[k] & Class.NAME:
        return None, k  # "asked not to be named"
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
    end, name = k, -1  # where a name follows a common noun: "told reporters Ruiz would"
    while end < ceiling and end - k < 14:
        bits = kind[end]
        is_named = end > k and (low[end] == "of" or (bits & Class.NAME and low[end] in words("time_nouns")))
        if bits & (_CUT | Class.SUBJECT | Class.SUBORDINATOR | Class.QUESTION | Class.TIME) and not is_named:
            break
        if end > k and (
            bits & (Class.DETERMINER | Class.POSSESSIVE)
            and not kind[end - 1] & (Class.PREPOSITION | Class.CONJUNCTION | Class.DETERMINER)
        ):
            break
        if bits & Class.PREPOSITION and (low[end] not in ("of", "at", "for", "with") or end == k):
            break
        if bits & (Class.BE | Class.HAVE | Class.MODAL | Class.REPORTING):
            return ((k, name), name) if name > k else (None, k)  # a clause began: "told voters would"
        if end > k and bits & Class.NAME and not kind[end - 1]:
            name = end
        end += 1
    return ((k, end), end) if end > k else (None, k)


def behind_adjuncts(tokens: Tokens, k: int, ceiling: int, leads: Container[str] = ()) -> int:
    """Where the content may begin behind days, adverbs and prepositional phrases; `leads` lead it."""
    low, kind = tokens.low, tokens.kind
    while k < ceiling and low[k] not in leads:
        bits = kind[k]
        if bits & Class.TIME or (
            bits & Class.ADVERB
            and not bits & Class.NAME
            and low[k] not in ("not", "even", "once", "then", "since")
        ):
            k += 1
        elif (behind := _time_end(tokens, k, ceiling)) > k:
            k = behind
        elif low[k : k + 2] == ["as", "of"] and k + 2 < ceiling:
            k = _phrase_end(tokens, k + 2, ceiling)
        elif low[k] == "to" and not is_preposition(tokens, k, ceiling):
            return k
        elif low[k] == "back":
            k += 1
        elif low[k] in ("at", "about", "around") and _is_number(low[k + 1 : k + 2]):
            return k
        elif low[k] in _LEADS and not bits & Class.NAME:
            end = _phrase_end(tokens, k + 1, ceiling)
            if end <= k + 1:
                return k
            k = end
        else:
            return k
    return k


def _time_end(tokens: Tokens, k: int, ceiling: int) -> int:
    """Where "last week" or "a few years ago" ends; `k` if it is none."""
    low, kind = tokens.low, tokens.kind
    is_led = low[k] in ("last", "this", "late", "early", "earlier") and k + 1 < ceiling
    if is_led and kind[k + 1] & Class.TIME:
        return k + 2
    if kind[k] & Class.DETERMINER or low[k][0].isdigit():
        for j in range(k + 1, min(ceiling, k + 4)):
            if low[j] in ("ago", "earlier", "later") and low[j - 1] in words("spans"):
                return j + 1
    return k


def _is_number(following: list[str]) -> bool:
    """Whether at least, about or around stands before a figure."""
    return bool(following) and (following[0] in ("least", "most") or following[0][0].isdigit())


def _phrase_end(tokens: Tokens, k: int, ceiling: int) -> int:
    """Where the noun phrase behind a preposition ends, as short as it can be."""
    low, kind = tokens.low, tokens.kind
    first = k
    while k < ceiling and k - first < 10:
        bits = kind[k]
        if k > first and (bits & Class.NAME or (bits & Class.QUOTE and low[k - 1].endswith("'s"))):
            k += 1  # on the network's "This Is Vell" that
            continue
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


def told_in(tokens: Tokens, start: int, end: int) -> Phrase | None:
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


def is_preposition(tokens: Tokens, to: int, ceiling: int) -> bool:
    """Whether "to" stands before a noun phrase and not before an infinitive."""
    k = to + 1
    if k >= ceiling:
        return True
    word = tokens.low[k]
    if word.endswith("ing") and word not in ("bring", "sing", "ring", "spring", "cling", "swing"):
        return True  # "admitted to hiding"
    is_plural = word.endswith("s") and not word.endswith("ss")
    opens = Class.DETERMINER | Class.POSSESSIVE | Class.NAME | Class.OBJECT | Class.QUOTE
    return is_plural or bool(tokens.kind[k] & opens)
