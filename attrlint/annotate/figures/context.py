"""Says what a figure is about: the content words around it, and whether the text takes it for known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy, lexicon
from attrlint.annotate.figures.vocabulary import numerals, word_set

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure, Span

__all__ = ["context", "is_definite", "subjects", "subjects_of"]

_REACH = 60
_MOST_KNOWN = 20_000
"""Words that are remembered at most."""
_ENDING = lazy.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")
_WORD = lazy.compile(r"[^\W\d_]{3,}")
_LOOK_BACK = 8
_DEFINITE = lazy.compile(r"(?:^|(?<!\w))(?:the|these|those|that|this|both|all)\s$")


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


def is_definite(prose: str, figure: Figure) -> bool:
    """Whether the text speaks of a figure as known: "the 40 boats", "that five-to-one ratio"."""
    return _DEFINITE.search(prose[max(0, figure.start - _LOOK_BACK) : figure.start].lower()) is not None
