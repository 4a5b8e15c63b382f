"""The article has no byline.

A byline says who stands behind a report. Readers, editors and those who want to correct it need to know, and
an article without one looks like somebody else's copy.

What to do: put the byline under the headline ("By Ada Cole"), in the front matter (`author`), or in the
page's `author` metadata. Agency copy says whose it is in the dateline or in a byline of the agency.

Silent when: the house publishes without bylines, for the safety of its staff or by tradition (`bylines =
"optional"` in the configuration); metadata or text has a byline; the article is wire copy by its dateline,
its source line or its sign-off ("(Reporting by Ada Cole; Editing by Ben Hart)", "- Reuters"); it is an
editorial, which speaks for the house; the file is empty.

Standards: NPR's byline guidance of 2017 (every story has one, the main writer first); the AP's News Values;
the Trust Project's author information.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import CreditKind, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Credit, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Put the byline under the headline, or as `author` in the front matter."

FLAGGED = [
    "[[]]Council Closes Old Bridge\n\nThe council voted on Tuesday to close the old bridge for two years.",
    "[[]]The mill burned down on Monday, the fire chief said.\n\nAFP contributed reporting.",
    "[[]]PORT ARLEN, Maine — The mill burned down on Monday, the fire chief said. Nobody was hurt.",
    "---\ntitle: Council Closes Old Bridge\n---\n\n[[]]The council voted on Tuesday to close the old bridge.",
]
CLEAN = [
    "Council Closes Old Bridge\n\nBy Ada Cole\n\nThe council voted on Tuesday to close the old bridge.",
    "---\nauthor: Ada Cole\n---\n\nThe council voted on Tuesday to close the old bridge for two years.",
    "PORT ARLEN (AP) — The mill burned down on Monday, the fire chief said. Nobody was hurt.",
    "The mill burned down on Monday.\n\n(Reporting by Ada Cole in Port Arlen; Editing by Ben Hart)",
    "---\nsection: Editorials\n---\n\nThe council was wrong to close the old bridge for two years.",
    "",
]

_UNSIGNED = ("editorial", "our view", "leader")
"""What houses call the articles that speak for them."""


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask for a byline, once."""
    metadata = article.document.metadata
    if article.house.bylines == "optional" or not article.blocks or metadata.bylines:
        return
    if (metadata.section or "").casefold().startswith(_UNSIGNED):
        return
    if any(_tells_whose_it_is(credit) for credit in article.credits):
        return
    yield Problem(Span(0, 0), "The article has no byline: nothing says who wrote it.")


def _tells_whose_it_is(credit: Credit) -> bool:
    if credit.kind is CreditKind.DATELINE or credit.form == "source-list":
        return bool(credit.agencies)
    return credit.kind in (CreditKind.BYLINE, CreditKind.SIGN_OFF)
