"""Tells which agencies a credit names although the text of the article never does."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrlint.agencies import is_wire, names_of, wires
from attrlint.annotate.scanner import is_in_word
from attrlint.model import BlockKind, CreditKind
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attrlint.model import Article, Credit

__all__ = ["with_unmentioned"]

_MOST = 50  # agencies that one article is searched for
_CONTRIBUTED = frozenset({CreditKind.CONTRIBUTOR, CreditKind.WIRE})
_OWN = frozenset({CreditKind.BYLINE, CreditKind.DATELINE, CreditKind.SIGN_OFF})
_NO_SHARE = frozenset({"hat-tip", "copyright", "supplemented"})
"""Forms that thank, claim or explain, and say of nobody that a share of the work is theirs."""

_TEXT = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.TABLE_CELL})


def with_unmentioned(credits: Sequence[Credit], article: Article) -> tuple[Credit, ...]:
    """The credits, those for a share of the work with the agencies that nothing else in the article names.

    An agency that is the article's own, by house, publisher, byline or dateline, needs no mention; nor does
    an outlet whose reporters the credit names: they are mostly the house's own ("CNN's Ada Cole").
    """
    if not any(map(_shares_work, credits)):
        return tuple(credits)
    own = set(article.house.outlets)
    own.update(filter(None, [article.document.metadata.publisher]))
    own.update(agency for credit in credits if credit.kind in _OWN for agency in credit.agencies)
    text = _Text(article, credits)
    return tuple(
        replace(credit, unmentioned=tuple(_unmentioned(credit, own, text)))
        if _shares_work(credit)
        else credit
        for credit in credits
    )


def _shares_work(credit: Credit) -> bool:
    return credit.kind in _CONTRIBUTED and bool(credit.agencies) and credit.form not in _NO_SHARE


def _unmentioned(credit: Credit, own: set[str], text: _Text) -> Iterable[str]:
    is_whole = credit.form == "source-list" and len(credit.agencies) == 1  # the copy is all theirs
    for agency in credit.agencies:
        names = wires() if agency == "agencies" else names_of(agency)
        is_of_house = credit.names and not is_wire(agency)
        if agency != "agencies" and (is_whole or is_of_house or not own.isdisjoint({agency, *names})):
            continue
        if not text.names_one_of(names):
            yield agency


class _Text:
    """The text of an article outside of its credits; remembers for which names it was searched."""

    def __init__(self, article: Article, credits: Sequence[Credit]) -> None:
        self._article = article
        self._credits = [credit.span for credit in credits]
        self._searched: dict[tuple[str, ...], bool] = {}

    def names_one_of(self, names: tuple[str, ...]) -> bool:
        """Whether one of the names stands in the text; past a number of searches, the benefit of doubt."""
        if names not in self._searched:
            self._searched[names] = len(self._searched) >= _MOST or self._search(names)
        return self._searched[names]

    def _search(self, names: tuple[str, ...]) -> bool:
        prose = self._article.prose
        for name in names:
            at = prose.find(name)
            while at >= 0:
                if self._is_named(at, at + len(name)):
                    return True
                at = prose.find(name, at + 1)
        return False

    def _is_named(self, start: int, end: int) -> bool:
        """Whether what stands there is a name by itself, in the text and in no credit."""
        prose = self._article.prose
        if is_in_word(prose[end : end + 1]):
            return False
        block = self._article.block_at(start)
        if block is None or not (block.kind.is_text or block.kind in _TEXT):
            return False
        i = bisect_right(self._credits, start, key=lambda credit: credit.start) - 1
        first = max(block.span.start, self._credits[i].end if i >= 0 else 0)
        return start == first or (
            start > first and not (is_in_word(prose[start - 1]) or prose[start - 1] == "-")
        )
