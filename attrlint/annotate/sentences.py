"""Finds sentences: stretches of a block that end in a stop, a question mark or an exclamation mark.

A stop is looked at only where white space and something that can begin a sentence follow; the word before it
then decides. Quotations are no matter here: a sentence may end inside one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from attrlint import lazy
from attrlint.annotate.punctuation import places
from attrlint.lexicon import load
from attrlint.model import BlockKind, Span
from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model import Article

_STOPS: Final = ".!?…"
_END: Final = lazy.compile(
    r"""[.!?…]+                   # what ends it,
    ["'”’“»«)\]]*\s+              # the marks that belong to it, white space,
    (?=["'“‘„«»(\[¡¿—–-]*\s?      # and then, whatever marks it opens with,
    (?P<next>[^\W_a-z]))""",  # a capital or a figure
    re.VERBOSE,
)
_WORD: Final = lazy.compile(r"[\w.’']{1,21}")
_LOOK_BACK = 24
"""Code points before a stop within which the word before it must begin: longer ones are no abbreviations."""


def find(article: Article) -> tuple[Span, ...]:
    """Find the sentences of all blocks but code; together they hold every word of those blocks."""
    prose, words = article.prose, _words()
    stops = places(prose, _STOPS)
    sentences: list[Span] = []
    i = 0
    for block in article.blocks:
        if block.kind is BlockKind.CODE:
            continue
        start, last = block.span.start, block.span.end - 1
        seen = start
        while i < len(stops) and stops[i] < last:
            at = stops[i]
            i += 1
            if at < seen or prose[at + 1].isalnum():
                continue
            following = _plain_next(prose, at, last)
            if following:
                seen, end = following, following - 1
            else:
                mark = _END.match(prose, at, block.span.end)
                if mark is None:
                    continue
                seen, following = mark.end(), mark.start("next")
                end = at + len(prose[at:seen].rstrip())
            if not _goes_on(prose, start, at, following, block.span.end, words):
                sentences.append(Span(start, end))
                start = seen
        sentences.append(Span(start, block.span.end) if start > block.span.start else block.span)
    return tuple(sentences)


def _plain_next(prose: str, at: int, last: int) -> int:
    """Where a capital stands behind a stop, maybe a closing mark, and a blank, as most do; 0 for all else."""
    if prose[at + 1] in '"”':
        at += 1
    return at + 2 if at + 2 <= last and prose[at + 1] == " " and "A" <= prose[at + 2] <= "Z" else 0


def _goes_on(prose: str, start: int, at: int, following: int, end: int, words: _Words) -> bool:
    """Whether a sentence goes on behind the stop at `at`. `following` is what stands there, up to `end`."""
    if prose[following].islower():
        return True
    if prose[at] != "." or prose[at + 1] in _STOPS:
        return prose[at] in ".…" and _first_word(prose, following, end) in ("I", "I’m", "I'm")
    first = max(start, at - _LOOK_BACK)
    if at == start or prose[at - 1].isspace():
        return not prose[first:at].strip()  # a stop alone, as of a list: "1 . Water"
    word = prose[max(first, prose.rfind(" ", first, at) + 1) : at].split()[-1]
    return _is_abbreviated(word.lstrip("\"'“‘„«»([-–—").lower(), prose, following, end, words)


def _is_abbreviated(word: str, prose: str, following: int, end: int, words: _Words) -> bool:
    """Whether the stop after this word is that of an abbreviation within a sentence."""
    if word in words.before_name or ("-" in word and word.rpartition("-")[2] in words.before_name):
        return True
    if prose[following].isdigit():
        return word in words.before_number or word in words.either
    is_either = word in words.either or len(word) == 1 or (word[1:2] == "." and len(word) < 8)
    if not is_either or word.isdigit() or word == "i":
        return False
    return _first_word(prose, following, end).rstrip(".’'").lower() not in words.starters


def _first_word(prose: str, start: int, end: int) -> str:
    word = _WORD.match(prose, start, end)
    return word.group() if word else ""


@record
class _Words:
    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


@cache
def _words() -> _Words:
    return _Words(**{name: frozenset(words) for name, words in load("annotate/sentences").items()})
