"""The headline gives a number that the text does not.

A headline is written last and by somebody else, and is not changed when the text is. Readers who come for
seven dead and find six trust neither.

What to do: find out which number is right and put it in both places.

Silent when: the text has the headline's number, in figures or words; the headline rounds it; the text
counts nothing of that kind.

Standards: desk checklists (The Signal's "12 budget highlights"); the AP on corrections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, FigureKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Figure, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Put the right number in headline and text."

FLAGGED = [
    "[[7 miners]] die in blast\n\nSix miners died on Monday, the chief said. Nine miners were hurt.",
    "Mill to cut [[300 jobs]]\n\nThe mill will cut 250 jobs in May, the owner said.",
    "Fire destroys [[12 homes]]\n\nA fire destroyed at least 21 homes on Monday, the chief said.",
]
CLEAN = [
    "7 miners die in blast\n\nSeven miners died on Monday, the chief said.",
    "Mill to cut 300 jobs\n\nThe mill will cut 298 jobs in May, the owner said.",
    "Mill to cut 300 jobs\n\nThe mill will close in May, the owner said.",
]

_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT})


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare each count of the headline with the counts of the same things in the text."""
    headlines = [block.span for block in article.blocks if block.kind is BlockKind.HEADLINE]
    for headline in headlines:
        for figure in article.numbers:
            if figure.span not in headline or figure.kind not in _KINDS or not figure.unit:
                continue
            rivals = [other for other in article.numbers if other.span.start >= headline.end]
            same = [other for other in rivals if other.unit == figure.unit and other.value is not None]
            if same and not any(_agree(figure, other) for other in rivals):
                told = " or ".join(dict.fromkeys(f"“{article.text(other.span)}”" for other in same[:2]))
                yield Problem(
                    figure.span, f"The headline says “{article.text(figure.span)}”, the text {told}."
                )


def _agree(figure: Figure, other: Figure) -> bool:
    if figure.value is None or other.value is None:
        return figure.value == other.value
    high = other.high or other.value
    return other.value * 0.95 <= figure.value <= high * 1.05
