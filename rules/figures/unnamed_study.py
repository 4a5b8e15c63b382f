"""A study is cited, and the article does not say whose.

"A study found" can stand for a trial of ten thousand people and for a press release of a maker of
mattresses. Readers can't look it up, nor can the desk.

What to do: name who made it and where it was published ("a Leiden University study in The Lancet"), and
link it.

Silent when: the owner, the author or the journal is named in the sentence or beside it, or right behind the
lead; the study is linked; "the study" points back to one that was named; they are several ("some studies":
vague-attribution).

Standards: Wikipedia's Manual of Style ("research has shown"); IFCN (sources in enough detail to be found).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Name who made the study and where it was published, and link it."

FLAGGED = [
    "[[A study]] found that one in four teens skips breakfast.",
    "Coffee is good for the heart, according to [[a new study]].",
    "[[Recent research]] suggests that 5 percent of drivers sleep at the wheel.",
]
CLEAN = [
    "A Leiden University study found that one in four teens skips breakfast.",
    "A study found that one in four teens skips breakfast. It was made by Leiden University.",
    "Web access leads people to write, research suggests.\n\nIt was made by Leiden University.",
    "The group's quarterly study of firms found that exports rose.",
    "The study found that one in four teens skips breakfast.",
    "Some studies suggest that one in four teens skips breakfast.",
    "A study by Ana Ruiz found that one in four teens skips breakfast.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each study without an owner once, where it is first cited."""
    for source in article.sources:
        if not source.is_ownerless or source.introduction is None or source.kind is SourceKind.VAGUE:
            continue
        sentence = article.sentence_at(source.introduction.start) or source.introduction
        if not article.is_linked(sentence):
            words = " ".join(article.text(source.introduction).split())
            yield Problem(source.introduction, f"Nothing says whose “{words}” is.")
