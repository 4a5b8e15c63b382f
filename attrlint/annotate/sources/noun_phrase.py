"""Reads the noun phrase that a source span begins with: determiner, modifiers, head, what stands after it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.words import Head, group, heads
from attrlint.model import Span
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NounPhrase", "is_adjective", "may_be_determined", "read_noun_phrase"]

_TOKEN = lazy.compile(
    r"(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|St)\.|(?:[^\W\d_]\.)+(?:[^\W\d_]\.?|-[\w-]+)?|[\w$€£][\w'’&./-]*(?<![./-])|[^\w\s]"
)
_MARKS = ",;()—–"  # no phrase goes on behind these
_FARTHEST = 240  # code points of a source span that are read: the longest phrases seen had 30 words
_POSSESSIVE = lazy.compile(r"(?:['’]s|s['’])$")
_POSSESSIVES = ("'s", "’s", "s'", "s’")


@record(eq=False)
class NounPhrase:
    """A noun phrase. `span` is the phrase with its restrictive postmodifiers; its core ends with its head.

    `determiner` names the group in phrases.toml ("" for none; "possessive" where a possessor stands there,
    `possessor` is its span); `first` is the first word in lower case. `modifiers` are the words between
    determiner and head as they are written. `head` is None where no head noun is known; `noun` is then the
    last word of the core in lower case. `after` holds the words after the core, in lower case.
    """

    span: Span
    core_end: int
    first: str
    determiner: str
    possessor: Span | None
    modifiers: tuple[str, ...]
    head: Head | None
    noun: str
    is_capitalised: bool
    is_plural: bool
    text: str
    after: str

    def alone(self) -> NounPhrase:
        """The phrase without the words after it, as it is remembered: they are most of what it takes."""
        return NounPhrase(
            self.span,
            self.core_end,
            self.first,
            self.determiner,
            self.possessor,
            self.modifiers,
            self.head,
            self.noun,
            self.is_capitalised,
            self.is_plural,
            self.text,
            "",
        )


@cache
def _determiners() -> dict[str, str]:
    from attrlint.annotate.sources.words import table

    return {word: kind for kind, words in table("phrases")["determiners"].items() for word in words.split()}


def may_be_determined(text: str) -> bool:
    """Whether a text may begin with a phrase that has a determiner or a possessor."""
    return text.partition(" ")[0].lower() in _determiners() or "'" in text or "’" in text


def read_noun_phrase(prose: str, span: Span, stop: int) -> NounPhrase:
    """Read the phrase at the start of a source span; `stop` is the end of its sentence.

    Words after the span, up to `stop`, count as what stands after the phrase.
    """
    start = span.start
    limit = min(span.end, start + _FARTHEST)
    text = prose[start:limit]
    for mark in _MARKS:
        at = text.find(mark, 1)
        if at > 0:
            text = text[:at]
    here = _parse(text)
    end = start + here.core if here.core else span.end
    return NounPhrase(
        Span(start, start + here.end if here.first else span.end),
        end,
        here.first,
        here.determiner,
        Span(start + here.possessor[0], start + here.possessor[1]) if here.possessor else None,
        here.modifiers,
        here.head,
        here.noun,
        here.is_capitalised,
        here.is_plural,
        here.text,
        prose[end : min(stop, end + _FARTHEST)].lower(),
    )


@record(eq=False)
class _Parse:
    """A noun phrase without its place. Places count from its start; `core` 0 stands for one without words."""

    text: str
    end: int
    core: int
    first: str
    determiner: str
    possessor: tuple[int, int] | None
    modifiers: tuple[str, ...]
    head: Head | None
    noun: str
    is_capitalised: bool
    is_plural: bool


@lru_cache(maxsize=8192)
def _parse(text: str) -> _Parse:
    """Read the phrase at the start of a text. News says the same few phrases again and again."""
    words, places = _words(text)
    lower = [word.lower() for word in words]
    at, determiner, possessor = _read_determiner(lower)
    end = _core_end(words, lower, at)
    head, width = _head(lower, at, end)
    possessive = _possessor_end(words, end)
    first = possessive or at
    span = places[possessor] if possessor >= 0 else None
    if possessive:
        determiner, span = "possessive", (places[0][0], places[possessive - 1][1])
    last = words[end - 1] if end else ""
    stop = _restrictive_end(places, lower, end) if words else 0
    return _Parse(
        text=text[:stop],
        end=stop,
        core=places[end - 1][1] if end else 0,
        first=lower[0] if words else "",
        determiner=determiner,
        possessor=span,
        modifiers=tuple(words[first : max(first, end - width)]),
        head=head,
        noun=head.noun if head else last.lower(),
        is_capitalised=last[:1].isupper(),
        is_plural=head.is_plural if head else last.endswith("s") and not last.endswith("ss"),
    )


def _words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words and marks of a text, and where each starts and ends; of plain words without a pattern."""
    bare = text.replace(" ", "")
    if not bare.isalnum() and (
        not bare.replace("-", "").replace("’", "").replace("'", "").isalnum()
        or any(mark in f" {text} " for mark in _LOOSE)
    ):
        tokens = list(_TOKEN.finditer(text))
        return [token.group() for token in tokens], [token.span() for token in tokens]
    words, places, at = [], [], 0
    for word in text.split(" "):
        if word:
            words.append(word)
            places.append((at, at + len(word)))
        at += len(word) + 1
    return words, places


_LOOSE = (" -", "- ", " '", " ’")
"""Marks that are no part of a word where they stand; others join words and letters."""


def _read_determiner(words: Sequence[str]) -> tuple[int, str, int]:
    """How many words the determiner takes ("some of the"), its group, the index of a pronoun in it or -1."""
    kinds = _determiners()
    at, kind, possessor = 0, "", -1
    for word in words[:5]:
        found = kinds.get(word)
        if word == "of":
            if kind not in ("quantity", "indefinite", "numbers", "generic"):
                break
            if words[at - 1] in ("another", "the", "a", "an"):
                break
            at += 1
            continue
        if found is None:
            break
        at += 1
        if kind in ("quantity", "numbers", "indefinite", "generic") and found in ("definite", "possessive"):
            continue  # "some of the", "one of her": the quantity decides
        if kind == "indefinite" and word in ("couple", "group", "number", "handful", "host", "dozen"):
            if words[at : at + 1] != ["of"]:
                at -= 1
                break
            kind = "quantity"
            continue
        kind = found if not (kind == "definite" and found in ("quantity", "numbers", "indefinite")) else kind
        if found == "possessive":
            possessor = at - 1
    return at, kind, possessor


def _core_end(words: Sequence[str], lower: Sequence[str], at: int) -> int:
    """The index after the last word of the core."""
    forms, prepositions = heads(), group("phrases", "boundaries", "prepositions")
    seen_head = False
    for i in range(at, len(words)):
        first, word = words[i][0], lower[i]
        if not (first.isalnum() or first in "$€£“\"'‘") or word in prepositions:
            return i
        if word in ("and", "or"):
            if not _joins(words, i):
                return i
        elif (
            seen_head and word.endswith(("ed", "ing", "ly")) and not is_adjective(word) and word not in forms
        ):
            return i
        seen_head = seen_head or word in forms
    return len(words)


def _joins(words: Sequence[str], i: int) -> bool:
    """Whether the conjunction at i joins modifiers or heads of one phrase.

    A lower-case word follows that is no determiner, or capitalised ones with a head close behind ("Senate
    and House aides").
    """
    following = words[i + 1 : i + 4]
    if not following or following[0].lower() in _determiners():
        return bool(following) and following[0].lower() in ("other", "others", "some")
    return following[0][0].islower() or any(word in heads() for word in following)


def is_adjective(word: str) -> bool:
    """Whether a word in -ed or -ing may stand before a head."""
    return word in group("phrases", "boundaries", "adjectives") or "-" in word


def _head(words: Sequence[str], at: int, end: int) -> tuple[Head | None, int]:
    """The head of the core and how many words it takes."""
    forms = heads()
    if end - at >= 2:
        two = forms.get(f"{words[end - 2]}-{words[end - 1]}")
        if two is not None:
            return two, 2
    if end <= at:
        return None, 0
    last = words[end - 1]
    head = forms.get(last)
    if head is None and "-" in last:
        head = forms.get(last.rsplit("-", 1)[1])
    if head is None:
        head = forms.get(_POSSESSIVE.sub("", last))
    return head, 1


def _possessor_end(words: Sequence[str], end: int) -> int:
    """The index after the last possessor's word in the core ("the mayor's", "Ana Ruiz's"), 0 for none."""
    for i in range(end - 2, -1, -1):
        if words[i].endswith(_POSSESSIVES):
            return i + 1
    return 0


def _restrictive_end(places: Sequence[tuple[int, int]], words: Sequence[str], end: int) -> int:
    """Where the phrase ends with its restrictive postmodifiers: before a comma, a dash, a relative clause.

    Of "those who ..." the clause is a part.
    """
    stops = () if words[0] == "those" else ("who", "which", "whose", "whom")
    for i in range(max(end, 1), len(words)):
        if words[i] in stops or words[i] in ',;:.!?—–()"“”':
            return places[i - 1][1]
    return places[-1][1]
