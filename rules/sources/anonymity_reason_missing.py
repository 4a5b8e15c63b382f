"""A source is not named and the article does not say why.

A reader has to take an unnamed source on trust. Why the name is withheld is part of what is reported; a
source who merely asked for anonymity has not given a reason.

What to do: give the reason and how the source knows, within a sentence or two of the first mention ("who
asked not to be named because her contract bars interviews"), or name the source.

Silent when: a reason stands within two sentences of the first mention; a later phrase points back ("the
official"); the source is named, a spokesperson, a body or a passer-by. A note only, where another outlet
quoted the source: the reason is that outlet's to give, and the article can say that it gave none.

Standards: AP (the story must say why anonymity was granted); NYT (tell the motive and how the source
knows); SPJ (explain why anonymity was granted); The Washington Post (say so when another outlet's report
rests on unnamed sources).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Level, Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Source, Span

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Say in the same sentence or the next why the source is not named, or name the source."

FLAGGED = [
    "The port will close in May, [[a Harbor Authority official]] said. The official gave no date.",
    "[[An unidentified customs officer]] told CNN that the ship had left. The officer said it was empty.",
    "[[A senior aide]], who spoke on condition of anonymity, said the plan was dropped.",
    "[[Two lawmakers]] said the bill would fail.",
]
CLEAN = [
    "A clerk said the books were never checked, asking not to be named because her contract bars interviews.",
    "Li Wen, a senior aide, said the plan was dropped.",
    "Sources said the deal was dead.",
    "Police said the road would stay closed.",
    "“The water came over the wall,” said a resident.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask once for the reason of each described, unnamed source."""
    for source in article.sources:
        unexplained = source.kind is SourceKind.ANONYMOUS and source.reason is None and not source.is_bare
        if unexplained and source.introduction is not None:
            yield _problem(article, source, source.introduction)


def _problem(article: Article, source: Source, mention: Span) -> Problem:
    words = " ".join(article.text(mention).split())
    if source.carrier is None:
        return Problem(mention, f"“{words}” is not named, and the article does not say why.")
    return Problem(
        mention,
        f"“{words}” spoke to {source.carrier} and is not named; {source.carrier}'s reason is not given.",
        help=f"Say why {source.carrier} did not name the source, or that it gave no reason.",
        level=Level.NOTE,
    )
