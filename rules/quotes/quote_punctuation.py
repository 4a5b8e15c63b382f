"""Commas and full stops stand on the wrong side of quotation marks for the dialect of the house.

American houses put them inside always, British ones where they belong to the words quoted. A mix shows text
from two houses.

What to do: move the mark, unless the words themselves would change. Nothing is moved by `--fix`: quotations
are left as they are.

Silent when: the house writes British English (`dialect = "uk"`), where sense decides; a semicolon, a colon
or a citation follows.

Standards: the AP Stylebook and The Chicago Manual of Style (inside); The Guardian and The Economist (by
sense).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "pedantic"
OPTIONS: dict[str, object] = {}
HELP = "Put the comma or the full stop inside the closing mark."

FLAGGED = [
    "The mayor called it “a start[[”,]] and left.",
    "He said “no[[”.]]",
    'The note said "stay[[",]] the clerk told the court.',
]
CLEAN = [
    "The mayor called it “a start,” and left.",
    "The mayor called it “a start”; the clerk called it “a joke.”",
    "He said “no.”",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report marks after a closing quotation mark, in American English."""
    if article.house.dialect != "us":
        return
    for quote in article.quotes:
        end = quote.span.end
        after = article.prose[end : end + 1]
        if quote.is_closed and not quote.depth and quote.style != "single" and after in (",", "."):
            yield Problem(Span(quote.inner.end, end + 1), f"“{after}” stands outside of the quotation marks.")
