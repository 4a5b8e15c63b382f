"""A linked page is dated after the article.

An article can't rest on a page that was written later. Such a link is a slip: the wrong page, a typing error
in the URL, or a "related" link that a system put in afterwards.

What to do: open the link. Replace it with the page that was meant, or correct the article's date.

Silent when: the article's own day is not known from the command line, the front matter, a date line or the
file's name (then `link-date-mismatch` compares the links with each other); the page is at most one day later,
as time zones allow, or of the next month where the URL names no day (magazines are dated ahead); the article
was modified since, and the page is not newer than that; one of two readings of an ambiguous date is early
enough.

Standards: SPJ (give readers access to the source material); IFCN (sources that a reader can follow).
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
HELP = "Open the link and put the page that was meant, or correct the article's date."

FLAGGED = [
    "---\ndate: 2021-06-02\n---\n\nThe port reopened.\n\n<[[https://harbortimes.example/2021/06/09/port]]>\n",
    "---\ndate: 2021-06-02\n---\n\nThe port reopened: <[[https://harbortimes.example/2021/08/port-open]]>\n",
    "---\ndate: 2021-06-02\nupdated: 2021-06-08\n---\n\n<[[https://harbortimes.example/2021/06/11/port-open]]>\n",
]
CLEAN = [
    "---\ndate: 2021-06-02\n---\n\nThe port reopened: <https://harbortimes.example/2021/06/03/port>\n",
    "---\ndate: 2021-06-02\n---\n\nThe port will close: <https://harbortimes.example/events/2021/06/09/port>\n",
    "---\ndate: 2021-06-02\n---\n\nThe port reopened: <https://harbortimes.example/2021/06/port>\n",
    "---\ndate: 2021-06-02\n---\n\nThe port reopened: <https://harbortimes.example/magazine/2021/07/port>\n",
    "The port reopened: https://harbortimes.example/2021/06/09/port",
]

_DAY_AHEAD, _MONTH_AHEAD = 1, 32
_ORIGIN = {
    "option": "as given on the command line",
    "metadata": "by its metadata",
    "dateline": "by its date line",
    "path": "by its file name",
}


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask whether a link is newer than the article."""
    published = article.published
    if published is None or published.origin == "links":
        return
    latest = max(published.day, article.document.metadata.modified or published.day)
    for link in article.links:
        if link.date is None:
            continue
        ahead = _DAY_AHEAD if link.date.first == link.date.last else _MONTH_AHEAD
        if (link.date.first - latest).days > ahead:
            days = (link.date.first - published.day).days
            origin = _ORIGIN.get(published.origin, published.origin)
            yield Problem(
                link.span,
                f"The linked page is dated {link.date.first}, {days} days after the article, "
                f"which is of {published.day} {origin}.",
            )
