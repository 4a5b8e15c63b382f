"""Finds the cues that tie a figure to a source where no attribution does: "figures from the port", "calls for"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint.annotate import lexicon
from attrlint.annotate.figures.settings import listed
from attrlint.annotate.figures.vocabulary import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.figures.settings import Setting

__all__ = ["Cue", "cues_in", "has_owner", "is_document"]


class Cue(NamedTuple):
    """A cue within a sentence: offsets into it, and whether a document (or a count) is the source."""

    start: int
    end: int
    is_document: bool


_OWNER_LOOK = 64


@cache
def _document_of() -> re.Pattern[str]:
    """A document and whose it is: "figures from the port", "a tally by Focus", "his filing with the court"."""
    documents = alternation(lexicon.load("figures/cues")["documents"])
    return re.compile(
        rf"(?<!\w){documents}(?: [\w-]+){{0,3}}? (?:by|from|of|compiled by|released by|published by) (?=(\S+))"
    )


@cache
def _in_channel() -> re.Pattern[str]:
    channels = alternation(lexicon.load("figures/cues")["channels"])
    return re.compile(
        rf"(?<!\w)(?:in|on|during|at) (?:a|an|his|her|its|their|the|one)(?: [\w.'’-]+){{0,3}}? {channels}(?!\w)"
    )


@cache
def _document_shows() -> re.Pattern[str]:
    lists = lexicon.load("figures/cues")
    documents, shows = alternation(lists["documents"]), alternation(lists["shows"])
    return re.compile(rf"(?<!\w)({documents})(?!\w)[^.;]{{0,60}}? ({shows})(?!\w)")


def cues_in(setting: Setting) -> Iterator[Cue]:
    """The cues of a sentence, outside of its quotations, of every kind and in no order."""
    text = setting.unquoted
    for match in listed("cues", "citing").finditer(text):
        if has_owner(setting.text[match.end() : match.end() + _OWNER_LOOK].lstrip()):
            yield Cue(match.start(), match.end(), True)
    for match in listed("cues", "proposers").finditer(text):
        yield Cue(match.start(), match.end(), False)
    for match in _in_channel().finditer(text):
        yield Cue(match.start(), match.end(), True)
    for match in _document_of().finditer(text):
        owner = match.start(1)
        if has_owner(setting.text[owner : owner + _OWNER_LOOK]) and _is_noun(text, match.start()):
            yield Cue(match.start(), match.end(), True)
    for match in _document_shows().finditer(text):
        phrase = _phrase_before(setting.text, match.start(1)) + match[1]
        if has_owner(phrase) or _names_owner(setting.text[match.end(1) : match.start(2)]):
            yield Cue(match.start(), match.end(), True)


_ARTICLES = frozenset(
    {"a", "an", "some", "new", "recent", "other", "many", "several", "one", "most", "all", "these", "those"}
)
_NAME = re.compile(r"(?<![\w])[A-Z][\w&.’'-]*")
_POSSESSIVE = re.compile(r"(?<!\w)(?:his|her|its|their|our|my)(?!\w)|\w[’']s?(?!\w)", re.IGNORECASE)


def has_owner(phrase: str) -> bool:
    """Whether a noun phrase says whose it is: a name, a possessive, or one definite thing ("the report")."""
    words = phrase.split(None, 2)
    if not words:
        return False
    first = words[0].lower().strip(".,")
    if first in lexicon.load("figures/cues")["periods"]:
        return _names_owner(phrase) if first in _ARTICLES else False
    if _POSSESSIVE.search(phrase) or first in ("the", "this", "that", "another", "both"):
        return True
    return words[0][0].isupper() if first not in _ARTICLES and len(words) == 1 else _names_owner(phrase)


def _names_owner(phrase: str) -> bool:
    periods = lexicon.load("figures/cues")["periods"]
    return any(name.group().lower().strip(".") not in periods for name in _NAME.finditer(phrase, 1)) or (
        phrase[:1].isupper() and phrase.split(None, 1)[0].lower() not in _ARTICLES | set(periods)
    )


def is_document(phrase: str) -> bool:
    """Whether a noun phrase is headed by a document: "state records", "the latest poll"."""
    head = re.split(r" (?:by|from|of|in|for|on|at|released|published|that|which)\b", phrase, maxsplit=1)[0]
    words = head.lower().rstrip(".,").split()
    return bool(words) and words[-1] in _documents()


@cache
def _documents() -> frozenset[str]:
    return frozenset(lexicon.load("figures/cues")["documents"])


_PHRASE_LEFT = re.compile(r"(?:(?:[\w.&’'/-]+) ){0,5}$")


def _phrase_before(text: str, at: int) -> str:
    """Up to five words before an offset, as printed."""
    match = _PHRASE_LEFT.search(text, max(0, at - 60), at)
    return match.group() if match else ""


_VERB_BEFORE = re.compile(r"(?:(?<!\w)(?:he|she|they|we|it|that|who|to|officials|analysts|experts) )$")


def _is_noun(text: str, at: int) -> bool:
    """Whether "reports" or "estimates" is a noun here, no verb."""
    return _VERB_BEFORE.search(text, max(0, at - 12), at) is None
