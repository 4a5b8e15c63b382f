"""Results of a poll are given, and nothing says how it was taken.

Fifty-two percent of whom, asked when, by whom? A number from a poll means little without its sample and
dates, and readers can't find it without its maker.

What to do: name who took it, when, how many were asked, and the margin of error ("in a 2-4 May Norstat poll
of 1,010 adults").

Silent when: the article tells any of sample, field dates or margin of error; it links the poll; it gives
only one result in passing.

Standards: the AAPOR's Transparency Initiative; the AP Stylebook on polls; IFCN (sources in enough detail).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import FigureKind, Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Say who took the poll, when, and how many were asked."

FLAGGED = [
    "[[52 percent]] back the plan and 40 percent do not, a poll says.",
    "The mayor leads by [[54 percent]] to 40 percent, according to polls. The vote is in May.",
    "A survey found that [[60 percent]] of drivers speed. It said 20 percent had been caught.",
]
CLEAN = [
    "52 percent back the plan and 40 percent do not, a poll of 1,010 adults says.",
    "52 percent back the plan, a poll says.",
    "Prices rose by 3 percent and rents by 4 percent, the office said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report once, at the first result, an article with several results and no detail of the poll."""
    if article.links:
        return
    results = []
    for source in article.sources:
        if source.kind is SourceKind.POLL:
            pieces = [piece for attribution in source.attributions for piece in attribution.content]
            results += [
                figure
                for figure in article.numbers
                if figure.kind is FigureKind.PERCENT and any(figure.span in piece for piece in pieces)
            ]
    if len(results) > 1 and not article.poll_methods:
        first = min(results, key=lambda figure: figure.span)
        yield Problem(first.span, "Results of a poll are given, but not who was asked, how many and when.")
