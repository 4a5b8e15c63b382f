"""Finds sentences: stretches of a block that end in a stop, a question mark or an exclamation mark.

A stop is looked at only where white space and something that can begin a sentence follow; the word before it
then decides. Quotations are no matter here: a sentence may end inside one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.lexicon import load
from attrlint.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Block

# A pattern that begins with a set of code points is searched for far faster than one that repeats it.
_END = lazy.compile(
    r"""(?P<stops>[.!?…][.!?…]*)  # what ends it,
    ["'”’“»«)\]]*\s+              # the marks that belong to it, white space,
    (?=["'“‘„«»(\[¡¿—–-]*\s?      # and then, whatever marks it opens with,
    (?P<next>[^\W_a-z][\w.’']{0,20}))""",  # a capital or a figure
    re.VERBOSE,
)
_LOOK_BACK = 24
"""Code points before a stop within which the word before it must begin: longer ones are no abbreviations."""


def find(article: Article) -> tuple[Span, ...]:
    """Find the sentences of all blocks but code; together they hold every word of those blocks."""
    return tuple(
        sentence
        for block in article.blocks
        if block.kind is not BlockKind.CODE
        for sentence in _sentences(article.prose, block)
    )


def _sentences(prose: str, block: Block) -> Iterator[Span]:
    start = block.span.start
    for end in _END.finditer(prose, start, block.span.end):
        if not _goes_on(prose, start, end):
            yield Span(start, start + len(prose[start : end.end()].rstrip()))
            start = end.end()
    yield Span(start, block.span.end) if start > block.span.start else block.span


def _goes_on(prose: str, start: int, end: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` goes on behind this stop."""
    following = end["next"]
    if following[0].islower():
        return True
    if end["stops"] != ".":
        return end["stops"][0] in ".…" and following in ("I", "I’m", "I'm")
    at = end.start()
    words = prose[max(start, at - _LOOK_BACK) : at].split()
    if not words or prose[at - 1].isspace():
        return not words  # a stop alone, as of a list: "1 . Water"
    return _is_abbreviated(words[-1].lstrip("\"'“‘„«»([-–—").lower(), following)


def _is_abbreviated(word: str, following: str) -> bool:
    """Whether the stop after this word is that of an abbreviation within a sentence."""
    words = _words()
    if word in words.before_name or word.rpartition("-")[2] in words.before_name:
        return True
    if following[0].isdigit():
        return word in words.before_number or word in words.either
    is_either = word in words.either or len(word) == 1 or (word[1:2] == "." and len(word) < 8)
    if not is_either or word.isdigit() or word == "i":
        return False
    return following.rstrip(".’'").lower() not in words.starters


class _Words(NamedTuple):
    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


@cache
def _words() -> _Words:
    return _Words(**{name: frozenset(words) for name, words in load("annotate/sentences").items()})
