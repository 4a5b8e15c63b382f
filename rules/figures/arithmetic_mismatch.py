"""A change and its percentage do not agree.

From 40 to 50 is up 25 percent, not 20. One of the three figures is wrong, and a reader with a calculator
finds out which.

What to do: do the maths again from the source's figures, and correct the one that is wrong. A change of
percentages is told in percentage points.

Silent when: the three agree within rounding; they don't stand in one sentence in this order.

Options:
- `tolerance`: by how many percent or points they may differ (default 1).

Standards: desk checklists ("do the maths": Steve Buttry; The Signal); the AP Stylebook on percent and
points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import FigureKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {"tolerance": 1}
HELP = "Work the change out again from the source's figures."

FLAGGED = [
    "Profits rose [[from $40 million to $50 million, up 20 percent]], the firm said.",
    "Rents fell [[from $900 to $600, a drop of 50 percent]].",
    "Its share rose [[from 40 percent to 50 percent, an increase of 10 percent]].",
]
CLEAN = [
    "Profits rose from $40 million to $50 million, up 25 percent, the firm said.",
    "Rents fell from $900 to $600, a drop of 33 percent.",
    "Its share rose from 40 percent to 50 percent, an increase of 10 percentage points.",
    "Rents fell from $900 to $600 in a town where 50 percent of people rent.",
    "Sales from 3 August to 24 December were up 2.9%.",
    "Rents rose from $900 to $990, above the national average increase of 7 percent.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Work out each change."""
    for change in article.changes:
        before, after, told = change.before.value, change.after.value, change.share.value
        if before is None or after is None or told is None or not before:
            continue
        is_points = change.share.kind is FigureKind.POINTS
        real = abs(after - before) if is_points else abs(after - before) / before * 100
        if abs(real - abs(told)) > max(options["tolerance"], real * 0.05):
            unit = "points" if is_points else "percent"
            yield Problem(change.span, f"The change is {real:.3g} {unit}, not {told:g}.")
