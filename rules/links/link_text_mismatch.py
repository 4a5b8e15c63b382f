"""Anchor text and URL speak of different things.

An anchor like a headline that shares no word with the page's slug leads readers to another story: two links
were swapped, or a URL was pasted that belonged to the line before.

What to do: open the link and put the page that was meant.

Silent when: the anchor text has fewer than five words, or the slug is a number or a code; the page is in
another language; the line is one of further reading (related-link-mismatch asks about those).

Standards: desk checklists (open each URL and see that the content is there); JEA.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import LinkTraitKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Open the link and put the page that was meant."

FLAGGED = [
    (
        "<p><a href='https://town.example/news/zoo-opens-new-penguin-house'>[[Mayor quits after "
        "audit finds hole in budget]]</a>.</p>"
    ),
    (
        "<p>It said that <a href='https://town.example/council-votes-on-parking-fees'>[[farmers "
        "lost their fields to the flood]]</a>.</p>"
    ),
    (
        "<p><a href='https://town.example/school-wins-chess-cup-again'>[[Bridge closes for two "
        "years from Monday]]</a></p>"
    ),
]
CLEAN = [
    (
        "---\ntitle: Mill\n---\n\n[Mayor quits after "
        "audit](https://town.example/news/mayor-quits-over-audit-report).\n"
    ),
    ("---\ntitle: Mill\n---\n\n[Mayor quits after audit finds hole](https://town.example/news/8812345).\n"),
    (
        "---\ntitle: Mill\n---\n\nThe [audit](https://town.example/zoo-opens-new-penguin-house) "
        "found a hole.\n"
    ),
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each anchor text that has no word in common with the slug."""
    for trait in article.link_traits:
        if trait.kind is LinkTraitKind.OTHER_STORY and trait.link.related is None:
            yield Problem(trait.link.span, f"The URL speaks of “{trait.detail}”.")
