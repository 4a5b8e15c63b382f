"""Headline or lead speak of several sources, the body has one.

"Officials say" above and one official below makes a claim look better founded than it is. It happens when a
lead is written before the sources are counted, and when another outlet's plural is copied.

What to do: write the singular in the headline and lead, or name the second source in the body.

Silent when: the body has a second source of that kind, named or not, or repeats the plural; the plural is no
source; the one source in the body is named.

Standards: Reuters (never cite sources in the plural when there is one); AP on sourcing from a single source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Use the singular, or cite the second source in the body."

FLAGGED = [
    "[[Engineers]] say the dam is unsafe.\n\nAn engineer said on Monday that the wall had moved.",
    "The gate was left open, the Courier reported, citing [[ministry estimates]].\n\nA ministry official told"
    " the Courier that the loss of water was an informed estimate.",
    "[[Aides]] said the governor would resign.\n\nHe was last seen in May. “He is done,” an aide said.",
]
CLEAN = [
    "Engineers say the dam is unsafe.\n\nEngineer Ana Ruiz said on Monday that the wall had moved.",
    "Engineers say the dam is unsafe.\n\nOne engineer said the wall had moved; another said it had not.",
    "An engineer says the dam is unsafe.\n\nThe engineer said on Monday that the wall had moved.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the plurals above with the sources below."""
    for source in article.sources:
        if source.overstated is not None:
            plural = " ".join(article.text(source.overstated).split())
            one = " ".join(article.text(source.mentions[0]).split())
            yield Problem(source.overstated, f"The lead cites “{plural}”, the body only “{one}”.")
