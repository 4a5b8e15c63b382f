"""A quotation differs from the words of its source.

The page that is linked as its source has nearly these words, not these. A changed number, name or "not" makes
another statement; a tidied phrase is no quotation any more.

What to do: put the words of the page, mark what is left out with an ellipsis and what is yours with
[brackets], or take the marks away. The help has the page's words and says what differs.

A note where only small words differ ("the", "that", "well"), else a warning.

Silent when: the page could not be read; the quotation has fewer than five words; differences are of case,
punctuation and typography, of five and 5, of "don't" and "do not".

Standards: NYT (no cleaning up of quotations); AP (never alter quotations, not even to correct grammar);
Reuters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Level, Problem, Quote, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Difference, Evidence, Options

LEVEL = "warning"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Put the words of the page, with [brackets] and ellipses for what you change, or paraphrase."

_REPORT = (
    "<title>Bridge Shut</title><p>“We will not open it before the repairs are done, and they’ll take "
    "nine weeks,” "
    "engineer Lea Moss said. The city has set aside the money for the work, she added. Buses go by way "
    "of Mill "
    "Street, and the ferry runs twice an hour until ten at night."
)
PAGES = {"https://courier.example/bridge-shut": _REPORT}
FLAGGED = [
    "[[“We will open it before the repairs are done,”]] Lea Moss said (https://courier.example/bridge-shut).",
    "[[“The repairs are done, and they’ll take five weeks,”]] Lea Moss said (https://courier.example/bridge-shut).",
    "[[“We will not open it before the repairs are finished,”]] Moss said (https://courier.example/bridge-shut).",
]
CLEAN = [
    "“we will not open it before the repairs are done,” Lea Moss said (https://courier.example/bridge-shut).",
    "“The repairs are done, and they will take 9 weeks,” Lea Moss said (https://courier.example/bridge-shut).",
    "“We will not open [the bridge] before the repairs are done,” Moss said (https://courier.example/bridge-shut).",
    "“It was a good day for the whole city and its people,” Lea Moss said (https://courier.example/bridge-shut).",
]

_MOST_SHOWN = 4


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report quotations that differ from their pages."""
    for one in article.evidence:
        if isinstance(one.of, Quote) and one.verdict is Verdict.ALTERED:
            is_minor = bool(one.differences) and all(d.kind == "minor" for d in one.differences)
            yield Problem(
                one.span,
                f"The words differ from those on {one.page.cited}: {_differences(one)}.",
                f"The page says: “{one.words}”.",
                Level.NOTE if is_minor else None,
            )


def _differences(one: Evidence) -> str:
    if not one.differences:
        return one.reason
    shown = [_difference(difference) for difference in one.differences[:_MOST_SHOWN]]
    more = len(one.differences) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _difference(difference: Difference) -> str:
    if not difference.said:
        return f"“{difference.found}” is left out"
    if not difference.found:
        return f"“{difference.said}” is put in"
    return f"“{difference.said}” for “{difference.found}”"
