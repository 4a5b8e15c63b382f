"""A line of the page around an article stands in the article.

"Story continues below advertisement" was copied along with the text. It is nobody's statement, and it
breaks the paragraph that readers are in.

What to do: delete the line.

Silent when: the words are part of a sentence of the article.

Options:
- `lines`: other lines of your pages, whole, in any case (default none).

Standards: desk craft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import LeftoverKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {"lines": []}
HELP = "Delete the line."

FLAGGED = [
    "The mill burned down.\n\n[[Story continues below advertisement]]\n\nNobody was hurt.",
    "The mill burned down.\n\n[[ADVERTISEMENT]]\n\nNobody was hurt.",
    "The mill burned down.\n\n[[Sign up for our daily newsletter]]\n\nNobody was hurt.",
]
CLEAN = [
    "The mill burned down after the advertisement was seen.",
    "The clerk asked readers to sign up for our newsletter in the spring, and nobody did so.",
    "The story continues in the next issue of the paper, the editor said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each line of the page."""
    lines = {line.casefold() for line in options["lines"]}
    spans = [leftover.span for leftover in article.leftovers if leftover.kind is LeftoverKind.BOILERPLATE]
    if lines:
        spans += [block.span for block in article.blocks if article.text(block.span).casefold() in lines]
    for span in sorted(set(spans)):
        yield Problem(
            span, f"“{' '.join(article.text(span).split())}” is a line of the page, not of the article."
        )
