"""The frames in which an outlet carries words: patterns for what stands before and after its name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.words import group, table

if TYPE_CHECKING:
    import re

__all__ = [
    "agent",
    "breaks",
    "citing",
    "generic",
    "governed",
    "governors",
    "house_after",
    "house_before",
    "never",
    "occasion",
    "only_names",
    "shows",
    "subject",
    "told",
]


def _any(words: frozenset[str] | str) -> str:
    listed = words.split() if isinstance(words, str) else words
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


@cache
def governors(frame: str) -> frozenset[str]:
    """Words of which `told`, `agent` or `governed` has one, each in the form in which it stands there."""
    if frame == "told":
        return group("outlets", "governors", "addressee")
    if frame == "governed":
        return group("outlets", "governors", "before_preposition")
    return _DONE | {"according", "citing", "seen", "reviewed", "quote"}


_DONE = frozenset(
    ("reported", "published", "obtained", "quoted", "released", "revealed", "disclosed", "interviewed")
)


@cache
def subject() -> re.Pattern[str]:
    """After an outlet as the subject: "reported", "'s report said"."""
    verbs = _any(group("outlets", "governors", "subject"))
    papers = "report|article|story|piece|account|editorial|daily|newspaper|magazine"
    adverbs = r"that|which|first|also|has|have|had|previously|later|on|in|its|recently|\w+day|\w+ly"
    return lazy.compile(
        rf"(?:,? (?:the|a|an|its) [\w ’'-]{{3,50}},)?(?:['’]s? (?:{papers})| (?:{papers}|reporters?))?"
        rf"(?: (?:{adverbs})){{0,3}} (?!called on\b)(?P<verb>{verbs})\b(?! by\b| in (?:a|its) statement\b)"
    )


@cache
def house_before() -> re.Pattern[str]:
    """Before the name of the article's own outlet: "a request from"."""
    return lazy.compile(rf"{table('outlets')['house']['before']}|{table('outlets')['house']['post']}")


@cache
def house_after() -> re.Pattern[str]:
    """After the name of the article's own outlet: "'s requests for comment"."""
    return lazy.compile(table("outlets")["house"]["after"])


@cache
def told() -> re.Pattern[str]:
    """Before an outlet that is spoken to: "told", "telling host Ana Ruiz of"."""
    verbs = _any(group("outlets", "governors", "addressee"))
    return lazy.compile(
        rf"\b(?:{verbs}) (?:(?:the|a|an) )?(?:(?:host|anchor|reporter|correspondent|interviewer)s? )?"
        r"(?:[\w.’'-]+ ){0,6}?(?:(?:of|at|from|with|on|for) )?(?:the )?$"
    )


@cache
def agent() -> re.Pattern[str]:
    """Before an outlet that did it: "first reported by", "according to"."""
    done = _any(_DONE)
    papers = "(?:report|article|story|account|interview|piece|analysis)s?"
    inside = r"(?:\w+ ){0,2}?(?:in|by|from|on)(?: the \w+ edition of)?"
    return lazy.compile(
        rf"\b(?:(?:first |originally |previously )?(?:{done}) (?:by|in|on)"
        rf"|according to(?: (?:a|an|the|one) (?:\w+ ){{0,3}}?{papers} {inside})?"
        rf"|citing(?: (?:a|an|the) (?:\w+ ){{0,2}}?{papers} {inside})?"
        r"|quoted? by|seen by|reviewed by) (?:the )?$"
    )


@cache
def governed() -> re.Pattern[str]:
    """Before an outlet in a phrase: "in an interview with", "wrote Ana Ruiz in"."""
    verbs = _any(group("outlets", "governors", "before_preposition"))
    prepositions = _any(group("outlets", "governors", "prepositions"))
    return lazy.compile(
        rf"\b(?:(?:in|during) an? (?:\w+ ){{0,2}})?(?:{verbs})\b(?: [\w’'.-]+){{0,4}}?"
        rf" (?:{prepositions}) (?:the |an? )?(?:[\w’'-]+ ){{0,2}}?(?:the )?$"
    )


@cache
def never() -> re.Pattern[str]:
    """Words that make such a phrase no relay: "works at", "a debate on"."""
    return lazy.compile(rf"\b(?:{_any(group('outlets', 'governors', 'never'))})\b")


@cache
def only_names() -> re.Pattern[str]:
    """After an outlet's name: it names a poll, a debate, a person at work there."""
    return lazy.compile(
        rf"(?:[/-][\w ]+?)?(?:['’]s)? (?:\w+ )?(?:{_any(group('outlets', 'governors', 'after'))})\b"
    )


@cache
def generic(key: str) -> re.Pattern[str]:
    """A part of what names outlets of which it is not said who they are: "local media reported"."""
    return lazy.compile(table("outlets")["generic"][key])


@cache
def shows(key: str) -> re.Pattern[str]:
    """A part of what names a programme: "told host Ana Ruiz", "the show “Morning Table”"."""
    return lazy.compile(table("outlets")["shows"][key])


@cache
def breaks() -> re.Pattern[str]:
    """What parts a programme from words before it."""
    return lazy.compile(r"[.;:“”\"]")


@cache
def occasion() -> re.Pattern[str]:
    """Before the word that governs a programme: "in a recent" interview."""
    return lazy.compile(r"\b(?:in|during|In|During) an? (?:\w+ ){0,2}$")


@cache
def citing() -> re.Pattern[str]:
    """What an outlet itself cites."""
    return lazy.compile(r"\bciting (?P<basis>[^,.;:“”\"]{3,80})")
