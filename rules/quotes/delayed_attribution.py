"""The speaker is named only after several quoted sentences.

Readers who don't know who speaks can't weigh what is said, and those who listen have no marks to see.

What to do: put the attribution after the first sentence, or before the quotation.

Silent when: the same speaker was quoted in the paragraph before; the quotation goes on from there.

Options:
- `sentences`: how many quoted sentences may come before the speaker (default 2).

Standards: Reuters (identify the speaker at once, usually after the first sentence); the Mongabay guide; the
AP Stylebook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {"sentences": 2}
HELP = "Name the speaker after the first sentence."

FLAGGED = [
    "[[“We are open. Everybody may come. Nobody pays a cent,”]] said Ana Ruiz, the mayor.",
    ("The mill is shut.\n\n[[“It is over. They have gone. The gate is locked for good,”]] the clerk said."),
    "[[“One is wet. Two are dry. Three are lost. Four are found,”]] Lee said.",
]
CLEAN = [
    "“We are open,” said Ana Ruiz, the mayor. “Everybody may come. Nobody pays a cent.”",
    "Ana Ruiz, the mayor, said: “We are open. Everybody may come. Nobody pays a cent.”",
    "“We are open,” Ana Ruiz said.\n\n“Everybody may come. Nobody pays. It is free,” Ruiz said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each quotation of several sentences whose cue comes after it."""
    last = None
    for quote in article.quotes:
        attribution = article.attribution_of(quote.span)
        if quote.depth or attribution is None or attribution.cue is None:
            continue
        source = article.source_of(attribution)
        is_known = quote.is_continued or (source is not None and source is last)
        last = source
        is_late = attribution.cue.start >= quote.span.end and attribution.content[0].start >= quote.span.start
        if not is_late or is_known:
            continue
        count = len(article.sentences_in(quote.inner))
        if count > options["sentences"]:
            yield Problem(quote.span, f"The speaker is told only after {count} quoted sentences.")
