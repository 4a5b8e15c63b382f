"""A report is said to be of one weekday, its link is dated another.

"Focus reported Friday" with a link to a page of Tuesday means that either the day or the page is wrong.

What to do: open the link. Correct the weekday, or link the report that was meant.

Silent when: the two are one day apart (late on Monday, early on Tuesday, time zones); the outlet has several
links in the article; the link stands in another sentence than the report; the URL has no day, or an ambiguous
one; the page is newer than the article (`link-date-future` and `link-date-mismatch` say so).

Standards: AP (the time element: name the day on which something happened); BBC (always link the source of
your story).
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
HELP = "Open the link and correct the weekday, or link the report that was meant."

FLAGGED = [
    "The port reopened, Focus reported Friday.\n\n[[https://www.focus.de/politik/2024/03/05/port.html]]",
    "The port reopened, the Guardian first reported late on Monday "
    "([[https://www.theguardian.com/world/2023/mar/09/port]]).",
    "Le Monde wrote on Sunday that the port was open.\n\n"
    "[[https://web.archive.org/web/20230401/https://www.lemonde.fr/economie/article/2023/03/15/port.html]]",
]
CLEAN = [
    "The port reopened, Focus reported Tuesday.\n\nhttps://www.focus.de/politik/2024/03/05/port.html",
    "The port reopened, Focus reported late Monday.\n\nhttps://www.focus.de/politik/2024/03/05/port.html",
    "The port reopened, Focus reported Friday.\n\nhttps://www.focus.de/politik/2024/03/05/port.html\n\n"
    "https://www.focus.de/politik/2024/03/08/port-open.html",
    "The port reopened, Focus reported Friday.\n\nThe strike began on Tuesday: "
    "https://www.focus.de/politik/2024/03/05/strike.html tells how.",
]

MISSED = [
    # told to an outlet, not reported by it: the day of the interview need not be that of the page
    "The port is open, the mayor told Focus on Friday.\n\n[[https://www.focus.de/politik/2024/03/05/port.html]]",
]

_TOLERANCE = 1
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask whether a report's weekday is that of its link."""
    published = article.published
    ahead = 7 if published and published.origin == "links" else 1
    for link in article.links:
        if link.report is None or link.date is None or link.date.is_ambiguous:
            continue
        if published and (link.date.first - published.day).days > ahead:
            continue
        apart = (link.date.first.weekday() - link.report.number) % 7
        if min(apart, 7 - apart) > _TOLERANCE:
            outlet, said = article.text(link.report.outlet), article.text(link.report.weekday)
            weekday = _DAYS[link.date.first.weekday()]
            yield Problem(
                link.span,
                f"{outlet} is said to have reported on {said}, but its linked page is dated "
                f"{link.date.first}, a {weekday}.",
            )
