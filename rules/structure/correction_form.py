"""A note says that the article was changed, and not what was wrong.

"This post has been updated" hides a mistake from those who read it before. A correction is there for them:
it says what they were told, and what is right.

What to do: call it a correction, give the day, say what was wrong and what is right ("Correction, May 3: an
earlier version misstated the age of the mill").

Silent when: the note says what was wrong, or what was added, be it in the paragraphs below its label; it is a
line of the page with dates ("Updated: 3 May"), or points to a note elsewhere ("Correction appended").

Standards: AP (corrections are labelled so, no euphemisms); The New York Times; the Canadian Association of
Journalists on corrections online.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Say what was wrong and what is right, under the word “correction” and with the day."

FLAGGED = [
    "The mill is old.\n\n[[This post has been updated.]]",
    "The mill is old.\n\n[[Correction: This article has been changed.]]",
    "The mill is old.\n\n[[Editor's note: The story was edited for length.]]",
    "The mill is old.\n\n[[CORRECTION:]]\n\nThe harbor is older than that.",
]
CLEAN = [
    "The mill is old.\n\nCorrection, May 3: An earlier version misstated the age of the mill.",
    "The mill is old.\n\nThis story has been updated with a statement of the owner.",
    "Updated: May 3, 2023\n\nThe mill is old.",
    "The mill is old.\n\nCorrection: A draft of this article was inadvertently put online on May 3.",
    "CORRECTION APPENDED.\n\nThe mill is old.",
    "The mill is old.\n\nCORRECTION:\n\nAn earlier version misstated the age of the mill.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the notes that say nothing of what was changed, where no other note does."""
    if any(note.is_specific for note in article.update_notes):
        return
    for note in article.update_notes:
        is_line_of_page = not note.is_labelled and note.is_dated
        if not note.is_specific and not is_line_of_page:
            yield Problem(note.span, "The note does not say what was wrong, or what was added.")
