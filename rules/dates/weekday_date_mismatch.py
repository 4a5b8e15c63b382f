"""Weekday and date do not belong together.

Friday, June 4, 2024 was a Tuesday. One of the two was written from memory or left over from another year,
and readers who were to come on that day can't tell which.

What to do: look the day up and correct the one that is wrong.

Silent when: the year is not given and the article's own day is not known; the date stands in a quotation.

Standards: ISO 8601 (the calendar); the AP Stylebook on days and dates; desk checklists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "error"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Look the day up in a calendar and correct the one that is wrong."

FLAGGED = [
    "The vote was on [[Friday, June 4, 2024]].",
    "The bridge opened on [[Monday, March 7, 2023]], the office said.",
    "---\ndate: 2024-06-05\n---\n\nThe vote was held on [[Friday, June 4]], the clerk said.\n",
]
CLEAN = [
    "The vote was on Tuesday, June 4, 2024.",
    "The vote was on Friday, June 4.",
    "“It was on Friday, June 4, 2024,” the clerk said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each date whose weekday is another."""
    for mention in article.dated_weekdays:
        day = mention.first
        if day is None or mention.last != day:
            continue
        if day.weekday() != mention.weekday and article.quote_at(mention.span.start) is None:
            yield Problem(mention.span, f"{day} was a {day:%A}.")
