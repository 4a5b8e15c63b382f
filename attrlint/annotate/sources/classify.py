"""Reads a source: the noun phrase, the name that it bears, and what kind of source these make, in this order.

A phrase that only points back ("he", "the official", "his office") gets no kind here: its antecedent has it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.bearers import find_bearer
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.noun_phrase import NounPhrase, read_noun_phrase
from attrlint.annotate.sources.phrase_kinds import Pointer, is_bare, kind_of_phrase
from attrlint.annotate.sources.polls import is_poll
from attrlint.annotate.sources.words import listed, table
from attrlint.model import SourceKind
from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.annotate.sources.name_scan import Names
    from attrlint.model import Span

__all__ = ["Reading", "pronoun_of", "read"]

_LIKE = lazy.compile(r",? (?:like|such as) [A-Z]")


def _like_one(prose: str, span: Span) -> bool:
    """Whether one stands as an example in the phrase or behind it: "critics of the tax, like Ana Ruiz"."""
    return _LIKE.search(prose, span.start, span.end) is not None


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OF_A_NUMBER = lazy.compile(rf"\w+ (?:in|of|out of) (?:every )?(?:\d+|{'|'.join(_NUMBERS)}) $")
_LEADING = lazy.compile(
    r"([A-Z][\w’'-]*|[Hh]e|[Ss]he)(?:, [A-Z][\w’'-]+)*,? and (?:(?:some|several|many|his|her) )?other "
)


def _is_of_a_number(prose: str, start: int) -> bool:
    """Whether the phrase is counted by what stands before it: "six in 10 voters"."""
    number = prose[max(0, start - 6) : max(0, start - 1)].rpartition(" ")[2]
    if number not in _NUMBERS and not number.isdigit():
        return False
    return _OF_A_NUMBER.search(prose, max(0, start - 24), start) is not None


_EXAMPLES = (
    *("including", "such as", "among them", "like", "notably", "particularly", "especially", "namely"),
    *("for instance", "for example"),
)
_INCLUDING = lazy.compile(
    rf"(?:,| ?[-–—]+)? ?\b(?:{'|'.join(_EXAMPLES)}|for (?:instance|example),)"
    r"(?: [a-z][\w.’'-]*){0,4} [A-Z][A-Za-z]"
)


def _includes_one(prose: str, span: Span) -> bool:
    """Whether one of the group is named behind it or in it: "critics, including Ana Ruiz"."""
    if _INCLUDING.match(prose, span.end) is not None:
        return True
    text = prose[span.start : span.end]
    if not any(word in text for word in _EXAMPLES):
        return False
    return _INCLUDING.search(prose, span.start, span.end) is not None


def _is_led(prose: str, span: Span, names: Names) -> bool:
    """Whether one of the group is named in front: "Ruiz and other critics", "he and other critics"."""
    leading = _LEADING.match(prose, span.start, span.end)
    if leading is None:
        return False
    first = leading[1].lower()
    return first in ("he", "she") or any(
        name.kind is NameKind.PERSON and len(name.words) > 1
        for row in names.rows_with(first)
        for name in names.of_row(row)
    )


_IN_WRITING = lazy.compile(
    r"(?: [\w’']+){0,3}? in (?:(?:an?|its|their|the|court|legal) )(?:[\w-]+ ){0,3}?"
    r"(?:statement|letter|filings?|papers|documents|files|lawsuit|complaint|brief|motion|petition)\b"
    r"|(?: have| had)? issued an? (?:joint )?(?:statement|letter|report)\b"
    r"|(?: [\w’']+){1,2} in (?:federal |open )?court\b"
    r"|(?: have| had)? (?:told|asked|urged) (?:the|a) (?:[\w-]+ )?(?:court|judge|jury|justices)\b"
)


def _is_known(kind: SourceKind, prose: str, span: Span, names: Names) -> bool:
    """Whether a group is counted, speaks by a document, or has one of those who speak named beside it."""
    if kind is SourceKind.VAGUE and (
        _is_of_a_number(prose, span.start)
        or _is_led(prose, span, names)
        or _IN_WRITING.match(prose, span.end)
    ):
        return True
    return kind in (SourceKind.VAGUE, SourceKind.SPOKESPERSON) and _includes_one(prose, span)


_NO_COMMENT = lazy.compile(r"(?: [\w’']+){0,2}? (?:declined|refused|did not want) to comment\b")
_OF_A_BODY = (" at ", " of ", " for ", " from ", " with ")


def _is_asked_for_body(prose: str, phrase: NounPhrase, span: Span) -> bool:
    """Whether a body was asked through them: "officials at the embassy declined to comment except to say"."""
    head = phrase.head.kind if phrase.head is not None else ""
    is_of_body = head in ("office", "title") and phrase.after.startswith(_OF_A_BODY)
    return is_of_body and _NO_COMMENT.match(prose, span.end) is not None


_FARTHEST = 480  # code points of a source span in which names are looked for


@record(frozen=False, eq=False)
class Reading:
    """What a phrase says of its source by itself: `name` is the name it bears, `label` what to call it."""

    phrase: NounPhrase
    kind: SourceKind
    label: str
    name: Name | None = None
    pointer: Pointer = Pointer.NONE
    pronoun: str = ""
    names_inside: bool = False
    is_bare: bool = False


def read(prose: str, span: Span, sentence: Span, names: Names) -> Reading:
    """Read the source at `span`, which stands in `sentence`."""
    phrase = read_noun_phrase(prose, span, sentence.end)
    text = phrase.text
    pronoun = _pronoun(phrase)
    if pronoun:
        return Reading(phrase, SourceKind.UNKNOWN, text, pointer=Pointer.PRONOUN, pronoun=pronoun)
    end = min(span.end, span.start + _FARTHEST)
    near = names.between(span.start, max(end, phrase.core_end + 1))
    name = find_bearer(prose, phrase, span, sentence, names, near)
    if name is not None and name.kind is NameKind.PERSON:
        return Reading(phrase, SourceKind.PERSON, name.text, name)
    if _is_voice(phrase):
        return Reading(phrase, SourceKind.ORGANISATION, text, pointer=Pointer.VOICE)
    if is_poll(prose, phrase, sentence):
        return Reading(phrase, SourceKind.POLL, text)
    if name is not None:
        return Reading(phrase, _KIND_OF_NAME[name.kind], name.text, name)
    inside = [n for n in near if n.first < end]
    kind, pointer = kind_of_phrase(phrase, inside)
    if kind is SourceKind.OUTLET and pointer is Pointer.NONE:
        outlet = next((n for n in inside if n.kind is NameKind.OUTLET and n.first < phrase.core_end), None)
        if outlet is not None:
            return Reading(phrase, kind, outlet.text, outlet)
    if _is_known(kind, prose, span, names) or (
        kind is SourceKind.VAGUE
        and inside
        and (_LIKE.match(prose, phrase.core_end) or _like_one(prose, span))
    ):
        kind = SourceKind.ROLE  # "critics like Ana Ruiz": somebody is named
    elif kind is SourceKind.VAGUE and _is_asked_for_body(prose, phrase, span):
        kind = SourceKind.SPOKESPERSON
    named = any(n.kind is NameKind.PERSON and n.start >= phrase.core_end for n in inside)
    return Reading(phrase, kind, text, pointer=pointer, names_inside=named, is_bare=is_bare(phrase))


_KIND_OF_NAME = {
    NameKind.PERSON: SourceKind.PERSON,
    NameKind.ORGANISATION: SourceKind.ORGANISATION,
    NameKind.OUTLET: SourceKind.OUTLET,
    NameKind.COUNTRY: SourceKind.ORGANISATION,
    NameKind.METONYM: SourceKind.ORGANISATION,
    NameKind.OTHER: SourceKind.UNKNOWN,
}


@cache
def _pronouns() -> dict[str, str]:
    return {word: kind for kind, words in table("phrases")["pronouns"].items() for word in words.split()}


_LONGEST_PRONOUN = 10
_CLEAR = frozenset({"he", "she", "they", "it", "author", "generic"})  # whatever follows


def pronoun_of(text: str) -> str:
    """The group of the pronoun that a text is and nothing else; "" for none, and if the context decides."""
    if len(text) > _LONGEST_PRONOUN:
        return ""
    found = _pronouns().get(text.lower(), "")
    return found if found in _CLEAR else ""


_CONTRACTED = lazy.compile(r"['’](?:s|d|ll|ve|re)$")


def _pronoun(phrase: NounPhrase) -> str:
    """The group of the pronoun that the phrase is, or ""."""
    if phrase.modifiers or phrase.head is not None:
        return ""
    group_of = _pronouns().get(_CONTRACTED.sub("", phrase.first), "")
    if not group_of:
        return ""
    if group_of == "this" and phrase.after.lstrip()[:4] in ("who ", "with", "clos", "fami"):
        return ""
    return group_of if phrase.core_end - phrase.span.start <= len(phrase.first) + 1 else ""


def _is_voice(phrase: NounPhrase) -> bool:
    return (
        phrase.possessor is not None
        and phrase.determiner == "possessive"
        and phrase.noun in listed("voice")
        and not phrase.is_plural
    )
