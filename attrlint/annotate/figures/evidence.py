"""Says what shows that a figure was counted by somebody, and whether that is enough to ask who.

Money and large counts need one piece of evidence, other kinds two: so copy editors mark figures in news.
Kinds of evidence: approximator, addition ("another 40"), since, money, casualty, crowd, total, measurement,
unnamed poll; and the weaker size, frame ("has risen to") and dozen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrlint.annotate.figures.polls import is_unnamed_poll
from attrlint.annotate.figures.settings import is_big, least, listed
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["evidence"]

_COUNTED = frozenset({Kind.COUNT, Kind.VAGUE, Kind.BARE, Kind.RATE})
_ECONOMIC = frozenset({Kind.MONEY, Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE})
_SMALL, _LARGE = 100, 1000
_FEW = 20
"""Below that only severe words make a casualty, and "some" is no estimate."""
_NEAR = 70

_QUAKE = re.compile(r"\b(?:magnitude|winds of|gusts of|richter)\b")
_PASSIVE = re.compile(r"\s?(?:\w+\s){0,2}(?:were|was|have been|has been)\s(?:\w+\s)?")


def evidence(figure: Figure, setting: Setting) -> tuple[str, ...]:
    """Why a figure needs a source, the reason that decides first; empty where it needs none."""
    if is_unnamed_poll(figure, setting):
        return ("unnamed poll",)
    if figure.kind in (Kind.MEASURE, Kind.RATE) and _QUAKE.search(setting.near(figure.span, 40, 10)):
        return ("measurement",)
    if _is_passive_casualty(figure, setting):
        return ("casualty",)
    strict = tuple(_strict(figure, setting))
    big = is_big(figure, setting)
    needed = 1 if big else 2
    if len(strict) >= needed:
        return strict
    wide = tuple(_wide(figure, setting))
    if big and (figure.kind is Kind.MONEY or least(figure, setting) >= _LARGE):
        return *wide, "size"
    return (*wide, *strict) if wide and len(strict) + len(wide) >= needed else ()


def _has(key: str, text: str) -> bool:
    return listed("contexts", "evidence", key).search(text) is not None


def _is_passive_casualty(figure: Figure, setting: Setting) -> bool:
    """Three hikers were injured: few, but somebody said so."""
    if figure.kind is not Kind.COUNT or least(figure, setting) >= _SMALL:
        return False
    after = setting.after(figure.span.end, 60)
    passive = _PASSIVE.match(after)
    return (
        passive is not None
        and listed("contexts", "evidence", "severe").match(after, passive.end()) is not None
    )


_YEAR = re.compile(r"\b(?:in|since) (?:19|20)\d\d\b")
_ADDED = re.compile(r"\b(?:another|an additional|additional|a total of|a combined|a record)\s$")


def _strict(figure: Figure, setting: Setting) -> Iterator[str]:
    size, near = least(figure, setting), setting.near(figure.span, _NEAR, _NEAR)
    words, clause = setting.after(figure.span.start, len(figure.span)), setting.clause(figure.span)
    if figure.is_approximate and not (size < _FEW and setting.before(figure.span.start, 5) == "some "):
        yield "approximator"
    if _ADDED.search(setting.before(figure.span.start, 24)) or " more " in words:
        yield "addition"
    if _has("since", clause) or _YEAR.search(clause):
        yield "since"
    if figure.kind in _ECONOMIC and _has("money", near):
        yield "money"
    if figure.kind in _COUNTED and _has("casualty" if size >= _FEW else "severe", near):
        yield "casualty"
    if figure.kind in _COUNTED and size >= _FEW and _has("crowd", setting.near(figure.span, 0, 30)):
        yield "crowd"
    if _has("total", setting.near(figure.span, 30, 10)):
        yield "total"


_PERFECT = re.compile(
    r"\b(?:has|have) (?:\w+ )?"
    r"(?:\w+ed|spent|made|sold|paid|lost|won|been|shot|seen|cut|put|led|built|taken|given)\b"
)


def _wide(figure: Figure, setting: Setting) -> Iterator[str]:
    if _has("frame", setting.near(figure.span, 40, 25)) or _PERFECT.search(
        setting.before(figure.span.start, 50)
    ):
        yield "frame"
    if "dozen" in setting.after(figure.span.start, len(figure.span)):
        yield "dozen"
