"""Tells credit lines, and which of the forms that newsrooms use a credit line has.

A line is a credit when a phrase of credits stands where it belongs and every word in lower case besides is
one that credits use.
"""

from __future__ import annotations

import re
from functools import cache

from attrlint.agencies import agency, is_photo_agency, is_wire
from attrlint.read.roles.lexicon import any_of, labels, unknown_words, words

__all__ = ["FORMS", "credit_form"]

FORMS = (
    "additional-reporting",  # Additional reporting by Ada Cole
    "reporting-by",  # (Reporting by Ada Cole; Editing by Ben Hart)
    "edited-by",  # Edited by: Ada Cole
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
_EDGES = " \t\xa0()[]*_•‣◦▪●|–—-→►▶»>~"
_FIRST = re.compile(r"[\s:|,]|/(?=\w{2})|\.(?=\s)")
_FIRST_PART = re.compile(r"[|,/;]")
_REPORTED_FROM = re.compile(r"\breport(?:ed|ing) (?:from|in) [^\W\d_a-z]")
_LIST_SEPARATOR = re.compile(r"[/|]|\bvia\b|, (?=\S+\Z)")


def credit_form(line: str) -> str | None:
    """The form of a credit line: one of `FORMS`, "" for a form that no house uses, None for no credit."""
    line = line.strip(_EDGES)
    if not line:
        return None
    if len(line) <= _AGENCY_LONGEST and (form := _agency_form(line)):
        return form
    if _FIRST.split(line, maxsplit=1)[0].lower() in words("credit", "starts"):
        form = _form_by_start(line)
        if form is not None:
            return form
    if "ontributed" in line:
        return _contribution(line)
    if "eported from " in line or "eporting from " in line or "eported in " in line:
        is_known = line[0].isupper() and not unknown_words(line, words("credit", "words"))
        return "reported-from" if is_known and _REPORTED_FROM.search(line) else None
    if "supplemented this" in line:
        return "supplemented" if "with additional" in line else None
    if (
        len(line) <= _PHOTO_LONGEST
        and ("/" in line or "via " in line or "|" in line)
        and _is_photo_list(line)
    ):
        return "source-list" if "Editor:" in line else "photo"
    return None


def _agency_form(line: str) -> str | None:
    bare = line.strip(" .")
    if is_wire(bare):
        return "staff-and-agencies" if agency(bare) == "agencies" else "sign-off"
    if is_photo_agency(bare):
        return "photo"
    lower = bare.lower()
    if lower in labels("credit", "agencies"):
        return "staff-and-agencies"
    ends = any(lower.endswith(f" {end}") for end in labels("credit", "agencies_ends"))
    return "staff-and-agencies" if ends and not unknown_words(bare, words("credit", "words")) else None


def _form_by_start(line: str) -> str | None:
    for form, pattern in _patterns():
        found = pattern.match(line)
        if not found:
            continue
        if form in ("republished", "copyright"):
            return form
        if form == "photo" and len(line) > _PHOTO_LONGEST:
            continue
        rest = line[found.end() :].strip()
        if agency(_FIRST_PART.split(rest, maxsplit=1)[0]) or not unknown_words(
            rest, words("credit", "words")
        ):
            return form
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    works, done, materials = (any_of("credit", name) for name in ("works", "done", "materials"))
    many = rf"{works}(?:(?:, | and |, and |/| & ){works})*"
    forms = {
        "additional-reporting": rf"additional(?:ly)? (?:{many}|reported) (?:by/from|from/by|by|from)\b",
        "reporting-by": rf"{many} (?:for [^\W_]+ )?by\b(?!:)",
        "edited-by": rf"{done}(?: and {done})* by\b:?|(?:editors?|reporters?|producers?|translators?):",
        "with-files": rf"with (?:additional )?{materials}(?: and {materials})? (?:from|by|of)\b",
        "contributing-list": r"contributing(?: to this \w+)?:|contributors?:",
        "source-list": r"sources?\s?:",
        "hat-tip": r"h/t\b:?|hat tip\b:?",
        "copyright": r"(?:copyright|©|\(?c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}|by )",
        "republished": _republished(),
        "photo": _photo(),
        "": r"(?:(?:additional|add'?l\.?|extra|further|more|with|w/|contrib\w*\.?)\s?)*"
        r"(?:reporting|research|writing|editing)(?: \S+)?:"
        rf"|(?:add'?l\.?|extra|further|more|w/) ?(?:{works}|help|files)\b(?: (?:by|from))?|contrib\.?:",
    }
    return tuple((form, re.compile(pattern, re.IGNORECASE)) for form, pattern in forms.items())


def _republished() -> str:
    """ "This article originally appeared on Focus." The line must speak of the article itself."""
    pieces = any_of("credit", "pieces")
    itself = (
        rf"(?:(?:an? )?(?:\w+ )?(?:version|portions?) of )?"
        rf"(?:this|the above) (?:[\w’'-]+ ){{0,2}}{pieces}\b[^.!?]{{0,60}}?"
        r"|the (?:post|article|story) .{0,200}?"
    )
    name = r"(?:[“\"‘'\[]|the |an? |our |(?-i:[^\W\d_a-z])|[\w-]+\.\w)"
    published = (
        r"(?:originally|first|previously) (?:appeared|published|ran|posted|printed|aired|reported)"
        rf"(?: first)? (?:by|in|on|at|with|for) {name}"
        r"|(?:re(?:published|printed|produced)|syndicated)"
        r" (?:here|with|from|by|courtesy|on|in|under|through|via) "
        r"|appear(?:s|ed) (?:here )?(?:first )?"
        rf"(?:through|courtesy|with permission|in partnership|on|in) (?:an? |the )?(?:\w+ )?{name}"
        r"|(?:produced|published|made possible) in (?:partnership|collaboration|cooperation)|adapted from\b"
    )
    return rf"(?:{itself})\b(?:{published})|{published}"


def _photo() -> str:
    return (
        rf"(?:(?:file|lead|top|main|cover|header|banner|featured?|stock) )?{any_of('credit', 'pictures')}"
        r"(?: (?:credits?|source|courtesy))?"
        r"(?:\s?:| by\b| via\b| courtesy\b|/| copyright\b|\s?©| from (?-i:[^\W\d_a-z]))"
        r"|(?:credits?|courtesy|handout|via)(?:\s?[:/]| of\b| photo\b)|video\s?:"
    )


@cache
def _contributed() -> re.Pattern[str]:
    return re.compile(
        r"[Cc]ontributed(?:"
        rf"(?P<work> (?:(?:additional |original |extra |some )?{any_of('credit', 'works')}\b))"
        rf"|(?P<piece> to (?:this|the) (?:[\w’'-]+ )?{any_of('credit', 'pieces')}\b)"
        r"| (?:from|in) (?=[^\W\d_a-z])|[.)\s]*\Z)"
    )


def _contribution(line: str) -> str | None:
    """Who contributed; the more the words after it say so, the less those before it have to be known."""
    found = _contributed().search(line)
    if found is None:
        return None
    before, after = line[: found.start()], line[found.end() :]
    if not (before[:1].isupper() or is_wire(before.split(" ", 1)[0])):
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


def _is_photo_list(line: str) -> bool:
    """Names and agencies parted by strokes and bars, an agency among them: "Ada Cole/AFP/Getty Images"."""
    if unknown_words(line, words("credit", "words")):
        return False
    parts = [part.strip(" .()") for part in _LIST_SEPARATOR.split(line)]
    return len(parts) > 1 and all(len(part.split()) <= 5 for part in parts) and any(map(agency, parts))
