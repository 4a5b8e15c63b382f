"""Tells credit lines, and which of the forms that newsrooms use a credit line has.

A line is a credit when a phrase of credits stands where it belongs and every word in lower case besides is
one that credits use.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from attrlint import lazy
from attrlint.agencies import agency, is_photo_agency, is_wire
from attrlint.read.roles.credit_patterns import contributed, patterns
from attrlint.read.roles.lexicon import labels, unknown_words, words

__all__ = ["EDGES", "FORMS", "credit_form", "has_credit_words", "may_be_credit", "speaks_of_itself"]

FORMS = (
    "additional-reporting",  # Additional reporting by Ada Cole
    "reporting-by",  # (Reporting by Ada Cole; Editing by Ben Hart)
    "edited-by",  # Edited by: Ada Cole
    "information-from",  # Information from The Associated Press was used in this report.
    "with-files",  # With files from The Associated Press
    "contributing-list",  # Contributing: Ada Cole, Ben Hart
    "source-list",  # SOURCE: News agencies
    "hat-tip",  # h/t: The Courier
    "copyright",  # Copyright 2024 The Associated Press. All rights reserved.
    "republished",  # This article originally appeared on Focus.
    "contributed-reporting",  # Ada Cole contributed reporting from Paris.
    "contributed-to-this-report",  # AFP contributed to this report.
    "contributed",  # Ada Cole contributed.
    "reported-from",  # Ada Cole reported from Paris.
    "supplemented",  # The Courier has supplemented this Reuters article with ...
    "staff-and-agencies",  # Harbor Times staff and agencies
    "sign-off",  # - Reuters
    "photo",  # Photo: Ada Cole/AFP
)
"""The forms of credit lines, each as published by several outlets."""

_PHOTO_LONGEST = 150  # code points
_AGENCY_LONGEST = 60
_NAME_LONGEST = 5  # words
EDGES = " \t\xa0()[]*_•‣◦▪●|–—-→►▶»>~"
"""Marks and blanks around a line that are no part of its words."""

_FIRST = lazy.compile(r"[\s:|,…]|/(?=\w{2})|\.(?=[\s.])")
_DETERMINERS: Final = ("The ", "A ", "An ", "This ")
_OF_ITSELF: Final = ("information-from", "republished")
"""The forms that may begin with a determiner: they speak of the article itself."""
_ITSELF: Final = ("this ", "the above ", "the post ", "the article ")
_OPENING = 100  # code points at the start of a line within which it says that it speaks of itself
_FIRST_PART = lazy.compile(r"[|,/;]")
_TOLD_BY_START = frozenset({"republished", "copyright", "information-from"})
_AND = lazy.compile(r", (?:and )?| and ")
_REPORTED_FROM = lazy.compile(r"\breport(?:ed|ing) (?:for (?:the )?[^\W\d_a-z]\w+ )?from [^\W\d_a-z]")
_SAID = lazy.compile(r"\b(?:said|says|told)\b")
_LIST_SEPARATOR = lazy.compile(r"[/|—]|\bvia\b|, (?=\S+\Z)")


def may_be_credit(line: str) -> bool:
    """Whether a line of some length can be a credit: by its first word, or by a word of credits within it."""
    return _has_start(line) or has_credit_words(line)


def _has_start(line: str) -> bool:
    blank = line.find(" ")
    first = line[:blank] if blank > 0 else line
    if not first.isalpha():
        first = _FIRST.split(line.split(None, 1)[0], maxsplit=1)[0]
    return line[0] == "©" or first.lower() in words("credit", "starts")


def has_credit_words(text: str) -> bool:
    """Whether words by which a credit is known, whatever it begins with, stand somewhere in a text."""
    return "ontributed" in text or _has_reported(text) or "supplemented this" in text


def _has_reported(text: str) -> bool:
    return ("eported f" in text and ("eported from " in text or "eported for " in text)) or (
        "eporting from " in text
    )


@lru_cache(1024)
def credit_form(line: str) -> str | None:
    """The form of a credit line: one of `FORMS`, "" for a form that no house uses, None for no credit."""
    line = line.strip(EDGES)
    if not line.strip():
        return None
    if len(line) <= _AGENCY_LONGEST and (form := _agency_form(line)):
        return form
    if _has_start(line):
        form = _form_by_start(line)
        if form is not None:
            return form
    if "ontributed" in line:
        return _contribution(line)
    if _has_reported(line):
        return "reported-from" if _is_reported_from(line) else None
    if "supplemented this" in line:
        return "supplemented" if "with additional" in line else None
    if len(line) <= _PHOTO_LONGEST and ("/" in line or "|" in line or "via " in line or "—" in line):
        return _list_form(line)
    return None


def _agency_form(line: str) -> str | None:
    bare = line.strip(" .")
    if is_wire(bare):
        return "staff-and-agencies" if agency(bare) == "agencies" else "sign-off"
    if is_photo_agency(bare):
        return "photo"
    if all(map(is_wire, _AND.split(bare))):
        return "sign-off"
    lower = bare.lower()
    if lower in labels("credit", "agencies"):
        return "photo" if lower.endswith("photo") else "staff-and-agencies"
    if lower.startswith("with ") and all(map(is_wire, _AND.split(bare[5:]))):
        return "staff-and-agencies"
    ends = lower.endswith(_ends())
    return "staff-and-agencies" if ends and not unknown_words(bare, words("credit", "words")) else None


@cache
def _ends() -> tuple[str, ...]:
    return tuple(f" {end}" for end in labels("credit", "agencies_ends"))


def speaks_of_itself(text: str) -> bool:
    """Whether a text that begins with a determiner may be of the article: "A version of this story"."""
    opening = text[:_OPENING].lower()
    return opening.startswith(_ITSELF) or " of this " in opening or " of the above " in opening


def _form_by_start(line: str) -> str | None:
    is_determined = line.startswith(_DETERMINERS)
    if is_determined and not speaks_of_itself(line):
        return None
    for form, pattern in patterns():
        if is_determined and form not in _OF_ITSELF:
            continue
        found = pattern.match(line)
        if not found:
            continue
        if form in _TOLD_BY_START:
            return form if not _SAID.search(line) else None
        if form == "photo" and len(line) > _PHOTO_LONGEST:
            continue
        rest = line[found.end() :].strip()
        most = 1 if agency(_FIRST_PART.split(rest, maxsplit=1)[0]) else 0  # the name of an editor, say
        if unknown_words(rest, words("credit", "words")) <= most:
            return form
    return None


def _contribution(line: str) -> str | None:
    """Who contributed; the more the words after it say so, the less those before it have to be known."""
    found = contributed().search(line)
    if found is None:
        return None
    before, after = line[: found.start()], line[found.end() :]
    first = before.split(" ", 1)[0]
    if not (before[:1].isupper() or is_wire(first)) or first.lower() in words("credit", "pronouns"):
        return None
    most = 2 if (found["work"] or found["piece"]) and len(before) < 200 else 0
    known = words("credit", "words")
    if unknown_words(before, known) > most or unknown_words(after, known):
        return None
    return (
        "contributed-reporting"
        if found["work"]
        else "contributed-to-this-report"
        if found["piece"]
        else "contributed"
    )


def _list_form(line: str) -> str | None:
    """Names and agencies parted by strokes and bars, an agency among them: "Ada Cole/AFP/Getty Images"."""
    parts = [part.strip(" .()") for part in _LIST_SEPARATOR.split(line)]
    if all(map(is_wire, parts)):
        return "sign-off"
    if len(parts) < 2 or any(len(part.split()) > _NAME_LONGEST for part in parts):
        return None
    if unknown_words(line, words("credit", "words")):
        return None
    is_credit = any(is_wire(part) or _is_picture_agency(part) for part in parts) or (
        any(map(agency, parts)) and any(" " in part and agency(part) is None for part in parts)
    )
    return ("source-list" if "Editor:" in line else "photo") if is_credit else None


def _is_reported_from(line: str) -> bool:
    """ "Ada Cole reported from Paris": a person did; that an agency did is told in running text."""
    found = _REPORTED_FROM.search(line)
    if found is None or not line[0].isupper() or unknown_words(line, words("credit", "words")):
        return False
    return agency(line[: found.start()]) is None


def _is_picture_agency(part: str) -> bool:
    tokens = part.split()
    if is_photo_agency(part):
        return True
    if not tokens or tokens[-1] not in words("credit", "picture_ends"):
        return False
    return len(tokens) > 2 or agency(" ".join(tokens[:-1])) is not None
