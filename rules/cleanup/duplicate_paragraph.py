"""A paragraph stands in the article twice.

It happens when paragraphs are moved by copying, and when a program writes the text. The second one is often
an older version, with the old figures.

What to do: delete one of the two; if they differ in a word, find out which one is right.

Silent when: the paragraph has fewer than `min-words` words; it is a heading, a credit or a line of verse; the
two stand in different entries of a live page, each under its time.

Options:
- `min-words`: shorter paragraphs are left alone (default 8).

Standards: desk craft.
"""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from attrlint.model import FigureKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Block, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {"min-words": 8}
HELP = "Delete one of the two paragraphs."

FLAGGED = [
    (
        "The mill by the river burned down on Monday night.\n\nNobody was hurt.\n\n[[The mill by "
        "the river burned down on Monday night.]]"
    ),
    (
        "The council met for two hours and voted on the bridge.\n\n[[The council met for two "
        "hours and voted on the bridge.]]"
    ),
    (
        "It will cost two million and open in the spring.\n\nYes.\n\n[[It will  cost two million "
        "and open in the spring.]]"
    ),
]
CLEAN = [
    "Nobody was hurt.\n\nThe mill burned down on Monday night.\n\nNobody was hurt.",
    (
        "The mill by the river burned down on Monday night.\n\nThe mill by the river burned down "
        "on Tuesday night."
    ),
    "The mill by the river burned down on Monday night.",
    (
        "9:40 p.m.\n\nThe polls in the north close in twenty minutes from now.\n\n"
        "9:15 p.m.\n\nThe polls in the north close in twenty minutes from now."
    ),
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each paragraph that has stood before."""
    alike: dict[str, list[Block]] = {}
    for block in article.blocks:
        if block.kind.is_text:
            alike.setdefault(_beginning(article.text(block.span)), []).append(block)
    repeated = [blocks for blocks in alike.values() if len(blocks) > 1]
    times = _times(article) if repeated else []
    for blocks in repeated:
        seen = set()
        for block in blocks:
            words = tuple(article.text(block.span).casefold().rstrip(_STOPS).split())
            entry = bisect(times, block.span.start)
            if len(words) >= options["min-words"] and (entry, words) in seen:
                yield Problem(block.span, "This paragraph has stood in the article before.")
            seen.add((entry, words))


def _times(article: Article) -> list[int]:
    """Where the entries of a live page begin: at paragraphs that are a time of day and nothing else."""
    return [
        figure.span.start
        for figure in article.numbers
        if figure.kind is FigureKind.TIME
        and (block := article.block_at(figure.span.start)) is not None
        and article.text(block.span).rstrip(_STOPS) == article.text(figure.span).rstrip(_STOPS)
    ]


_STOPS = ' .!?”"'


def _beginning(text: str) -> str:
    """What paragraphs of the same words have in common, and few others."""
    return " ".join(text.split(maxsplit=2)[:2]).casefold().rstrip(_STOPS)
