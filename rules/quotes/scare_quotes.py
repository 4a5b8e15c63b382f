"""A word or two stand in quotation marks, and nobody is said to have used them.

Marks around single words say "so-called": the writer's doubt in the form of a quotation. Readers ask whose
word it is.

What to do: say whose word it is ("what Ortiz called a “fair” deal"), or take the marks off.

Silent when: somebody is quoted in the sentence or in the paragraph; the words are a title or a name, a word
that is explained ("the term “swing state”"), or stand in a headline.

Options:
- `max-words`: longer quotations are left to unattributed-quote (default 3).

Standards: The New York Times on quotations; the Online News Association on partial quotations; the AP
Stylebook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "pedantic"
OPTIONS: dict[str, object] = {"max-words": 3}
HELP = "Say whose word it is, or take the quotation marks off."

FLAGGED = [
    "The council met for its [[“fair”]] deal on Monday.",
    "The [[“expert panel”]] met in May.",
    'Trucks crossed the [["safe"]] bridge all night.',
]
CLEAN = [
    "Ortiz called it a “fair” deal.",
    "The term “swing state” is old.",
    "The band played “The Long Road” in May.",
    "A deal was made. “Fair,” Ortiz said. The “fair” deal was signed.",
]

_EXPLAINS = frozenset(
    {"term", "word", "words", "phrase", "called", "named", "dubbed", "titled", "known", "nicknamed", "means"}
    | {"label", "hashtag", "slogan", "spelled", "reading", "saying", "says"}
)
"""Words before a word that is only mentioned."""


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the short quotations of paragraphs in which nobody speaks."""
    voiced = {article.block_number(a.cue.start) for a in article.attributions if a.cue is not None}
    for quote in article.quotes:
        block = article.block_at(quote.span.start)
        if quote.depth or quote.is_title or block is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        if not quote.is_closed or article.block_number(quote.span.start) in voiced:
            continue
        words = article.text(quote.inner).split()
        if not 0 < len(words) <= options["max-words"]:
            continue
        before = article.prose[max(0, quote.span.start - 40) : quote.span.start].lower().split()
        if _EXPLAINS.isdisjoint(before[-3:]) and not words[0][:1].isupper():
            yield Problem(quote.span, f"Nobody is said to have used “{' '.join(words)}”.")
