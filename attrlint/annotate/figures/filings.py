"""Knows the story of a filing: once a disclosure of money is named, its sums need no new attribution."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.triggers import matches
from attrlint.model import FigureKind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Article, Figure

__all__ = ["FilingStory"]

_PAPER = r"(?:totals|figures|reports?|records?|filings?|documents?|disclosures?|statements?|data|papers)\b"
_NAMED = lazy.compile(
    rf"\b(?:[Cc]ampaign(?:[- ]finance)?|[Ff]und-?raising|[Ff]inancial[- ]disclosure|[Tt]ax|[Pp]ublic"
    rf"|IRS|FEC|F\.E\.C\.|[Ee]lection [Cc]ommission)"
    rf"(?: (?:disclosure|contribution|spending|committee))? {_PAPER}"
    rf"|\b[Ff]inancial disclosures?\b|\b{_PAPER} (?:that were |they |it |he |she )?filed\b"
    rf"|\bfiled (?:[\w-]+ ){{0,3}}{_PAPER}"
    rf"|\b[Rr]egister of (?:[\w’']+ ){{1,2}}interests\b|\bby the [Ee]lectoral [Cc]ommission\b"
    rf"|\b[Ff]igures (?:reported|released|filed) on\b|\b[Aa]d(?:vertising)?[- ]track(?:ers?|ing)\b"
    rf"|\b{_PAPER}(?: [\w’'-]+){{0,4}} (?:with|to|from|by) the"
    rf" (?:FEC\b|F\.E\.C\.|(?:[\w.]+ ){{0,3}}(?:Elections?|Ethics) (?:Commission|Board|Office|Division))"
)
_SENTENCES, _FIRST = 20, 5
"""So far a filing reaches; one that is named in the first sentences is what the whole story is of."""
_NEAR = 70
_NEXT = 60
"""How far into the next sentence a filing may be named ("In all, F.E.C. records show")."""
_LISTED = frozenset({"employees", "staffers", "consultants", "donors", "donations", "contributions"})
"""What filings list beside sums."""
_SUMS = frozenset({FigureKind.MONEY, FigureKind.FRACTION, FigureKind.PERCENT, FigureKind.MULTIPLE})


class FilingStory:
    """Where in an article a disclosure of campaign or private money is named."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _named(self) -> list[int]:
        return [match.start() for match in matches(self._article, "filing", _NAMED)]

    def covers(self, figure: Figure, setting: Setting) -> bool:
        """Whether a sum is one of those that a filing named shortly before, or in this sentence, lists."""
        is_counted = figure.kind is FigureKind.COUNT and (figure.unit or "").rpartition(" ")[2] in _LISTED
        if figure.kind not in _SUMS and not is_counted:
            return False
        if not setting.has("filings.moved", setting.around(figure.span, _NEAR, _NEAR)):
            return False
        i = bisect_right(self._named, setting.span.end + _NEXT) - 1
        if i < 0:
            return False
        if self._article.sentence_number(self._named[0]) < _FIRST:
            return True
        there = self._article.sentence_number(self._named[i]) + 1
        return setting.number - there < _SENTENCES
