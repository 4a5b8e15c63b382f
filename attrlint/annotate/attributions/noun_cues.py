"""Finds cues that are no verb in use as such: her claim that, in the union's view, is thought to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.adjuncts import is_preposition
from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.cue import Cue, Kind
from attrlint.annotate.attributions.phrases import phrase_after
from attrlint.annotate.attributions.subjects import phrase_before, verb_group
from attrlint.annotate.attributions.vocabulary import Class, Verb, forms, nouns, section

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["account", "believed", "noun"]

_BELIEF = frozenset("ci")
_LEFT_OF_NOUN = Class.MARK | Class.POSSESSIVE | Class.DETERMINER | Class.PREPOSITION


def noun(tokens: Tokens, k: int) -> Cue | None:
    """A noun that reports, with its possessor: "her claim", "the mayor's claim", "claims by Oak"."""
    complements = nouns()[tokens.low[k]]
    if tokens.word(k + 1) in ("by", "from"):
        return _owned(tokens, k, complements)
    if tokens.word(k + 1) not in complements or _is_relative(tokens, k + 1):
        return None
    is_noise = tokens.word(k) in section("nouns", "noises")["nouns"]
    if is_noise and not tokens.bits(k + 2) & Class.QUOTE:
        return None  # a cry of pain
    if tokens.word(k + 1) == "to" and is_preposition(tokens, k + 1, len(tokens.low)):
        return None  # a call to her mother
    j = k - 1
    while (
        j > max(0, k - 4) and not tokens.bits(j) & _LEFT_OF_NOUN and not tokens.word(j).endswith(("'s", "s'"))
    ):
        j -= 1
    if tokens.bits(j) & Class.POSSESSIVE:
        possessor: Phrase | None = (j, j + 1)
    elif tokens.word(j).endswith(("'s", "s'")):
        possessor = phrase_before(tokens, j + 1) or (j, j + 1)
    elif tokens.word(k + 1) == "that" or (is_noise and tokens.word(j) == "with"):
        possessor = main_subject(tokens, k)
    elif tokens.word(k) in section("nouns", "unowned")["nouns"] and not (
        tokens.word(k + 1) == "of" and tokens.bits(k - 1) & Class.DETERMINER
    ):
        possessor = None
    else:
        return None
    return Cue(Kind.NOUN, k, k + 1, k, possessor)


def _owned(tokens: Tokens, k: int, complements: frozenset[str]) -> Cue | None:
    """A noun whose possessor follows it: "claims by two agencies that the bridge is safe"."""
    start = k + 2
    end = phrase_after(tokens, start, min(len(tokens.low), start + 15))
    stop = next((j for j in range(start + 1, end + 1) if tokens.word(j) in complements - {"of"}), -1)
    if stop < 0 or any(_is_verb(tokens, j) for j in range(start + 1, stop)):
        return None  # "a report by the council warned that"
    return Cue(Kind.NOUN, k, k + 1, k, (start, stop))


def _is_verb(tokens: Tokens, k: int) -> bool:
    """Whether a word within a noun phrase is a verb that ends it."""
    if tokens.kind[k] & (Class.REPORTING | Class.FINITE | Class.AUXILIARY):
        return True
    form = forms().get(tokens.low[k])
    return form is not None and form.is_past


def _is_relative(tokens: Tokens, k: int) -> bool:
    """Whether "that" at `k` is the subject of a relative clause: "the report that gives"."""
    verb = Class.BE | Class.HAVE | Class.MODAL | Class.FINITE | Class.REPORTING
    return tokens.word(k) == "that" and bool(tokens.bits(k + 1) & verb)


def account(tokens: Tokens, k: int) -> Cue | None:
    """In her words, by the union's own count, in the view of the mayor: the possessor is the source."""
    if tokens.word(k + 1) == "of" and k > 1 and tokens.low[k - 2 : k] == ["in", "the"]:
        return Cue(Kind.ACCORDING, k - 2, k + 2, k - 2)
    j = k - 1
    if tokens.word(j) == "own":
        j -= 1
    if tokens.bits(j) & Class.POSSESSIVE:
        start = j
    elif tokens.word(j).endswith(("'s", "s'")):
        phrase = phrase_before(tokens, j + 1)
        start = phrase[0] if phrase else j
    else:
        return None
    if tokens.word(start - 1) not in ("in", "by") or not tokens.is_after_mark(start - 1):
        return None
    return Cue(Kind.ACCORDING, start - 1, start, start - 1, (start, j + 1))


def believed(tokens: Tokens, k: int) -> Cue | None:
    """A passive of belief: "is thought to have fled", "a man believed to be armed"."""
    group = verb_group(tokens, k)
    is_passive = any(tokens.kind[j] & Class.BE for j in range(group, k))
    if not is_passive and (group < k or tokens.word(k + 1) != "to" or tokens.bits(k - 1) & Class.SUBJECT):
        return None
    verb = Verb(tokens.word(k), _BELIEF, frozenset(), frozenset(), "", False, True)
    return Cue(Kind.PASSIVE, k, k + 1, group, phrase_before(tokens, group), verb)
