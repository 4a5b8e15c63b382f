"""Finds the dateline that begins a lead: "PORT ARLEN, March 5 (AP) —"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.agencies import agency, is_wire
from attrlint.annotate.credits.lexicon import is_region, words
from attrlint.model import Credit, CreditKind, Span

if TYPE_CHECKING:
    import re

__all__ = ["dateline_in"]

_SIGN = lazy.compile(r"[A-Z][\w.-]{1,20}")

_WORDS_OF_PLACE = 4  # without an agency to vouch for it
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)[a-z]*\.?,? )"
_DATE = rf"(?:{_WEEKDAY}?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_BLANK = r"[^\S\n]"
_DASH = r"(?:—|–|―|--+|_|-(?=[\s“\"'‘A-Z]))"
_CAPITALS = r"(?:[^\W\d_a-z]|Mc|Mac|[dlDL][’'])[^\W\d_a-z.’'-]*+(?:[.’'-][^\W\d_a-z]*+)*+"
_PARTICLE = r"(?:de|la|las|los|del|di|da|do|al|el|of|on|the|and|au|sur|upon|am)"
_PLACE = rf"(?:{_CAPITALS}(?:[\s-](?:{_PARTICLE}[\s-])?{_CAPITALS})*+)"
_REGION = r"(?:, [^\W\d_a-z][\w.’'-]*+(?: (?:and |of |the )?[^\W\d_a-z][\w.’'-]*+){0,3})"
_AGENCY = r"(?:\((?P<agency>[^\W\d_][\w .&’'/-]{1,40})\)|/(?P<slashed>[^\W\d_]{2,20})/)"


@cache
def _with_agency() -> re.Pattern[str]:
    return lazy.compile(
        rf"(?:(?P<places>{_PLACE}(?: ?/ ?{_PLACE})*{_REGION}?"
        rf"|[^\W\d_a-z][\w’'. -]{{2,30}}?{_REGION}?)[,.]? )??"
        rf"(?:(?P<date>{_DATE})[,.]? )?{_AGENCY}"
        rf"(?:(?P<dash>\.?{_BLANK}*{_DASH}|:)|(?P<glued>(?=[^\W\d_a-z])))?"
    )


@cache
def _bare() -> re.Pattern[str]:
    return lazy.compile(
        rf"(?P<places>{_PLACE}(?: ?/ ?{_PLACE})*)(?P<region>{_REGION}?)(?:, {_DATE})?"
        rf"(?:{_BLANK}+(?P<dash>{_DASH})|(?P<tight>{_DASH})(?=\s))"
    )


def dateline_in(text: str, start: int, *, may_be_bare: bool) -> Credit | None:
    """The dateline that a text begins with; `start` is where the text stands in the prose."""
    if not text[:1].isupper() and text[:1] != "(" and not text[:1].isdigit():
        return None
    if "(" in text or "/" in text:
        found = _with_agency().match(text)
        if found and _is_agency(found):
            return _credit(found, start, found["places"] or "", found["agency"] or found["slashed"])
    if not may_be_bare or not text[1:2].strip() or not any(dash in text for dash in "-–—―_"):
        return None
    found = _bare().match(text)
    if found and _is_place(found):
        return _credit(found, start, found["places"] + found["region"], "")
    return None


def _is_agency(found: re.Match[str]) -> bool:
    """A known agency, or after a place in capitals a station's call sign with a dash."""
    named = [part.strip() for part in (found["agency"] or found["slashed"]).split("/")]
    places = found["places"] or ""
    if any(map(agency, named)):
        is_dated = any(map(is_wire, named)) and bool(places and found["date"])
        return bool(found["dash"]) or found["glued"] is not None or is_dated
    is_sign = all(_SIGN.fullmatch(name) for name in named)
    return is_sign and bool(found["dash"]) and len(places) > 2 and places.split(",")[0].isupper()


def _is_place(found: re.Match[str]) -> bool:
    city = found["places"].split()
    region = found["region"].removeprefix(", ")
    if len(city) > _WORDS_OF_PLACE or any(word.strip(".,") in words("datelines", "labels") for word in city):
        return False
    if (
        agency(found["places"])
        or len(found["places"]) < 3
        or (found["dash"] == "-" and len(found["places"]) < 4 and not region)
    ):
        return False
    return not region or is_region(region) or not region.isupper()


def _credit(found: re.Match[str], start: int, places: str, named: str) -> Credit:
    agencies = [agency(part) or part.strip() for part in named.split("/") if part.strip()]
    return Credit(
        Span(start, start + found.end()),
        CreditKind.DATELINE,
        agencies=tuple(dict.fromkeys(agencies)),
        places=tuple(place.strip(" ,") for place in places.split("/") if place.strip(" ,")),
    )
