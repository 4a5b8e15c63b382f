"""Says what shows that a figure was counted by somebody, and whether that is enough to ask who.

Money, large counts and comparisons need one piece of evidence, other kinds two: so copy editors mark figures.
Kinds of evidence: comparison (a ratio, a share), approximator, addition ("another 40"), since, money,
casualty, crowd, total, measurement, unnamed poll; and the weaker size, frame ("has risen to") and dozen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.polls import is_unnamed_poll
from attrlint.annotate.figures.settings import COUNTED, is_big, least
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["UNNAMED_POLL", "evidence"]

UNNAMED_POLL = "unnamed poll"

_COMPARED = frozenset({Kind.SHARE, Kind.RATIO, Kind.FRACTION, Kind.MULTIPLE})
_CHANGING = frozenset({Kind.PERCENT, Kind.FRACTION, Kind.POINTS})
_ECONOMIC = frozenset({Kind.MONEY, Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE})
_SMALL, _LARGE = 100, 1000
_HALF = 0.5
_FEW = 20
"""Below that only severe words make a casualty, and "some" is no estimate."""
_NEAR = 70

_QUAKE = lazy.compile(r"\b(?:magnitude|winds of|gusts of|richter)\b")
_PASSIVE = lazy.compile(
    r"\s?(?:and\s(?:\w+\s){1,4})?(?:\w+\s){0,2}(?:were|was|have been|has been)\s(?P<adverb>\w+\s)?"
)
_DIED = lazy.compile(r"\s?(?:have |had |has )?(?:died|drowned|perished)\b")
_HARMED = lazy.compile(
    r"\b(?:kill|injur|wound|abduct|kidnapp|destroy|damag|flatten|displac|infect|execut)(?:ed|ing)\s$"
)


def evidence(figure: Figure, setting: Setting) -> tuple[str, ...]:
    """Why a figure needs a source, the reason that decides first; empty where it needs none."""
    if is_unnamed_poll(figure, setting):
        return (UNNAMED_POLL,)
    if figure.kind in (Kind.MEASURE, Kind.RATE) and _QUAKE.search(
        setting.words(setting.around(figure.span, 40, 10))
    ):
        return ("measurement",)
    if _is_small_casualty(figure, setting):
        return ("casualty",)
    if _is_plainly_small(figure, setting):
        return ()
    strict = tuple(_strict(figure, setting))
    big = is_big(figure, setting)
    is_loose = _is_loose(figure, setting)
    if is_loose:
        strict = tuple(reason for reason in strict if reason not in ("casualty", "crowd"))
    needed = 1 if (big and not is_loose) or figure.kind in _COMPARED or "comparison" in strict else 2
    if figure.kind is Kind.PERCENT and figure.is_approximate:
        needed = 1
    if len(strict) >= needed:
        return strict
    if figure.kind is Kind.VAGUE or (figure.kind in COUNTED and least(figure, setting) < _FEW):
        return ()  # "millions" and "two elections" need more than their size
    wide = tuple(_wide(figure, setting))
    if big and (figure.kind is Kind.MONEY or least(figure, setting) >= _LARGE):
        return *wide, "size"
    return (*wide, *strict) if wide and len(strict) + len(wide) >= needed else ()


_MAGNITUDE = lazy.compile(r"(?:hundreds|thousands|millions|billions|trillions|dozens|a few|several|many)\b")
_SUFFERED = lazy.compile(
    r"\s(?:\w+\s){0,2}(?:were|are|have|had|remain(?:ed)?|fled|flee|died|drowned|perished)\b"
)
_BEFALLEN = 45


def _is_loose(figure: Figure, setting: Setting) -> bool:
    """Whether it is a bare "thousands of emails", and no "thousands of people were killed"."""
    if figure.kind is not Kind.VAGUE or not _MAGNITUDE.match(setting.after(figure.span.start, 12)):
        return False
    if _HARMED.search(setting.before(figure.span.start, 14)):
        return False
    end = figure.span.end - setting.span.start
    suffered = _SUFFERED.match(setting.after(figure.span.end, _BEFALLEN)) is not None
    return not (suffered and setting.has("evidence.casualty", (end, end + _BEFALLEN)))


def _is_plainly_small(figure: Figure, setting: Setting) -> bool:
    """Whether it is a small count with nothing beside it that could be two pieces of evidence."""
    return (
        figure.kind in (Kind.COUNT, Kind.BARE)
        and not figure.is_approximate
        and least(figure, setting) < _FEW
        and "evidence.severe" not in setting.marks
        and "evidence.total" not in setting.marks
        and not _is_added(figure, setting)
        and not _is_comparison(figure, setting)
    )


def _is_added(figure: Figure, setting: Setting) -> bool:
    if " more " in setting.after(figure.span.start, len(figure.span)):
        return True
    return _ADDED.search(setting.before(figure.span.start, 24)) is not None


def _is_small_casualty(figure: Figure, setting: Setting) -> bool:
    """Three hikers were injured, shells killed four: few, but somebody said so."""
    if figure.kind not in COUNTED or least(figure, setting) >= _SMALL:
        return False
    after = setting.after(figure.span.end, 60)
    if _DIED.match(after):
        return True
    passive = _PASSIVE.match(after)
    if passive is None:
        return _HARMED.search(setting.before(figure.span.start, 14)) is not None
    at = figure.span.end + passive.end()
    adverb = len(passive["adverb"] or "")
    return setting.starts("evidence.severe", at) or setting.starts("evidence.severe", at - adverb)


_YEAR = lazy.compile(
    r"\b(?:in|since) (?:19|20)\d\d\b"
    r"|\b(?:in|within|over) (?:just |less than |under )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:decade|year|month|week|day)s?\b"
)
_ADDED = lazy.compile(r"\b(?:another|an additional|additional|a combined|a record)\s$")


_FOR_EVERY = lazy.compile(r"\bfor (?:every|each|one)\b[^;]*$")
_OF = lazy.compile(r"\s(?:of|as)\s")


def _is_comparison(figure: Figure, setting: Setting) -> bool:
    """A share, a ratio, "three times as likely", "a third of the crop" (not half), "for every boat three"."""
    if figure.kind in (Kind.SHARE, Kind.RATIO):
        return True
    if figure.kind in (Kind.MULTIPLE, Kind.FRACTION):
        is_half = figure.kind is Kind.FRACTION and figure.value == _HALF
        return not is_half and _OF.match(setting.after(figure.span.end, 4)) is not None
    return figure.kind is Kind.COUNT and _FOR_EVERY.search(setting.before(figure.span.start, 60)) is not None


def _strict(figure: Figure, setting: Setting) -> Iterator[str]:
    if _is_comparison(figure, setting):
        yield "comparison"
    size, near = least(figure, setting), setting.around(figure.span, _NEAR, _NEAR)
    clause = setting.clause(figure.span)
    is_some = figure.kind in COUNTED and size < _FEW and setting.before(figure.span.start, 5) == "some "
    if figure.is_approximate and not is_some:
        yield "approximator"
    if _is_added(figure, setting):
        yield "addition"
    if setting.has("evidence.since", clause) or _YEAR.search(setting.words(clause)):
        yield "since"
    if figure.kind in _ECONOMIC and setting.has("evidence.money", near):
        yield "money"
    victims = "evidence.casualty" if size >= _FEW else "evidence.severe"
    if figure.kind in COUNTED and setting.has(victims, near):
        yield "casualty"
    is_many = figure.kind in COUNTED and size >= _FEW
    if is_many and setting.has("evidence.crowd", setting.around(figure.span, 40, 30)):
        yield "crowd"
    if setting.has("evidence.total", setting.around(figure.span, 30, 10)):
        yield "total"


_PERFECT = lazy.compile(
    r"\b(?:has|have) (?:\w+ )?"
    r"(?:\w+ed|spent|made|sold|paid|lost|won|been|shot|seen|cut|put|led|built|taken|given)\b"
)


_CHANGED = lazy.compile(
    r"\b(?:rose|risen|fell|fallen|grew|grown|increased|decreased|dropped|declined|jumped|climbed|plunged|soared"
    r"|shrank|shrunk|cut|reduced|raised|boosted|slashed|surged|slumped|gained|lost)"
    r"(?: (?!from|to)[\w-]+){0,5} $|\b(?:is|are|was|were|been) (?:up|down) (?:by )?$"
)


def _wide(figure: Figure, setting: Setting) -> Iterator[str]:
    if figure.kind in _CHANGING and _CHANGED.search(setting.before(figure.span.start, 40)):
        yield "frame"
    has_frame = setting.has("evidence.frame", setting.around(figure.span, 40, 25))
    if has_frame or _PERFECT.search(setting.before(figure.span.start, 50)):
        yield "frame"
    if "dozen" in setting.after(figure.span.start, len(figure.span)):
        yield "dozen"
