"""A weekday is named, but the day of the article is not known.

"On Monday" means a day only together with the article's date. Without it the text is unusable a week later,
and this tool can't check weekdays against dates and links.

What to do: give the article's date in the front matter, in a date line, in the file's name or with `--date`,
or name the day in full.

Silent when: the article's day is known; the word is "today", which may mean these days; the day is
named with its date ("Monday, 6 March 2023"); all weekdays stand in quotations. Reported once, at the first.

Standards: AP (the time element: a weekday within seven days of the story, a date beyond).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import DateKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Give the article's date in the front matter, in a date line, in the file's name or with --date."

FLAGGED = [
    "The council voted late [[Monday]] to close the bridge. It reopens on Friday.",
    "The council [[this week]] closed the bridge, which it had inspected yesterday.",
    "The port reopened, CNN reported [[Monday]].\n\nhttps://edition.cnn.com/2023/03/06/world/port-reopens",
]
CLEAN = [
    "The council voted on Monday, March 6, 2023, to close the bridge.",
    "Council Closes Old Bridge\n\nMarch 6, 2023\n\nThe council voted on Tuesday to close the old bridge.",
    "Black Friday sales rose, the Sunday Times said.",
    "Last year the bridge was closed for repairs.",
]

_SHORT = ("day", "week")
_VAGUE = "today"  # as often as not these days, not this day


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask for the day that gives the first weekday its meaning."""
    published = article.published
    if published is not None and published.origin != "links":
        return
    for mention in article.dates:
        said = article.text(mention.span)
        if mention.kind is DateKind.ABSOLUTE or mention.unit not in _SHORT or said.lower() == _VAGUE:
            continue
        block = article.block_at(mention.span.start)
        if block is None or not block.kind.is_text or article.quote_at(mention.span.start):
            continue
        message = f"'{said}' can't be tied to a day: the article has no date"
        if published is not None:
            message += f" (inferred {published.day} from the link)"
        yield Problem(mention.span, message + ".")
        return
