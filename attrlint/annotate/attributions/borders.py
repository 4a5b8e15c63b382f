"""Asks of single places whether what is said ends there: a comma, a dash, a quotation's mark, "and said".

Each border was counted on annotated news copy: a cut is made where the content ends there in more than half
of the cases (a comma with "while", "but" with a new subject, a participle that reports), and not where the
words behind the border mostly belong to it (prepositional phrases, "because", relative clauses, "and that").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import Class, forms, words

if TYPE_CHECKING:
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["ends_at_comma", "ends_at_dash", "ends_before", "ends_behind_quote", "is_paired", "reports"]

_NEW_SUBJECT = Class.SUBJECT | Class.DETERMINER | Class.NAME | Class.POSSESSIVE
_CUT_AFTER_COMMA = frozenset(
    {
        "a",
        "an",
        "while",
        "according",
        "compared",
        "citing",
        "something",
        "whose",
        "though",
        "although",
        "whereas",
    }
)
_GOES_ON = frozenset({"a", "an", "the", "one", "something", "which", "who"})


def ends_at_comma(tokens: Tokens, comma: int, ceiling: int) -> bool:
    """Whether what is said ends at this comma."""
    k = comma + 1
    if k >= ceiling:
        return True
    word = tokens.low[k]
    if word in ("and", "but"):
        following = tokens.kind[k + 1] if k + 1 < ceiling else 0
        if k + 1 < ceiling and tokens.low[k + 1] == "that":
            return False
        return reports(tokens, k + 1, ceiling) or bool(
            following & (_NEW_SUBJECT if word == "but" else Class.SUBJECT)
        )
    if word == "who":
        return bool(tokens.kind[comma - 1] & Class.NAME) and not _is_closed(tokens, k, ceiling)
    if word == "to" and k + 1 < ceiling and tokens.low[k + 1] == "which":
        return True
    return word in _CUT_AFTER_COMMA or reports(tokens, k, ceiling)


def _is_closed(tokens: Tokens, start: int, ceiling: int) -> bool:
    """Whether a comma closes a relative clause, behind which its main clause goes on."""
    return any(tokens.kind[k] & Class.COMMA for k in range(start, min(ceiling, start + 25)))


def ends_at_dash(tokens: Tokens, dash: int, ceiling: int) -> bool:
    """Whether the writer goes on behind a dash: "- although", or a noun phrase that no second dash closes."""
    word = tokens.low[dash + 1] if dash + 1 < ceiling else ""
    if word in ("although", "though", "while", "but", "then", "even"):
        return True
    is_closed = any(tokens.kind[k] & Class.DASH for k in range(dash + 1, min(ceiling, dash + 25)))
    return word in _GOES_ON and not is_closed


def is_paired(tokens: Tokens, dash: int, ceiling: int) -> bool:
    """Whether a dash opens or closes an aside of a few words within a phrase."""
    near = (*range(max(0, dash - 7), dash), *range(dash + 1, min(ceiling, dash + 8)))
    return any(tokens.kind[k] & Class.DASH for k in near)


def ends_behind_quote(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether the writer goes on at `k`, behind a quoted fragment: "..." as she left, "..." on Friday."""
    word = tokens.low[k]
    following = tokens.kind[k + 1] if k + 1 < ceiling else 0
    if tokens.closing[k - 1] == "," and (
        word.endswith("ing") or (word == "and" and following & _NEW_SUBJECT)
    ):
        return True
    if word in ("as", "when", "while", "after", "before"):
        return bool(following & (Class.SUBJECT | Class.NAME | Class.DETERMINER))
    if word in ("on", "in", "at", "during"):
        near = range(k + 1, min(ceiling, k + 4))
        return any(tokens.kind[j] & Class.TIME or tokens.low[j] in words("channels") for j in near)
    return bool(tokens.kind[k] & Class.TIME)


def ends_before(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether what is said ends before "and said", "according to", "on condition of"."""
    word = tokens.low[k]
    if word in ("and", "but"):
        return reports(tokens, k + 1, ceiling)
    return word == "according" or (word == "on" and "condition" in tokens.low[k + 1 : k + 3])


def reports(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether a reporting verb without a subject of its own stands at `k`: "said", "adding"."""
    while k < ceiling and tokens.kind[k] & Class.ADVERB:
        k += 1
    known = forms().get(tokens.low[k]) if k < ceiling else None
    if (
        known is None
        or known.is_base
        or "v" in known.verb.frames
        or (known.is_third and known.verb.is_homograph)
    ):
        return False
    if k + 1 < ceiling and tokens.low[k + 1] == "by":
        return False  # "the contracts, first reported by the Star, were"
    is_rather_plain = "C" in known.verb.frames and not known.is_ing
    return not is_rather_plain or _says_something(tokens, k + 1, ceiling)


def _says_something(tokens: Tokens, k: int, ceiling: int) -> bool:
    """Whether "that", a quotation or a colon follows: found that it rained, not found the key."""
    if k < ceiling and tokens.kind[k] & Class.COMMA:
        k += 1
    return k < ceiling and (tokens.low[k] == "that" or bool(tokens.kind[k] & (Class.QUOTE | Class.COLON)))
