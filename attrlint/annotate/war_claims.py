"""Finds what the parties to a war claim: losses and strikes with numbers, in the words of one side."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.lexicon import load

if TYPE_CHECKING:
    import re

    from attrlint.model import Article, Span

__all__ = ["find"]


def find(article: Article) -> tuple[Span, ...]:
    """The sources of such claims, in the order of the text, one span for each claim."""
    starts = sorted(figure.span.start for figure in article.numbers)
    claims = set()
    for attribution in article.attributions:
        source = attribution.source
        if source is None:
            continue
        for piece in attribution.content:
            i = bisect_left(starts, piece.start)
            has_figure = i < len(starts) and starts[i] < piece.end
            if has_figure and _tells_of_losses(article, source, piece):
                claims.add(source)
    return tuple(sorted(claims))


def _tells_of_losses(article: Article, source: Span, piece: Span) -> bool:
    """Whether a party to a war says it, and it is about losses."""
    is_party = _parties().search(article.text(source).lower()) is not None
    return is_party and _losses().search(article.text(piece).lower()) is not None


@cache
def _parties() -> re.Pattern[str]:
    words = load("annotate/war_claims")
    return lazy.compile(rf"\b(?:{'|'.join([*words['parties'].split(), *words['party_phrases']])})\b")


@cache
def _losses() -> re.Pattern[str]:
    return lazy.compile(rf"\b(?:{'|'.join(load('annotate/war_claims')['losses'].split())})\b")
