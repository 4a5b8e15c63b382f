"""A quotation does not stand on the page that it is taken from.

Words between quotation marks are those of somebody; the page that is linked as their source ought to have
them. Where it has not, the words were made up, taken from elsewhere, or changed beyond recognition.

What to do: open the page and look for the words. Correct the quotation, link the page that has it, or take
the marks away and say that it is a paraphrase.

The page that answers is the one whose link stands in the sentence of the quotation or of its attribution, or
right behind it, else a linked page of the outlet that is named as the source. The message says which.

Silent when: the page could not be read as a whole (walls, paywalls, films, live blogs, hardly any text,
another language than the article's); the link may be there as background ("after [the court ruled](...)");
the quotation has fewer than five words; it stands there with changes (`quote-altered`). Ellipses and words in
[brackets] are gaps; case, punctuation and typography don't count.

Standards: NYT, AP, Reuters (words in quotation marks are those that were said); IFCN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Quote, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "error"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Look for the words on the page: correct the quotation, link the page that has it, or paraphrase."

_REPORT = (
    "<title>Bridge Shut</title><p>“We will not open it before the repairs are <em>done</em>, and they "
    "will take nine "
    "weeks,” engineer Lea Moss said. The city has set aside the money for the work, she added. Buses go "
    "by way of "
    "Mill Street, and the ferry runs twice an hour until ten at night."
)
PAGES = {
    "https://courier.example/bridge-shut": _REPORT,
    "https://walled.example/bridge-shut": "403",
}
FLAGGED = [
    "Lea Moss said: [[“Nobody ever told us that the piers were old.”]] (https://courier.example/bridge-shut)",
    "[[“The bridge was never as safe as people believed,”]] engineer Lea Moss said "
    "(https://courier.example/bridge-shut).",
    "---\ntitle: Bridge\n---\n\n[[“It is a scandal that nobody has looked at it,”]] engineer Lea Moss "
    "[told the Courier](https://courier.example/bridge-shut).\n",
]
CLEAN = [
    "“We will not open it before the repairs are done,” engineer Lea Moss said (https://courier.example/bridge-shut).",
    "“We will not open it ... and they will take nine weeks,” Lea Moss said (https://courier.example/bridge-shut).",
    "“The bridge was never as safe as people believed,” Lea Moss said (https://walled.example/bridge-shut).",
    "“Never as safe,” engineer Lea Moss said (https://courier.example/bridge-shut).",
    "---\ntitle: Bridge\n---\n\n“The bridge was never as safe as people believed,” Lea Moss said on "
    "Friday after "
    "[it was shut](https://courier.example/bridge-shut).\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report quotations that their pages don't have."""
    for one in article.evidence:
        if isinstance(one.of, Quote) and one.verdict is Verdict.NOT_FOUND:
            yield Problem(one.span, f"These words stand nowhere on {one.page.cited}.")
