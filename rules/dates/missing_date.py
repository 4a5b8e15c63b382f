"""The article has no date.

Without the day a reader can't tell what "Monday" or "this week" means, nor whether a figure still holds.
Feeds and archives sort by it.

What to do: give the date in the front matter (`date`), in a date line below the headline, in the file's name
(2023-03-06-slug.md), or with `--date`.

Silent when: the article's day is known from one of these; the file is empty. A day that was only inferred
from the links does not count.

Standards: the Trust Project's article indicators; schema.org's datePublished, which every search engine asks
for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Give the date in the front matter, in a date line, in the file's name or with --date."

FLAGGED = [
    "[[]]The council voted on Tuesday to close the old bridge for two years of repairs.",
    "[[]]Council Closes Old Bridge\n\nThe council voted on 6 March to close the old bridge.",
    "[[]]The port reopened, CNN reported Monday.\n\nhttps://edition.cnn.com/2023/03/06/world/port-reopens",
]
CLEAN = [
    "",
    "---\ntitle: Council Closes Old Bridge\ndate: 2023-03-06\n---\n\nThe council voted on Tuesday.\n",
    "Council Closes Old Bridge\n\nMarch 6, 2023\n\nThe council voted on Tuesday to close the old bridge.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask for the day of the article, once."""
    if not article.blocks:
        return
    published = article.published
    if published is None:
        yield Problem(Span(0, 0), "The article has no date.")
    elif published.origin == "links":
        message = f"The article has no date; only its links let one guess at {published.day}."
        yield Problem(Span(0, 0), message)
