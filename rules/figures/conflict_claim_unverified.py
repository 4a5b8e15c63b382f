"""A side in a conflict is cited for losses or strikes, and nothing says whether that was verified.

Armies count their enemies' dead with an interest. That the count comes from one side, and that nobody else
could check it, is part of the news.

What to do: add that the claim could not be verified independently, or who has verified it, and what the
other side says.

Silent when: the article says somewhere that something could not be verified or was confirmed; the claim is
no figure; the speaker is no party to the conflict.

Standards: AFP's principles on conflict reporting; BBC's guidance on allegations (say whether they have been
corroborated); Reuters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Say who has verified the claim, or that it could not be verified independently."

FLAGGED = [
    "[[The army]] said it had shot down nine drones and killed 40 soldiers.",
    "The rebels lost 300 fighters in the battle, [[the defense ministry]] said.",
    "[[NATO estimates]] say that five soldiers were killed for each one on the other side.",
]
CLEAN = [
    "The army said it had killed 40 soldiers. The claim could not be independently verified.",
    "The army said the road was closed.",
    "The hospital said that 40 soldiers had been killed.",
    "The mayor said that nine people were killed in the fire.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report once, at the first claim of a party to a conflict."""
    if article.war_claims and not article.verifications:
        claim = article.war_claims[0]
        words = " ".join(article.text(claim).split())
        yield Problem(claim, f"“{words}” is a party to the conflict, and nothing says who has verified this.")
