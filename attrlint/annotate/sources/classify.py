"""Decides from a noun phrase and the names in it what kind of source it is: the decision table, in order.

A phrase that only points back ("he", "the official", "his office") gets no kind here: its antecedent has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.noun_phrase import NounPhrase, is_adjective, read_noun_phrase
from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.words import group, listed, table
from attrlint.model import SourceKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Pointer", "Reading", "read"]

_PEOPLE = frozenset({"office", "insider", "people", "judge", "camp", "title", "bystander", "press"})
_COUNTED = frozenset({"office", "insider", "people", "judge", "camp"})


class Pointer(StrEnum):
    """What a phrase without a kind of its own points back by."""

    NONE = ""
    PRONOUN = "pronoun"
    DEFINITE = "definite"
    VOICE = "voice"  # something that its possessor speaks through


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase says of its source by itself. `name` is the name that it bears, `label` what to call it."""

    phrase: NounPhrase
    kind: SourceKind
    label: str
    name: Name | None = None
    pointer: Pointer = Pointer.NONE
    pronoun: str = ""
    names_inside: bool = False
    is_bare: bool = False


def read(prose: str, span: Span, sentence: Span, names: Sequence[Name], before: Name | None) -> Reading:
    """Read the source at `span`. `names` are those from its start to the end of its sentence, in order.

    `before` is the name that ends in the same sentence right before the span, if any.
    """
    phrase = read_noun_phrase(prose, span, sentence.end)
    text = prose[phrase.span.start : phrase.span.end]
    pronoun = _pronoun(phrase)
    if pronoun:
        return Reading(phrase, SourceKind.UNKNOWN, text, pointer=Pointer.PRONOUN, pronoun=pronoun)
    name = _bearer(prose, phrase, span, names, before)
    if name is not None and name.kind is NameKind.PERSON:
        return Reading(phrase, SourceKind.PERSON, name.text, name)
    if _is_voice(phrase):
        return Reading(phrase, SourceKind.ORGANISATION, text, pointer=Pointer.VOICE)
    if _is_poll(prose, phrase, sentence):
        return Reading(phrase, SourceKind.POLL, text)
    if name is not None:
        return Reading(phrase, _KIND_OF_NAME[name.kind], name.text, name)
    inside = [n for n in names if n.span.start < span.end]
    kind, pointer = _common(phrase, inside)
    if kind is SourceKind.OUTLET and pointer is Pointer.NONE:
        outlet = next(
            (n for n in inside if n.kind is NameKind.OUTLET and n.span.start < phrase.core.end), None
        )
        if outlet is not None:
            return Reading(phrase, kind, outlet.text, outlet)
    if kind is SourceKind.VAGUE and _LIKE.match(prose, phrase.core.end) and inside:
        kind = SourceKind.ROLE  # "critics like Ana Ruiz": somebody is named
    named = any(n.kind is NameKind.PERSON and n.start >= phrase.core.end for n in inside)
    return Reading(phrase, kind, text, pointer=pointer, names_inside=named, is_bare=_is_bare(phrase))


_KIND_OF_NAME = {
    NameKind.PERSON: SourceKind.PERSON,
    NameKind.ORGANISATION: SourceKind.ORGANISATION,
    NameKind.OUTLET: SourceKind.OUTLET,
    NameKind.COUNTRY: SourceKind.ORGANISATION,
    NameKind.METONYM: SourceKind.ORGANISATION,
    NameKind.OTHER: SourceKind.UNKNOWN,
}


# --- pronouns -----------------------------------------------------------------------------------------------


@cache
def _pronouns() -> dict[str, str]:
    return {word: kind for kind, words in table("phrases")["pronouns"].items() for word in words.split()}


def _pronoun(phrase: NounPhrase) -> str:
    """The group of the pronoun that the phrase is, or ""."""
    group_of = _pronouns().get(re.sub(r"['’](?:s|d|ll|ve|re)$", "", phrase.first), "")
    if not group_of or phrase.modifiers or phrase.head is not None:
        return ""
    if group_of == "this" and phrase.after.lstrip()[:4] in ("who ", "with", "clos", "fami"):
        return ""
    return group_of if len(phrase.core) <= len(phrase.first) + 1 else ""


# --- names ----------------------------------------------------------------------------------------------------


def _bearer(
    prose: str, phrase: NounPhrase, span: Span, names: Sequence[Name], before: Name | None
) -> Name | None:
    """The name that the phrase bears: as its head, in apposition after it, or before it ("Li Wen, an aide")."""
    for name in names:
        if name.start > phrase.core.end:
            break
        if name.kind is NameKind.PERSON and name.start == span.start and _AND.match(prose, name.span.end):
            return name  # "Ana Ruiz and other analysts"
        if (
            _ends_with(phrase, name)
            and _can_bear(phrase, name)
            and not (name.is_possessive and _goes_on(span, name))
        ):
            return name
    after = _apposition(prose, phrase, names)
    if after is not None:
        return after
    if before is not None and _is_apposition_to(prose, phrase, before):
        return before
    return None


def _ends_with(phrase: NounPhrase, name: Name) -> bool:
    """Whether the core ends with the name: no head noun follows it."""
    return name.start < phrase.core.end <= name.span.end


def _goes_on(span: Span, name: Name) -> bool:
    """Whether the source has words after a possessive: "Ruiz's office", not "Ruiz's" claim."""
    return span.end > name.span.end + 2


def _can_bear(phrase: NounPhrase, name: Name) -> bool:
    if name.kind is NameKind.OTHER and phrase.head is not None and len(name.words) == 1:
        return False  # "Engineers say": a sentence's first word
    return name.kind is not NameKind.OUTLET or name.strength is not Strength.NONE


_DESCRIPTION = re.compile(
    r", (?:(?:the|a|an|former|[A-Z][\w.’'-]*|[\w-]+(?:man|woman|or|er|ist|ant|ent)) ){1,8}"
)
_LIKE = re.compile(r",? (?:like|such as) [A-Z]")
_AND = re.compile(r",? (?:and|or) ")
_APPOSED = re.compile(
    r"\s*(?:[,(—–]|--)?\s*(?:named |called |identified as |who identified \w+ as )?(?:the |a )?"
)
_NUMBER = re.compile(r",? ?\d{1,3},? ?")
_PARTY = re.compile(r"\s*\([^()]{1,20}\)")  # "(D-NY)"


def _apposition(prose: str, phrase: NounPhrase, names: Sequence[Name]) -> Name | None:
    """A name right after the phrase: "a clerk, Al Reyes", "a spokesman for the port, Al Reyes", "a man named Al"."""
    if phrase.head is None or phrase.head.kind not in _PEOPLE | {"spokes", "organisation", "media"}:
        return None
    is_body = phrase.head.kind in ("organisation", "media")
    for end in (phrase.core.end, phrase.span.end):
        match = _APPOSED.match(prose, end)
        at = match.end() if match else end
        for name in names:
            if name.start > max(at, end + 80):
                break
            described = _DESCRIPTION.fullmatch(prose, end, name.start) if not is_body else None
            if (
                described
                and name.kind is NameKind.PERSON
                and prose[name.span.end : name.span.end + 1] in ",.)"
            ):
                return name  # "one delegate, port chairwoman Ana Ruiz, said"
            if name.start == at and at > end and _fits(name, match.group() if match else "", is_body):
                return name
    return None


def _fits(name: Name, gap: str, is_body: bool) -> bool:
    if name.is_possessive:
        return False
    if is_body:
        return name.kind in (NameKind.ORGANISATION, NameKind.OUTLET) and gap.strip() in (
            ",",
            ", the",
            "(",
            "—",
            "–",
            "called",
        )
    if gap.strip().endswith(("the", "a")):
        return False
    return name.kind is NameKind.PERSON or (name.kind is NameKind.OTHER and gap.strip() != "")


def _is_apposition_to(prose: str, phrase: NounPhrase, before: Name) -> bool:
    """Whether the phrase explains the name before it: "Li Wen, a senior aide", "Li Wen, 41, a senior aide"."""
    party = _PARTY.match(prose, before.span.end)
    gap = prose[party.end() if party else before.span.end : phrase.span.start]
    if not gap.startswith(",") or not (gap.strip() == "," or _NUMBER.fullmatch(gap)):
        return False
    if phrase.head is None or phrase.head.kind not in _PEOPLE | {"spokes"} or before.is_possessive:
        return False
    if phrase.is_plural or phrase.determiner in ("", "quantity", "numbers"):
        return False
    return before.kind is NameKind.PERSON or (before.kind is NameKind.OTHER and len(before.words) == 1)


def _is_voice(phrase: NounPhrase) -> bool:
    return (
        phrase.possessor is not None
        and phrase.determiner == "possessive"
        and phrase.noun in listed("voice")
        and not phrase.is_plural
    )


# --- polls ----------------------------------------------------------------------------------------------------

_POLL = re.compile(r"(?<![\w-])(?:polls?|surveys?|percent|per cent|respondents|pollsters?)(?![\w-])|\d%")
_ASKED = re.compile(r"\s*(?:who were )?(?:surveyed|polled|interviewed by pollsters|asked in)")
_SHARE = re.compile(
    r"(?:\d+(?:\.\d+)?|[\w-]+)(?: per ?cent|%)|(?:one|two|three|four|nearly|about|almost|\d) (?:in|out of) "
)


def _is_poll(prose: str, phrase: NounPhrase, sentence: Span) -> bool:
    if phrase.head is not None and phrase.head.kind == "poll":
        return True
    text = prose[phrase.span.start : phrase.span.end].lower()
    if _SHARE.match(text) or _ASKED.match(phrase.after):
        return True
    if phrase.head is not None and phrase.head.kind == "document" and re.search(r"\bpolls?\b", text):
        return True
    if phrase.noun == "survey" and phrase.determiner in ("indefinite", "definite"):
        return True
    if phrase.head is None:
        return phrase.noun in ("adults", "independents", "women", "men", "half") and _in_poll(prose, sentence)
    generic = phrase.head.kind in ("bystander", "camp", "people") and phrase.is_plural
    return generic and _in_poll(prose, sentence)


def _in_poll(prose: str, sentence: Span) -> bool:
    return _POLL.search(prose, sentence.start, sentence.end) is not None


# --- phrases without a name -----------------------------------------------------------------------------------


def _common(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    """The kind of a phrase that bears no name, and whether it points back."""
    kind = phrase.head.kind if phrase.head else ""
    if kind and phrase.is_plural and phrase.determiner == "indefinite" and phrase.first in ("a", "an"):
        return SourceKind.UNKNOWN, Pointer.NONE  # "a fact sheet lawmakers released": another phrase begins
    if not phrase.determiner and phrase.first.endswith("ed") and not is_adjective(phrase.first):
        return SourceKind.UNKNOWN, Pointer.NONE  # a verb is no part of a phrase
    if kind == "media":
        return _media(phrase, names)
    if kind == "spokes" or _speaks_for(phrase) or (kind in _COUNTED and _is_channel(phrase)):
        return SourceKind.SPOKESPERSON, _if_definite(phrase)
    if kind == "document":
        return _document(phrase, names)
    if kind == "organisation":
        return _organisation(phrase, names)
    if kind == "institution":
        return _institution(phrase, names), Pointer.NONE
    if kind in _PEOPLE:
        return _people(phrase, kind)
    return _headless(phrase, names)


def _speaks_for(phrase: NounPhrase) -> bool:
    """ "A representative for the owner": speaks for somebody."""
    return phrase.noun == "representative" and phrase.after.startswith((" for ", " of "))


def _if_definite(phrase: NounPhrase) -> Pointer:
    return Pointer.DEFINITE if phrase.determiner == "definite" else Pointer.NONE


def _media(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    return SourceKind.OUTLET, _if_definite(phrase) if not phrase.is_plural else Pointer.NONE


def _document(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    owned = phrase.possessor is not None or any(name.span.start < phrase.span.end for name in names)
    if any(name.kind is NameKind.OUTLET and name.span.end < phrase.core.end for name in names):
        return SourceKind.OUTLET, Pointer.NONE
    if (
        phrase.is_plural
        and not owned
        and phrase.noun in listed("study")
        and phrase.determiner in ("", "quantity")
    ):
        return SourceKind.VAGUE, Pointer.NONE
    return SourceKind.DOCUMENT, _if_definite(phrase)


def _organisation(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    is_open = phrase.determiner in ("", "quantity", "indefinite") and phrase.is_plural
    is_named = any(name.kind is not NameKind.OTHER or name.start > phrase.span.start for name in names)
    if is_open and phrase.noun in listed("vague_organisation") and not is_named:
        return SourceKind.VAGUE, Pointer.NONE
    is_bare = not any(word[:1].isupper() for word in phrase.modifiers)
    pointer = _if_definite(phrase) if is_bare or not phrase.modifiers else Pointer.NONE
    return SourceKind.ORGANISATION, pointer


def _institution(phrase: NounPhrase, names: Sequence[Name]) -> SourceKind:
    if phrase.determiner == "quantity":
        return SourceKind.VAGUE
    if phrase.noun in listed("vague_institution") and phrase.determiner != "definite":
        return SourceKind.VAGUE
    return SourceKind.ORGANISATION


def _people(phrase: NounPhrase, kind: str) -> tuple[SourceKind, Pointer]:
    familiar = kind in ("people", "insider") and _is_familiar(phrase)
    if phrase.determiner == "definite":
        if familiar and kind == "people":
            return SourceKind.ANONYMOUS, Pointer.DEFINITE
        return (SourceKind.ANONYMOUS if kind == "insider" else SourceKind.ROLE), Pointer.DEFINITE
    if phrase.determiner == "generic" or phrase.first in ("whose", "whom", "which"):
        return SourceKind.ROLE, Pointer.NONE
    if kind == "insider" and {"media", "news", "press"} & {word.lower() for word in phrase.modifiers}:
        return SourceKind.OUTLET, Pointer.NONE
    if kind == "press":
        return SourceKind.BYSTANDER, Pointer.NONE
    if phrase.is_plural and phrase.determiner != "indefinite":
        return _plural_people(phrase, kind, familiar), Pointer.NONE
    return _one_person(phrase, kind, familiar), Pointer.NONE


def _plural_people(phrase: NounPhrase, kind: str, familiar: bool) -> SourceKind:
    if phrase.noun == "representative" and phrase.determiner == "possessive":
        return SourceKind.SPOKESPERSON
    if kind == "insider" or familiar:
        return SourceKind.ANONYMOUS
    if phrase.determiner == "numbers":
        return SourceKind.ANONYMOUS if kind in _COUNTED - {"people"} else SourceKind.BYSTANDER
    return SourceKind.VAGUE


def _one_person(phrase: NounPhrase, kind: str, familiar: bool) -> SourceKind:
    if phrase.determiner == "possessive":
        return SourceKind.ANONYMOUS if kind == "insider" else SourceKind.ROLE
    if phrase.determiner != "indefinite" and kind != "insider":
        return SourceKind.ROLE
    if kind == "bystander" or (kind == "people" and not familiar):
        return SourceKind.BYSTANDER
    if kind == "title" and phrase.first != "one":
        return SourceKind.ROLE
    return SourceKind.ANONYMOUS


def _headless(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    """ "Some", "many", "others", "those who ...", and nouns that no list has."""
    if phrase.first in ("those", "some", "others") and _is_familiar(phrase):
        return SourceKind.ANONYMOUS, Pointer.NONE
    if phrase.first == "those" and phrase.after.startswith((" who ", " in ", " on ", " close ", " with ")):
        return SourceKind.VAGUE, Pointer.NONE
    is_alone = not phrase.modifiers and (
        phrase.noun == phrase.first or phrase.noun in ("others", "us", "them")
    )
    if phrase.first == "one" or phrase.noun in ("them", "us"):
        return SourceKind.ROLE, Pointer.NONE  # "one of the most", "most of them"
    if phrase.determiner == "quantity" and (is_alone or phrase.noun in _quantities()):
        return SourceKind.VAGUE, Pointer.NONE
    if phrase.is_capitalised and any(name.span.end <= phrase.core.end for name in names):
        return SourceKind.ORGANISATION, Pointer.NONE
    return SourceKind.UNKNOWN, _if_definite(phrase)


def _quantities() -> frozenset[str]:
    return group("phrases", "determiners", "quantity")


@cache
def _familiar() -> re.Pattern[str]:
    phrases = table("phrases")["after"]["familiar_phrases"]
    return re.compile(rf"\W{{0,3}}(?:\w+ )?(?:{'|'.join(map(re.escape, phrases))})\b")


def _is_familiar(phrase: NounPhrase) -> bool:
    """Whether words on how they know follow: "familiar with the talks", "who was briefed"."""
    return _familiar().match(phrase.after) is not None


def _is_bare(phrase: NounPhrase) -> bool:
    """Whether a source is called that and nothing else: "a source", "several sources", "insiders"."""
    if phrase.head is None or phrase.head.kind != "insider":
        return False
    said = [word.lower() for word in phrase.modifiers]
    is_described = phrase.span.end != phrase.core.end or _DESCRIBED.match(phrase.after)
    return not set(said) - _UNTELLING and not _is_familiar(phrase) and not is_described


_DESCRIBED = re.compile(
    r" (?:at|in|inside|within|from|with|who|on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b"
)
_UNTELLING = frozenset(
    {"anonymous", "unnamed", "unidentified", "reliable", "trusted", "informed", "confidential"}
)


def _is_channel(phrase: NounPhrase) -> bool:
    """Whether one who holds an office speaks where bodies give out news: "told a briefing"."""
    window = phrase.after[:90]
    return (
        bool(phrase.modifiers)
        and phrase.determiner == "indefinite"
        and any(words in window for words in table("phrases")["channel"]["words"])
    )
