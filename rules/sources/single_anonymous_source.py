"""The whole report rests on one source that is not named.

One unnamed person can be wrong, or have a reason to mislead, and the reader has nothing else to go by. Most
houses ask for a second source, or a document, before such a report runs.

What to do: find a second source or a document and cite it, or hold the report.

Silent when: anybody else is cited for anything, a named person, a body, an outlet, a document; a link leads
to what the statement rests on; the unnamed source is not cited in the lead.

Standards: AP (more than one source is sought for anonymous material); CBC (a second source where possible);
BBC (reluctance to rely on a single source).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Source

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Cite a second source or a document, or hold the report."

FLAGGED = [
    (
        "The firm will close its mill, [[a senior manager]] said.\n\nThe manager said that work "
        "would end in May."
    ),
    "[[A Treasury official]] said that the tax would be dropped.\n\nIt was brought in ten years ago.",
    (
        "The bank will be sold in May, according to [[a person familiar with the talks]].\n\nIt "
        "has 40 branches."
    ),
]
CLEAN = [
    (
        "The firm will close its mill, a senior manager said.\n\nA letter to the staff said work "
        "would end in May."
    ),
    "The firm will close its mill, a senior manager said.\n\n“We will fight,” said Ana Ruiz, the mayor.",
    "The mill will close, its owner said.\n\nWork would end in May, a senior manager said.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Look whether one anonymous source in the lead is the only one that is cited."""
    lead = article.lead
    for source in article.sources if lead is not None and not article.links else ():
        phrase = source.introduction
        if source.kind is not SourceKind.ANONYMOUS or phrase is None or lead is None or phrase not in lead:
            continue
        if all(other is source for other in _cited(article)):
            words = " ".join(article.text(phrase).split())
            yield Problem(phrase, f"Everything here rests on “{words}”: nobody else is cited.")


def _cited(article: Article) -> list[Source]:
    """The sources of statements, and those through whom one came."""
    stating = {source.id for source in article.stating_sources}
    return [source for source in article.sources if source.id in stating or source.relays]
