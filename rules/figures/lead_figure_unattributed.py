"""The first paragraph gives a figure, and its source is not there.

The lead is what is read, copied and sent as an alert. A figure that stands there alone is passed on as a
fact, whatever the sixth paragraph says of where it comes from.

What to do: put the source into the lead, in few words ("the transit agency announced"), or move the figure to
where its source is.

Silent when: the sentence, or the sentence before, has the source; the lead is linked to it; the figure is an
age, a date, a time, a score or a market price, stands in a quotation, is of a poll or a statistic ("a poll
suggests", "new figures show": the text below names it), or nothing but its size says that somebody counted. A
note only, where the same figure has its source further down.

Standards: AFP (the source stands in the lead, also of alerts); Reuters (a lead without a source must be
uncontentious and sourced high up); AP (attribution at the first use).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from attrlint.model import Level, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Figure, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Name the source in the lead, as in “..., the transit agency announced”."

FLAGGED = [
    "The flood has killed [[more than 90 people]] since Sunday.\n\nThe pass was closed on Monday.",
    "The firm spent [[$310,000]] on a new roof.\n\nIt was paid in May.",
    "The blaze destroyed [[at least 212 homes]].\n\nIt destroyed 212 homes, the county fire chief said.",
]
CLEAN = [
    "The flood has killed more than 90 people since Sunday, the coroner said.\n\nThe pass was closed.",
    "The mayor, who was 54, left in two boats on May 4.\n\nShe was elected in 1999.",
    "A majority of voters (68%) oppose the harbor tax, a poll suggests.\n\nFocus asked 900 of them.",
    "Rents fell by 4.1 percent in May, new figures show.\n\nThe Housing Board asked 900 people.",
    "Shares in the firm, which runs the port of Oreb, fell as much as 19%.\n\nIt is late.",
    "“More than 90 people died,” the coroner said.\n\nThe pass was closed on Monday.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the unsourced figures of each sentence of the lead as one."""
    wanting = [
        figure
        for figure in article.lead_figures
        if figure.needs_source and not _is_left_to_others(article, figure)
    ]
    for _, group in groupby(wanting, key=lambda figure: article.sentence_at(figure.span.start)):
        figures = list(group)
        first = figures[0]
        start = min(first.span.start, first.approximator.start if first.approximator else first.span.start)
        words = article.text(Span(start, first.span.end))
        others = f" (and {len(figures) - 1} more)" if len(figures) > 1 else ""
        is_sourced_below = all(_is_sourced_below(article, figure) for figure in figures)
        below = ", only further down" if is_sourced_below else ""
        yield Problem(
            Span(start, figures[-1].span.end),
            f"The lead gives no source for “{words}”{others}{below}.",
            level=Level.NOTE if is_sourced_below else None,
        )


def _is_sourced_below(article: Article, figure: Figure) -> bool:
    same = figure.value, figure.unit, figure.kind
    again = {
        number.span
        for number in article.numbers
        if number.span.start > figure.span.end and (number.value, number.unit, number.kind) == same
    }
    return bool(again) and any(
        other.span in again and other.attribution is not None and other.attribution.source is not None
        for other in article.figures
    )


def _is_left_to_others(article: Article, figure: Figure) -> bool:
    """Whether only its size or a rounded count speaks for it, or what shows it is named in the text below."""
    if figure.evidence[0] in ("size", "frame", "dozen", "unnamed poll"):
        return True
    shown = article.attribution_of(figure.span)
    return shown is not None and shown.source is not None
