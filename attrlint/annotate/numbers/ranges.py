"""Reads two numbers that belong together: the range ("$2-3 million"), the score and the vote ("5-4")."""

from __future__ import annotations

from attrlint.annotate.numbers.nouns import head_noun
from attrlint.annotate.numbers.numerals import Form, Numeral, trigger_at
from attrlint.annotate.numbers.reading import numeral_at
from attrlint.annotate.numbers.vocabulary import compiled, word_set, words
from attrlint.model import Figure, FigureKind, Span
from attrlint.record import replace

__all__ = ["contest", "is_contest", "range_from"]

_JOINT = compiled(
    r"(_to_|_or_|_?[–—]_?|-|_and_)(?:about_|roughly_|nearly_|perhaps_|even_|as_(?:many|much)_as_)?"
)
_PERCENT = compiled(r"_?%")
_LOOK_BACK = 9


def range_from(prose: str, numeral: Numeral, sign: str) -> tuple[Numeral, Numeral] | None:
    """Lower and upper end of the range that a numeral begins; `sign` is the currency printed before it.

    "By eight to 77" and "from 3 to 5" are two figures each. Where the ends are no range ("5-4"), they are
    given as they stand.
    """
    percent = _PERCENT.match(prose, numeral.end)
    joint = _JOINT.match(prose, percent.end() if percent else numeral.end)
    if not joint:
        return None
    high = _end(prose, joint.end() + (len(sign) if prose.startswith(sign, joint.end()) else 0), bool(sign))
    if high is None or (percent and not _PERCENT.match(prose, high.end)):
        return None
    start = numeral.start - len(sign)
    left, word = prose[max(0, start - _LOOK_BACK) : start].lower(), joint[1].strip()
    if word == "and" and not left.endswith("between "):
        return None
    rises = (numeral.value or 0) < (high.value or 0)
    if word == "to" and (left.endswith("from ") or (left.endswith(" by ") and rises)):
        return None
    return _scaled(prose, numeral, high), high


def _end(prose: str, at: int, has_currency: bool) -> Numeral | None:
    trigger = trigger_at(prose, at)
    numeral = numeral_at(prose, trigger, has_currency=has_currency) if trigger else None
    if numeral is None or numeral.form not in (Form.DIGITS, Form.WORDS) or numeral.start != at:
        return None
    return numeral


def _scaled(prose: str, low: Numeral, high: Numeral) -> Numeral:
    """The lower end of "2 to 3 million", which shares the magnitude of the upper end."""
    if low.has_magnitude or not high.has_magnitude:
        return low
    table: dict[str, float] = words()["magnitudes"] | words()["short_magnitudes"]
    last = prose[high.start : high.end].lower().replace("-", " ").split()[-1].lstrip("0123456789.,")
    value = (low.value or 0) * float(table.get(last, 1))
    return replace(low, value=value) if value < (high.value or 0) else low


# --- scores and votes -------------------------------------------------------------------------------------

_LIMIT = 150
"""Both sides of a score or of a vote of a court or council are below that."""

_CONTEST_LEFT = 48
_NEXT_WORD = compiled(r"(?:[-_]to[-_]\d+)?[-_]([a-z]+)")


def is_contest(prose: str, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers that could be a range are a contest: both small, and nothing is counted."""
    if max(low.value or 0, high.value or 0) >= _LIMIT or high.has_magnitude:
        return False
    return prose[low.end : high.start] in ("-", " to ") and not head_noun(prose, high.end)


def contest(prose: str, low: Numeral, high: Numeral) -> Figure:
    """A score or a vote: "5-4", "22-20", "218 to 214"."""
    after = _NEXT_WORD.match(prose, high.end)
    before = prose[max(0, low.start - _CONTEST_LEFT) : low.start].lower().split()
    voted = not word_set("votes", "before").isdisjoint(before)
    votes = voted or (after is not None and after[1] in word_set("votes", "after"))
    kind = FigureKind.VOTE if votes else FigureKind.SCORE
    return Figure(Span(low.start, high.end), low.value, None, kind)
