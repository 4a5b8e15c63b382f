"""A toll that may still rise is given without its day.

"Has killed 41" is out of date tomorrow, and readers come to the article for years. Without "by Tuesday
noon" they can't tell an old count from a wrong one.

What to do: say as of when ("by Tuesday noon the flood had killed 41").

Silent when: the sentence names a day or a time; the event is over ("killed 41 in 1998"); the words stand in
a quotation.

Standards: Wikipedia's {{when}} and {{as of}}; desk checklists; Reuters on tolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Say as of when: “by Tuesday noon”."

FLAGGED = [
    "The flood has killed [[41 people]], the coroner said.",
    "The death toll has risen to [[212]], the army said.",
    "[[More than 3,000 people]] have died in the war, the office said.",
]
CLEAN = [
    "By Tuesday noon the flood had killed 41 people, the coroner said.",
    "The flood has killed 41 people since Sunday, the coroner said on Tuesday.",
    "The flood of 1998 killed 41 people.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the running tolls of sentences without a date."""
    days = [mention.span for mention in article.dates]
    for figure in article.running_tolls:
        sentence = article.sentence_at(figure.span.start) or figure.span
        if not any(day.overlaps(sentence) for day in days):
            span = Span(figure.start, figure.span.end)
            yield Problem(span, f"“{article.text(span)}” may still rise, and no day is given for it.")
