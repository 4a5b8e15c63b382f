"""White space stands where none belongs.

Blanks at the ends of lines and rows of empty lines do no harm to readers, but they make every comparison of
two versions longer, and some systems turn them into paragraphs. A word with an invisible character in it
looks right and is found by no search.

What to do: delete it; `--fix` does.

Silent when: the two blanks make a line break in Markdown; it stands in front matter or in code; the file is
HTML, where white space does not count.

Standards: desk craft; the POSIX definition of a line (a text file ends with one line end).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Delete it."

FLAGGED = [
    "The mill[[\u200b]] burned down.",
    "[[ ]]The mill burned down.",
    "The mill burned down.[[ ]]\nNobody was hurt.",
    "The mill burned down.\n[[\n\n]]Nobody was hurt.",
    "The mill burned down.\n[[ ]]",
]
CLEAN = [
    "The mill burned down.\n\nNobody was hurt.\n",
    "---\ntitle: A\n---\n\nThe mill  \nburned down.\n",
    "<p>The mill burned down. </p>  \n\n\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each place, with a fix."""
    for blank in article.blanks:
        message = f"White space that means nothing: {blank.kind.value}."
        fix = Fix("Delete the white space", ((blank.span, blank.replacement),))
        yield Problem(blank.span, message, fix=fix, in_source=True)
