"""Somebody is credited twice for one article.

The writer of the byline is thanked again at the foot: one of the two was left from another version, and
whoever should stand there is missing.

What to do: leave the byline, and credit only the others below.

Silent when: the line tells where each of the writers reported from; it is a credit for pictures.

Standards: house forms of credit lines; NPR's byline guidance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import CreditKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Credit the writers in the byline, only the others below."

FLAGGED = [
    (
        "Mill Burns Down\n\nBy Ada Cole\n\nThe mill burned down on Monday, the chief "
        "said.\n\n[[Ada Cole contributed to this report.]]"
    ),
    (
        "Mill Burns Down\n\nBy Ada Cole and Jo Fox\n\nThe mill burned down.\n\n[[Additional "
        "reporting by Jo Fox]]"
    ),
    (
        "---\nauthor: Ada Cole\n---\n\nThe mill burned down on Monday.\n\n[[Ada Cole contributed "
        "reporting.]]\n"
    ),
]
CLEAN = [
    (
        "Mill Burns Down\n\nBy Ada Cole\n\nThe mill burned down on Monday, the chief said.\n\nJo "
        "Fox contributed reporting."
    ),
    (
        "Mill Burns Down\n\nBy Ada Cole\n\nThe mill burned down.\n\nAda Cole reported from Arlen, "
        "and Jo Fox from Paris."
    ),
    "Mill Burns Down\n\nBy Ada Cole\n\nThe mill burned down.\n\nPhoto: Ada Cole",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the names of contributor lines with those of bylines."""
    bylines = {name.casefold() for name in article.document.metadata.bylines}
    bylines |= {
        name.casefold()
        for credit in article.credits
        if credit.kind is CreditKind.BYLINE
        for name in credit.names
    }
    for credit in article.credits:
        if credit.kind is not CreditKind.CONTRIBUTOR or credit.form == "reported-from":
            continue
        twice = [name for name in credit.names if name.casefold() in bylines]
        if twice:
            yield Problem(credit.span, f"{' and '.join(twice)} stands in the byline, too.")
