"""Days and pages: dates in the prose, links, the dates of their URLs, the day of the article."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from datetime import date

    from attrlint.model.place import Span

__all__ = ["DateKind", "DateMention", "DatedReport", "Link", "LinkDate", "Publication", "RelatedLine"]


class DateKind(StrEnum):
    """How the prose names a day."""

    ABSOLUTE = "absolute"  # March 6, 2023
    WEEKDAY = "weekday"  # on Monday
    RELATIVE = "relative"  # yesterday, this week


@record
class DateMention:
    """A day, month or year named in the prose; `first` to `last` is what it can mean (None: unresolved)."""

    span: Span
    kind: DateKind
    first: date | None = None
    last: date | None = None
    weekday: int | None = None  # 0 is Monday
    unit: str = "day"  # how exact it is: day, week, month or year


@record
class LinkDate:
    """The day (`first` = `last`) or month that a URL carries; `other` is the second reading of 03-06-23."""

    first: date
    last: date
    other: date | None = None
    span: tuple[int, int] = (0, 0)  # of the digits in the URL

    @property
    def is_ambiguous(self) -> bool:
        """Whether neither host, weekday nor value decides between day-month and month-day."""
        return self.other is not None


@record
class DatedReport:
    """What the prose says of a page: "CNN reported late Monday". `number` 0 is Monday."""

    outlet: Span
    weekday: Span
    number: int


@record
class RelatedLine:
    """A line that announces a page: "Related article: TITLE".

    `overlap` is the share of the title's words that the slug of the page has, 0 to 1; None where title or
    slug say too little to compare.
    """

    line: Span
    title: Span
    overlap: float | None = None


@record
class Link:
    """A URL in the article: a hyperlink of the markup, or one that stands in the text as it is.

    `text` is the anchor text (None where the URL itself is what is read). `slug` holds the words of the path.
    `publisher` and `date` are those of the page in the end, behind an archive or a redirector. `report` is
    what the prose says of the page, `related` the line that it stands under as further reading.
    """

    span: Span
    url: str
    host: str
    text: str | None = None
    date: LinkDate | None = None
    publisher: str | None = None
    slug: tuple[str, ...] = ()
    is_autolink: bool = False  # <https://...>: a raw URL, but one that the writer meant to show
    report: DatedReport | None = None
    related: RelatedLine | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the raw URL is what the reader sees."""
        return self.text is None


@record
class Publication:
    """The day of the article and where it is known from: option, metadata, dateline, path or links."""

    day: date
    origin: str
