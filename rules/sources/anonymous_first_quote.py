"""The first words quoted are those of somebody who is not named.

The first quotation sets the tone of a report. A reader who can't see whose it is starts with a voice that
nobody answers for, and a named one further down seems to confirm it.

What to do: lead with a voice that has a name, or report what the anonymous source knows without its words.

Silent when: the first quotation has a named speaker, or none that is known; it has fewer than `min-words`
words.

Options:
- `min-words`: quotations of fewer words are left alone (default 3).

Standards: The Washington Post (an anonymous source is never the first one quoted); Reuters and AP (opinions
are not quoted from anonymous sources).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {"min-words": 3}
HELP = "Begin with a quotation of somebody who is named."

FLAGGED = [
    (
        "The mill will close.\n\n[[“It is chaos in there,”]] a senior manager said.\n\n“We will "
        "fight,” said Ana Ruiz, the mayor."
    ),
    "[[“Nobody was told,”]] a Treasury official said.",
    "The sale is off.\n\nThe owner left town. [[“He owes us all money,”]] said an insider at the bank.",
]
CLEAN = [
    "“We will fight,” said Ana Ruiz, the mayor.\n\n“It is chaos in there,” a senior manager said.",
    "The mill will close, a senior manager said.",
    "The sign says “No entry.” A senior manager said the mill would close.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Look at the first quotation that has a speaker."""
    for quote in article.quotes:
        attribution = article.attribution_of(quote.span)
        if quote.depth or quote.is_title or attribution is None or attribution.source is None:
            continue
        if len(article.text(quote.inner).split()) < options["min-words"]:
            continue
        source = article.source_of(attribution)
        if source is not None and source.kind is SourceKind.ANONYMOUS:
            yield Problem(quote.span, "The first quotation of the article is of a source that is not named.")
        return
