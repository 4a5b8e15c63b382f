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
from typing import TYPE_CHECKING, Final

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
    prose, shortest = article.prose, 2 * options["min-words"] - 1
    for block in article.blocks:
        start, end = block.span.start, block.span.end
        if end - start >= shortest and block.kind.is_text:
            alike.setdefault(_edges(prose, start, end), []).append(block)
    times: list[int] | None = None
    for blocks in alike.values():
        last: dict[tuple[str, ...], int] = {}  # words of a paragraph -> where it stood last
        for block in blocks if len(blocks) > 1 else ():
            words = tuple(article.text(block.span).casefold().rstrip(_STOPS).split())
            if words in last and len(words) >= options["min-words"]:
                times = _times(article) if times is None else times
                if bisect(times, last[words]) == bisect(times, block.span.start):
                    yield Problem(block.span, "This paragraph has stood in the article before.")
            last[words] = block.span.start


def _times(article: Article) -> list[int]:
    """Where the entries of a live page begin: at paragraphs that are a time of day and nothing else."""
    return [
        figure.span.start
        for figure in article.numbers
        if figure.kind is FigureKind.TIME
        and (block := article.block_at(figure.span.start)) is not None
        and article.text(block.span).rstrip(_STOPS) == article.text(figure.span).rstrip(_STOPS)
    ]


_STOPS: Final = ' .!?”"'
_LETTERS: Final = 3


def _edges(prose: str, start: int, end: int) -> str:
    """What paragraphs of the same words have in common, and few others: the first and the last letters."""
    while end > start and prose[end - 1] in _STOPS:
        end -= 1
    last = prose[max(start, end - _LETTERS) : end]
    return (prose[start] + (last if last.isalnum() else last[-1:])).casefold()
