"""The reason for anonymity is one that says nothing.

"Because he was not authorized to speak" and "given the sensitivity of the matter" are true of nearly every
leak. Readers have learned to skip them, and editors to accept them: they stand where a reason should.

What to do: say what the source risks or wants, as far as the promise allows ("because staff were told to
refer all calls to the mayor"), and how the source knows.

Silent when: a reason of its own stands beside the rote one; no reason is given at all
(anonymity-reason-missing asks for it).

Standards: The New York Times (rote reasons are worse than none; memo of 2010); AP (say why, and the
motive); SPJ (explain why anonymity was granted).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Say what the source risks or wants, and how the source knows."

FLAGGED = [
    (
        "The plan was dropped, said an aide, who spoke on condition of anonymity because she "
        "[[was not authorized to speak]]."
    ),
    (
        "A clerk said the books were never checked. He asked not to be named [[because of the "
        "sensitivity of the matter]]."
    ),
    (
        "Two officers said the ship had left. They spoke on condition of anonymity because they "
        "[[were not authorized to speak publicly]]."
    ),
]
CLEAN = [
    ("The plan was dropped, said an aide, who asked not to be named because her contract bars interviews."),
    "A clerk said the books were never checked.",
    "Li Wen, a senior aide, was not authorized to speak.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each rote reason."""
    reasons = {source.reason for source in article.sources if source.is_boilerplate}
    for reason in reasons:
        if reason is not None:
            yield Problem(reason, "This reason for anonymity would fit any source.")
