"""A line of further reading has no link.

"Read more: Budget passes" without a URL is what is left when text is copied from a page. Readers can't
follow it.

What to do: add the URL of the story, or delete the line.

Silent when: the title is the link; a URL follows within three lines.

Standards: desk craft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Add the URL of the story, or delete the line."

FLAGGED = [
    (
        "The council voted.\n\n[[Read more: Budget passes after night of debate]]\n\nThe mayor "
        "spoke.\n\nHe left.\n\nThe end."
    ),
    "The council voted.\n\n[[Related article: Budget passes after night of debate]]",
    "---\ntitle: Mill\n---\n\nThe council voted.\n\n[[Related: Budget passes after night of debate]]\n",
]
CLEAN = [
    "The council voted.\n\nRead more: Budget passes\n\nhttps://town.example/budget-passes",
    "---\ntitle: Mill\n---\n\nRead more: [Budget passes](https://town.example/budget-passes)\n",
    "The council voted. Readers can read more: the budget is on file.",
]

_LINES = 3


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each such line with no link in it or soon after it."""
    blocks = article.blocks
    links = [link.span.start for link in article.links]
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.RELATED:
            continue
        end = blocks[min(number + _LINES, len(blocks) - 1)].span.end
        if not any(block.span.start <= start < end for start in links):
            yield Problem(block.span, "This line announces a story and has no link to it.")
