"""Tells which agencies a credit names although the text of the article never does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from attrlint.agencies import is_wire, names_of, wires
from attrlint.model import BlockKind, CreditKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attrlint.model import Article, Credit

__all__ = ["with_unmentioned"]

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
    own = set(article.house.outlets)
    own.update(filter(None, [article.document.metadata.publisher]))
    own.update(agency for credit in credits if credit.kind in _OWN for agency in credit.agencies)
    return tuple(
        replace(credit, unmentioned=tuple(_unmentioned(credit, own, credits, article)))
        if credit.kind in _CONTRIBUTED and credit.agencies and credit.form not in _NO_SHARE
        else credit
        for credit in credits
    )


def _unmentioned(credit: Credit, own: set[str], credits: Sequence[Credit], article: Article) -> Iterable[str]:
    is_whole = credit.form == "source-list" and len(credit.agencies) == 1  # the copy is all theirs
    for agency in credit.agencies:
        if agency == "agencies":
            names: Iterable[str] = wires()
        elif is_whole or (credit.names and not is_wire(agency)) or own & {agency, *names_of(agency)}:
            continue
        else:
            names = names_of(agency)
        if not _is_mentioned(names, credits, article):
            yield agency


def _is_mentioned(names: Iterable[str], credits: Sequence[Credit], article: Article) -> bool:
    """Whether the text outside of credits names one of these."""
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?!\w)")
    spans = [credit.span for credit in credits]
    return any(
        not any(span.start <= found.start() < span.end for span in spans)
        for block in article.blocks
        if block.kind.is_text or block.kind in _TEXT
        for found in pattern.finditer(article.prose, block.span.start, block.span.end)
    )
