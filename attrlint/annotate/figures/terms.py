"""Knows the figures that are terms: a price, a wage, a rate that is set, a limit, an offer, a demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.settings import least
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["is_a_term"]

_LOOK = 80
_POCKET, _MOST_OF_ONE, _MOST_OF_A_HOUSE = 1000, 1_000_000, 10_000_000
"""Less than that one person earns, or one thing costs."""
_RATES = frozenset({Kind.MONEY, Kind.PERCENT})

_OF_ONE = lazy.compile(
    r"\b(?:earns|makes|is paid|salary (?:of|was|is)|owes|owing|saddled with|will cost|priced(?: at)?) $"
)
_PRICE = lazy.compile(
    r"(?:, costing|\b(?:costs|(?:starts?|started|starting) at|charg(?:es?|ed|ing)|sells? for|selling for"
    r"|(?:is|are|be|being) (?:now )?(?:on sale|sold|available)(?: [\w-]+){0,4}? (?:for|at))"
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
    r"\b(?:interest rates?|borrowing costs|(?:base|key|benchmark|lending) rates?)"
    r"\b[^.;]{0,40} (?:to|at|by) (?:an? )?$|"
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
_UP_TO = lazy.compile(
    r"\b(?:can|could|may|might|able to|allowed to) (?:[\w-]+ ){1,3}(?:up to|as much as|as many as|at most) $"
)
_BENEFIT = lazy.compile(
    r"\b(?:rebates?|credits?|benefits?|deductions?|refunds?|bonus(?:es)?|fines?|prizes?|rewards?)\b"
    r"[^.;]{0,60}\b(?:up to|as much as) $"
)
_EARNERS = lazy.compile(
    r"\b(?:earn(?:s|ing)?|mak(?:e|es|ing)|(?:with|have|has|having) (?:\w+ ){0,3}(?:incomes?|wages|assets))"
    r"(?: of)? (?:above|below|over|under|up to|between|more than|less than|at least) $"
)
"""A class of people, told by what they earn: "families with incomes above $125,000"."""
_OWNERS = lazy.compile(
    r"\b(?:with|have|has|having) (?:above|below|over|under|more than|less than|at least) $"
)
_OWNED = lazy.compile(r"[^,.;]{0,30} in (?:\w+ )?(?:assets|income|deposits|revenue|annual)\b")
"""And of firms, by what they hold: "banks with under $9 billion in assets"."""
_ASKED = lazy.compile(
    r"\b(?:offer(?:s|ed|ing)?|seeks?|sought|seeking|advocat(?:es|ed|ing)|pledg(?:es|ed|ing)|request(?:s|ed|ing)?"
    r"|agree[ds]? to (?:pay|spend|buy|inject|invest|provide|lend|contribute|fund)"
    r"|permits? for|appli(?:es|ed) for|asks? for|asked for|asking for)"
    r" (?:(?!that\b)[\w-]+ ){0,3}(?:of )?$"
)


def is_a_term(figure: Figure, setting: Setting) -> bool:
    """Whether a figure says what something costs, what is allowed, or what somebody offers or asks for."""
    before = setting.before(figure.start, _LOOK)
    if figure.kind in _RATES and _SET.search(setting.before(figure.start, 2 * _LOOK)):
        return True
    if figure.kind is Kind.PERCENT and _UP_TO.search(setting.before(figure.span.start, _LOOK)):
        return True
    if _PAYABLE.match(setting.after(figure.span.end, _LOOK)):
        return True
    if figure.kind is Kind.MONEY:
        if _ENTITLED.search(setting.before(figure.start, 2 * _LOOK)):
            return True
        if least(figure, setting) < _POCKET and _is_a_price(setting, figure):
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


_A_SHARE = lazy.compile(r" (?:a|per) (?:share|month|week|day|year|hour|head|person)\b")


def _is_a_price(setting: Setting, figure: Figure) -> bool:
    """Whether a small sum is no rate and no mean: what something costs in a shop."""
    return "evidence.total" not in setting.marks and not _A_SHARE.match(setting.after(figure.span.end, _LOOK))
