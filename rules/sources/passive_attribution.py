"""A statement is passed on and nobody is said to stand behind it.

"Is believed to", "it is understood that" and "reportedly" tell the reader that somebody said so, and keep
back who. The reader can't tell a ministry's forecast from the writer's guess.

What to do: name who believes, expects or says it ("the coroner believes"), or say it as a fact if it is one.

Silent when: the sentence says whose statement it is (but not whose rumor: "she said there was speculation");
it is linked to where it comes from; the words stand in a quotation, a headline or a caption; "by" names who;
"allegedly" and its like stand in the report of a court case, where they are the law's words. "Apparently" and
"so-called" are the writer's own.

Standards: Wikipedia's Manual of Style (weasel words; the {{by whom}} tag, which is not for a statement with a
citation after it); NPR ("reportedly" is not enough); AP (attribute what your staff has not witnessed).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Hearsay, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Say who believes, expects or reports it, or state it as a fact."

FLAGGED = [
    "[[It is understood that]] the bid failed on Friday.",
    "The driver [[is believed to]] have left the country.",
    "The owner [[reportedly]] sold the mill in May.",
    "Heavy snow [[was expected to]] fall on the pass.",
    "[[Rumors of]] the sale go back to the spring.",
    "The clerk said [[there was speculation that]] the owner would sell.",
    "Nine miners [[were feared dead]] on Monday.",
    "The clerk said the door was open, but the guard [[is said to]] have closed it.",
]
CLEAN = [
    "The bank said the bid had failed.",
    "The driver is believed to have left the country, the police said.",
    "“He is believed to have left,” the sheriff said.",
    "Heavy snow was expected by the weather service to fall on the pass.",
    "In a report of 2003 by Harborwatch, graft was said to be rife in the port.",
    "The firm, which had been expected to sell the mill, kept it.",
    "The clerk expected to be paid in May.",
    "Prosecutors charged the owner, who allegedly set the fire.",
    "The guard allegedly assaulted a clerk, who brought the allegations to the council.",
    "The council is expected to debate the tax in May.",
    "The fire was reported to the sheriff at nine.",
    "The so-called bridge to nowhere was closed.",
]
MISSED = [
    "The bid [[is widely seen]] as a failure.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report hearsay that no source is given for."""
    for hearsay in article.hearsay:
        is_legal = hearsay.is_charge and hearsay.form == "adverb"
        if not is_legal and not _is_sourced(article, hearsay):
            words = " ".join(article.text(hearsay.span).split())
            yield Problem(hearsay.span, f"“{words}” passes something on and does not say from whom.")


def _is_sourced(article: Article, hearsay: Hearsay) -> bool:
    """Whether a source covers the words, a document leads to them, or a link stands in their sentence.

    One who says that there are rumors passes on what others say: no source covers those.
    """
    if hearsay.is_documented:
        return True
    attribution = article.attribution_of(hearsay.span)
    if attribution is not None and hearsay.form != "noun" and attribution.source is not None:
        return True
    return article.is_linked(article.sentence_at(hearsay.span.start) or hearsay.span)
