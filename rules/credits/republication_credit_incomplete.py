"""The article was first published elsewhere, and the line that says so has no link to the original.

Licences for republication ask for a link, and readers need one: corrections are made in the original.

What to do: link the original article, not the front page ("First published in [Orbit](…)").

Silent when: the line has a link to the original; the file is plain text that has no links at all.

Standards: Creative Commons (attribution with a link to the material, CC BY 4.0, 3(a)(1)); the republication
terms of The Conversation and ProPublica.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import CreditKind, Format, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Link the original article in this line."

FLAGGED = [
    "---\ntitle: Mill\n---\n\nThe mill burned down.\n\n[[This article first appeared on Orbit.]]\n",
    "---\ntitle: Mill\n---\n\nThe mill burned down.\n\n[[Originally published on Live Harbor.]]\n",
    (
        "<p>The mill burned down on Monday, the chief said.</p><p>[[This article was originally "
        "published by Futura.]]</p>"
    ),
]
CLEAN = [
    (
        "---\ntitle: Mill\n---\n\nThe mill burned down.\n\nFirst published in "
        "[Orbit](https://orbit.example/mill).\n"
    ),
    "The mill burned down.\n\nThis article first appeared on Orbit.",
    "---\ntitle: Mill\n---\n\nThe mill was first published in a photo of 1900.\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each such line without a link."""
    if article.document.format is Format.TEXT and not article.links:
        return
    for credit in article.credits:
        if credit.kind is not CreditKind.REPUBLICATION:
            continue
        block = article.block_at(credit.span.start)
        if block is None or not article.is_linked(block.span):
            whose = f" of {credit.agencies[0]}" if credit.agencies else ""
            yield Problem(credit.span, f"The original{whose} is not linked.")
