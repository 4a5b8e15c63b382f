"""A spokesperson is quoted and never named.

Spokespeople are paid to be quoted. One without a name can't be asked again, and a statement by "a spokesman"
is harder to correct and easier to disown. Officials of a body who are asked for its comment stand in for one.

What to do: give the name ("spokesman Al Reyes"), or say that it came in a written statement of the body.

Silent when: the name stands beside the phrase or is given later; the spokesperson said nothing; the house
does not name spokespeople (`spokespersons = "unnamed"` in the configuration).

Standards: AP practice (spokespeople are named); Reuters (a named source beats an unnamed one).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Name the spokesperson, or say that the body wrote it in a statement."

FLAGGED = [
    "The pier will reopen in May, [[a spokesman for the port]] said.",
    "[[A health ministry spokeswoman]] told reporters that the ward was full.",
    "[[A spokesman for the port]] refused to comment other than to say that the pier would reopen.",
    "[[Officials at the port of Oreb]] declined to comment except to say that the pier would reopen.",
    "[[A bank representative]] said there was no reason.",
    "“We regret this,” [[the bank's spokesperson]] said. The spokesperson gave no date.",
]
CLEAN = [
    "The pier will reopen in May, port spokesman Al Reyes said.",
    "A spokesman for the port, Al Reyes, said the pier would reopen.",
    "A spokesman for the port said the pier would reopen. The spokesman, Al Reyes, said so.",
    "Ana Thomas, Harbor Party health spokesman said the ward was full.",
    "Al Reyes, attorney for the port of Oreb said the ward was full.",
    "JF Oak, spokesman for the firm Sendwell, said the ward was full.",
    "The Labour spokeswoman for women Ana Ruiz said the ward was full.",
    "The port's spokesman did not answer the letter.",
    "Officials at the port of Oreb declined to comment on the letter.",
    "The port's representatives, including lawyer Al Reyes, said the pier would reopen.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each unnamed spokesperson once, where the first statement stands."""
    if article.house.spokespersons == "unnamed":
        return
    for source in article.sources:
        if source.kind is SourceKind.SPOKESPERSON and source.introduction is not None:
            words = " ".join(article.text(source.introduction).split())
            yield Problem(source.introduction, f"“{words}” speaks for others and is not named.")
