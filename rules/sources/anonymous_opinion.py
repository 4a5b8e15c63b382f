"""Somebody without a name judges somebody else.

Anonymity is given for facts that can't be had otherwise. Behind it an insult costs nothing, and the one who
is judged can't answer.

What to do: find somebody who says it under their name, or report what the judgement rests on.

Silent when: the quotation tells facts; the speaker is named; the words are not about how good or bad
somebody is.

Standards: AP (opinion and speculation are not taken from anonymous sources); Reuters (attacks need a senior
editor's approval); The Washington Post (never an anonymous opinion about a person; Deborah Howell, 2006).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Find somebody who says it under their name, or report the facts."

FLAGGED = [
    "[[“He is a fraud,”]] an aide said.",
    "[[“She was incompetent from the first day,”]] said a former official.",
    "A senior manager said: [[“They are cowards and liars.”]]",
]
CLEAN = [
    "“He left at noon,” an aide said.",
    "“He is a fraud,” said Ana Ruiz, the mayor.",
    "“The plan is a joint one,” an aide said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the quotations of anonymous sources that hold a judgement."""
    if all(source.kind is not SourceKind.ANONYMOUS for source in article.sources):
        return
    judged = [span.start for span in article.judgements]
    for quote in article.quotes if judged else ():
        attribution = article.attribution_of(quote.span)
        source = article.source_of(attribution) if attribution else None
        if quote.depth or source is None or source.kind is not SourceKind.ANONYMOUS:
            continue
        if any(quote.span.start <= start < quote.span.end for start in judged):
            yield Problem(quote.span, f"“{source.name}” judges somebody, and nobody can answer.")
