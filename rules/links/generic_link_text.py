"""The anchor text says nothing of the page.

"Click here" makes readers guess, and those who hear a list of links hear only "here". A key word in the
sentence tells who is linked and why.

What to do: link the words that name the page or its source ("the [ruling](…)").

Silent when: the words stand in a line of further reading, where the title is linked beside them.

Standards: JEA (link from a key word); the W3C's accessibility guidelines, 2.4.4 (link purpose).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import LinkTraitKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Link the words that say what is behind the link."

FLAGGED = [
    (
        "<p>The court ruled on Monday; read the ruling <a "
        "href='https://court.example/ruling/7'>[[here]]</a>.</p>"
    ),
    "<p><a href='https://court.example/ruling/7'>[[Click here]]</a> for the ruling.</p>",
    "<p>The court ruled (<a href='https://court.example/ruling/7'>[[link]]</a>).</p>",
]
CLEAN = [
    "---\ntitle: Mill\n---\n\nThe court’s [ruling](https://court.example/ruling/7) came on Monday.\n",
    "---\ntitle: Mill\n---\n\nIt was heard [here in town](https://court.example/ruling/7).\n",
    "The court ruled here on Monday.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each empty anchor text of the running text."""
    for trait in article.link_traits:
        block = article.block_at(trait.link.span.start)
        if trait.kind is LinkTraitKind.GENERIC and block is not None and block.kind.is_text:
            words = " ".join((trait.link.text or "").split())
            yield Problem(trait.link.span, f"“{words}” does not say what is behind the link.")
