"""The URL is not shaped like the articles of that site.

Most sites give all their articles one form: a number at the end, a section after the date. A URL that lacks
it was mistyped, cut, or made up by a program that knew only the first half.

What to do: open the URL; if it leads nowhere, find the article by its title.

Silent when: nothing is known of the site's form; the URL is no dated article.

Standards: IFCN (readers can follow the sources); desk checklists (open each URL).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import LinkTraitKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Open the URL; if it leads nowhere, find the article by its title."

FLAGGED = [
    "The port reopened.\n\n[[https://www.themoscowtimes.com/2023/03/02/port-reopens]]",
    ("<p>The <a href='https://www.theguardian.com/world/2023/03/02/port-reopens'>[[port]]</a> reopened.</p>"),
    "The port reopened: [[https://www.themoscowtimes.com/2022/11/22/zoo-opens-new-house]].",
]
CLEAN = [
    "The port reopened: https://www.themoscowtimes.com/2023/03/02/port-reopens-a80376.",
    (
        "---\ntitle: Mill\n---\n\nThe "
        "[port](https://www.theguardian.com/world/2023/mar/02/port-reopens) reopened.\n"
    ),
    "The port reopened: https://harbortimes.example/2023/03/02/port-reopens.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each dated URL without the form of its site."""
    for trait in article.link_traits:
        if trait.kind is LinkTraitKind.SHAPE:
            name = trait.link.publisher or trait.link.host
            yield Problem(
                trait.link.span, f"A URL of an article of {name} {trait.detail}; this one does not."
            )
