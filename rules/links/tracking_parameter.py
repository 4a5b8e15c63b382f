"""The URL carries parameters that track readers.

What stands after utm_source or fbclid tells somebody where a reader came from, and nothing about the page.
It makes links long, unlike each other, and shows where the writer found the page.

What to do: cut the parameters; `--fix` does so where the URL stands in the text as it is.

Silent when: the parameter names the page (id, p, story).

Standards: desk craft; the URL standard of the WHATWG; the AP on privacy of readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, LinkTraitKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Cut the parameters: the page is the same without them."

FLAGGED = [
    "The bridge closes: [[https://town.example/bridge?utm_source=news&id=7]].",
    "The bridge closes.\n\n[[https://town.example/bridge?fbclid=abc123]]",
    "<p>The <a href='https://town.example/bridge?gclid=7'>[[bridge]]</a> closes.</p>",
]
CLEAN = [
    "The bridge closes: https://town.example/bridge?id=7.",
    "---\ntitle: Mill\n---\n\nThe [bridge](https://town.example/bridge) closes.\n",
    "The bridge closes: https://town.example/utm_source/bridge.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each link with such parameters, with a fix where the URL is what is read."""
    for trait in article.link_traits:
        if trait.kind is LinkTraitKind.TRACKING:
            link = trait.link
            is_quoted = article.quote_at(link.span.start) is not None
            fix = Fix("Cut the parameters", ((link.span, trait.detail),))
            yield Problem(
                link.span,
                f"This URL tracks readers; the page is {trait.detail}.",
                fix=fix if article.text(link.span) == link.url and not is_quoted else None,
            )
