"""Knows the figures whose source nobody asks for: market prices, votes, limits, known and passing things.

Each test is one that copy editors' marks on news articles bear out: next to none of the figures that it finds
was marked.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy, lexicon
from attrlint.annotate.figures.acts import is_a_public_act
from attrlint.annotate.figures.events import is_past_event
from attrlint.annotate.figures.provisions import is_provided
from attrlint.annotate.figures.relations import is_a_relation
from attrlint.annotate.figures.settings import COUNTS, is_big, least
from attrlint.annotate.figures.terms import is_a_term
from attrlint.annotate.numbers.nouns import is_plural
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["is_exempt", "is_supposed"]

_NEAR, _CLOSE, _BESIDE = 70, 40, 30
_SMALL = 100
_MOST_DELEGATES = 10_000


def is_exempt(figure: Figure, setting: Setting) -> bool:
    """Whether nobody would ask for the source of a figure."""
    before = setting.before(figure.span.start, _CLOSE)
    return (
        _is_market_price(figure, setting)
        or _is_known(figure, setting, before)
        or _is_attributive(figure, setting, before)
        or is_past_event(figure, setting, before)
        or _is_of_a_subject(figure, setting)
        or is_a_term(figure, setting)
        or is_provided(figure, setting)
        or is_a_relation(figure, setting)
        or _POPULATION.search(before) is not None
        or _is_of_inhabitants(figure, setting)
        or _is_of_passengers(figure, setting)
        or _OWN.search(setting.unquoted) is not None
        or _WE.search(setting.unquoted[: figure.span.start - setting.span.start]) is not None
        or _OWN_COST.search(setting.unquoted[: figure.start - setting.span.start]) is not None
        or _OWN_WAGE.search(before) is not None
        or before.endswith("-of-")  # a father-of-seven
        or (figure.kind is Kind.COUNT and _ASIDE.search(setting.before(figure.start, _CLOSE)) is not None)
        or is_a_public_act(figure, setting)
        or is_supposed(figure, setting)
        or (figure.kind is Kind.COUNT and figure.unit in _OF_ONE_KNOWN)
        or _is_of_a_result(figure, setting)
    )


def _is_of_a_subject(figure: Figure, setting: Setting) -> bool:
    """Whether the clause is of a trial, an election, a limit, a crowd that the reporter saw, or a bid."""
    near, close = setting.clause(figure.span, _NEAR), setting.clause(figure.span, _CLOSE)
    if figure.kind is Kind.MONEY:
        is_bid = setting.has("exempt.deal", setting.clause(figure.span, _BESIDE))
        return is_bid or setting.has("exempt.limit", close)
    is_small_count = figure.kind is Kind.COUNT and least(figure, setting) < _SMALL
    if is_small_count and setting.has("exempt.court", near):
        return True
    is_bare = figure.kind is Kind.BARE
    is_of_few = not figure.is_approximate or least(figure, setting) < _MOST_DELEGATES
    if is_bare and is_of_few and "exempt.election" in setting.lead_marks:
        return True
    return (
        setting.has("exempt.visible", setting.around(figure.span, _CLOSE, _CLOSE))
        or setting.has("exempt.election", near)
        or setting.has("exempt.limit", close)
        or (figure.kind in COUNTS and setting.has("exempt.crowd", near))
    )


_OF_ONE_KNOWN = frozenset({"times", "countries", "nations", "states"})
"""What nobody disputes: how often, and how many of a kind that every atlas lists."""

_SUPPOSED = lazy.compile(
    r"\b(?:if|whether|suppose|imagine)\s(?:[^,;]|,(?=\d))*$"
    r"|\b(?:goal|target|aim|ambition)s? (?:is |was |of |to )[^,;]*$"
    r"|\b(?:hop(?:es?|ed|ing)|try(?:ing)?|tries|tried|needs?|needed|help) to (?:\w+ ){0,2}$"
    r"|\b(?:aim(?:s|ed|ing)?|plan(?:s|ned|ning)?) to (?!\w+ that )[^,;]*$"
    r"|\b(?:proposal|plan|policy|idea|scheme)\b[^.;]{0,40} (?:is|was) to (?:\w+ ){0,3}$"
    r"|\b(?:help|to) raise (?:\w+ ){0,2}$|\bwants? (?:to (?:\w+ ){1,2})?$|\bhopes? of [^,;]*$"
    r"|\b(?:is|are) to (?:invest|spend|pay|give|lend|inject|buy) (?:\w+ ){0,2}$"
    r"|\b(?:would|will) (?:require|need|have to)\b[^,;]*$|\bfor (?:every|each) $"
    r"|\b(?:pledge|promise|vow|plan|offer|decision)s? (?:[a-z]+ ){0,3}to (?:\w+ ){1,3}$"
)
"""What leads to a figure that is wished for, planned or imagined, not counted."""
_MARK = lazy.compile(r" (?:mark|threshold|hurdle|cutoff|barrier)\b")
_PLANNED = lazy.compile(
    r"\b(?:plan|proposal|bill|measure|initiative)s?,? (?:which |that )?(?:includes?|calls? for)\b[^.;]*$"
    r"|\bcommitted to [^.;]*$|\baimed at [^.;]*$|\b(?:plan|proposal)s? for [^.;]{0,40} would [^.;]*$"
    r"|\b(?:amendment|bill|measure|legislation)\b[^.;]{0,40} would"
    r" (?:add|provide|authorize|set aside|allocate) $"
    r"|\b(?:supports?|supported|favors?|favored|backs?|backed) \w+ing\b[^;]*$"
)


def is_supposed(figure: Figure, setting: Setting) -> bool:
    """Whether a figure is wished for, planned or imagined."""
    return (
        _MARK.match(setting.after(figure.span.end, 12)) is not None
        or _PLANNED.search(setting.before(figure.start, 90)) is not None
        or _SUPPOSED.search(setting.before(figure.start, 60)) is not None
        or _AIM.search(setting.before(figure.start, 2 * _NEAR)) is not None
        or _is_in_a_condition(figure, setting)
    )


_AIM = lazy.compile(
    r"\b(?:aim(?:s|ed|ing)?|want(?:s|ed)?|hop(?:es?|ed|ing)) to (?:\w+ ){1,3}[^,;]*\b(?:to|by|from) $"
)
_IF = lazy.compile(r"(?:if|unless) ")
_WOULD = lazy.compile(r", [^;]*\bwould\b")


def _is_in_a_condition(figure: Figure, setting: Setting) -> bool:
    """Whether it is what would be, in a sentence that begins with "if"."""
    if _IF.match(setting.lower) is None:
        return False
    return (
        _WOULD.search(setting.before(figure.start, 2 * _NEAR) + setting.after(figure.span.end, _CLOSE))
        is not None
    )


# --- prices -----------------------------------------------------------------------------------------------

_CONVERTED = lazy.compile(r"[\d.](?:\d|k|m|bn|tn|[ -][a-z]+){0,3}(?: ?\(|; )(?:about |around )?$")
_EQUALS = lazy.compile(r"^\s?=\s|=\s$")


def _is_market_price(figure: Figure, setting: Setting) -> bool:
    """Whether it is a price, a change of one, or said in another currency ("25m euros ($34m)")."""
    if figure.kind in (Kind.COUNT, Kind.VAGUE):
        return False
    beside = setting.before(figure.span.start, 2), setting.after(figure.span.end, 3)
    near = setting.around(figure.span, _NEAR, _NEAR)
    if figure.kind is Kind.MONEY and _CONVERTED.search(setting.before(figure.start, _CLOSE)):
        return True  # the sum before it is asked about
    if any(_EQUALS.search(side) for side in beside) or setting.has("exempt.market", near):
        return True
    if not setting.has("exempt.market_moves", near):
        return False
    is_of_shares = figure.kind is Kind.PERCENT and setting.lower.startswith(_SHARES)
    has_good = is_of_shares or setting.has("exempt.market_goods", near)
    return has_good or "exempt.market" in setting.lead_marks


_SHARES = ("shares in ", "shares of ", "shares at ", "the shares ")
_RESULTS = lazy.compile(r"\b(?:profits?|earnings|revenues?|turnover|sales|dividends?|margins?|shipments)\b")
_REPORTED = lazy.compile(
    r"\b(?:profits?|earnings|revenues?|turnover|sales|quarterly|quarter|results|dividends?)\b"
)
_TOP = 300


def _is_of_a_result(figure: Figure, setting: Setting) -> bool:
    """Whether it is a result of a firm, in a story that begins with what the firm reports."""
    if figure.is_approximate or figure.kind in COUNTS:
        return False
    if _RESULTS.search(setting.words(setting.around(figure.span, _NEAR, _CLOSE))) is None:
        return False
    return _REPORTED.search(setting.top(_TOP)) is not None


# --- what the reader knows --------------------------------------------------------------------------------

_POPULATION = lazy.compile(
    r"\b(?:country|city|town|nation|state|village|region|island|county|community|population)"
    r" of (?:about |some |nearly |over |more than |almost |roughly )?$|\bpopulation:? $"
    r"|\bhome to (?:about |some |nearly |over |more than |less than |fewer than |almost |roughly )?$"
)
_HAS = lazy.compile(r"\b(?:has|had|with) $")
_PASSENGERS = ("passengers", "crew", "crew members")
_INHABITANTS = ("residents", "inhabitants")
_OWN = lazy.compile(
    r"\b(?:i|we) (?:have |had |’ve |'ve )?"
    r"(?:spoke|asked|counted|met|visited|talked|found|reviewed)\b|\binterviewed\b"
    r"|\b(?:in|during|from) our (?:own )?(?:tests?|testing|review|count)\b"
    r"|\b(?:senators|lawmakers|leaders|insiders|delegates|members|experts|economists) surveyed\b"
)
_WE = lazy.compile(r"\b(?:i|we) (?!(?:know|knew|learn|learned|learnt)\b)(?:[\w’']+ ){1,4}$")
_OWN_COST = lazy.compile(r"\b(?:me|my|our|us) (?:[\w’']+ ){0,3}$")
_OWN_WAGE = lazy.compile(r"\bwho (?:now |still )?(?:earns|makes|gets|pays|owes|is paid)\b[^,;]*$")
_ASIDE = lazy.compile(
    r", which (?:now |also |still )?"
    r"(?:runs|publishes|operates|owns|manages|employs|serves|reaches|has|represents|includes) $"
)
"""What is said of a firm in passing: "Casper Golf, which runs about 140 courses"."""
_DEFINITE = lazy.compile(r"(?:^|\b)(?:the|these|those|both|first|last|all)\s$")
_POSSESSIVE = lazy.compile(r"(?:\b(?:its|his|her|their|our|my)|[’']s?)\s$")
_LIST = lazy.compile(r"\blists? of (?:[\w’']+ ){0,4}$")
_ORDINAL = lazy.compile(r"\d+(?:st|nd|rd|th)")


def _is_known(figure: Figure, setting: Setting, before: str) -> bool:
    """Whether the text takes it for known ("the four men"); of a large one, a possessive does not say so."""
    if figure.kind is Kind.COUNT and _LIST.search(before):
        return True  # the list itself can be counted
    if figure.is_approximate or _ORDINAL.match(setting.after(figure.span.start, 9)):
        return False
    if _DEFINITE.search(before):
        return True
    is_few = figure.kind is Kind.VAGUE or not is_big(figure, setting)
    return is_few and _POSSESSIVE.search(before) is not None


def _is_of_inhabitants(figure: Figure, setting: Setting) -> bool:
    """Whether it is how many live somewhere: "the county has about 80,000 residents"."""
    is_of_them = figure.unit is not None and figure.unit.endswith(_INHABITANTS)
    return is_of_them and _HAS.search(setting.before(figure.start, _NEAR)) is not None


def _is_of_passengers(figure: Figure, setting: Setting) -> bool:
    """Whether it is how many a flight or a ship had on board, which its list says; not how many a year."""
    is_of_them = figure.unit is not None and figure.unit.endswith(_PASSENGERS)
    return is_of_them and not figure.is_approximate and least(figure, setting) < _MOST_ON_BOARD


_MOST_ON_BOARD = 1000
_DETERMINER = lazy.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|that|another|new)|[’']s?)\s(?:[\w-]+\s){0,2}$"
)
_NOUN_AFTER = lazy.compile(r"(?: \([^)]{2,24}\))?[\s-]([a-z][a-z-]*)")
_HYPHENATED = lazy.compile(r"-[a-z]+$")


@cache
def _no_attribute() -> frozenset[str]:
    return frozenset(lexicon.load("annotate/figures/contexts")["no_attribute"]["after"])


def _is_attributive(figure: Figure, setting: Setting, before: str) -> bool:
    """Whether a figure only says which: a $48 billion budget, a nine-acre park, a five-member panel."""
    if figure.kind in (Kind.COUNT, Kind.MEASURE):
        return _HYPHENATED.search(setting.after(figure.span.start, len(figure.span))) is not None
    noun = _NOUN_AFTER.match(setting.after(figure.span.end, 40)) if figure.kind is Kind.MONEY else None
    if noun is None or noun[1] in _no_attribute():
        return False
    return is_plural(noun[1]) or _DETERMINER.search(before) is not None
