"""Reads the noun phrase that a source span begins with: determiner, modifiers, head, what stands after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.words import Head, group, heads
from attrlint.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NounPhrase", "is_adjective", "read_noun_phrase"]

_TOKEN = re.compile(
    r"(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|St)\.|(?:[^\W\d_]\.)+(?:[^\W\d_]\.?|-[\w-]+)?|[\w$€£][\w'’&./-]*(?<![./-])|[^\w\s]"
)
_FARTHEST = 240  # code points of a source span that are read: the longest phrases seen had 30 words
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase. `span` is the phrase with its restrictive postmodifiers, `core` ends with its head.

    `determiner` names the group in phrases.toml ("" for none; "possessive" where a possessor stands there,
    `possessor` is its span); `first` is the first word in lower case. `modifiers` are the words between
    determiner and head as they are written. `head` is None where no head noun is known; `noun` is then the
    last word of the core in lower case. `after` holds the words after the core, in lower case.
    """

    span: Span
    core: Span
    first: str
    determiner: str
    possessor: Span | None
    modifiers: tuple[str, ...]
    head: Head | None
    noun: str
    is_capitalised: bool
    is_plural: bool
    after: str


@cache
def _determiners() -> dict[str, str]:
    from attrlint.annotate.sources.words import table

    return {word: kind for kind, words in table("phrases")["determiners"].items() for word in words.split()}


def _boundary(word: str) -> bool:
    return word in group("phrases", "boundaries", "prepositions")


def read_noun_phrase(prose: str, span: Span, stop: int) -> NounPhrase:
    """Read the phrase at the start of a source span; `stop` is the end of its sentence.

    Words after the span, up to `stop`, count as what stands after the phrase.
    """
    limit = min(span.end, span.start + _FARTHEST)
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(prose, span.start, limit)]
    at, determiner, possessor = _read_determiner(tokens)
    end = _core_end(tokens, at)
    head, width = _head(tokens, at, end)
    core_end = tokens[end - 1][2] if end else span.end
    modifiers = tuple(token[0] for token in tokens[at : max(at, end - width)])
    possessive = _possessor_end(tokens, at, end)
    if possessive:
        determiner, possessor = "possessive", Span(tokens[0][1], tokens[possessive - 1][2])
        modifiers = tuple(token[0] for token in tokens[possessive : max(possessive, end - width)])
    last = tokens[end - 1][0] if end else ""
    return NounPhrase(
        span=Span(span.start, _restrictive_end(tokens, end) if tokens else span.end),
        core=Span(span.start, core_end),
        first=tokens[0][0].lower() if tokens else "",
        determiner=determiner,
        possessor=possessor,
        modifiers=modifiers,
        head=head,
        noun=head.noun if head else last.lower(),
        is_capitalised=last[:1].isupper(),
        is_plural=head.is_plural if head else last.endswith("s") and not last.endswith("ss"),
        after=prose[core_end : min(stop, core_end + _FARTHEST)].lower(),
    )


def _read_determiner(tokens: Sequence[tuple[str, int, int]]) -> tuple[int, str, Span | None]:
    """How many tokens the determiner takes ("some of the", "a number of"), its group, a pronoun's span."""
    kinds = _determiners()
    at, kind, possessor = 0, "", None
    while at < min(5, len(tokens)):
        word = tokens[at][0].lower()
        found = kinds.get(word)
        if found is None and not (
            word == "of" and kind in ("quantity", "indefinite", "numbers", "generic", "definite")
        ):
            break
        if word == "of" and at and tokens[at - 1][0].lower() in ("another", "the", "a", "an"):
            break
        if word == "of" and kind == "definite":
            break
        at += 1
        if word == "of" or found is None:
            continue
        if kind in ("quantity", "numbers", "indefinite", "generic") and found in ("definite", "possessive"):
            continue  # "some of the", "one of her": the quantity decides
        if kind == "indefinite" and word in ("couple", "group", "number", "handful", "host", "dozen"):
            kind = "quantity" if at < len(tokens) and tokens[at][0].lower() == "of" else kind
            at -= kind != "quantity"
            if kind != "quantity":
                break
            continue
        kind = found if not (kind == "definite" and found in ("quantity", "numbers", "indefinite")) else kind
        if found == "possessive":
            possessor = Span(tokens[at - 1][1], tokens[at - 1][2])
    return at, kind, possessor


def _core_end(tokens: Sequence[tuple[str, int, int]], at: int) -> int:
    """The index after the last token of the core."""
    forms = heads()
    seen_head = False
    for i in range(at, len(tokens)):
        token = tokens[i][0]
        word = token.lower()
        if not (token[0].isalnum() or token[0] in "$€£“\"'‘") or _boundary(word):
            return i
        if word in ("and", "or") and not _joins(tokens, i):
            return i
        if (
            i > at
            and seen_head
            and word.endswith(("ed", "ing", "ly"))
            and not is_adjective(word)
            and word not in forms
        ):
            return i
        seen_head = seen_head or word in forms
    return len(tokens)


def _joins(tokens: Sequence[tuple[str, int, int]], i: int) -> bool:
    """Whether the conjunction at i joins modifiers or heads of one phrase.

    A lower-case word follows that is no determiner, or capitalised ones with a head close behind ("Senate
    and House aides").
    """
    following = [token[0] for token in tokens[i + 1 : i + 4]]
    if not following or following[0].lower() in _determiners():
        return bool(following) and following[0].lower() in ("other", "others", "some")
    return following[0][0].islower() or any(word in heads() for word in following)


def is_adjective(word: str) -> bool:
    """Whether a word in -ed or -ing may stand before a head."""
    return word in group("phrases", "boundaries", "adjectives") or "-" in word


def _head(tokens: Sequence[tuple[str, int, int]], at: int, end: int) -> tuple[Head | None, int]:
    """The head of the core and how many tokens it takes."""
    forms = heads()
    if end - at >= 2:
        two = f"{tokens[end - 2][0]}-{tokens[end - 1][0]}".lower()
        if two in forms:
            return forms[two], 2
    if end <= at:
        return None, 0
    last = tokens[end - 1][0].lower()
    head = forms.get(last)
    if head is None and "-" in last:
        head = forms.get(last.rsplit("-", 1)[1])
    if head is None:
        head = forms.get(_POSSESSIVE.sub("", last))
    return head, 1


def _possessor_end(tokens: Sequence[tuple[str, int, int]], at: int, end: int) -> int:
    """The index after the last possessor's token in the core ("the mayor's", "Ana Ruiz's"), 0 for none."""
    for i in range(end - 2, -1, -1):
        if _POSSESSIVE.search(tokens[i][0]):
            return i + 1
    return 0


def _restrictive_end(tokens: Sequence[tuple[str, int, int]], end: int) -> int:
    """Where the phrase ends with its restrictive postmodifiers: before a comma, a dash, a relative clause.

    Of "those who ..." the clause is a part.
    """
    stops = () if tokens[0][0].lower() == "those" else ("who", "which", "whose", "whom")
    for i in range(end, len(tokens)):
        if i and (tokens[i][0] in ',;:.!?—–()"“”' or tokens[i][0].lower() in stops):
            return tokens[i - 1][2]
    return tokens[-1][2]
