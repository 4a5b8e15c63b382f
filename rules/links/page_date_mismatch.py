"""The page behind a link is of another day than the link or the text says.

The page's own metadata name the day on which it was published. Where its URL names another day, where the
text says that it reported on a weekday that it did not, or where it is newer than the article, it is the
wrong page, or the text is wrong about it.

What to do: open the link. Put the page that was meant, or correct the day in the text.

Silent when: the days differ by one (time zones, the night desk); the page was modified on the day that the
text or the URL says; its metadata name no day, it is a live blog, or could not be read; the URL's own date is
already too new (`link-date-future` says so).

Standards: SPJ (give readers access to the source material); IFCN (sources that a reader can follow).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from attrlint.model import Article, Link, Options, Page

LEVEL = "warning"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Open the link, and put the page that was meant or the right day."

_PAGE = '<meta property="article:published_time" content="{}"><title>Port</title><p>The port reopened.'
PAGES = {
    "https://harbortimes.example/2023/03/06/port-reopens": _PAGE.format("2023-05-09T08:00:00Z"),
    "https://harbortimes.example/2023/03/07/port-reopens": _PAGE.format("2023-03-08T01:00:00Z"),
    "https://www.reuters.com/world/port-reopens": _PAGE.format("2023-03-09T08:00:00Z"),
    "https://www.reuters.com/world/port-opens": _PAGE.format("2023-03-07T02:00:00Z"),
    "https://harbortimes.example/port-reopens": _PAGE.format("2023-06-01"),
    "https://harbortimes.example/port-opens": "<title>Port</title><p>The port reopened.",
}
FLAGGED = [
    "The port reopened: [[https://harbortimes.example/2023/03/06/port-reopens]]",
    "The port reopened, Reuters reported on Monday.\n\n[[https://www.reuters.com/world/port-reopens]]",
    "---\ndate: 2023-03-10\n---\n\nThe port reopened: <[[https://harbortimes.example/port-reopens]]>\n",
]
CLEAN = [
    "The port reopened: https://harbortimes.example/2023/03/07/port-reopens",
    "The port reopened, Reuters reported on Monday.\n\nhttps://www.reuters.com/world/port-opens",
    "---\ndate: 2023-06-02\n---\n\nThe port reopened: <https://harbortimes.example/port-reopens>\n",
    "---\ndate: 2023-03-10\n---\n\nThe port reopened: <https://harbortimes.example/port-opens>\n",
]

_APART = 1  # days that time zones explain
_SAME_DAY = (0, 1, 6)  # the weekday itself, or one beside it


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask whether pages are of the days that the article says."""
    for link in article.links:
        page = article.pages.get(link.url)
        if page is None or not page.is_date_stated or page.is_live or page.doubt == "soft 404":
            continue
        message = _by_url(link, page) or _by_weekday(article, link, page) or _by_article(article, link, page)
        if message:
            yield Problem(link.span, message)


def _by_url(link: Link, page: Page) -> str | None:
    if link.date is None or link.date.other is not None:
        return None
    days = [day for day in (page.published, page.modified) if day]
    if any(_apart(day, link.date.first, link.date.last) <= _APART for day in days):
        return None
    return f"The URL says {_said(link.date.first, link.date.last)}, but the page is dated {page.published}."


def _by_weekday(article: Article, link: Link, page: Page) -> str | None:
    if link.report is None:
        return None
    days = [day for day in (page.published, page.modified) if day]
    if any((day.weekday() - link.report.number) % 7 in _SAME_DAY for day in days):
        return None
    outlet, weekday = article.text(link.report.outlet), article.text(link.report.weekday)
    return (
        f"{outlet} is said to have reported on {weekday}, but the page is of {page.published:%A, %Y-%m-%d}."
    )


def _by_article(article: Article, link: Link, page: Page) -> str | None:
    published = article.published
    if published is None or published.origin == "links" or link.date or page.published is None:
        return None
    latest = max(published.day, article.document.metadata.modified or published.day)
    days = (page.published - latest).days
    if days <= _APART:
        return None
    return f"The linked page is dated {page.published}, {days} days after the article."


def _apart(day: date, first: date, last: date) -> int:
    return max((first - day).days, (day - last).days, 0)


def _said(first: date, last: date) -> str:
    return str(first) if first == last else f"{first:%Y-%m}"
