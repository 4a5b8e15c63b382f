"""Parses a line or a sentence that is known to be a byline, a date line or a credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.agencies import agency
from attrlint.annotate.credits.datelines import dateline_in
from attrlint.annotate.credits.parties import Parties, parties, parties_of_byline
from attrlint.model import Credit, CreditKind, Span
from attrlint.read.roles import credit_form
from attrlint.read.roles.bylines import after_label

if TYPE_CHECKING:
    from attrlint.model import Article

__all__ = ["byline", "credit_line", "date_line", "photo_credit"]

_KINDS = {
    "additional-reporting": CreditKind.CONTRIBUTOR,
    "contributed": CreditKind.CONTRIBUTOR,
    "contributed-reporting": CreditKind.CONTRIBUTOR,
    "contributed-to-this-report": CreditKind.CONTRIBUTOR,
    "contributing-list": CreditKind.CONTRIBUTOR,
    "edited-by": CreditKind.CONTRIBUTOR,
    "photo": CreditKind.PHOTO,
    "reported-from": CreditKind.CONTRIBUTOR,
    "reporting-by": CreditKind.SIGN_OFF,
    "republished": CreditKind.REPUBLICATION,
    "sign-off": CreditKind.SIGN_OFF,
    "": CreditKind.CONTRIBUTOR,
}
"""Form of a credit line -> what it is for; all others are wire lines."""

_OF_OUTLETS = frozenset({"republished", "hat-tip", "copyright"})
"""Forms that name an outlet, whatever its name looks like."""

_PUBLISHED = lazy.compile(
    r"(?:appear|publish|post|print|air|report|adapt)(?:ed|s)\b|\bran\b|partnership|courtesy|permission"
)
_LONGEST = 1000  # code points that are read for names
_EDGES = " \t\xa0()[]*_–—-."
_PLACE = lazy.compile(r"[^\d|:(]{3,60}?(?=, (?:[^\W\d_]+\.?,? )?\d|, [^\W\d_]{3,9}\.? \d|,? \()")
_AGENCY = lazy.compile(r"\(([^()]{2,40})\)\W*\Z")


def credit_line(article: Article, span: Span, *, is_of_picture: bool = False) -> Credit:
    """The credit that a line or a sentence is; a bare agency beside a picture is the picture's."""
    text = article.text(span)[:_LONGEST]
    form = credit_form(text) or ""
    label_end = after_label(text.strip(_EDGES))
    if label_end and not form:  # a byline below the text
        return byline(article, span)
    if form == "sign-off" and is_of_picture:
        form = "photo"
    found = parties(text)
    if form in _OF_OUTLETS:
        named = parties(_PUBLISHED.split(text, maxsplit=1)[-1])
        found = Parties(agencies=[*named.agencies, *named.names])
    return _credit(span, _KINDS.get(form, CreditKind.WIRE), found, form)


def photo_credit(span: Span, text: str) -> Credit:
    """The credit of a picture, in words that may be parted otherwise than in the article."""
    return _credit(span, CreditKind.PHOTO, parties(text), "photo")


def byline(article: Article, span: Span) -> Credit:
    """A byline, with or without "By"."""
    text = article.text(span)[:_LONGEST].strip(_EDGES)
    return _credit(span, CreditKind.BYLINE, parties_of_byline(after_label(text) or text))


def date_line(article: Article, span: Span) -> Credit:
    """A line with the place, the date, the agency."""
    text = article.text(span)[:_LONGEST]
    if dateline := dateline_in(text, span.start, may_be_bare=False):
        return Credit(span, CreditKind.DATELINE, agencies=dateline.agencies, places=dateline.places)
    found, named = _PLACE.match(text), _AGENCY.search(text)
    place = found.group().strip(" ,") if found else ""
    known = agency(named.group(1)) if named else None
    return Credit(
        span,
        CreditKind.DATELINE,
        agencies=(known,) if known else (),
        places=(place,) if place else (),
    )


def _credit(span: Span, kind: CreditKind, found: Parties, form: str = "") -> Credit:
    return Credit(span, kind, tuple(found.names), tuple(found.agencies), tuple(found.places), form)
