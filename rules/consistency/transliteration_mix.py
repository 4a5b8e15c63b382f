"""One name is spelt in two ways.

Kyiv and Kiev in one article look like two places, and show that two sources were put together. Which
spelling a house uses also says something.

What to do: choose the spelling of the house and use it throughout, but leave quotations and titles as they
are.

Silent when: the other spelling stands in a quotation, a title, a link or a credit.

Standards: the AP Stylebook and the BBC's style guide on names of places; the UN Group of Experts on
Geographical Names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Use one spelling throughout."

FLAGGED = [
    "Trains left Kyiv on Monday. [[Kiev]] was dark.",
    "Zelensky spoke in May. [[Zelenskyy]] left in June, and Zelensky came back.",
    "The airport of Mumbai was shut. It is [[Bombay]]’s only one.",
]
CLEAN = [
    "Trains left Kyiv on Monday. Kyiv was dark.",
    "Trains left Kyiv. “Kiev was dark,” the driver said.",
    "Trains left Kyiv and Kharkiv.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the first mention in each further spelling."""
    first: dict[str, str] = {}
    seen: set[str] = set()
    for spelling in article.spellings:
        words = article.text(spelling.span)
        used = first.setdefault(spelling.name, words)
        if words != used and words not in seen:
            seen.add(words)
            yield Problem(spelling.span, f"“{words}” is “{used}” further up.")
