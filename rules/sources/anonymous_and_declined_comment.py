"""One body is quoted without a name and said to have declined to comment.

Readers are told that nobody of the firm would speak, and then hear somebody of the firm. One of the two is
not true, and the reader is misled about where the words come from.

What to do: leave out that it declined, or the unnamed voice; say at least that it declined "on the record".

Silent when: the refusal is that of a person, or of another body; it was "on the record" or "officially".

Standards: AP (never say that somebody declined to comment who is quoted without a name); The New York
Times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Leave out the refusal or the unnamed voice, or say that it was “on the record”."

FLAGGED = [
    "A Brill executive said that the mill would close. [[Brill declined to comment]].",
    "The plan is dead, a Treasury official said.\n\n[[The Treasury declined to comment]] on Monday.",
    "A senior Velora manager said that work would end in May. [[Velora refused to comment]].",
]
CLEAN = [
    "A Brill executive said that the mill would close. Velora declined to comment.",
    "Ana Ruiz of Brill said that the mill would close. Brill declined to comment.",
    "A Brill executive said that the mill would close. Brill declined to comment on the record.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare the bodies that declined with those that unnamed sources belong to."""
    if not article.refusals:
        return
    voices = [
        article.text(source.mentions[0])
        for source in article.sources
        if source.kind is SourceKind.ANONYMOUS and source.mentions
    ]
    people = {
        word
        for source in article.sources
        if source.kind in (SourceKind.PERSON, SourceKind.UNKNOWN)
        for word in source.name.split()
    }
    for refusal in article.refusals:
        who = article.text(refusal).rsplit(maxsplit=3)[0].removeprefix("The ")
        if who.split()[-1] not in people and any(
            who in voice.split() or f" {who} " in f" {voice} " for voice in voices
        ):
            yield Problem(refusal, f"{who} is quoted without a name, and said to have declined to comment.")
