"""Finds the subject of a verb without a tagger: the noun phrase that ends before it.

All places are token indices, half open. Every walk is bounded, so that a sentence without end costs no more
than its tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, words
from attrlint.annotate.attributions.walks import REACH, walk_back

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["behind_verb", "phrase_before", "verb_group"]


def verb_group(tokens: Tokens, verb: int) -> int:
    """The first token of the group of the verb at `verb`: auxiliaries, "not", adverbs, "to"."""
    first = verb
    while first > 0 and (
        tokens.kind[first - 1] & (Class.AUXILIARY | Class.ADVERB)
        or (tokens.low[first - 1] == "to" and first == verb)
        or (tokens.low[first - 1] == "likely" and tokens.bits(first - 2) & Class.MODAL)
    ):
        if tokens.kind[first - 1] & Class.RELATIVE:
            break  # "who's"
        if tokens.kind[first - 1] & Class.SUBJECT and not tokens.kind[first - 1] & Class.ADVERB:
            break  # "he's", "they'd"
        first -= 1
        if first > 1 and tokens.low[first - 1] in ("all", "both", "each"):
            first -= 1
    while (
        first < verb
        and tokens.kind[first] & Class.ADVERB
        and not tokens.kind[first] & Class.AUXILIARY
        and first == 0
    ):
        first += 1
    return first


def phrase_before(tokens: Tokens, end: int, floor: int = 0) -> Phrase | None:
    """The noun phrase before `end`, with its apposition or relative clause; None where there is none."""
    low, kind = tokens.low, tokens.kind
    end = _without_time(tokens, end, floor)
    if end <= floor:
        return None
    last = end - 1
    if kind[last] & Class.COMMA:
        return _before_apposition(tokens, last, floor)
    if low[last] == "—":
        return _before_dashes(tokens, last, floor)
    if kind[last] & Class.RELATIVE or (
        low[last] == "that" and last > floor and not kind[last - 1] & Class.BOUNDARY
    ):
        has_comma = last > floor and kind[last - 1] & Class.COMMA
        before = last - 1 if has_comma else last
        antecedent = phrase_before(tokens, before, floor) if before > floor else None
        if has_comma and antecedent and kind[antecedent[0] - 1] & Class.COMMA and antecedent[0] > floor:
            antecedent = _before_apposition(tokens, before, floor) or antecedent
        return (behind_verb(tokens, antecedent[0], before) if antecedent else last, end)
    if kind[last] & Class.SUBJECT and low[last] != "there":
        return last, end
    if kind[last] & (Class.BOUNDARY | Class.AUXILIARY | Class.PREPOSITION | Class.CONJUNCTION):
        return None
    if low[last] in ("all", "both", "each") and last > floor and kind[last - 1] & Class.SUBJECT:
        return last - 1, end
    if kind[last] & Class.OBJECT and (last == floor or low[last - 1] != "of"):
        relative = _relative_before(tokens, last, floor)
        antecedent = phrase_before(tokens, relative, floor) if relative > floor else None
        return (antecedent[0], end) if antecedent else None
    start = walk_back(tokens, end, floor)
    return (start, end) if start < end else None


def behind_verb(tokens: Tokens, start: int, end: int) -> int:
    """`start` moved behind a regular past form between start and end: "won the backing of Oak, who said"."""
    low, kind = tokens.low, tokens.kind
    for k in range(end - 2, start - 1, -1):
        if low[k].endswith("ed") and kind[k + 1] & (Class.DETERMINER | Class.POSSESSIVE | Class.NAME):
            return k + 1
        if low[k].endswith("ed") and low[k + 1] == "by" and k + 2 < end:
            return k + 2  # derided by Oak, who said
    return start


def _relative_before(tokens: Tokens, k: int, floor: int) -> int:
    """The relative pronoun of the clause that ends at `k`: "groups that backed him"; -1 if there is none."""
    for j in range(k - 1, max(floor, k - 9), -1):
        if tokens.low[j] in ("who", "that") and not tokens.kind[j - 1] & Class.COMMA:
            return j
        if tokens.kind[j] & (Class.COMMA | Class.SUBJECT | Class.BOUNDARY | Class.DASH):
            return -1
    return -1


def _before_dashes(tokens: Tokens, close: int, floor: int) -> Phrase | None:
    """The phrase before a pair of dashes: "the mayor — who runs again — said"."""
    for k in range(close - 1, max(floor, close - 30), -1):
        if tokens.low[k] == "—":
            start = walk_back(tokens, k, floor)
            return (start, close) if start < k else None
    return None


def _before_apposition(tokens: Tokens, comma: int, floor: int) -> Phrase | None:
    """The phrase that an apposition, a relative clause or an aside between commas belongs to."""
    end = comma
    for _ in range(7):
        opening = _comma_before(tokens, end, floor)
        if opening < 0:
            break
        start = walk_back(tokens, opening, floor)
        is_age = start == opening - 1 and tokens.low[start][0].isdigit()
        is_other = is_age or _is_aside(tokens, start, floor)
        if start < opening and not is_other and _is_apposition(tokens, start, opening, end, floor):
            is_first = start == floor or not tokens.kind[start - 1] & Class.COMMA
            if is_first and _is_loose(tokens, opening + 1, end):
                return start, opening
            start = _named(tokens, start, floor)
            if start - 2 > floor and tokens.low[start - 1] == "and" and tokens.kind[start - 2] & Class.COMMA:
                other = _before_apposition(tokens, start - 2, floor)  # "Oak, the mayor, and Ruiz, the clerk,"
                start = other[0] if other else start
            return start, comma
        end = opening
    start = walk_back(tokens, comma, floor)
    return (start, comma) if start < comma and start == floor else None


def _named(tokens: Tokens, start: int, floor: int) -> int:
    """`start`, or where the name begins that it is an apposition to: "Ana Ruiz, head of ..."."""
    kind = tokens.kind
    person = _resident(tokens, start, floor)
    if person >= 0:
        return person
    if start - 2 <= floor or not kind[start - 1] & Class.COMMA or kind[start] & Class.NAME:
        return start
    before = start - 1
    if tokens.low[before - 1][0].isdigit() and kind[before - 2] & Class.COMMA:
        before -= 2  # her age
    first = before
    while first > floor and kind[first - 1] & Class.NAME and before - first < 6:
        first -= 1
    return first if first < before - 1 or (first < before and first == floor) else start


def _resident(tokens: Tokens, start: int, floor: int) -> int:
    """Where the name begins before age and place that end at `start`: "Ruiz, 30, of Vell, N.C."; or -1."""
    low, kind = tokens.low, tokens.kind
    comma = start - 1
    if comma <= floor or not kind[comma] & Class.COMMA or not kind[start] & Class.NAME:
        return -1
    first = comma
    while first > floor and kind[first - 1] & Class.NAME and comma - first < 4:
        first -= 1
    if first - 2 <= floor or low[first - 1] not in ("of", "from", "in") or not kind[first - 2] & Class.COMMA:
        return -1
    end = first - 2
    if low[end - 1][0].isdigit() and kind[end - 2] & Class.COMMA:
        end -= 2
    name = end
    while name > floor and kind[name - 1] & Class.NAME and end - name < 6:
        name -= 1
    return name if name < end - 1 else -1


def _is_apposition(tokens: Tokens, start: int, comma: int, end: int, floor: int) -> bool:
    """Whether the words (comma, end) belong to the noun phrase [start, comma), which can be a source."""
    low, kind = tokens.low, tokens.kind
    first = comma + 1
    begins_clause = start == floor or bool(kind[start - 1] & (Class.BOUNDARY | Class.CONJUNCTION))
    if low[first] in words("apposition") or begins_clause:
        return True
    if kind[first] & Class.NAME:  # "Vell, Ohio" is no source; "the school, Oak College" is
        return bool(kind[start] & (Class.DETERMINER | Class.POSSESSIVE))
    if low[first][0].isdigit() or low[first].startswith(("r-", "d-")) or low[first].endswith("ing"):
        return True
    is_person = all(kind[k] & Class.NAME for k in range(start, comma))
    return is_person or bool(kind[first] & (Class.PREPOSITION | Class.SUBORDINATOR))


def _is_loose(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an aside is none of the source's: "others, however, said", "Ruiz, in Vell, said"."""
    first = tokens.kind[start]
    if first & Class.PREPOSITION:
        return tokens.low[start] not in ("of", "from", "with", "at", "including")
    return tokens.low[start].endswith("ing") or all(tokens.kind[k] & Class.ADVERB for k in range(start, end))


def _is_aside(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether a noun phrase stands in an aside of place or time: "Ruiz, on a visit to Vell, Ohio, said"."""
    if tokens.word(start - 1) in ("what", "which"):
        return False  # "in what Ruiz, the mayor, called"
    k = start - 1
    while k > floor and start - k < 9 and not tokens.kind[k] & (Class.MARK | Class.SUBJECT):
        k -= 1
    if k <= floor or not tokens.kind[k] & Class.COMMA:
        return False
    lead = tokens.kind[k + 1]
    is_place = lead & Class.PREPOSITION and not lead & Class.SUBORDINATOR
    return k + 1 < start and (bool(is_place) or tokens.low[k + 1].endswith("ing"))


def _comma_before(tokens: Tokens, end: int, floor: int) -> int:
    for k in range(end - 1, max(floor, end - REACH) - 1, -1):
        if tokens.kind[k] & Class.COMMA:
            return k
        if tokens.kind[k] & (Class.BOUNDARY & ~Class.QUOTE):
            return -1
    return -1


def _without_time(tokens: Tokens, end: int, floor: int) -> int:
    """`end` moved before "on Tuesday", "this week", "himself" and adverbs at the end of a phrase."""
    low, kind = tokens.low, tokens.kind
    while end - 1 > floor:
        last = end - 1
        if kind[last] & Class.TIME:
            k = last
            while k - 1 > floor and (
                low[k - 1] in words("time_leads") or kind[k - 1] & Class.TIME or low[k - 1] == "past"
            ):
                k -= 1
            if (
                k - 2 > floor
                and low[k - 1].endswith("ed")
                and not kind[k - 2] & Class.NAME
                and low[k] == "on"
            ):
                return end  # "figures released on Tuesday show"
            if not kind[k - 1] & (Class.DETERMINER | Class.PREPOSITION | Class.POSSESSIVE) and not low[
                last
            ].endswith("'s"):
                end = k
                continue
            return end
        if low[last] in words("reflexives") or (kind[last] & Class.ADVERB and not kind[last] & Class.NAME):
            end = last
            continue
        return end
    return end
