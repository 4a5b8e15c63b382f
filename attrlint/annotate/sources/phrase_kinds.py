"""The kind of a source whose noun phrase bears no name: by class of head, determiner and number."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.bearers import PEOPLE
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.noun_phrase import NounPhrase, is_adjective
from attrlint.annotate.sources.words import group, heads, listed, table
from attrlint.model import SourceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Pointer", "is_bare", "kind_of_phrase"]

_PRESS = frozenset({"media", "news", "press"})
_COUNTED = frozenset({"office", "insider", "people", "judge", "camp"})


class Pointer(StrEnum):
    """What a phrase without a kind of its own points back by."""

    NONE = ""
    PRONOUN = "pronoun"
    DEFINITE = "definite"
    PART = "part"  # "one of the aides": of those who were cited before
    VOICE = "voice"  # something that its possessor speaks through


def kind_of_phrase(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    """The kind of a phrase that bears no name, and whether it points back."""
    kind = phrase.head.kind if phrase.head else ""
    if kind and phrase.is_plural and phrase.determiner == "indefinite" and phrase.first in ("a", "an"):
        return SourceKind.UNKNOWN, Pointer.NONE  # "a fact sheet lawmakers released": another phrase begins
    if not phrase.determiner and not is_adjective(phrase.first) and _is_verb(phrase):
        return SourceKind.UNKNOWN, Pointer.NONE  # a verb is no part of a phrase
    if phrase.first == "few":
        return SourceKind.ROLE, Pointer.NONE  # next to nobody
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
    if kind in PEOPLE:
        return _people(phrase, kind, names)
    return _headless(phrase, names)


def _is_verb(phrase: NounPhrase) -> bool:
    """ "Warned officials", "Addressing members of the house": no phrase, but a clause."""
    if phrase.first.endswith("ing"):
        return phrase.text[0].isupper() and phrase.span.end > phrase.core_end
    return phrase.first.endswith("ed")


def _speaks_for(phrase: NounPhrase) -> bool:
    """ "A representative for the owner", "a bank representative", "a lawyer for Mr. Oak"."""
    if phrase.noun == "representative":
        if phrase.after.startswith((" for ", " of ")):
            return True
        is_one = phrase.determiner == "indefinite" and not phrase.is_plural
        bodies = heads()
        return is_one and all(
            word in bodies and bodies[word].kind == "organisation" for word in phrase.modifiers
        )
    return phrase.noun in listed("advocate") and phrase.after.startswith(" for ") and not phrase.is_plural


def _if_definite(phrase: NounPhrase) -> Pointer:
    return Pointer.DEFINITE if phrase.determiner == "definite" else Pointer.NONE


def _media(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    return SourceKind.OUTLET, _if_definite(phrase) if not phrase.is_plural else Pointer.NONE


def _document(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    owned = phrase.possessor is not None or any(
        len(name.words) > 1 or name.first > phrase.span.start or name.kind is not NameKind.OTHER
        for name in names
        if name.first < phrase.span.end
    )
    if any(name.kind is NameKind.OUTLET and name.end < phrase.core_end for name in names):
        return SourceKind.OUTLET, Pointer.NONE
    if (
        phrase.is_plural
        and not owned
        and phrase.determiner in ("", "quantity")
        and (phrase.noun in listed("study") or _is_hearsay(phrase))
    ):
        return SourceKind.VAGUE, Pointer.NONE
    return SourceKind.DOCUMENT, _if_definite(phrase)


def _is_hearsay(phrase: NounPhrase) -> bool:
    """Whether nobody knows whose reports these are: "reports suggest", "unconfirmed reports said"."""
    modifiers = {word.lower() for word in phrase.modifiers}
    return phrase.noun == "report" and modifiers <= group("phrases", "after", "of_reports")


def _organisation(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    is_press = phrase.is_plural and phrase.modifiers and phrase.modifiers[-1].lower() in _PRESS
    if is_press and (phrase.determiner == "quantity" or phrase.first == phrase.modifiers[-1].lower()):
        return SourceKind.OUTLET, Pointer.NONE  # "other news organizations"
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


def _people(phrase: NounPhrase, kind: str, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    familiar = kind in ("people", "insider") and _is_familiar(phrase)
    if phrase.determiner == "definite":
        if familiar and kind == "people":
            return SourceKind.ANONYMOUS, Pointer.DEFINITE
        return (SourceKind.ANONYMOUS if kind == "insider" else SourceKind.ROLE), Pointer.DEFINITE
    is_own = phrase.first in ("my", "our") and kind != "insider"  # the writer knows them
    if is_own or phrase.determiner == "generic" or phrase.first in ("whose", "whom", "which", "both"):
        return SourceKind.ROLE, Pointer.NONE
    is_part = " of " in phrase.text
    if is_part and (_of_a_known_set().match(phrase.text) or (kind == "title" and _PART.match(phrase.text))):
        return SourceKind.ROLE, Pointer.NONE
    if kind in _ONLINE and _online().search(phrase.after, 0, _NEAR):
        return SourceKind.BYSTANDER, Pointer.NONE
    if kind == "insider" and phrase.modifiers and phrase.modifiers[-1].lower() in _PRESS:
        return SourceKind.OUTLET, Pointer.NONE
    if kind == "press":
        return SourceKind.BYSTANDER, Pointer.NONE
    if phrase.is_plural and phrase.determiner != "indefinite":
        if (kind == "judge" or phrase.noun == "strategist") and _is_of_a_body(phrase, names):
            return SourceKind.ROLE, Pointer.NONE  # "researchers at Oreb University", "OBK analysts"
        pointer = Pointer.PART if is_part and _SHARE.match(phrase.text) else Pointer.NONE
        return _plural_people(phrase, kind, familiar), pointer
    pointer = Pointer.PART if is_part and phrase.is_plural and _SHARE.match(phrase.text) else Pointer.NONE
    return _one_person(phrase, kind, familiar), pointer


def _is_of_a_body(phrase: NounPhrase, names: Sequence[Name]) -> bool:
    """Whether the body for which they work is named right behind the head, or a bank in front of it."""
    behind = phrase.core_end
    if phrase.after.startswith((" at ", " from ", " with ")):
        is_at = phrase.after.startswith(" at ")
        reach = behind + (_AT if is_at else _AFTER_AT)
        kinds = _WORKPLACES if is_at else _BODIES
        return any(name.kind in kinds and behind < name.start <= reach for name in names)
    if phrase.determiner == "possessive":
        return False  # "the Oak campaign's strategists"
    kinds = _BANKS if phrase.noun in _BANKERS else _BODIES
    return any(name.kind in kinds and name.end < behind and name.start == phrase.span.start for name in names)


_BODIES = frozenset({NameKind.ORGANISATION})
_WORKPLACES = frozenset({NameKind.ORGANISATION, NameKind.OTHER, NameKind.PERSON})
_BANKS = frozenset({NameKind.ORGANISATION, NameKind.PERSON})
"""What a bank's name looks like: many are those of persons ("Oak Marten analysts")."""
_BANKERS = frozenset({"analyst", "economist", "strategist"})
_AFTER_AT, _AT = 10, 28  # code points of " from the ", and of " at the British bank Oak"
_ONLINE = frozenset({"camp", "judge", "bystander"})
_NEAR = 40  # code points behind a phrase in which its cue stands
_SHARE = lazy.compile(r"(?:[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome) of (?:the|those|these) ")
_PART = lazy.compile(r"(?:[Mm]ost|[Mm]any|[Ss]ome|[Ss]everal) of the ")


@cache
def _of_a_known_set() -> re.Pattern[str]:
    """ "Two of the three senators", "12 of 26 analysts": known, or asked in a poll."""
    number = "|".join(sorted(group("phrases", "determiners", "numbers")))
    return lazy.compile(
        rf"(?:{number}|\d+) of (?:(?:the|her|his|its|their) )?(?:{number}|\d+) ", re.IGNORECASE
    )


@cache
def _unnamed() -> re.Pattern[str]:
    """ "A neighbour, who did not want to be named": asked not to be."""
    return lazy.compile(table("phrases")["after"]["unnamed"])


@cache
def _online() -> re.Pattern[str]:
    return lazy.compile(table("phrases")["channel"]["online"])


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
        return SourceKind.ANONYMOUS if _unnamed().match(phrase.after) else SourceKind.BYSTANDER
    if kind == "title" and phrase.first != "one":
        return SourceKind.ROLE
    return SourceKind.ANONYMOUS


def _headless(phrase: NounPhrase, names: Sequence[Name]) -> tuple[SourceKind, Pointer]:
    """ "Some", "many", "others", "those who ...", and nouns that no list has."""
    if phrase.first in ("those", "some", "others") and _is_familiar(phrase):
        return SourceKind.ANONYMOUS, Pointer.NONE
    if phrase.first == "those" and phrase.after.startswith((" who ", " in ", " on ", " close ", " with ")):
        return SourceKind.VAGUE, Pointer.NONE
    if phrase.first == "another" and phrase.noun in ("another", "one", "person"):
        return SourceKind.ANONYMOUS, Pointer.PART
    is_alone = not phrase.modifiers and (
        phrase.noun == phrase.first or phrase.noun in ("others", "us", "them")
    )
    if phrase.first == "one" or phrase.noun in ("them", "us"):
        return SourceKind.ROLE, Pointer.NONE  # "one of the most", "most of them"
    if phrase.first == "most" and is_alone and _SUPERLATIVE.match(phrase.after):
        return SourceKind.UNKNOWN, Pointer.NONE
    if phrase.determiner == "quantity" and (is_alone or phrase.noun in _quantities()):
        return SourceKind.VAGUE, Pointer.NONE
    if phrase.is_capitalised and any(name.end <= phrase.core_end for name in names):
        return SourceKind.ORGANISATION, Pointer.NONE
    return SourceKind.UNKNOWN, _if_definite(phrase)


_SUPERLATIVE = lazy.compile(r" (?:recently|notably|importantly|famously|prominently|memorably|likely)\b")
"""Adverbs that "most" goes with: "and most recently defended it" has another subject."""


def _quantities() -> frozenset[str]:
    return group("phrases", "determiners", "quantity")


@cache
def _familiar() -> re.Pattern[str]:
    phrases = table("phrases")["after"]["familiar_phrases"]
    return lazy.compile(rf"\W{{0,3}}(?:\w+ )?(?:{'|'.join(map(re.escape, phrases))})\b")


def _is_familiar(phrase: NounPhrase) -> bool:
    """Whether words on how they know follow: "familiar with the talks", "who was briefed"."""
    return _familiar().match(phrase.after) is not None


def is_bare(phrase: NounPhrase) -> bool:
    """Whether a source is called that and nothing else: "a source", "several sources", "insiders"."""
    if phrase.head is None or phrase.head.kind != "insider":
        return False
    said = [word.lower() for word in phrase.modifiers]
    is_described = phrase.span.end != phrase.core_end or _DESCRIBED.match(phrase.after)
    return not set(said) - _UNTELLING and not _is_familiar(phrase) and not is_described


_DESCRIBED = lazy.compile(
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
