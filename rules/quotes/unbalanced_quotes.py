"""A quotation is opened and never closed.

Readers can't tell where the speaker ends and the writer goes on, and neither can programs: words are put
into somebody's mouth, or taken out.

What to do: close the quotation where the speaker's words end.

Silent when: the quotation goes on in the next paragraph, which opens again, as newspapers do, or in the next
sentence of a paragraph into which several were run; the mark stands for inches, feet, minutes or an
apostrophe; a paragraph after it has the closing mark alone.

Standards: The Chicago Manual of Style and the AP Stylebook (a quotation over several paragraphs is opened
in each and closed in the last).
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
HELP = "Close the quotation where the speaker's words end."

FLAGGED = [
    "[[“We won, she said.]]\n\nNobody else had a vote.",
    'The mayor called it [["a start and left town.]]\n\nThe clerk stayed.',
    "[[“We won.]]\n\nThe mayor left.",
    "[[“We won, she said.]] “They lost,” said the clerk.",
]
CLEAN = [
    "“We won,” she said.",
    "“We won. “And we will win again,” she said.",
    "“The law says that nothing ends. “And we said so,” she said.",
    "“We won.\n\n“And we will win again,” she said.",
    "“We won.\n\nAnd we will win again,” she said.",
    "The board is 12\" wide. It's '90s work.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each quotation without an end that nothing goes on with."""
    for quote in article.open_quotes:
        opening = " ".join(article.text(quote.inner).split()[:4])
        yield Problem(quote.span, f"The quotation that begins with “{opening}” is never closed.")
