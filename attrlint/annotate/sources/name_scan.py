"""Finds the proper names in the prose: rows of capitalised words, cut and extended to one name each."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.names import POSSESSIVE, Name, NameKind, Word, is_acronym, is_title, name_of
from attrlint.annotate.sources.outlets import Strength, is_listed
from attrlint.annotate.sources.words import group, spaced, table
from attrlint.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article

__all__ = ["find_names"]

_SILENT = frozenset({BlockKind.CODE, BlockKind.URL, BlockKind.RELATED, BlockKind.CREDIT, BlockKind.BYLINE})
_LONGEST_NAME = 6  # runs of name and "of the" that an organisation's name may have


def find_names(article: Article) -> Iterator[Name]:
    """Every proper name of the headings and the running text, in order."""
    prose = spaced(article.prose)
    for block in article.blocks:
        if block.kind not in _SILENT:
            yield from _names_between(prose, block.span.start, block.span.end)


def _names_between(prose: str, start: int, end: int) -> Iterator[Name]:
    at = start
    run = _run()
    while match := run.search(prose, at, end):
        words = [Word(w.group(), w.start(), w.end()) for w in _WORD_IN_RUN.finditer(prose, *match.span())]
        at = match.end()
        for row in _split_possessives(words):
            name = name_of(row, _after_the(prose, row[0].start))
            if name is not None:
                name, at = _extended(prose, name, row, max(at, match.end()), end)
                yield name


_WORD_IN_RUN = re.compile(r"(?:Secretary|Chief|Sergeant|Leader) of (?:the )?[A-Z]\w+|\S+")
_STATION = re.compile(r" \d{1,2}(?![\w%,.:-]| (?:percent|per|million|times|points))")  # "Fox 35"
_EXTENSION = re.compile(r"[ \u00a0](?:of|for|on|and|&|in|to)(?:[ \u00a0]the)?[ \u00a0]")


@cache
def _run() -> re.Pattern[str]:
    """A row of capitalised words, with the small words that stand inside names."""
    upper = "".join(chr(c) for c in range(0x41, 0x250) if chr(c).isupper())
    abbreviations = "|".join(table("names")["titles"]["abbreviated"].split())
    word = (
        r"(?:(?:Secretary|Chief|Sergeant|Leader) of (?:State|Staff|Defense|Police|Labor|Agriculture)"
        rf"|(?:{abbreviations}|[{upper}](?:\.-?[{upper}])*)\.(?![\w])"
        rf"|(?:[dDlL]['’]|[aA]l-|el-)?[{upper}](?:[\w&]|[.'’/-](?=\w))*(?:(?<=s)['’](?!\w))?)"
    )
    small = "|".join(sorted(group("names", "organisations", "particles"), key=len, reverse=True))
    return re.compile(rf"(?<![\w@#/-]){word}(?:[ \u00a0](?:(?:{small})[ \u00a0]|& ){{0,2}}{word}){{0,11}}")


def _split_possessives(words: list[Word]) -> Iterator[list[Word]]:
    row: list[Word] = []
    for i, word in enumerate(words):
        row.append(word)
        following = words[i + 1].text if i + 1 < len(words) else ""
        if POSSESSIVE.search(word.text) and len(word.text) > 2 and not is_listed(f"{word.text} {following}"):
            yield row
            row = []
    if row:
        yield row


def _after_the(prose: str, at: int) -> bool:
    return prose[max(0, at - 4) : at].lower() == "the "


def _extended(prose: str, name: Name, row: list[Word], at: int, end: int) -> tuple[Name, int]:
    """An organisation's name with the "of the ..." that belongs to it, and where the search goes on."""
    station = _STATION.match(prose, name.span.end, end)
    if name.strength is not Strength.NONE and station and not name.is_possessive:
        words = (*name.words, station.group().strip())
        return replace(name, span=Span(name.span.start, station.end()), words=words), max(at, station.end())
    if name.kind is not NameKind.ORGANISATION or name.is_possessive or is_acronym(name.text):
        return name, at
    parts, stop = list(name.words), name.span.end
    for _ in range(_LONGEST_NAME):
        gap = _EXTENSION.match(prose, stop, end)
        more = _run().match(prose, gap.end(), end) if gap else None
        if (
            gap is None
            or more is None
            or (gap.group().strip() in ("and", "in", "to") and not _goes_on(more.group()))
        ):
            break
        text = POSSESSIVE.sub("", _before_title(more.group()))
        if not text:
            break
        parts += [*gap.group().split(), *text.split()]
        stop = gap.end() + len(text)
    return Name(Span(name.span.start, stop), name.start, tuple(parts), name.kind), max(at, stop)


def _before_title(more: str) -> str:
    """The words up to the first title of a person."""
    words = more.split()
    return " ".join(itertools.takewhile(lambda word: not is_title(word), words))


def _goes_on(more: str) -> bool:
    """Whether "and" or "in" and these words can go on with a body's name rather than begin another one."""
    return more.split()[-1] in group("names", "organisations", "tails")
