"""Finds the figures of an article: every number, what it counts, its source, and whether it needs one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from attrlint.annotate.figures.context import context, is_definite
from attrlint.annotate.figures.evidence import evidence
from attrlint.annotate.figures.exemptions import is_exempt
from attrlint.annotate.figures.grammar import figures_in
from attrlint.annotate.figures.masks import outside
from attrlint.annotate.figures.polls import is_unnamed_poll
from attrlint.annotate.figures.settings import CONTESTABLE, Settings
from attrlint.annotate.figures.sourcing import Sourcing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Article, Figure


_ROW = 15
"""A sentence with more figures than that is the row of a table."""


def find(article: Article) -> tuple[Figure, ...]:
    """Find the figures of an article, in the order of the prose."""
    found = tuple(outside(article, figures_in(article.prose)))
    if not any(figure.kind in CONTESTABLE for figure in found):
        return found
    return tuple(_judged(article, found))


def _judged(article: Article, figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """The figures with their sources, and with the reasons why a source is needed where there is none."""
    settings = Settings(article)
    sourcing = Sourcing(article, settings)
    for setting, group in settings.grouped(figures):
        if setting is None or sum(figure.kind in CONTESTABLE for figure in group) > _ROW:
            yield from group
            continue
        is_linked = _is_linked(article, setting)
        for figure in group:
            if figure.kind not in CONTESTABLE:
                yield figure
                continue
            yield _judge(figure, setting, sourcing, is_linked)


def _judge(figure: Figure, setting: Setting, sourcing: Sourcing, is_linked: bool) -> Figure:
    is_sourced, attribution = sourcing.of(figure, setting)
    figure = replace(
        figure,
        attribution=attribution,
        is_linked=is_linked,
        is_definite=is_definite(figure, setting),
        context=context(figure, setting),
    )
    if is_sourced or is_linked or not setting.block.kind.is_text or not setting.is_statement:
        return figure
    if is_exempt(figure, setting) and not is_unnamed_poll(figure, setting):
        return figure
    reasons = evidence(figure, setting)
    return replace(figure, needs_source=True, evidence=reasons) if reasons else figure


def _is_linked(article: Article, setting: Setting) -> bool:
    """Whether a link stands in the sentence."""
    i = bisect_left(article.links, setting.span.start, key=lambda link: link.span.end)
    return i < len(article.links) and article.links[i].span.overlaps(setting.span)
