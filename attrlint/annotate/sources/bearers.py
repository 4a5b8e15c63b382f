"""Finds the name that a noun phrase bears: as its head, in apposition after it, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.words import group, heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.annotate.sources.name_scan import Names
    from attrlint.annotate.sources.noun_phrase import NounPhrase
    from attrlint.model import Span

__all__ = ["PEOPLE", "find_bearer"]

PEOPLE = frozenset({"office", "insider", "people", "judge", "camp", "title", "bystander", "press"})
"""The classes of head nouns that mean people."""


def find_bearer(
    prose: str, phrase: NounPhrase, span: Span, sentence: Span, names: Names, near: Sequence[Name]
) -> Name | None:
    """The name that the phrase bears: as its head, in apposition behind it or before ("Li Wen, an aide").

    `near` are the names from the start of the source on, at least to the end of the core.
    """
    for name in near:
        if name.start > phrase.core_end:
            break
        if name.kind is NameKind.PERSON and name.start == span.start and _AND.match(prose, name.end):
            return name  # "Ana Ruiz and other analysts"
        if (
            _ends_with(phrase, name)
            and _can_bear(phrase, name)
            and not (name.is_possessive and _goes_on(span, name))
        ):
            return name
    after = _apposition(prose, phrase, names, max(sentence.end, span.end))
    return (
        after
        or _behind_a_field(prose, phrase, span, near)
        or _explained(prose, phrase, names, sentence.start)
    )


def _ends_with(phrase: NounPhrase, name: Name) -> bool:
    """Whether the core ends with the name: no head noun follows it."""
    return name.start < phrase.core_end <= name.end


def _goes_on(span: Span, name: Name) -> bool:
    """Whether the source has words after a possessive: "Ruiz's office", not "Ruiz's" claim."""
    return span.end > name.end + 2


def _can_bear(phrase: NounPhrase, name: Name) -> bool:
    if name.kind is NameKind.OTHER and phrase.head is not None and len(name.words) == 1:
        return False  # "Engineers say": a sentence's first word
    if name.kind is NameKind.OTHER and name.words[-1] in group("names", "organisations", "jobs"):
        return False  # "one Tory MP"
    return name.kind is not NameKind.OUTLET or name.strength is not Strength.NONE


_DESCRIPTION = lazy.compile(
    r", (?:(?!(?:when|who|which|that|as|and|but|by|with|for|to|in|on|at|after|before|like|including|citing"
    r"|told|said)\b)[\w.’'-]+ ){1,6}"
)
_AND = lazy.compile(r",? (?:and|or) ")
_APPOSED = lazy.compile(
    r"\s*(?:[,(—–]|--)?\s*(?:named |called |identified as |who identified \w+ as )?(?:the |a )?"
)
_NUMBER = lazy.compile(r",? ?\d{1,3},? ?")
_PARTY = lazy.compile(r"\s*\([^()]{1,20}\)")  # "(D-NY)"


def _apposition(prose: str, phrase: NounPhrase, names: Names, stop: int) -> Name | None:
    """A name behind the phrase: "a clerk, Al Reyes", "a clerk at the port, Al Reyes", "a man named Al"."""
    kind = phrase.head.kind if phrase.head else ""
    if kind not in _APPOSED_TO:
        return None
    for end in {phrase.core_end: None, phrase.span.end: None}:
        if not _MAY_APPOSE.match(prose, end):
            continue
        near = [
            name
            for name in names.between(end, min(end + _REACH + 1, stop))
            if name.start > end and not name.is_possessive
        ]
        for name in near:
            if kind not in _BODIES and not phrase.is_plural and _is_described(prose, end, name):
                return name
        for name in near:
            gap = _APPOSED.fullmatch(prose, end, name.start)
            if gap and _fits(prose, name, gap.group().strip(), kind in _BODIES):
                return name
            if gap and gap.group() == ", " and name.kind is NameKind.ORGANISATION and _closes(prose, name):
                return name if phrase.determiner == "definite" else None  # "the developer, Harbor Homes,"
    return None


_MAY_APPOSE = lazy.compile(r"\s*(?:[^\sa-z]|named |called |identified as |who identified |the |a )")
_BODIES = frozenset({"organisation", "media"})
_APPOSED_TO = PEOPLE | _BODIES | {"spokes"}
_REACH = 80  # code points between a phrase and the name in apposition


def _is_described(prose: str, end: int, name: Name) -> bool:
    """Whether description and name are in apposition: "one delegate, port chairwoman Ana Ruiz, said"."""
    if name.kind is not NameKind.PERSON or not _closes(prose, name):
        return False
    return _DESCRIPTION.fullmatch(prose, end, name.start) is not None


def _closes(prose: str, name: Name) -> bool:
    """Whether the apposition ends with the name."""
    return prose[name.end : name.end + 1] in (",", ".", ")", "")


def _fits(prose: str, name: Name, gap: str, is_body: bool) -> bool:
    """Whether what stands between a phrase and a name lets the name be in apposition."""
    if is_body:
        return name.kind in (NameKind.ORGANISATION, NameKind.OUTLET) and gap in _BEFORE_A_BODY
    if gap.endswith(("the", "a")):
        return False
    return name.kind is NameKind.PERSON or (
        name.kind is NameKind.OTHER and gap != "" and _closes(prose, name)
    )


_FIELD = lazy.compile(r" (?:for|on) (?:the )?[a-z]+(?: and)?(?: [a-z]+)?? ")


def _behind_a_field(prose: str, phrase: NounPhrase, span: Span, near: Sequence[Name]) -> Name | None:
    """The name behind what a party's spokesman speaks on: "the Labour spokeswoman for women Ana Ruiz"."""
    if phrase.head is None or phrase.head.kind != "spokes" or phrase.determiner == "indefinite":
        return None
    for name in near:
        if name.kind is not NameKind.PERSON or name.end != span.end or len(name.words) < _FULL:
            continue
        field = _FIELD.fullmatch(prose, phrase.core_end, name.start)
        if field is None:
            return None
        held = heads().get(field.group().split()[-1])
        return name if held is None or held.kind not in ("office", "title") else None  # "for mayor Ana Ruiz"
    return None


_FULL = 2  # words of a full name
_BEFORE_A_BODY = frozenset((",", ", the", "(", "—", "–", "called"))


def _explained(prose: str, phrase: NounPhrase, names: Names, floor: int) -> Name | None:
    """The name that the phrase explains: "Li Wen, a senior aide", "Li Wen, 41, a senior aide"."""
    if phrase.head is None or phrase.head.kind not in _EXPLAINING:
        return None
    speaks_for = phrase.head.kind == "spokes" or phrase.after.startswith(" for ")
    is_bare = phrase.determiner == "" and not speaks_for
    if phrase.is_plural or is_bare or phrase.determiner in ("quantity", "numbers"):
        return None
    start = phrase.span.start
    if "," not in prose[max(0, start - 8) : start]:
        return None
    before = names.before(start, floor)
    if before is None or before.is_possessive:
        return None
    party = _PARTY.match(prose, before.end)
    gap = prose[party.end() if party else before.end : start]
    if not gap.startswith(",") or not (gap.strip() == "," or _NUMBER.fullmatch(gap)):
        return None
    is_initialled = len(before.words) == _FULL and before.words[0].isupper()  # JF Oak
    is_plain = before.kind is NameKind.OTHER and (len(before.words) == 1 or is_initialled)
    return before if before.kind is NameKind.PERSON or is_plain else None


_EXPLAINING = PEOPLE | {"spokes"}
