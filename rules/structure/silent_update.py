"""The metadata say that the article was changed later, and the text does not.

A change that readers can't see takes away what they relied on. Small fixes need no note; anything that
changes what the article says does.

What to do: add a note that says what was changed and when, or reset the date of the change if only a typo
was mended.

Silent when: a note of a correction or an update stands in the text; the change was made within
`hours-as-days` days of publication.

Options:
- `days`: changes up to so many days after publication are left alone (default 1).

Standards: AP and The New York Times on corrections; schema.org (dateModified); the CAJ (no silent changes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {"days": 1}
HELP = "Add a note that says what was changed and when."

FLAGGED = [
    (
        "---\ndate: 2023-05-03\nupdated: 2023-05-09\n---\n\n[[]]The mill burned down on Monday, "
        "the fire chief said.\n"
    ),
    (
        "---\ndate: 2023-05-03\nlastmod: 2023-06-01\n---\n\n[[]]The mill burned down on Monday, "
        "the fire chief said.\n"
    ),
    (
        "---\ntitle: Mill\ndate: 2021-01-01\nupdated: 2023-05-09\n---\n\n[[]]The mill burned down "
        "on Monday, he said.\n"
    ),
]
CLEAN = [
    (
        "---\ndate: 2023-05-03\nupdated: 2023-05-04\n---\n\nThe mill burned down on Monday, the "
        "fire chief said.\n"
    ),
    (
        "---\ndate: 2023-05-03\nupdated: 2023-05-09\n---\n\nThe mill is old.\n\nCorrection, May "
        "9: The age was misstated.\n"
    ),
    "---\ndate: 2023-05-03\n---\n\nThe mill burned down on Monday, the fire chief said.\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the two dates, once."""
    published, modified = article.document.metadata.published, article.document.metadata.modified
    if published is None or modified is None or article.update_notes or not article.blocks:
        return
    days = (modified - published).days
    if days > options["days"]:
        yield Problem(
            Span(0, 0), f"Changed on {modified}, {days} days after publication, and no note says so."
        )
