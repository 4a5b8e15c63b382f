"""A link's date is far from the day of the story.

The date in a news URL is nearly always the day of publication. A page from long after the report that the
article tells of, or a "Monday" report whose URL is a year old, is the wrong page, a wrong URL, or an invented
one.

What to do: open the link. Replace it with the page that was meant, or take it out.

Silent when: the page is older than the story and the text does not say that it reported on a weekday just
now (background is linked all the time); the difference is `days` or less; the date is only a month that the
day lies in, or ambiguous; the article's own day is known and the page is newer (`link-date-future` says so);
the weekday is another than the text says (`weekday-link-mismatch` says that).

An error where the page is more than 30 days off or is offered as related coverage, else a warning.

Options:
`days`: how far from the story a link may be dated, in days.

Standards: SPJ (give readers access to the source material); IFCN (sources that a reader can follow). In 52
published articles with a day in their URL the two agreed in 51, and differed by one day in the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Level, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from attrlint.model import Article, Link, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {"days": 7}
HELP = "Open the link and put the page that was meant, or take it out."

FLAGGED = [
    "The port reopened, CNN reported late Monday.\n\n"
    "https://edition.cnn.com/world/live-news/port-strike-03-06-23/h_1\n\n"
    "[[https://harbortimes.example/2024/11/22/port-reopens]]",
    "The port reopened, Reuters reported on Tuesday.\n\n"
    "https://www.reuters.com/world/port-reopens-2023-03-07/\n\n"
    "[[https://harbortimes.example/2023/03/19/port-reopens]]",
    "PARIS, May 3, 2021\n\nThe port reopened, Le Monde reported Monday.\n\n"
    "[[https://www.lemonde.fr/economie/article/2020/05/04/port_1.html]]",
]
CLEAN = [
    "The port reopened, CNN reported late Monday.\n\n"
    "https://edition.cnn.com/world/live-news/port-strike-03-06-23/h_1\n\n"
    "https://harbortimes.example/2023/03/08/port-reopens",
    "The port reopened, CNN reported late Monday, as it had after an earlier strike.\n\n"
    "https://edition.cnn.com/world/live-news/port-strike-03-06-23/h_1\n\n"
    "https://harbortimes.example/2019/11/22/strike-ends",
    "The port reopened.\n\nhttps://a.example/2023/03/06/port\n\nhttps://b.example/2024/11/22/port",
]

_ERROR_DAYS = 30
_SAME_DAY = (0, 1, 6)  # the weekday itself or one beside it, as `weekday-link-mismatch` lets pass
_MONTH = 31  # magazines are dated ahead


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask whether links are of the days that the story is about."""
    published = article.published
    if published is None:
        return
    if published.origin == "links":
        yield from _newer(article, published.day, options["days"])
    else:
        yield from _stale(article, published.day, options["days"])


def _newer(article: Article, day: date, limit: int) -> Iterator[Problem]:
    """Links that are newer than the report by which the story's day is known."""
    known = next(link for link in article.links if link.report and link.date and link.date.first == day)
    assert known.report is not None
    outlet, weekday = article.text(known.report.outlet), article.text(known.report.weekday)
    for link in article.links:
        if link.date is None:
            continue
        days = (link.date.first - day).days
        if days > (limit if link.date.first == link.date.last else limit + _MONTH):
            yield Problem(
                link.span,
                f"The linked page is dated {link.date.first}, {days} days after {day}, "
                f"the {weekday} of the {outlet} report that the story rests on.",
                level=_level(link, days),
            )


def _stale(article: Article, day: date, limit: int) -> Iterator[Problem]:
    """Links that the text calls a report of this week, although they are of the same weekday long ago."""
    for link in article.links:
        if not (link.report and link.date) or link.date.is_ambiguous:
            continue
        if (link.date.first.weekday() - link.report.number) % 7 not in _SAME_DAY:
            continue
        days = (day - link.date.last).days
        if days > limit:
            outlet, weekday = article.text(link.report.outlet), article.text(link.report.weekday)
            yield Problem(
                link.span,
                f"{outlet} is said to have reported on {weekday}, but the linked page is dated "
                f"{link.date.first}, {days} days before the article ({day}).",
                level=_level(link, days),
            )


def _level(link: Link, days: int) -> Level:
    return Level.ERROR if link.related or days > _ERROR_DAYS else Level.WARNING
