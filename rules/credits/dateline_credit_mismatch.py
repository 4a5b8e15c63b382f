"""The dateline names one agency, byline or credit another.

"(Reuters) —" at the top says whose copy it is. A byline of the staff or the credit of another agency says
something else, and the first agency's work runs under somebody else's name.

What to do: find out whose copy it is; give byline or credit to the agency, or take its name out of the
dateline.

Silent when: the agency is named in the byline, a credit or the metadata; no byline and no credit says
anything else; the byline is a person's, who may be the agency's.

Standards: the Guardian's editorial code (credit the agency when a significant amount is its copy; corrected
there in 2009); the AP on datelines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.agencies import agency
from attrlint.model import CreditKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Give byline or credit to the agency of the dateline."

FLAGGED = [
    ("Mill Burns Down\n\nBy Staff\n\n[[PARIS (AFP) —]] The mill burned down on Monday, the fire chief said."),
    (
        "Mill Burns Down\n\nBy Associated Press\n\n[[PARIS (Reuters) -]] The mill burned down on "
        "Monday, the chief said."
    ),
    (
        "[[PARIS (AFP) —]] The mill burned down on Monday, the fire chief said.\n\nThe Associated "
        "Press contributed to this report."
    ),
]
CLEAN = [
    "Mill Burns Down\n\nBy AFP\n\nPARIS (AFP) — The mill burned down on Monday, the fire chief said.",
    ("Mill Burns Down\n\nBy Ada Cole\n\nPARIS (AP) — The mill burned down on Monday, the fire chief said."),
    "PARIS (AFP) — The mill burned down on Monday, the fire chief said.",
]

_ON_WORK = frozenset({CreditKind.BYLINE, CreditKind.CONTRIBUTOR, CreditKind.WIRE, CreditKind.SIGN_OFF})


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the agencies of datelines with those of all other credits."""
    others = [credit for credit in article.credits if credit.kind is not CreditKind.DATELINE]
    work = [credit for credit in others if credit.kind in _ON_WORK]
    named = {agency for credit in others for agency in credit.agencies}
    named |= {agency(name) or name for name in article.document.metadata.bylines}
    is_of_staff = any(_is_staff(name) for credit in work for name in credit.names)
    for credit in article.credits:
        if (
            credit.kind is not CreditKind.DATELINE
            or not credit.agencies
            or named & {*credit.agencies, "agencies"}
        ):
            continue
        rivals = sorted(agency for other in work for agency in other.agencies)
        if rivals or is_of_staff:
            said = rivals[0] if rivals else "the staff"
            yield Problem(credit.span, f"The dateline is of {credit.agencies[0]}, the credit goes to {said}.")


def _is_staff(name: str) -> bool:
    return name.casefold() in (
        "staff",
        "staff reports",
        "staff report",
        "staff reporter",
        "staff writer",
        "our staff",
    )
