"""Finds the figures of an article: every number, what it counts, its source, and whether it needs one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.figures.evidence import UNNAMED_POLL, evidence
from attrlint.annotate.figures.exemptions import is_exempt, is_supposed
from attrlint.annotate.figures.settings import Settings
from attrlint.annotate.figures.sourcing import Sourcing
from attrlint.model import CONTESTABLE, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Article, Attribution

__all__ = ["find", "judged", "sourced"]


def find(article: Article) -> tuple[Figure, ...]:
    """Find the figures of an article, in the order of the prose."""
    return tuple(judged(article, article.numbers))


def judged(article: Article, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures with their sources, and with the reasons why a source is needed where there is none.

    `found` are numbers of the article from its first on: whose one is may be told by those before it.
    """
    if not any(figure.kind in CONTESTABLE for figure in found):
        yield from found
        return
    settings = Settings(article)
    sourcing = Sourcing(article, settings)
    for setting, group in settings.grouped(found):
        if setting is None:
            yield from group
            continue
        is_linked = article.is_linked(setting.span)
        for figure in group:
            is_asked = figure.kind in CONTESTABLE
            yield _judge(figure, setting, sourcing, is_linked) if is_asked else figure


def sourced(article: Article, found: Sequence[Figure]) -> Iterator[tuple[Figure, Attribution | None]]:
    """The contestable ones of all numbers of the article, with their attributions."""
    settings = Settings(article)
    sourcing = Sourcing(article, settings)
    for figure, setting in settings.contestable(found):
        yield figure, sourcing.of(figure, setting)[1]


def _judge(figure: Figure, setting: Setting, sourcing: Sourcing, is_linked: bool) -> Figure:
    is_covered, attribution = sourcing.of(figure, setting)
    reasons: tuple[str, ...] = ()
    if not is_covered and not is_linked and setting.block.kind.is_text and setting.is_statement:
        reasons = _reasons(figure, setting)
        if reasons and sourcing.is_vouched_for(figure, setting):
            reasons = ()
    return Figure(
        figure.span,
        figure.value,
        figure.unit,
        figure.kind,
        figure.approximator,
        figure.high,
        attribution,
        is_linked,
        bool(reasons),
        reasons,
        figure.is_definite,
    )


def _reasons(figure: Figure, setting: Setting) -> tuple[str, ...]:
    """What asks for a source; nothing where nobody would."""
    reasons = evidence(figure, setting)
    is_never_asked = is_supposed if reasons[:1] == (UNNAMED_POLL,) else is_exempt
    if reasons and is_never_asked(figure, setting):
        return ()
    return reasons
