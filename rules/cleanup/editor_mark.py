"""A mark of an editor or writer is left in the text.

TK, XXX and [NAME] stand for what somebody meant to look up. Left in, they tell readers that nobody did, and
what stands beside them may be unchecked, too.

What to do: put in what is missing, after checking it, or take the sentence out.

Silent when: the mark is part of a name ("TK Maxx"), stands in a quotation or in code; "[sic]", which
belongs to the quotation.

Standards: desk practice ("to come" marks must not survive the desk); Reuters (advisory lines such as "(Adds
quotes)" are for clients, not for readers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import LeftoverKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "error"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Fill in what is missing, or take it out."

FLAGGED = [
    "The mayor, [[TK]], said the bridge would reopen.",
    "The bridge cost [[XXX]] million, the office said.",
    "The mayor [[[NAME]]] said the bridge would reopen in May [[???]]",
    "[[(Adds quotes from the mayor)]]\n\nThe bridge will reopen in May, the mayor said.",
]
CLEAN = [
    "The shop of TK Maxx on the quay was shut.",
    "“The TK line is mine,” the mayor said.",
    "“He don’t [sic] know,” the mayor said.",
    "The film XXL was shown in May (check the hours by phone).",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each mark."""
    for leftover in article.leftovers:
        if leftover.kind is LeftoverKind.EDITOR:
            words = article.text(leftover.span)
            yield Problem(leftover.span, f"“{words}” is a note for the desk, not for readers.")
