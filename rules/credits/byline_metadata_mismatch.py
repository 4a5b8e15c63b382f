"""The byline and the metadata name different authors.

Feeds, search engines and archives read the metadata. Where a system's user stands there ("admin"), or the
editor who pasted the text, the writer gets no credit and the wrong person answers for the article.

What to do: make the author field say what the byline says.

Silent when: one of the two is missing; they share a name; the field names the outlet or an agency.

Options:
- `aliases`: names of accounts that stand for any writer (default none).

Standards: schema.org (author); the Trust Project's author information; NPR's byline guidance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.agencies import agency
from attrlint.model import CreditKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {"aliases": []}
HELP = "Make the author field and the byline agree."

FLAGGED = [
    ("---\nauthor: admin\n---\n\n[[By Ada Cole]]\n\nThe mill burned down on Monday, the fire chief said.\n"),
    ("---\nauthor: Jo Fox\n---\n\n[[By Ada Cole]]\n\nThe mill burned down on Monday, the fire chief said.\n"),
    (
        "---\nauthor: [Jo Fox, Al Reyes]\n---\n\n[[By Ada Cole]]\n\nThe mill burned down on "
        "Monday, the chief said.\n"
    ),
]
CLEAN = [
    ("---\nauthor: Ada Cole\n---\n\nBy Ada Cole\n\nThe mill burned down on Monday, the fire chief said.\n"),
    (
        "---\nauthor: Ada M. Cole\n---\n\nBy Ada Cole\n\nThe mill burned down on Monday, the fire "
        "chief said.\n"
    ),
    "---\nauthor: Reuters\n---\n\nBy Ada Cole\n\nThe mill burned down on Monday, the fire chief said.\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the surnames of the byline with those of the metadata."""
    fields = article.document.metadata.bylines
    house = {*article.house.outlets, *options["aliases"], article.document.metadata.publisher}
    if not fields or any(agency(field) or field in house for field in fields):
        return
    told = {word.casefold() for field in fields for word in field.split() if len(word) > 2}
    for credit in article.credits:
        if credit.kind is not CreditKind.BYLINE or not credit.names:
            continue
        if not any(name.split()[-1].casefold() in told for name in credit.names):
            names = " and ".join(credit.names)
            yield Problem(credit.span, f"The byline names {names}, the metadata {' and '.join(fields)}.")
        return
