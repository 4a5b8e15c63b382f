"""Finds the reason that the text gives for not naming a source, near its first mention."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.words import table
from attrlint.model import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article

__all__ = ["find_reason"]

_SENTENCES = 2  # before and after the first mention
_FARTHEST = 600  # code points on either side, whatever a sentence is


def find_reason(article: Article, mention: Span, unnamed: Sequence[int]) -> tuple[Span, bool] | None:
    """The stretch that says why the source of `mention` is not named, and whether it is a rote reason.

    `unnamed` are the places in order where unnamed sources are introduced: a reason goes with the last one in
    its sentence. That anonymity was asked for ("on condition of anonymity") is no reason by itself.
    """
    start, end = _window(article, mention)
    text = article.prose[start:end].lower()
    for section, is_rote in (("rote", True), ("stated", False)):
        for match in _matches(section, text):
            if not _is_anothers(article, start + match.start(), mention, unnamed):
                return _trimmed(article.prose, start + match.start(), start + match.end()), is_rote
    for asked in _matches("asked", text):
        clause = _clause().match(text, asked.end())
        if clause and not _is_anothers(article, start + asked.start(), mention, unnamed):
            return _trimmed(article.prose, start + asked.start(), start + clause.end()), False
    return None


def _matches(section: str, text: str) -> Iterator[re.Match[str]]:
    """Where the text has one of a section's patterns; without one of their words it is not searched."""
    if any(word in text for word in table("reasons")[section]["triggers"]):
        yield from _pattern(section).finditer(text)


def _is_anothers(article: Article, at: int, mention: Span, unnamed: Sequence[int]) -> bool:
    """Whether another unnamed source is introduced before an offset in its sentence."""
    sentence = article.sentence_at(at)
    i = bisect_right(unnamed, at) - 1
    if sentence is None or i < 0 or unnamed[i] < sentence.start:
        return False
    return unnamed[i] != mention.start


def _window(article: Article, mention: Span) -> tuple[int, int]:
    sentences = article.sentences
    if not sentences:
        return max(0, mention.start - _FARTHEST), mention.end + _FARTHEST
    i = max(0, article.sentence_number(mention.start))
    first, last = sentences[max(0, i - _SENTENCES)], sentences[min(len(sentences) - 1, i + _SENTENCES)]
    return max(first.start, mention.start - _FARTHEST), min(last.end, mention.end + _FARTHEST)


def _trimmed(prose: str, start: int, end: int) -> Span:
    return Span(start, start + len(prose[start:end].rstrip(" ,")))


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return lazy.compile("|".join(rf"\b(?:{pattern})" for pattern in table("reasons")[section]["patterns"]))


@cache
def _clause() -> re.Pattern[str]:
    """Up to six words or a comma after the request, then the reason."""
    reason = "|".join(table("reasons")["clause"]["patterns"])
    return lazy.compile(
        rf"(?:[ ,]+(?!because|since|to |for )[\w'’]+){{0,6}}?[ ,]+(?:{reason})|,? to [a-z]+ [^.;”\"]*"
    )
