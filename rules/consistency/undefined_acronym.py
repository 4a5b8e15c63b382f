"""An acronym is used, and the article does not say what it stands for.

Readers outside of the field don't know it, and two bodies may share it.

What to do: write the name out at first mention, with the acronym in brackets if it comes again.

Silent when: the words or the brackets stand anywhere in the article; everybody knows it (NATO, GDP, BBC);
it stands in a quotation, a headline or a line in capitals.

Options:
- `known`: other acronyms that your readers know (default none).

Standards: the BBC's style guide and the AP Stylebook on abbreviations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "pedantic"
OPTIONS: dict[str, object] = {"known": []}
HELP = "Write the name out at first mention."

FLAGGED = [
    "The [[CRTB]] voted on Monday.",
    "The mill is run by [[VKL]], which has two others.",
    "The plan of the [[RDPA]] was dropped.",
]
CLEAN = [
    "The County Road Transit Board (CRTB) voted on Monday.",
    "The Regional Dam Protection Agency was shut. The RDPA plan was dropped.",
    "NATO and the BBC said so.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each acronym that is not explained, once."""
    for acronym in article.acronyms:
        word = article.text(acronym.span)
        if not acronym.is_defined and word not in options["known"]:
            yield Problem(acronym.span, f"Nothing says what “{word}” stands for.")
