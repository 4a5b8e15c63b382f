"""The article does not say where it was reported from.

A dateline tells that somebody was there. Without one readers can't tell a report from the scene from one
that was written out of other reports.

What to do: begin the lead with the place ("PORT ARLEN, Maine —") if staff was there; leave it out
otherwise.

Silent when: a dateline stands at the head of the text or on a line of its own; the article is an editorial;
the file is empty.

Standards: the AP (the dateline is where the basic information was obtained by staff who were there);
Reuters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, CreditKind, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "pedantic"
OPTIONS: dict[str, object] = {}
HELP = "Put the place at the head of the lead if staff reported from there."

FLAGGED = [
    "[[]]Mill Burns Down\n\nBy Ada Cole\n\nThe mill burned down on Monday, the fire chief said.",
    "[[]]The mill burned down on Monday, the fire chief said. Nobody was hurt.",
    "---\ntitle: Mill Burns Down\n---\n\n[[]]The mill burned down on Monday, the fire chief said.\n",
]
CLEAN = [
    "PORT ARLEN, Maine — The mill burned down on Monday, the fire chief said.",
    "PARIS (AFP) — The mill burned down on Monday, the fire chief said.",
    "---\nsection: Editorials\n---\n\nThe council was wrong to close the old bridge for two years.\n",
    "",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask for a dateline, once."""
    section = (article.document.metadata.section or "").casefold()
    if not article.blocks or section.startswith(("editorial", "opinion", "our view", "leader")):
        return
    has_line = any(block.kind is BlockKind.DATELINE for block in article.blocks)
    if not has_line and not any(credit.kind is CreditKind.DATELINE for credit in article.credits):
        yield Problem(Span(0, 0), "The article has no dateline: nothing says where it was reported from.")
