"""Reads the unit of a number: a currency before it; percent, money, a measure, a period behind it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from attrlint.annotate.numbers.vocabulary import BLANKS, alternation, compiled, word_set, words
from attrlint.model import FigureKind
from attrlint.record import record

if TYPE_CHECKING:
    import re

__all__ = ["COMPARED", "Currency", "Unit", "currency_before", "per_unit_after", "unit_after"]


@record
class Unit:
    """A unit: the kind of figure that it makes, its name, its end, and the factor for the number."""

    kind: FigureKind
    name: str
    end: int
    factor: float = 1.0


@record
class Currency:
    """A currency sign or code: where it begins, and the code of the currency."""

    start: int
    code: str


COMPARED = compiled(
    r"_(?:as|the|more|less|higher|larger|bigger|greater|faster|likelier|lower|what|that|its|their|his|her|over)(?!\w)"
)
"""What follows a multiple ("three times as many", "twice the rate")."""

_SIGNS = "$€£¥₹₽₴₩₺₪₦₱"
_CODE_ENDS = frozenset("DRPYNBFKMs.hkp") | frozenset(_SIGNS)


@cache
def _after() -> re.Pattern[str]:
    durations = alternation(word_set("durations", "nouns") - {"second"})
    modifiers = alternation(word_set("durations", "modifiers"))
    money = alternation(word_set("money_nouns"))
    adjectives = alternation(word_set("money_adjectives", "words"))
    return compiled(
        r"(?P<points>[-_]?(?:percentage|percent|%)[-_]points?(?!\w)|[-_]points?(?!\w))"
        r"|(?P<percent>_?%|[-_](?:percent|per[-_]cent|pct)(?!\w))"
        r"|(?P<sign>_?[€₽₴])|(?P<pence>(?<!480)(?<!720)(?<!1080)p(?!\w))"
        r"|(?P<age>[-_](?:year|month|week|day)s?[-_]olds?(?!\w)|_years?_of_age(?!\w))"
        rf"|(?P<duration>[-_](?:{modifiers}_)?(?P<period>{durations})(?:_and_a_half)?(?!\w))"
        rf"|(?P<money>[-_](?:(?P<whose>{adjectives})_)?(?P<coin>{money})(?!\w))"
        rf"|(?P<hundredth>[-_](?P<small>{alternation(word_set('hundredths'))})(?!\w))"
        rf"|(?P<measure>[-_]?(?P<what>{alternation(word_set('measures', 'nouns'))})(?!\w))"
        r"|(?P<times>_times(?!\w)|[-_]?fold(?!\w))"
    )


_LEADS: Final = f"-{BLANKS}"


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of every unit, or the whole of a shorter first word."""
    tables = ("money_nouns", "hundredths")
    lists = (
        ("durations", "nouns"),
        ("durations", "modifiers"),
        ("money_adjectives", "words"),
        ("measures", "nouns"),
    )
    found = {"per", "pct", "poi", "yea", "mon", "wee", "day", "tim", "fol", "p", *"%€₽₴"}
    for words_of_list in (*map(word_set, tables), *(word_set(*keys) for keys in lists)):
        found.update(phrase.partition(" ")[0][:3] for phrase in words_of_list)
    return frozenset(found)


def unit_after(prose: str, at: int) -> Unit | None:
    """The unit that begins at `at`, directly behind a number."""
    first = at + 1 if prose[at : at + 1] in _LEADS else at
    word, known = prose[first : first + 3], _beginnings()
    if word not in known:
        short = word[:2] if word[:2] in known else word[:1]
        if short not in known or (short[-1].isalpha() and word[len(short) : len(short) + 1].isalnum()):
            return None
    match = _after().match(prose, at)
    if not match:
        return None
    end, group = match.end(), match.lastgroup
    assert group is not None
    if group in _PLAIN:
        kind, name = _PLAIN[group]
        return Unit(kind, name, end)
    if group == "duration":
        return Unit(FigureKind.DURATION, match["period"], end)
    if group == "measure":
        return Unit(FigureKind.MEASURE, match["what"], end)
    if group == "money":
        return Unit(FigureKind.MONEY, _currency(match["whose"], match["coin"]), end)
    if group == "sign":
        return Unit(FigureKind.MONEY, str(words()["currencies"][match["sign"][-1]]), end)
    code = "GBP" if group == "pence" else str(words()["hundredths"][match["small"]])
    return Unit(FigureKind.MONEY, code, end, 0.01)


_PLAIN = {
    "points": (FigureKind.POINTS, "points"),
    "percent": (FigureKind.PERCENT, "percent"),
    "age": (FigureKind.AGE, "years"),
    "times": (FigureKind.MULTIPLE, "times"),
}


def _currency(whose: str | None, coin: str) -> str:
    codes: dict[str, str] = words()["money_adjectives"]["codes"]
    return codes.get(whose or "") or str(words()["money_nouns"][coin])


@cache
def _before() -> re.Pattern[str]:
    return compiled(rf"(?<!\w)({alternation(word_set('currencies'))})_?$")


def currency_before(prose: str, at: int) -> Currency | None:
    """The currency sign or code that ends at `at`."""
    last = prose[at - 1] if at else ""
    if last in " \u00a0":
        last = prose[at - 2] if at > 1 else ""
        if last not in _CODE_ENDS:
            return None
    elif last not in _SIGNS and last != ".":
        return None
    match = _before().search(prose, max(0, at - 5), at)
    if match:
        return Currency(match.start(), str(words()["currencies"][match[1]]))
    if last in _SIGNS and prose[at - 1] == last:
        return Currency(at - 1, str(words()["currencies"][last]))
    return None


_PER = compiled(
    r"(?:_per_|-(?:an?|per)-|_for_every_|_in_every_|/|_(?:a|an|each)_(?=(?:year|month|week|day|hour|night|minute|barrel|share|gallon"
    r"|pound|ounce|ton|head|person|piece|bottle|acre|foot|game|vote|ticket|litre|liter|tonne|kilogram)(?!\w)))"
    r"((?:[\d,.]*\d_(?:live_)?)?[A-Za-z][\w-]*)"
)


def per_unit_after(prose: str, at: int) -> tuple[int, str] | None:
    """End and words of what a figure is counted by: "per hour", "a barrel", "per 100,000 people"."""
    match = _PER.match(prose, at) if prose[at : at + 1] in (" ", "/", "-", "\u00a0") else None
    return (match.end(), match[1].lower().replace(",", "")) if match else None
