"""Something that a chatbot said or marked is left in the text.

A phrase like "As an AI language model" or a mark like oaicite shows that text was pasted from a chatbot and
not read through. Whatever it says of sources may be invented.

What to do: take it out, and check every source, quotation and figure around it against the original.

Silent when: it stands in code; the phrase is quoted, as in an article about chatbots.

Standards: Wikipedia, Signs of AI writing; the AP's guidance on generative AI (its output is unvetted source
material); AFP's principles on AI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, LeftoverKind, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "error"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Take it out, and check every statement around it against its source."

FLAGGED = [
    "The river rose by two metres. [[:contentReference[oaicite:0]{index=0}]]",
    "[[As an AI language model]], I do not have the figures for May.",
    "The town has 9,000 voters, the office said [[【4†source】]].",
    (
        "The town has 9,000 voters, the office said "
        "([tally](https://town.example/tally?utm_source=chatgpt.com)).\n\n[[I hope this helps]]!"
    ),
]
CLEAN = [
    "“As an AI language model, I can’t say,” the chatbot told the court.",
    "The town has 9,000 voters, the office said.",
    "The turn of the road was closed.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each phrase and each mark; a mark is taken out by the fix, unless it stands in a quotation."""
    for leftover in article.leftovers:
        words = " ".join(article.text(leftover.span).split())
        if leftover.kind is LeftoverKind.CHATBOT:
            yield Problem(leftover.span, f"“{words}” is a chatbot speaking.")
        elif leftover.kind is LeftoverKind.CITATION:
            yield Problem(
                leftover.span,
                f"“{words}” is a chatbot's citation mark, which leads nowhere.",
                fix=_fix(article, leftover.span),
            )


def _fix(article: Article, mark: Span) -> Fix | None:
    """Take a mark out, with the blank before it, outside of quotations."""
    if article.quote_at(mark.start) is not None:
        return None
    start = mark.start - (article.prose[mark.start - 1 : mark.start] == " ")
    return Fix("Take the citation mark out", ((Span(start, mark.end), ""),))
