"""The article has no headline.

Desks, feeds and archives file an article under its headline, and a reader decides by it. A draft that starts
with its first paragraph has lost it on the way.

What to do: put the headline on a line of its own above the text, in the front matter (`title`), or in the
page's `<h1>` or `<title>`.

Silent when: metadata or the text has a headline; the file is empty.

Standards: the Trust Project's article indicators; every news exchange format (ninjs, NITF, NewsML-G2) has
the field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Put the headline on a line of its own above the text, or as `title` in the front matter."

FLAGGED = [
    "[[]]The council voted on Tuesday to close the old bridge for two years of repairs.",
    "[[]]By Ada Cole\n\nThe council voted on Tuesday to close the old bridge. It carries 9,000 cars a day.",
    "[[]]PORT ARLEN (AP) — The council voted to close the bridge.\n\nThe mayor called it hard but right.",
    "---\nauthor: Ada Cole\n---\n\n[[]]The council voted on Tuesday to close the old bridge for two years.",
]
CLEAN = [
    "Council Closes Old Bridge\n\nThe council voted on Tuesday to close the old bridge.",
    "By Ada Cole\n\nCouncil Closes Old Bridge\n\nThe council voted on Tuesday to close the old bridge.",
    "---\ntitle: Council Closes Old Bridge\n---\n\nThe council voted on Tuesday to close the old bridge.",
    "<h1>Council Closes Old Bridge</h1><p>The council voted on Tuesday to close the old bridge.</p>",
    "",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask for a headline, once."""
    if not article.blocks or article.document.metadata.headline:
        return
    if not any(block.kind is BlockKind.HEADLINE for block in article.blocks):
        yield Problem(Span(0, 0), "The article has no headline.")
