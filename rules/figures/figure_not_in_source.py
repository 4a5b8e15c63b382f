"""A figure does not stand on the page that it is taken from.

A number with a source and a link is one that readers trust. Where the linked page has it in no form at all,
it was mistyped, taken from elsewhere, or made up.

What to do: look for the number on the page. Correct it, or link the page that has it.

All forms count: five and 5, 1.2 billion, 1.2bn and 1,200 million, a quarter and 25 percent, five-to-one, 5:1
and five for every one, miles and kilometres, a rounded number for the exact one.

Silent when: the page could not be read as a whole (walls, paywalls, films, live blogs, another language); the
link may be there as background; the number stands on the page for something else, or one close to it does;
nobody is said to vouch for it.

Standards: IFCN (sources that a reader can follow); AP, Reuters (check every number against its source).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Figure, Problem, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Look for the number on the page: correct it, or link the page that has it."

_REPORT = (
    "<title>Plugins</title><p>The shop has 900 plugins on offer, the company said on Monday, five for "
    "every one that it "
    "had two years ago. Sales rose to $1.2bn, a quarter of them abroad, and 3,417 people work for it. It "
    "was founded "
    "in a garage, as such companies are."
)
PAGES = {
    "https://courier.example/plugins": _REPORT,
    "https://walled.example/plugins": "403",
}
FLAGGED = [
    "The company said that [[9,000 plugins]] are in its shop (https://courier.example/plugins).",
    "The shop has [[9,000 plugins]], the company said (https://courier.example/plugins).",
    "Sales rose to [[$2.1 billion]], the company said (https://courier.example/plugins).",
]
CLEAN = [
    "The shop has 900 plugins, the company said (https://courier.example/plugins).",
    "Sales rose to 1,200 million dollars, 25 percent of them abroad, the company said "
    "(https://courier.example/plugins).",
    "About 3,400 people work for it, the company said (https://courier.example/plugins).",
    "The shop has 9,000 plugins, the company said (https://walled.example/plugins).",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report figures that their pages don't have."""
    for one in article.evidence:
        if isinstance(one.of, Figure) and one.verdict is Verdict.NOT_FOUND:
            yield Problem(one.span, f"“{article.text(one.span)}” stands in no form on {one.page.cited}.")
