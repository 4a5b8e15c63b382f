"""Finds the day of an article, and says where it is known from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import BlockKind, CreditKind, Publication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article

_OF_THE_HEAD = frozenset({BlockKind.DATELINE, BlockKind.BYLINE})
_WEEK = 7
_IN_PATH = lazy.compile(
    r"(?:^|[/_])((?:19|20)\d\d)-(\d\d)-(\d\d)(?=[-_. /]|$)"
    r"|(?:^|/)((?:19|20)\d\d)/(\d\d)/(\d\d)(?=[-_. /]|$)"
    r"|(?:^|[/_])((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[-_. ]|$)"
    r"|-((?:19|20)\d\d)-(\d\d)-(\d\d)(?=\.\w+$|$)"
)


def find(article: Article) -> Publication | None:
    """The day as told on the command line, else in the metadata, a date line, the path, or by its links.

    `origin` is "option", "metadata", "dateline", "path" or "links". The last is an inference: the day of the
    page that "CNN reported late Monday" stands for, when its URL is of a Monday.
    """
    return stated(article) or _from_links(article)


def stated(article: Article) -> Publication | None:
    """The day that somebody gave the article; its links are not asked."""
    if article.house.date:
        return Publication(article.house.date, "option")
    if article.document.metadata.published:
        return Publication(article.document.metadata.published, "metadata")
    for day in _in_date_lines(article):
        return Publication(day, "dateline")
    in_path = _in_path(article.document.path)
    return Publication(in_path, "path") if in_path else None


def _in_date_lines(article: Article) -> Iterator[date]:
    """Full dates in the lines at the head of the article that are for them."""
    from attrlint.annotate.dates.expressions import expressions
    from attrlint.lowering import with_plain_spaces

    lines = [block.span for block in article.blocks[:12] if block.kind in _OF_THE_HEAD]
    lines += [credit.span for credit in article.credits if credit.kind is CreditKind.DATELINE]
    for line in lines:
        text = with_plain_spaces(article.text(line))
        for said in expressions(text):
            if said.year and said.month and said.day and not said.until and not said.swapped:
                day = _real(said.year, said.month, said.day)
                if day:
                    yield day


def _in_path(path: str) -> date | None:
    """The day in 2023-03-06-slug.md, slug-2023-03-06.md, 20230306-slug.md and 2023/03/06/slug.md."""
    for match in _IN_PATH.finditer(path.replace("\\", "/")):
        year, month, day = (int(group) for group in match.groups() if group)
        if found := _real(year, month, day):
            return found
    return None


def _from_links(article: Article) -> Publication | None:
    """The latest day of a page whose outlet is said to have reported on that very weekday."""
    days = [
        link.date.first
        for link in article.links
        if link.report
        and link.date
        and not link.date.is_ambiguous
        and link.date.first.weekday() == link.report.number
    ]
    if not days or (max(days) - min(days)).days > _WEEK:
        return None
    return Publication(max(days), "links")


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
