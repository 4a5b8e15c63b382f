"""Says what a figure is about: the content words around it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy, lexicon
from attrlint.annotate.numbers.vocabulary import numerals, word_set

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Span

__all__ = ["context", "subjects", "subjects_of"]

_REACH = 60
_MOST_KNOWN = 20_000
"""Words that are remembered at most."""
_ENDING = lazy.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")
_WORD = lazy.compile(r"[^\W\d_]{3,}")


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing about what a figure is of."""
    listed = word_set("nouns", "stop") | word_set("magnitudes") | word_set("vague") | frozenset(numerals())
    return (
        listed
        | word_set("dates", "months")
        | frozenset(lexicon.load("annotate/figures/contexts")["empty"]["words"])
    )


class _Bases(dict[str, str]):
    """Word -> the word without its ending, "" for one that says nothing; remembers what it was asked."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_KNOWN:
            self.clear()
        self[word] = base = "" if word in _empty() else _ENDING.sub("", word)
        return base


_bases = _Bases()


def context(span: Span, setting: Setting) -> tuple[str, ...]:
    """The content words within sixty code points of a figure and within its sentence, its own left out."""
    lower = setting.lower
    start, end = span.start - setting.span.start, span.end - setting.span.start
    left = lower.find(" ", start - _REACH, start) + 1 if start > _REACH else 0
    right = lower.rfind(" ", end, end + _REACH) if len(lower) > end + _REACH else len(lower)
    words = _WORD.findall(lower, left, start)
    words += _WORD.findall(lower, end, right)
    return tuple([base for word in words if (base := _bases[word])])


def subjects(setting: Setting) -> frozenset[str]:
    """The content words of a sentence."""
    return subjects_of(setting.lower)


def subjects_of(lower: str) -> frozenset[str]:
    """The content words of a text in lower case."""
    return frozenset([base for word in _WORD.findall(lower) if (base := _bases[word])])
