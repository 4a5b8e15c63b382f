"""Knows the figures that a bill, a law or a budget sets: it is the source, and anybody can look it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.settings import least
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["is_provided"]

_LOOK, _LONG, _BEHIND = 80, 160, 24
_MOST_OF_ONE = 1_000_000
_SET, _PARTS = frozenset({Kind.MONEY, Kind.PERCENT}), frozenset({Kind.MULTIPLE})

_PROVISION = lazy.compile(
    r"\b(?:bill|legislation|measure|law|package|act|budget|resolution|overhaul|amendment|ordinance|decree"
    r"|tax plan|proposal|agreement|accord)\b[^.;$]{0,60}? (?:includ(?:es?|ed|ing)|contain(?:s|ed)?"
    r"|provid(?:es?|ed|ing)|allocat(?:es?|ed)|allots?|sets?|limit(?:s|ed|ing)?|caps?|capped"
    r"|slash(?:es|ed|ing)?|cut(?:s|ting)?|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|rais(?:es?|ed|ing)"
    r"|doubl(?:es?|ed|ing)|authori[sz](?:es?|ed)|gives?|gave|giving|grants?|granted|sends?|sent"
    r"|impos(?:es?|ed|ing)|allow(?:s|ed|ing)?|sets? aside|lends?|directs?)\b"
    r"(?P<provided>(?:[^.;]|\.(?=\d)){0,90})$"
)
"""What a bill or a law itself says; its effects ("has cut the deficit by") somebody reckoned."""
_EFFECT = lazy.compile(
    r"\b(?:deficits?|debts?|revenues?|emissions?|jobs?|growth|premiums?|poverty|prices?|savings?|costs?|crimes?"
    r"|deaths?|unemployment|output|enrollment|estimated|average)\b| by (?:[a-z]+ )?$"
)
_GIVEN = lazy.compile(
    r" (?:(?:already|previously) )?(?:provided|approved|allocated|appropriated|authorized)\b"
)
_PARAMETER = lazy.compile(
    r"\b(?:(?:tax|child|standard) (?:credits?|deductions?|exemptions?|brackets?)|deduct(?:ible|ibility|ions?)"
    r"|refundable|exempt(?:ion|ions)?|property taxes|income threshold"
    r"|(?:individual|corporate|marginal|income tax) rates?)\b"
)
"""What a tax law sets in sums that a household knows; what it costs all of them is no such sum."""
_OF_SOME = lazy.compile(
    r" of (?:the |all |those |its )?(?:[\w-]+ ){0,2}"
    r"(?:taxpayers|households|people|families|voters|adults|americans|workers)"
)
_BILL_FOR = lazy.compile(
    r"\b(?:bill|budget|measure|(?:aid|relief|rescue|spending|stimulus) package) (?:for|of|worth) $"
)
_CURRENT = lazy.compile(r"\bfrom the (?:current|existing|present) $")


def is_provided(figure: Figure, setting: Setting) -> bool:
    """Whether a sum or a rate is one that is set or given by law: "the bill provides $2 billion"."""
    if figure.kind in _PARTS:
        return _is_of_a_household(figure, setting)
    if figure.kind not in _SET:
        return False
    before, after = setting.before(figure.start, _LOOK), setting.after(figure.span.end, _LOOK)
    if _CURRENT.search(before):
        return True
    if figure.kind is Kind.MONEY and (_GIVEN.match(after) or _BILL_FOR.search(before)):
        return True
    if _is_of_a_household(figure, setting):
        return True
    provision = _PROVISION.search(setting.before(figure.start, _LONG))
    if provision is None:
        return False
    behind = after.partition(",")[0].partition(" and ")[0][:_BEHIND]
    return not any(_EFFECT.search(words) for words in (provision["provided"], behind))


def _is_of_a_household(figure: Figure, setting: Setting) -> bool:
    """Whether it is a credit, a deduction or a threshold of a tax law, and no share of those who use it."""
    if least(figure, setting) >= _MOST_OF_ONE or _OF_SOME.match(setting.after(figure.span.end, _LOOK)):
        return False
    return _PARAMETER.search(setting.words(setting.around(figure.span, _LOOK, _LOOK))) is not None
