"""Reads two numbers set against each other: ratios in every form, and shares ("one in four")."""

from __future__ import annotations

from attrlint.annotate.numbers.nouns import head_noun, single_noun
from attrlint.annotate.numbers.numerals import Form, Numeral, trigger_at
from attrlint.annotate.numbers.reading import numeral_at
from attrlint.annotate.numbers.units import unit_after
from attrlint.annotate.numbers.vocabulary import compiled, word_set
from attrlint.model import FigureKind

__all__ = ["compared", "for_every"]

Comparison = tuple[FigureKind, int, float, str | None]
"""Kind, end of the span, value, unit."""

_AGAINST = compiled(r"(-to-|:|_to_|-for-|-)(?:about_|nearly_)?")
_RATIO_BEFORE = compiled(
    r"(?i:(?<!\w)(?:ratios?|odds|proportion|outnumber\w*|margin|rate)(?:_[\w'’-]+){0,3}?(?:_of|_by|_at|_about|_is|_was)?_(?:about_|nearly_|roughly_|almost_)?)$"
)
_RATIO_AFTER = compiled(r"[-_](?:[a-z]+_)?(?:ratios?|odds|proportion|exchange|match)(?!\w)")
_VOTE_AFTER = compiled(r"[-_]([a-z]+)")
_FOR_EVERY = compiled(r"_(?:for|to|on|per)_(?:every|each)(?!\w)")
_SHARE = compiled(r"(_in_|-in-|_out_of_(?:every_|each_)?|-out-of-|_of_(?:every_|each_)?|_in_every_)(?:the_)?")
_LOOK_BACK = 48


def compared(prose: str, numeral: Numeral) -> Comparison | None:
    """The ratio or share of two numbers side by side that a numeral begins, or None."""
    if numeral.value is None:
        return None
    return _against(prose, numeral) or _share(prose, numeral)


def _second(prose: str, at: int) -> Numeral | None:
    trigger = trigger_at(prose, at)
    second = numeral_at(prose, trigger) if trigger else None
    usable = (
        second is not None
        and second.form in (Form.DIGITS, Form.WORDS)
        and second.start == at
        and second.value
    )
    return second if usable else None


def _against(prose: str, numeral: Numeral) -> Comparison | None:
    """Five-to-one, 5:1, 5-to-1, a ratio of 5 to 1, outnumbered five to one."""
    joint = _AGAINST.match(prose, numeral.end)
    second = _second(prose, joint.end()) if joint else None
    if not joint or not second or not second.value:
        return None
    before = _RATIO_BEFORE.search(prose, max(0, numeral.start - _LOOK_BACK), numeral.start)
    after = _RATIO_AFTER.match(prose, second.end)
    if joint[1] == "-" and not before:
        return None
    if not (before or after or _is_ratio(prose, numeral, joint[1], second)):
        return None
    unit = unit_after(prose, second.end)
    if unit is not None and unit.kind is FigureKind.PERCENT:
        return None
    return FigureKind.RATIO, second.end, (numeral.value or 0) / second.value, None


def _is_ratio(prose: str, numeral: Numeral, joint: str, second: Numeral) -> bool:
    """Whether two numbers make a ratio although no word says so."""
    if joint == ":":
        return second.end - second.start == 1 and not prose[second.end : second.end + 1].isalnum()
    follower = _VOTE_AFTER.match(prose, second.end)
    if follower and follower[1] in word_set("votes", "after") | word_set("scores", "after"):
        return False
    voted = not word_set("votes", "before").isdisjoint(
        prose[max(0, numeral.start - 40) : numeral.start].lower().split()
    )
    if joint == "-to-":
        is_range = (numeral.value or 0) < (second.value or 0) and (follower or unit_after(prose, second.end))
        return not voted and not is_range
    left = prose[max(0, numeral.start - 8) : numeral.start].lower()
    if joint != " to " or voted or second.value != 1 or second.has_magnitude or numeral.has_magnitude:
        return False
    is_change = left.endswith(("from ", " by ", "won ", "lost "))
    return not is_change and unit_after(prose, second.end) is None and head_noun(prose, second.end) is None


def _share(prose: str, numeral: Numeral) -> Comparison | None:
    """One in four, 3 of 5, 4 out of 10, one of every three."""
    joint = _SHARE.match(prose, numeral.end)
    second = _second(prose, joint.end()) if joint else None
    if not joint or not second or not second.value or not numeral.value or numeral.value >= second.value:
        return None
    words = joint[1].strip(" -\u00a0")
    is_plain = words in ("in", "of")
    if is_plain and _is_elsewhere(prose, numeral, words, second):
        return None
    noun = head_noun(prose, second.end)
    end, unit = noun or (second.end, None)
    return FigureKind.SHARE, end, numeral.value / second.value, unit


_FIRST_YEAR, _LAST_YEAR = 1500, 2049


def _is_elsewhere(prose: str, numeral: Numeral, joint: str, second: Numeral) -> bool:
    """Whether "two in 2016", "three in five days", "one of two brothers" or "3 of May" is no share."""
    is_year = second.value is not None and _FIRST_YEAR <= second.value <= _LAST_YEAR and second.value % 1 == 0
    if is_year and second.form == Form.DIGITS and "," not in prose[second.start : second.end]:
        return True
    unit = unit_after(prose, second.end)
    if unit is not None and (joint == "in" or unit.kind is FigureKind.DURATION):
        return True
    return joint == "of" and numeral.value == 1


_FURTHEST = 90


def for_every(prose: str, numeral: Numeral) -> Comparison | None:
    """Five sailors for every lost ship, three jobs for every two applicants, five for every one."""
    furthest = numeral.end + _FURTHEST
    if prose.find(" every ", numeral.end, furthest) < 0 and prose.find(" each ", numeral.end, furthest) < 0:
        return None
    if numeral.value is None:
        return None
    at, unit = numeral.end, None
    noun = head_noun(prose, at) or (single_noun(prose, at) if numeral.value == 1 else None)
    if noun:
        at, unit = noun
    joint = _FOR_EVERY.match(prose, at)
    if not joint:
        return None
    at, whole = joint.end(), 1.0
    second = _second(prose, at + 1) if prose[at : at + 1] == " " else None
    if second and second.value:
        at, whole = second.end, second.value
    other = head_noun(prose, at) if second else single_noun(prose, at)
    if not other and not second:
        return None
    return FigureKind.RATIO, other[0] if other else at, (numeral.value or 0) / whole, unit
