"""Somebody is quoted without a name.

An inventory for the editor: each unnamed source whose reason is told, once, where the source is introduced.
Somebody on the desk has to know the name and to have agreed.

What to do: name the source, or make sure that an editor knows the name and that the article says how the
source knows.

Silent when: a name stands beside the phrase ("a senior aide, Li Wen,"); a later phrase points back ("the
official"); the phrase stands for a body (police, prosecutors, a company); the source is a spokesperson, a
passer-by or a voter in a poll. No reason at all is a matter for anonymity-reason-missing, no description for
bare-anonymous-source: each source gets one finding.

Standards: AP (a manager knows the source and approves); Reuters (a named source beats an unnamed one); SPJ
(identify sources clearly).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Name the source, or have an editor who knows the name confirm that it must stay out."

FLAGGED = [
    "The port will close in May, [[a Harbor Authority official]] said, asking not to be named because the"
    " plan has not been published.",
    "[[Two people briefed on the merger]] said it would be called off. Both spoke on condition of anonymity"
    " to discuss talks that were still going on.",
    "[[A former clerk]] said the books were never checked. She asked not to be identified for fear of losing"
    " her pension.",
]
CLEAN = [
    "Li Wen, a senior aide, said the plan was dropped.",
    "A senior aide, Li Wen, said the plan was dropped.",
    "Police said the road would stay closed until noon.",
    "A ministry official said the books were never checked.",
    "A spokesman for the port said the pier would reopen.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """List the anonymous sources for whose silence the article gives a reason."""
    for source in article.sources:
        explained = source.kind is SourceKind.ANONYMOUS and source.reason is not None
        if explained and source.introduction is not None:
            words = " ".join(article.text(source.introduction).split())
            rote = " for a rote reason" if source.is_boilerplate else ""
            yield Problem(source.introduction, f"“{words}” is cited without a name{rote}.")
