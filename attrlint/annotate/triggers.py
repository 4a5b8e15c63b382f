"""Finds where the words stand that patterns wait for, in one scan of the prose for those of all annotators.

A pattern that hardly ever matches need not be searched through the whole prose: it holds one of a few words,
its triggers, and where none of them stands it cannot match.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.dates.places import kinds
from attrlint.annotate.numbers.numerals import number_words
from attrlint.annotate.scanner import Scanner
from attrlint.lexicon import load
from attrlint.lowering import plain
from attrlint.model import Places

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from attrlint.model import Article, Block

__all__ = ["blocks", "find", "matches"]

_URL = ("://", "www.")


def find(article: Article) -> dict[str, Places]:
    """Name of a pattern -> where its triggers stand, whatever the case: code points of the prose.

    A trigger may be a part of a longer word. Patterns without a trigger in the prose are missing.
    """
    scanner, names = _scanner()
    found: dict[str, Places] = {}
    for first, last in article.lowered.stretches:
        lower = article.lowered.stretch(first, last)
        here: dict[str, tuple[list[int], list[int]]] = {}
        for number, start, end in scanner.anywhere(lower):
            for name in names[number]:
                places = here.get(name)
                if places is None:
                    places = here[name] = [], []
                places[0].append(first + start)
                places[1].append(first + end)
        for name, (starts, ends) in here.items():
            known = found.get(name)
            if known is None:
                found[name] = Places(starts, ends)
            else:
                known.extend(starts, ends)
    return found


def blocks(article: Article, name: str) -> list[Block]:
    """The blocks in which a trigger of a pattern stands, each once, in order."""
    found: list[Block] = []
    for place, _ in article.triggers.get(name, ()):
        if not found or place >= found[-1].span.end:
            block = article.block_at(place)
            if block is not None:
                found.append(block)
    return found


def matches(article: Article, name: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern in the blocks in which a trigger of it stands, in order."""
    for block in blocks(article, name):
        yield from pattern.finditer(article.prose, block.span.start, block.span.end)


@cache
def _scanner() -> tuple[Scanner, list[list[str]]]:
    """The scanner, and by the number of a word the names of the patterns that it triggers."""
    waiting: dict[str, list[str]] = {}
    for name, word in _triggers():
        names = waiting.setdefault(plain(word), [])
        if name not in names:
            names.append(name)
    return Scanner(waiting), list(waiting.values())


def _triggers() -> Iterator[tuple[str, str]]:
    yield from _hearsay()
    for kind, patterns in load("annotate/leftovers").items():
        for number, pattern in enumerate(patterns):
            yield from _all(f"{kind} {number}", pattern["has"])
    for names in load("annotate/spellings")["names"]:
        yield from _all("spelling", names)
    tolls = load("annotate/running_tolls")
    yield from _all("running toll", [*tolls["victims"].split(), *tolls["has"]])
    yield from _all("superlative", load("annotate/superlatives")["words"].split())
    yield from _all("verification", load("annotate/verifications")["has"])
    yield from _all("outlets", ["media", "press", "news", "published", "multiple"])
    yield from _all("refusal", ["declined to comment", "refused to comment"])
    changed = ["changed", "corrected", "clarified", "amended", "edited", "revised"]
    yield from _all("update note", ["correction", "clarification", "editor", "update", *changed])
    yield from _all("url", _URL)
    yield from _all("address", [*_URL, "@", "#"])
    yield from _all("filing", load("annotate/figures/contexts")["has_filing"])
    yield from _all("numeral", number_words())
    for word, kind in kinds().items():
        yield f"date {kind}", word


def _hearsay() -> Iterator[tuple[str, str]]:
    words = load("annotate/hearsay/words")
    participles = f"{words['passive']['participles']} {words['impersonal']['participles']}"
    others = f"{words['impersonal']['nouns']} {words['noun']['words']} {words['adverb']['words']}"
    yield from _all("hearsay participle", participles.split())
    yield from _all("hearsay", [*others.split(), "pointed out"])


def _all(name: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        yield name, word
