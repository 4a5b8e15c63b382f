"""A statement is linked to a front page.

A front page shows something else tomorrow. Readers who want to see the audit find a menu.

What to do: link the page that holds what is said.

Silent when: the anchor text is the name of the site or of its owner.

Standards: the BBC's guidelines on linking (link deep, to the page meant); IFCN.
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
HELP = "Link the page that holds what is said, not the front page."

FLAGGED = [
    "<p>The <a href='https://city.example'>[[2023 audit]]</a> found a hole.</p>",
    "<p>Rents <a href='https://stats.example/'>[[rose by a third]]</a> in May.</p>",
    "<p>The <a href='https://www.court.example/'>[[ruling of Monday]]</a> was short.</p>",
]
CLEAN = [
    "---\ntitle: Mill\n---\n\nThe [2023 audit](https://city.example/audit/2023) found a hole.\n",
    "---\ntitle: Mill\n---\n\nThe [Harbor Times](https://harbortimes.example) was sold.\n",
    "---\ntitle: Mill\n---\n\nIt was founded by [Focus](https://www.focus.example/).\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each link to a front page whose anchor text is no name of the site."""
    for trait in article.link_traits:
        if trait.kind is LinkTraitKind.HOME:
            yield Problem(trait.link.span, f"This leads to the front page of {trait.link.host}.")
