"""Knows the figures of public acts: what a body voted, what a court found, who bought what, who signed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy, lexicon
from attrlint.annotate.figures.settings import least
from attrlint.annotate.numbers.vocabulary import alternation
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    import re

    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["is_a_public_act"]

_LOOK, _LONG = 60, 120


def is_a_public_act(figure: Figure, setting: Setting) -> bool:
    """Whether a figure is of an act that is its own record."""
    if figure.kind is Kind.MONEY:
        return _is_a_sum_on_record(figure, setting)
    return (
        _is_of_a_house(figure, setting)
        or _is_of_a_release(figure, setting)
        or _BY_OFFICIALS.match(setting.after(figure.span.end, _LONG)) is not None
        or _is_admitted(figure, setting)
        or _is_done(figure, setting)
    )


# --- sums -------------------------------------------------------------------------------------------------

_DEAL = lazy.compile(
    r"\b(?:sale of|sold|sells?|selling)\b[^;]{1,80} for $|"
    r"\b(?:buy(?:s|ing)?|bought|acquir(?:es?|ed|ing)|purchas(?:es?|ed|ing)"
    r"|(?:scooped|snapped) up)\b[^;]{1,100} for $|\b(?:was|were|been) (?:sold|auctioned)\b[^;]{0,40} for $"
    r"|\b(?:deals?|takeovers?|contracts?|orders?|offers?|bids?|mergers?|settlements?)"
    r" (?:\w+ ){0,3}(?:worth|valued at) (?:about )?$"
)
_TO_BUY = lazy.compile(r"(?: in \w+)? to (?:buy|acquire|purchase|settle)\b")
_BUDGETED = lazy.compile(
    r"\b(?:allocat|reallocat|redirect|appropriat|earmark|allott?)(?:ed|ing|es|s)\b[^,;]{0,30}$|\bfreed up $"
)
_BAIL = lazy.compile(r" (?:in )?(?:cash )?(?:bail|bond)\b")
_FOUND_GUILTY = lazy.compile(
    r"\bcharged [^,;]{3,40} with [^,;]{0,60}$"
    r"|\b(?:(?:pleaded|pled) (?:guilty|no contest) to|convicted of|found guilty of|charged with|fined)\b"
    r"[^,;]{0,60}$"
)


@cache
def _listed() -> dict[str, list[str]]:
    found: dict[str, list[str]] = lexicon.load("annotate/figures/contexts")["acts"]
    return found


@cache
def _voted() -> re.Pattern[str]:
    """What a body did on record: "the council voted to pay"."""
    bodies, verbs = alternation(_listed()["bodies"]), alternation(_listed()["decided"])
    return lazy.compile(rf"\b{bodies} (?:\w+ ){{0,2}}{verbs}\b[^,;]{{0,60}}$")


@cache
def _granted() -> re.Pattern[str]:
    """A thing that has a sum to it: "a subsidy of $2 million" is "a $2 million subsidy"."""
    things = alternation(_listed()["granted"])
    return lazy.compile(
        rf"\b(?:an?|the|its|his|her|their) (?:(?!pay |compensation )[\w-]+ ){{0,2}}{things} of $"
    )


def _is_a_sum_on_record(figure: Figure, setting: Setting) -> bool:
    before = setting.before(figure.start, _LONG)
    if _voted().search(before) or _BUDGETED.search(before) or _FOUND_GUILTY.search(before):
        return True
    if figure.is_approximate and not setting.after(figure.start, 5).startswith("up to"):
        return False
    is_paid = (
        _DEAL.search(before)
        or _BAIL.match(setting.after(figure.span.end, 24))
        or _TO_BUY.match(setting.after(figure.span.end, 24))
    )
    return is_paid is not None or _granted().search(before) is not None


# --- counts -----------------------------------------------------------------------------------------------

_HOUSE = lazy.compile(
    r"\b(?:congress|parliament|house|senate|assembly|council|lawmakers|senators|legislators)\b"
)
_MOST_SEATS = 800
_SEATED = frozenset(
    {"members", "lawmakers", "senators", "representatives", "legislators", "democrats", "republicans"}
)


def _is_of_a_house(figure: Figure, setting: Setting) -> bool:
    """Whether it counts members of a parliament, who act in public: "nearly 140 House members"."""
    if figure.unit is None or least(figure, setting) > _MOST_SEATS:
        return False
    is_seated = figure.unit.lower().rpartition(" ")[2] in _SEATED
    return is_seated and _HOUSE.search(setting.words(setting.around(figure.span, 0, 30))) is not None


_PAPERS = frozenset({"pages", "emails", "e-mails", "messages", "documents", "files", "records"})
_RELEASED = lazy.compile(
    r"\b(?:releas(?:ed?|es|ing)|(?:turned|handed) over|post(?:ed)?|published|batch|made public"
    r"|process|given)\b"
)


def _is_of_a_release(figure: Figure, setting: Setting) -> bool:
    """Whether it counts papers that were given out, and can be counted: "44 of 55,000 pages released"."""
    is_of_papers = figure.unit is not None and figure.unit.lower().rpartition(" ")[2] in _PAPERS
    return is_of_papers and _RELEASED.search(setting.lower) is not None


_BY_OFFICIALS = lazy.compile(
    r"(?:,[^,;.]{1,40},)? (?:were|was|have been|had been) [a-z]+ed by (?:the )?(?:[\w-]+ ){0,4}"
    r"(?:police|authorities|officers|soldiers|agents|court|judge|ministry|government)\b"
)
"""What officials do is on record: "300 sailors were deported by the port authorities"."""
_ADMITTED = lazy.compile(
    r"\b(?:(?:taking|took|takes?|taken) in|welcom(?:es?|ed|ing)(?: of)?|accept(?:s|ed|ing)?"
    r"|admit(?:s|ted|ting)?|borders to|resettl(?:es?|ed|ing)) $"
)
_ARRIVED = frozenset({"migrants", "refugees", "immigrants", "asylum seekers", "people"})


def _is_admitted(figure: Figure, setting: Setting) -> bool:
    """Whether it counts people whom a country lets in, by an act of its own."""
    if figure.unit is None or not figure.unit.lower().endswith(tuple(_ARRIVED)):
        return False
    return _ADMITTED.search(setting.before(figure.start, _LOOK)) is not None


_SIMPLE_PAST = lazy.compile(
    r"\s(?:[a-z]+ly )?(?:[a-z]+ed|shot|took|gave|made|found|sent|(?:is|are) (?:also )?[a-z]+ing)"
    r"\s(?:[\w-]+\s){0,3}$"
)


def _is_done(figure: Figure, setting: Setting) -> bool:
    """Whether a body tells by acting: "officers retrieved 30 phones"; "have shot 30 men" is a tally."""
    before = setting.before(figure.span.start, 60)
    verb = _SIMPLE_PAST.search(before)
    if verb is None:
        return False
    at = figure.span.start - setting.span.start - len(before) + verb.start()
    return any(end == at for _, end in setting.marks.get("exempt.official", ()))
