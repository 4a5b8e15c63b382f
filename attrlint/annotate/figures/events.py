"""Knows the tolls of closed events, which a text only recalls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.settings import least
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.found import Found
    from attrlint.annotate.figures.settings import Setting

__all__ = ["is_past_event"]

_LONG = 120
_LARGE = 1000
_COUNTED = frozenset({Kind.COUNT, Kind.VAGUE, Kind.BARE})

_EVENT = lazy.compile(
    r"\b(?:that|which|who) (?:killed|left|injured|wounded|claimed)\b[^,;]*$"
    r"|\b(?:killing|injuring|wounding)\s(?:\w+\s){0,2}$|\bleft\s$"
)
_RECALLED = lazy.compile(
    r"(?:\b(?:the|that|those)|[’']s)\s[^,;]{2,50}\s"
    r"(?:that|which) (?:killed|left|injured|wounded|claimed)\b[^,;]*$"
)
"""An event that the reader is taken to know: "the bombings that killed more than 90"."""
_AT_THE_TIME = lazy.compile(
    r"\b(?:after|before|when|since|where|in which) (?:(?!(?:and|but|that) )[^,;]){0,40}$"
)
_KILLED = lazy.compile(r"\b(?:killed|injured|wounded|claimed|left)\s(?:\w+\s){0,2}$")
_WHEN = lazy.compile(
    r"\b(?:in|on|of|last|late|early)\s(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|(?:19|20)\d\d)\b|\byears? ago\b|\blast year\b"
)


def is_past_event(figure: Found, setting: Setting, before: str) -> bool:
    """Whether a closed event is recalled: "an attack that killed 80", "left nine dead"."""
    if figure.kind in _COUNTED and _RECALLED.search(setting.before(figure.span.start, _LONG)):
        lead = setting.settings.article.lead
        return lead is None or figure.span not in lead.span
    return (
        figure.kind in (Kind.COUNT, Kind.BARE)
        and not figure.is_approximate
        and least(figure, setting) < _LARGE
        and not setting.goes_on
        and (
            _EVENT.search(before) is not None
            or ("evidence.severe" in setting.marks and _AT_THE_TIME.search(before) is not None)
            or (_KILLED.search(before) is not None and _WHEN.search(setting.lower) is not None)
        )
    )
