"""A source is cited of whom nothing is said at all.

"Sources said" tells a reader neither who speaks nor how they would know. Agencies do not allow it: a source
without a name needs at least a description that shows why to believe it.

What to do: say what ties the source to the matter ("two people who read the contract"), as closely as the
promise to the source allows.

Silent when: the source is described ("a court source", "sources close to the talks"); the word means an
origin ("a source of lead", "source code").

Standards: AP ("a source" alone is not allowed); NPR ("sources say" is not enough); Reuters (describe the
source as closely as possible).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "error"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Say how the source knows: “a person who read the contract”, “an officer at the scene”."

FLAGGED = [
    "The deal is dead, [[sources]] said on Friday.",
    "[[A source]] said the minister would resign before the vote.",
    "The bank will close 40 branches, according to [[insiders]].",
]
CLEAN = [
    "The bill would require them to keep data. Source: Supplied",
    "Two people who read the contract said the deal was dead.",
    "A court source said the hearing would be moved.",
    "Sources close to the talks said the deal was dead.",
    "Water sources in the valley have run dry, the agency said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each undescribed source once, where it is first cited."""
    for source in article.sources:
        if source.is_bare and source.introduction is not None:
            words = " ".join(article.text(source.introduction).split())
            yield Problem(
                source.introduction,
                f"Nothing is said of “{words}”: the reader cannot tell why to believe it.",
            )
