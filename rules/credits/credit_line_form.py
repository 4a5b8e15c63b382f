"""A credit line is not in the form or the place that houses give it.

Credit lines are read by machines as much as by people: syndication, archives and rights desks find them by
their wording and their place. A line that is worded or placed otherwise is lost, or printed as text.

What to do: use a form of the house ("Additional reporting by Ada Cole", "Ada Cole contributed reporting."),
put it below the text, and end the lines of one kind alike, all with a full stop or all without.

The forms that the house uses (`credit-forms` in the configuration; all known ones by default) are of
"additional-reporting", "reporting-by",
"edited-by", "information-from", "with-files", "contributing-list", "source-list", "hat-tip", "copyright",
"republished", "contributed-reporting", "contributed-to-this-report", "contributed", "reported-from",
"supplemented", "staff-and-agencies", "sign-off", "photo". Credits of pictures are never asked for their form.

Silent when: the line has a form of the house and stands above or below the text, perhaps with a few words
after it (a note, a related line, a correction).

Standards: the sign-offs of Reuters; the house forms of some twenty outlets.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from attrlint.model import BlockKind, CreditKind, Problem
from attrlint.read.roles.credit_lines import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article, Credit, Options, Span

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Write “Additional reporting by ...” or “... contributed reporting.” below the text."

FLAGGED = [
    "The mill burned down on Monday, the fire chief said.\n\n[[reporting add'l: J. Fox]]",
    "The mill burned down on Monday, the fire chief said.\n\n[[add'l reporting Jo Fox]]",
    "The mill burned down on Monday, the fire chief said.\n\n"
    "Ada Cole contributed reporting.\n\n[[Jo Fox contributed research]]",
    "The mill burned down on Monday, the fire chief told the Courier.\n\n[[(Reporting by Ada Cole)]]\n\n"
    "The owner said he would build it up again before the winter.\n\n"
    "The council voted on Tuesday to lend him the money, and the mayor called it right.\n\n"
    "Work will begin next week, after the insurers have been there and the harbour board has agreed.",
]
CLEAN = [
    "The mill burned down on Monday, the chief said.\n\nAdditional reporting by J. Fox",
    "The mill burned down on Monday, the chief said.\n\n(Reporting by J. Fox; Editing by Ada Cole.)",
    "The mill burned down on Monday.\n\nAda Cole contributed reporting.\n\nThis story has been updated.",
    "The mill burned down on Monday.\n\nAda Cole contributed reporting.\n\nWith files from The Courier",
    "Mill Burns Down\n\nAda Cole contributed research.\n\nThe mill burned down on Monday, the chief said.",
    "The mill burned down on Monday.\n\nAda Cole contributed reporting.\n\nRelated: A Mill’s History",
]

_ON_WORK = frozenset({CreditKind.CONTRIBUTOR, CreditKind.WIRE, CreditKind.SIGN_OFF})
_ANYWHERE = frozenset({"source-list", "hat-tip", "copyright"})
_SENTENCES = frozenset(
    {"contributed", "contributed-reporting", "contributed-to-this-report", "reported-from"}
)
_ENOUGH_TEXT = 3  # paragraphs after a credit line that make it one within the text
_STOPS = ".!?"


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask of every credit line for its form, its place and its end."""
    credits = [credit for credit in article.credits if credit.kind in _ON_WORK]
    if not credits:
        return
    forms = article.house.credit_forms or FORMS
    paragraphs = [block.span.start for block in article.blocks if block.kind is BlockKind.PARAGRAPH]
    for credit in credits:
        words = " ".join(article.text(credit.span).split())
        if not credit.form:
            yield Problem(credit.span, f"“{words}” is not in a form in which credits are given.")
        elif credit.form not in forms:
            yield Problem(
                credit.span,
                f"“{words}” is of the form {credit.form}, which is none of the house.",
                f"Use one of these forms: {', '.join(forms)}.",
            )
        elif credit.form not in _ANYWHERE and _is_within(paragraphs, credit.span):
            yield Problem(
                credit.span,
                f"“{words}” stands within the text, where it is read as a part of it.",
                "Move the credit line below the text.",
            )
    yield from _uneven_ends(article, [credit for credit in credits if credit.form])


def _is_within(paragraphs: Sequence[int], span: Span) -> bool:
    """Whether text stands above, and more than a note below; `paragraphs` are the starts of theirs."""
    above = bisect_left(paragraphs, span.start)
    return above > 0 and len(paragraphs) - bisect_left(paragraphs, span.end) >= _ENOUGH_TEXT


def _uneven_ends(article: Article, credits: Sequence[Credit]) -> Iterator[Problem]:
    """Of the sentences among the credit lines, and of the others, those that don't end as the first does."""
    lines = [credit for credit in credits if credit.form not in _ANYWHERE and credit.form != "sign-off"]
    lines.sort(key=lambda credit: credit.form in _SENTENCES)
    for _, group in groupby(lines, key=lambda credit: credit.form in _SENTENCES):
        first, *others = group
        is_stopped = _ends_with_stop(article, first)
        for credit in others:
            if _ends_with_stop(article, credit) != is_stopped:
                has, had = ("no", "one") if is_stopped else ("a", "none")
                yield Problem(
                    credit.span,
                    f"This credit line ends with {has} full stop; the first of its kind has {had}.",
                    "End the credit lines alike.",
                )


def _ends_with_stop(article: Article, credit: Credit) -> bool:
    return article.text(credit.span).rstrip(" )]").endswith(tuple(_STOPS))
