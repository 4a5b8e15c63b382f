"""Decides whether an unsourced figure needs a source, and says why.

The order is that of copy editors' marks on news articles: what everybody can check or nobody contests is exempt;
of the rest, money and large counts need one piece of evidence that somebody must have counted, other kinds two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrlint.annotate.figures.polls import is_unnamed_poll
from attrlint.annotate.figures.settings import listed
from attrlint.annotate.figures.vocabulary import words
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["evidence", "is_exempt"]

_COUNTED = frozenset({Kind.COUNT, Kind.VAGUE, Kind.BARE})
_ECONOMIC = frozenset({Kind.MONEY, Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE})
_BIG, _HUGE = 100, 1000
_SOME = 20  # "some 15 men" is no estimate
_NEAR = 70


def least(figure: Figure, setting: Setting) -> float:
    """The least that a figure can mean."""
    if figure.value is not None:
        return figure.value
    lists = words()
    sizes: dict[str, float] = {**lists["magnitudes"], **lists["vague"]}  # type: ignore[dict-item]
    return max(
        (sizes.get(word, 0) for word in setting.after(figure.span.start, len(figure.span)).split()), default=0
    )


# --- what is exempt ---------------------------------------------------------------------------------------

_PLACE = re.compile(
    r"\b(?:country|city|town|nation|state|village|region|island|county|community|population) of (?:about |some |nearly )?$"
)
_DEFINITE = re.compile(r"(?:^|\b)(?:the|these|those|both|first|last|all)\s$")
_POSSESSIVE = re.compile(r"(?:\b(?:its|his|her|their|our|my)|[’']s?)\s$")
_DETERMINER = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|that|another|new)|[’']s?)\s(?:[\w-]+\s){0,2}$"
)
_ATTRIBUTED_NOUN = re.compile(r"[\s-]([a-z][a-z-]+)")
_NO_NOUN = frozenset(
    [
        "in",
        "on",
        "of",
        "for",
        "to",
        "from",
        "by",
        "at",
        "with",
        "and",
        "or",
        "but",
        "more",
        "less",
        "worth",
        "annually",
        "apiece",
        "each",
        "total",
        "extra",
        "short",
        "per",
        "every",
        "a",
        "an",
        "the",
        "last",
        "this",
        "as",
        "that",
        "which",
        "who",
        "over",
        "under",
        "during",
        "through",
    ]
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_EVENT = re.compile(
    r"\b(?:that|which|who) (?:killed|left|injured|wounded|claimed)\b[^,;]*$|\b(?:killing|injuring|wounding)\s(?:\w+\s){0,2}$|\bleft\s$"
)


def is_exempt(figure: Figure, setting: Setting) -> bool:
    """Whether nobody would ask for the source of a figure: a price on an exchange, a vote, a limit, a known thing."""
    near = setting.clause(figure.span, _NEAR)
    before = setting.before(figure.span.start, 40)
    size = least(figure, setting)
    return (
        _is_market_price(figure, setting.near(figure.span, _NEAR, _NEAR))
        or _is_exchange_rate(figure, setting)
        or (figure.kind is Kind.COUNT and size < _BIG and _has("court", near))
        or (_is_definite(figure, before, size) and not _ORDINAL.match(setting.after(figure.span.start, 9)))
        or (figure.kind is not Kind.MONEY and _has("election", near))
        or _has("limit", setting.clause(figure.span, 40))
        or _PLACE.search(before) is not None
        or _is_attributive(figure, setting, before)
        or (figure.kind in _COUNTED and _has("crowd", near))
        or _is_past_event(figure, setting, before, size)
        or (figure.kind is Kind.MONEY and _has("deal", setting.clause(figure.span, 30)))
    )


def _has(key: str, text: str, table: str = "exempt") -> bool:
    return listed("contexts", table, key).search(text) is not None


def _is_market_price(figure: Figure, near: str) -> bool:
    if figure.kind in (Kind.COUNT, Kind.VAGUE):
        return False
    return _has("market", near) or (_has("market_goods", near) and _has("market_moves", near))


_EQUALS = re.compile(r"^\s?=\s|=\s$")


def _is_exchange_rate(figure: Figure, setting: Setting) -> bool:
    """Whether a figure is half of a note like "($1 = 0.92 euros)"."""
    around = setting.before(figure.span.start, 2), setting.after(figure.span.end, 3)
    return figure.kind is Kind.MONEY and any(_EQUALS.search(side) for side in around)


def _is_definite(figure: Figure, before: str, size: float) -> bool:
    if figure.is_approximate:
        return False
    big = size >= _BIG or figure.kind is Kind.MONEY
    return _DEFINITE.search(before) is not None or (not big and _POSSESSIVE.search(before) is not None)


def _is_attributive(figure: Figure, setting: Setting, before: str) -> bool:
    """Whether a figure only says which: a $48 billion budget, a nine-acre park."""
    inside = setting.after(figure.span.start, len(figure.span))
    if figure.kind in (Kind.COUNT, Kind.MEASURE, Kind.RATE):
        return (
            "-" in inside
            and figure.unit is not None
            and inside.rstrip().endswith("-" + inside.rsplit("-", 1)[-1])
            and not inside.rsplit("-", 1)[-1].isdigit()
            and " " not in inside.rsplit("-", 1)[-1]
            and figure.kind is not Kind.RATE
        )
    if figure.kind is not Kind.MONEY or not _DETERMINER.search(before):
        return False
    noun = _ATTRIBUTED_NOUN.match(setting.after(figure.span.end, 24))
    return noun is not None and noun[1] not in _NO_NOUN


def _is_past_event(figure: Figure, setting: Setting, before: str, size: float) -> bool:
    """Whether a closed event is recalled: "an attack that killed 80", "left nine dead"."""
    return (
        figure.kind in (Kind.COUNT, Kind.BARE)
        and not figure.is_approximate
        and size < _HUGE
        and _EVENT.search(before) is not None
        and not setting.goes_on
    )


# --- what speaks for asking -------------------------------------------------------------------------------

_YEAR = re.compile(r"\bin (?:19|20)\d\d\b|\bsince (?:19|20)\d\d\b")
_ADDED = re.compile(r"\b(another|an additional|additional|a total of|a combined|a record)\s$")
_PERFECT = re.compile(
    r"\b(?:has|have) (?:\w+ )?(?:\w+ed|spent|made|sold|paid|lost|won|been|shot|seen|cut|put|led|built|taken|given)\b"
)
_QUAKE = re.compile(r"\bmagnitude\b|\bwinds of\b|\bgusts of\b|\brichter\b")
_PASSIVE = re.compile(
    r"^\s?(?:\w+\s){0,2}(?:were|was|have been|has been)\s(?:\w+\s)?(?:killed|injured|wounded|hurt|drowned|hospitalized|hospitalised|missing)\b"
)


def evidence(figure: Figure, setting: Setting) -> tuple[str, ...]:
    """Why a figure needs a source, the reason that decides first; empty where it needs none."""
    if is_unnamed_poll(figure, setting):
        return ("unnamed poll",)
    if figure.kind in (Kind.MEASURE, Kind.RATE) and _QUAKE.search(setting.near(figure.span, 40, 10)):
        return ("measurement",)
    size = least(figure, setting)
    if figure.kind is Kind.COUNT and size < _BIG and _PASSIVE.search(setting.after(figure.span.end, 60)):
        return ("casualty",)
    strict = tuple(_strict(figure, setting, size))
    is_big = figure.kind is Kind.MONEY or (figure.kind in _COUNTED and size >= _BIG)
    needed = 1 if is_big else 2
    if len(strict) >= needed:
        return strict
    wide = tuple(_wide(figure, setting, size))
    if is_big and (figure.kind is Kind.MONEY or size >= _HUGE):
        return (*wide, "size") if wide else ("size",)
    return (*wide, *strict) if wide and len(strict) + len(wide) >= needed else ()


def _strict(figure: Figure, setting: Setting, size: float) -> list[str]:
    near, clause = setting.near(figure.span, _NEAR, _NEAR), setting.clause(figure.span)
    before = setting.before(figure.span.start, 24)
    found = []
    if figure.is_approximate and not (before.endswith("some ") and size < _SOME):
        found.append("approximator")
    if _ADDED.search(before) or " more " in setting.after(figure.span.start, len(figure.span)):
        found.append("addition")
    if _has("since", clause, "evidence") or _YEAR.search(clause):
        found.append("since")
    if figure.kind in _ECONOMIC and _has("money", near, "evidence"):
        found.append("money")
    if figure.kind in _COUNTED and _has("casualty" if size >= _SOME else "severe", near, "evidence"):
        found.append("casualty")
    if (
        figure.kind in _COUNTED
        and size >= _SOME
        and _has("crowd", setting.near(figure.span, 0, 30), "evidence")
    ):
        found.append("crowd")
    if _has("total", setting.near(figure.span, 30, 10), "evidence"):
        found.append("total")
    return found


def _wide(figure: Figure, setting: Setting, size: float) -> list[str]:
    found = []
    if _has("frame", setting.near(figure.span, 40, 25), "evidence") or _PERFECT.search(
        setting.before(figure.span.start, 50)
    ):
        found.append("frame")
    if "dozen" in setting.after(figure.span.start, len(figure.span)):
        found.append("dozen")
    return found
