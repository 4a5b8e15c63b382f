"""The picture comes from a party to the story, and its credit does not say that it was handed out.

A picture from a ministry or a company shows what they want to show. Readers are told so by one word.

What to do: write "Handout" before the name ("Handout/Defense Ministry"), or "Courtesy of".

Silent when: the credit says handout, courtesy, via or screenshot; it names an agency or a person.

Standards: the AP (handout photos are labelled as such); Reuters on handouts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import CreditKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Label the picture: “Handout/” and the name."

FLAGGED = [
    "The ship sank on Monday, the army said.\n\n[[Photo: Defense Ministry]]",
    "The ship sank on Monday, the army said.\n\n[[Photo: Harbor Police Department]]",
    "The mill was sold, the owner said.\n\n[[Photo: Mill & Sons Inc.]]",
]
CLEAN = [
    "The ship sank on Monday, the army said.\n\nHandout/Defense Ministry",
    "The ship sank on Monday, the army said.\n\nPhoto: Ada Cole/dpa",
    "The ship sank on Monday, the army said.\n\nPhoto: Ada Cole",
]

_BODIES = frozenset(
    {
        "ministry",
        "department",
        "police",
        "government",
        "office",
        "army",
        "navy",
        "agency",
        "embassy",
        "council",
    }
    | {"inc", "corp", "ltd", "llc", "company", "university", "hospital", "campaign", "committee", "authority"}
)
_LABELS = ("handout", "courtesy", " via ", "screenshot", "provided by", "released by")


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report credits of pictures that name a body alone."""
    for credit in article.credits:
        if credit.kind is not CreditKind.PHOTO or credit.agencies:
            continue
        words = article.text(credit.span).casefold()
        bodies = [name for name in credit.names if _BODIES.intersection(_words(name))]
        if bodies and not any(label in words for label in _LABELS):
            yield Problem(credit.span, f"{bodies[0]} gave this picture, and its credit does not say so.")


def _words(name: str) -> set[str]:
    return {word.strip(".,&").casefold() for word in name.split()}
