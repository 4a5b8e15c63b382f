"""Knows the tolls of closed events, which a text only recalls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.marks import marks_in
from attrlint.annotate.figures.settings import COUNTS, least
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["is_past_event"]

_LONG = 120
_FEW, _LARGE = 100, 1000

_EVENT = lazy.compile(
    r"\b(?:that|which|who) (?:had )?(?:just )?(?:killed|left|injured|wounded|claimed)\b[^,;]*$"
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
_ON_RECORD = lazy.compile(
    r"\b(?:deadliest|worst|bloodiest)\b[^;]{0,60}\b(?:history|decades|years|ever|since)\b"
)
"""An event that the reader knows by its rank; news of the day says when: "the worst since Monday"."""
_AND = lazy.compile(
    r"\b(?:where|when|in which|that|which)\s(?:\S+\s){1,4}?"
    r"(?:killed|dead|died|injured|wounded)\s(?:\S+\s){0,3}and\s(?:(?:killed|injured|wounded)\s)?$"
)
_WHERE = lazy.compile(
    r"\b(?:attacks?|bombings?|shootings?|massacre)\b[^;]{0,30} (?:where|in which)"
    r" (?:\d+ \w+ and )?$"
)
_WERE_KILLED = lazy.compile(r" (?:were|was) (?:killed|injured|wounded)\b| (?:died|perished)\b")
_DOZENS = lazy.compile(r"^(?:dozens|scores|several)\b")
_KILLED = lazy.compile(
    r"\b(?:kill(?:ed|ing)|injur(?:ed|ing)|wounded|wounding|claimed|left|leaving)\s(?:\w+\s){0,2}$"
)
_WHEN = lazy.compile(
    r"\b(?:in|on|of|last|late|early)\s(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|(?:19|20)\d\d)\b|\byears? ago\b|\blast year\b"
)


def is_past_event(figure: Figure, setting: Setting, before: str) -> bool:
    """Whether a closed event is recalled: "an attack that killed 80", "left nine dead"."""
    if figure.kind in COUNTS and _is_remembered(figure, setting):
        lead = setting.settings.article.lead
        return lead is None or figure.span not in lead
    if (
        figure.kind in COUNTS
        and not setting.goes_on
        and _KILLED.search(before)
        and _IN_A_YEAR.search(setting.lower)
    ):
        return True
    if setting.is_of_long_ago:
        return True
    lately = setting.before(figure.start, _LONG)
    if _AND.search(lately) or (
        _WHERE.search(lately) and _WERE_KILLED.match(setting.after(figure.span.end, 24))
    ):
        return True
    if (
        figure.kind is Kind.VAGUE
        and _DOZENS.search(setting.after(figure.span.start, 9))
        and _EVENT.search(before)
    ):
        return True
    if _is_background(figure, setting) or _is_of_years_ago(figure, setting):
        return True
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


def _is_remembered(figure: Figure, setting: Setting) -> bool:
    """Whether the reader is taken to know the event: by its toll, or by its rank among others."""
    if _RECALLED.search(setting.before(figure.span.start, _LONG)):
        return True
    return _ON_RECORD.search(setting.lower) is not None and _TODAY.search(setting.lower) is None


_IN_A_YEAR = lazy.compile(r"\bin (?:19\d\d|20[01]\d)\b")
_DEAD = lazy.compile(r"\b(?:killed|died|dead|slain)\b")
_DAY = (
    r"today|yesterday|tonight|overnight|early|late|morning|evening|night"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_TODAY, _NEWS = lazy.compile(rf"\b(?:{_DAY})\b"), lazy.compile(rf"\b(?:{_DAY}|more|other|others)\b")
_TOP = 700


def _is_background(figure: Figure, setting: Setting) -> bool:
    """Whether few deaths are told without a day, in a story whose top does not speak of deaths."""
    if figure.kind is not Kind.COUNT or figure.is_approximate or least(figure, setting) >= _FEW:
        return False
    if setting.goes_on or _DEAD.search(setting.lower) is None or _NEWS.search(setting.lower):
        return False
    return "evidence.severe" not in marks_in(setting.top(_TOP))


_YEARS_AGO = lazy.compile(r"\b(?:years?|decades?) ago\b")


def _is_of_years_ago(figure: Figure, setting: Setting) -> bool:
    """Whether it goes on with an event that the text before puts years back."""
    if figure.kind is not Kind.COUNT or least(figure, setting) >= _LARGE or setting.goes_on:
        return False
    return "evidence.severe" in setting.marks and _YEARS_AGO.search(setting.lead) is not None
