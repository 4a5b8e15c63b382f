"""A quotation is cut so that a "not" is lost.

The words stand on the page, but the speaker goes on "but not this year", or begins "I don't believe that".
Each word is right, and the quotation is wrong.

What to do: quote the sentence to its end, or paraphrase it. The message says what is left out.

Silent when: the article says "not" itself beside the quotation; the negation is in another sentence of the
page; the page could not be read, or the quotation has fewer than five words.

Standards: SPJ (never take words out of context); NYT (quote with the context that gives the sense); AP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Quote, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Quote the sentence to its end, or paraphrase it."

_REPORT = (
    "<title>Bridge Shut</title><p>“We will open the bridge to lorries, but not before the repairs are "
    "done,” engineer "
    "Lea Moss said. “I do not believe that the bridge will fall into the river. The work will surely "
    "never be cheap.” "
    "The city has set aside the money for the work, she added."
)
PAGES = {"https://courier.example/bridge-shut": _REPORT}
FLAGGED = [
    "[[“We will open the bridge to lorries,”]] Lea Moss said (https://courier.example/bridge-shut).",
    "[[“The bridge will fall into the river,”]] Lea Moss said (https://courier.example/bridge-shut).",
    "[[“The work will ... be cheap,”]] Lea Moss said (https://courier.example/bridge-shut).",
]
CLEAN = [
    "“We will open the bridge to lorries,” Lea Moss said (https://walled.example/bridge-shut).",
    "“We will open the bridge to lorries, but not before the repairs are done,” Lea Moss said "
    "(https://courier.example/bridge-shut).",
    "Lea Moss said she did not believe that “the bridge will fall into the river” "
    "(https://courier.example/bridge-shut).",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report quotations that leave a negation out."""
    for one in article.evidence:
        if isinstance(one.of, Quote) and one.verdict is Verdict.PARTIAL:
            yield Problem(one.span, f"On {one.page.cited} {one.reason}.", f"The page says: “{one.words}”.")
