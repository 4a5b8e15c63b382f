"""A day is named as seen from today.

"Yesterday" is right for a day. Articles are read for years, in other time zones, and copied into other
papers; "last Monday" can be either of two even on the day.

What to do: name the weekday within seven days, the date beyond ("on Tuesday", "on May 6").

Silent when: the words stand in a quotation or a headline; the house allows them (`relative-days = "allow"`
in the configuration, as many British houses do); "today" means these days.

Standards: the AP Stylebook on time elements (weekday within seven days, no "last" or "next" before it);
GateHouse's newsroom guide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import DateKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Span

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Name the weekday, or the date if it is more than a week away."

FLAGGED = [
    "The mayor spoke [[yesterday]].",
    "The bridge opens [[tomorrow]], the office said.",
    "The council met [[last Monday]].",
    "The mayor said [[today]] that the bridge would open.",
]
CLEAN = [
    "The mayor spoke on Tuesday.",
    "“We will see tomorrow,” the mayor said.",
    "Nobody knows what the town of today was like then.",
]

_SPOKEN = frozenset(
    {
        "said",
        "says",
        "announced",
        "told",
        "reported",
        "ruled",
        "voted",
        "met",
        "died",
        "earlier",
        "later",
        "opened",
    }
    | {
        "signed",
        "released",
        "launched",
        "filed",
        "arrested",
        "killed",
        "held",
        "resigned",
        "published",
        "closed",
    }
)
"""Words before "today" that tell of one event."""


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the relative days of the running text."""
    if article.house.relative_days == "allow":
        return
    for mention in article.dates:
        block = article.block_at(mention.span.start)
        if block is None or not block.kind.is_text or article.quote_at(mention.span.start) is not None:
            continue
        words = article.text(mention.span)
        first = words.lower().split()[0]
        is_relative = mention.kind is DateKind.RELATIVE and first in (
            "yesterday",
            "tomorrow",
            "today",
            "tonight",
        )
        is_weekday = mention.kind is DateKind.WEEKDAY and first in ("last", "next")
        if is_weekday or (
            is_relative and not (first == "today" and _means_these_days(article, mention.span))
        ):
            yield Problem(mention.span, f"“{words}” is right for one day only.")


def _means_these_days(article: Article, span: Span) -> bool:
    """Whether "today" stands after a noun or a verb of state: "the town of today", "is today"."""
    before = article.prose[max(0, span.start - 24) : span.start].split()
    return not before or before[-1].lower().strip(",") not in _SPOKEN
