"""An agency is credited with a share of the work, but the text never names it.

"AFP contributed reporting" tells the reader that some of the article is AFP's and leaves open which part:
what the agency saw or was told can't be told from what the writer did. The credit line is no substitute for
the attribution in the text.

What to do: say in the text what comes from the agency ("..., the mayor told AFP"); if it is only background,
a look at the original will show what can be dropped. Where the whole article is the agency's, say so in the
dateline or the byline.

Silent when: the text names the agency, under any of its names; the article is the agency's own by dateline,
byline, sign-off or publisher; the credit is for people of the house, for a picture, or thanks somebody.
Credits to "agencies" that are not named have a message of their own, unless the text names one.

Standards: the AP's credit policy of 2010 (say what is ours and what is theirs, in the body); the Guardian's
editorial code on agency copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Say in the text what comes from the agency, as in “..., the mayor told AFP.”"

FLAGGED = [
    "Council Closes Bridge\n\nThe council voted to close the bridge.\n\n[[dpa contributed to this report.]]",
    "The mill burned down on Monday, the fire chief said.\n\n[[With files from The Associated Press]]",
    "The mill burned down on Monday, the chief said.\n\n[[Harbor Times staff and agencies]]",
    "The mill burned down on Monday, he told AFP.\n\n[[AFP and Kyodo News contributed reporting.]]",
    "The mill burned down on Monday.\n\n(Writing by Ada Cole)\n\n[[Additional reporting from PA]]",
]
CLEAN = [
    "The mill burned down on Monday, the fire chief told dpa.\n\ndpa contributed to this report.",
    "Smoke was seen for miles, Agence France-Presse reported.\n\nAFP contributed reporting.",
    "ARLEN (AP) — The mill burned down.\n\nAssociated Press writer Ada Cole contributed to this report.",
    "The mill burned down on Monday, the fire chief said.\n\nAda Cole contributed reporting from Port Arlen.",
    "The mill burned down on Monday, the fire chief told Reuters.\n\n(With inputs from agencies)",
    "The mill burned down on Monday, the fire chief said.\n\n- Reuters",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask of every credit for a share of the work whether the text says which share."""
    for credit in article.credits:
        named = [agency for agency in credit.unmentioned if agency != "agencies"]
        if named:
            verb, pronoun = ("is", "it") if len(named) == 1 else ("are", "them")
            yield Problem(
                credit.span,
                f"{_list(named)} {verb} credited, but nothing in the text is attributed to {pronoun}.",
                f"Say in the text what comes from {_list(named)}, or drop the credit if nothing does.",
            )
        elif credit.unmentioned:
            yield Problem(
                credit.span,
                "Agencies are credited without their names, and nothing in the text is attributed to one.",
                "Name the agencies in the credit, and say in the text what comes from them.",
            )


def _list(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
