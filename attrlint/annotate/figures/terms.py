"""Knows the figures that are terms: a price, a wage, a rate that is set, a limit, an offer, a demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.settings import least
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.found import Found
    from attrlint.annotate.figures.settings import Setting

__all__ = ["is_a_term"]

_LOOK, _BEHIND = 80, 24
_MOST_OF_ONE, _MOST_OF_A_HOUSE = 1_000_000, 10_000_000
"""Less than that one person earns, or one thing costs."""
_RATES = frozenset({Kind.MONEY, Kind.PERCENT})

_OF_ONE = lazy.compile(r"\b(?:earns|makes|is paid|salary (?:of|was|is)|owes|owing|saddled with) $")
_PRICE = lazy.compile(
    r"(?:, costing|\b(?:costs|(?:starts?|starting) at|charg(?:es?|ed|ing)|sells? for|selling for)"
    r"|\b(?:tickets|memberships?|dues|prices|fares)\b[^.;]{0,80}\b"
    r"(?:starts?|starting|begin(?:s|ning)?|(?:gone|went|go)(?: up)?)"
    r"|\b(?:dues|tuition|fares?|fees?|tickets?) (?:is|are|was|were|of|at))"
    r"(?: (?!about\b|that\b)[\w’'-]+){0,3} $"
)
_SET = lazy.compile(
    r"\b(?:tax|rates?)\b[^.;]{0,70} (?:cut|raised|lowered|reduced|increased) (?:to|from) [\d.]+ ?"
    r"(?:%|percent) (?:from|to) $|"
    r"\brates?\b[^.;]{0,60} (?:cut|raised|lowered|reduced|increased) (?:to|from) $|"
    r"\btax(?:es)?\b[^.;]{0,60} rates? of $|"
    r"\b(?:tax|taxes|levy|duty|tariff|fine|minimum wage|interest rates?)"
    r"(?: (?:rates?|was|is|were|are|be|been|cut|raised|lowered|set|kept|frozen|increased?|reduced)){0,3}"
    r" (?:to|at|of|from) $|\b(?:fr[eo]zen?|set|cap(?:ped)?|kept) the (?:\w+ ){1,2}at $"
)
_PAYABLE = lazy.compile(r" of (?:it|which|that) (?:is |are |was )?(?:refundable|deductible|payable|due)\b")
_ENTITLED = lazy.compile(r"\b(?:entitled|eligible|qualify|qualifies)\b[^;]*$")
_LIMIT = lazy.compile(
    r"\b(?:cutoffs?|rules?|ceiling|cap|thresholds?|limits?)\b(?! that)[^;.]{0,60}$"
    r"|\b(?:can|could|may|must) (?:accept|take|give|donate|contribute|charge|receive)"
    r" (?:[\w-]+ ){0,2}(?:of )?$"
)
_UP_TO = lazy.compile(r"\b(?:can|could|may|might) (?:[\w-]+ ){1,3}(?:up to|as much as|as many as|at most) $")
_BENEFIT = lazy.compile(
    r"\b(?:rebates?|credits?|benefits?|deductions?|refunds?|bonus(?:es)?|fines?|prizes?|rewards?)\b"
    r"[^.;]{0,60}\b(?:up to|as much as) $"
)
_EARNERS = lazy.compile(
    r"\b(?:earn(?:s|ing)?|mak(?:e|es|ing)|(?:with|have|has|having) (?:\w+ ){0,3}(?:incomes?|wages|assets))(?: of)?"
    r" (?:above|below|over|under|up to|between|more than|less than|at least) $"
)
"""A class of people, told by what they earn: "families with incomes above $125,000"."""
_OWNERS = lazy.compile(r"\b(?:with|have|has|having) (?:above|below|over|under|more than|less than|at least) $")
_OWNED = lazy.compile(r"[^,.;]{0,30} in (?:\w+ )?(?:assets|income|deposits|revenue|annual)\b")
"""And of firms, by what they hold: "banks with under $9 billion in assets"."""
_ASKED = lazy.compile(
    r"\b(?:offer(?:s|ed|ing)?|seeks?|sought|seeking|advocat(?:es|ed|ing)|pledg(?:es|ed|ing)|request(?:s|ed|ing)?"
    r"|agree[ds]? to (?:pay|spend|buy)|permits? for|appli(?:es|ed) for|asks? for|asked for|asking for)"
    r" (?:(?!that\b)[\w-]+ ){0,3}(?:of )?$"
)

_PROVISION = lazy.compile(
    r"\b(?:bill|legislation|measure|law|package|act|budget|resolution|overhaul|amendment|ordinance|decree"
    r"|tax plan|proposal|agreement|accord)\b[^.;$]{0,60}? (?:includ(?:es?|ed|ing)|contain(?:s|ed)?"
    r"|provid(?:es?|ed|ing)|allocat(?:es?|ed)|allots?|sets?|limit(?:s|ed|ing)?|caps?|capped"
    r"|slash(?:es|ed|ing)?|cut(?:s|ting)?|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|rais(?:es?|ed|ing)"
    r"|doubl(?:es?|ed|ing)|authori[sz](?:es?|ed)|gives?|gave|giving|grants?|granted|sends?|sent"
    r"|impos(?:es?|ed|ing)|allow(?:s|ed|ing)?|sets? aside|lends?|directs?)\b(?P<provided>(?:[^.;]|\.(?=\d)){0,90})$"
)
"""What a bill or a law itself says; its effects ("has cut the deficit by") somebody reckoned."""
_EFFECT = lazy.compile(
    r"\b(?:deficits?|debts?|revenues?|emissions?|jobs?|growth|premiums?|poverty|prices?|savings?|costs?|crimes?"
    r"|deaths?|unemployment|output|enrollment|estimated|average)\b| by (?:[a-z]+ )?$"
)
_GIVEN = lazy.compile(r" (?:(?:already|previously) )?(?:provided|approved|allocated|appropriated|authorized)\b")
_PARAMETER = lazy.compile(
    r"\b(?:(?:tax|child|standard) (?:credits?|deductions?|exemptions?|brackets?)|deduct(?:ible|ibility|ions?)"
    r"|refundable|exempt(?:ion|ions)?|property taxes|income threshold)\b"
)
"""What a tax law sets in sums that a household knows; what it costs all of them is no such sum."""
_BILL_FOR = lazy.compile(r"\b(?:bill|budget|measure|(?:aid|relief|rescue|spending|stimulus) package) (?:for|of|worth) $")
_CURRENT = lazy.compile(r"\bfrom the (?:current|existing|present) $")


def is_a_term(figure: Found, setting: Setting) -> bool:
    """Whether a figure says what something costs, what is allowed, or what somebody offers or asks for."""
    before = setting.before(figure.start, _LOOK)
    if figure.kind in _RATES and _SET.search(setting.before(figure.start, 2 * _LOOK)):
        return True
    if figure.kind in _RATES and _is_provided(figure, setting):
        return True
    if _PAYABLE.match(setting.after(figure.span.end, _LOOK)):
        return True
    if figure.kind is Kind.MONEY:
        if _ENTITLED.search(setting.before(figure.start, 2 * _LOOK)):
            return True
        is_of_one = least(figure, setting) < _MOST_OF_ONE
        printed = setting.before(figure.span.start, _LOOK)
        if (
            _UP_TO.search(printed)
            or _BENEFIT.search(setting.before(figure.span.start, 2 * _LOOK))
            or _EARNERS.search(printed)
            or (_OWNERS.search(printed) and _OWNED.match(setting.after(figure.span.end, _LOOK)))
        ):
            return True
        if least(figure, setting) < _MOST_OF_A_HOUSE and _PRICE.search(before):
            return True
        if is_of_one and (_OF_ONE.search(before) or _LIMIT.search(before)):
            return True
    return _ASKED.search(before) is not None


def _is_provided(figure: Found, setting: Setting) -> bool:
    """Whether a bill, a law or a budget says so: it is the source, and anybody can look it up."""
    after = setting.after(figure.span.end, _LOOK)
    if figure.kind is Kind.MONEY and _GIVEN.match(after):
        return True
    before = setting.before(figure.start, _LOOK)
    if _CURRENT.search(before) or (figure.kind is Kind.MONEY and _BILL_FOR.search(before)):
        return True
    is_small = figure.kind is Kind.MONEY and least(figure, setting) < _MOST_OF_ONE
    if is_small and _PARAMETER.search(setting.words(setting.around(figure.span, _LOOK, _LOOK))):
        return True
    provision = _PROVISION.search(setting.before(figure.start, 2 * _LOOK))
    if provision is None:
        return False
    behind = after.partition(",")[0].partition(" and ")[0][:_BEHIND]
    return not any(_EFFECT.search(words) for words in (provision["provided"], behind))
