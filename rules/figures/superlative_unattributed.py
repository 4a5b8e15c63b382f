"""A superlative stands there as a fact.

"The worst flood in a century" is a claim about a hundred years. Somebody must have looked it up, and is
often wrong by a decade.

What to do: say whose record it is ("the worst flood since 1910, river records show").

Silent when: a source covers the words; the sentence is linked; the words stand in a quotation or a
headline; no scope in time or place is given ("the biggest room").

Standards: AP (attribute what your staff has not witnessed or checked); desk practice on "first", "only",
"most".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "pedantic"
OPTIONS: dict[str, object] = {}
HELP = "Say by whose records it is so."

FLAGGED = [
    "It was the [[worst flood in a century]].",
    "The union began the [[biggest strike in ten years]] on Monday.",
    "Prices rose at the [[fastest pace since 1981]].",
]
CLEAN = [
    "It was the worst flood in a century, river records show.",
    "“It was the worst flood in a century,” the mayor said.",
    "They sat in the biggest room of the house.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the superlatives that nobody is said to vouch for."""
    links = [link.span for link in article.links]
    for span in article.superlatives:
        attribution = article.attribution_of(span)
        sentence = article.sentence_at(span.start) or span
        is_sourced = attribution is not None and attribution.source is not None
        if not is_sourced and not any(link.overlaps(sentence) for link in links):
            yield Problem(span, f"“{' '.join(article.text(span).split())}” needs somebody's records.")
