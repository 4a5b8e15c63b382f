"""Says what a figure is about: the content words around it, and whether the text takes it for known."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lexicon
from attrlint.annotate.figures.vocabulary import numerals, word_set

if TYPE_CHECKING:
    from attrlint.annotate.figures.found import Found
    from attrlint.annotate.figures.settings import Setting

__all__ = ["context", "is_definite"]

_REACH = 60
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_DEFINITE = re.compile(r"(?:^|(?<!\w))(?:the|these|those|that|this|both|all)\s$")


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing about what a figure is of."""
    listed = word_set("nouns", "stop") | word_set("magnitudes") | word_set("vague") | frozenset(numerals())
    return (
        listed
        | word_set("dates", "months")
        | frozenset(lexicon.load("annotate/figures/contexts")["empty"]["words"])
    )


def context(figure: Found, setting: Setting) -> frozenset[str]:
    """The content words within sixty code points of a figure and within its sentence, its own left out."""
    start, end = figure.span.start - setting.span.start, figure.span.end - setting.span.start
    left = setting.lower.find(" ", max(0, start - _REACH), start) + 1 if start > _REACH else 0
    right = setting.lower.rfind(" ", end, end + _REACH) if len(setting.lower) > end + _REACH else end + _REACH
    sides = setting.lower[left:start], setting.lower[end:right]
    words = {word for side in sides for word in _WORD.findall(side)}
    return frozenset(_ENDING.sub("", word) for word in words - _empty())


def is_definite(figure: Found, setting: Setting) -> bool:
    """Whether the text speaks of a figure as known: "the 40 boats", "that five-to-one ratio"."""
    start = figure.approximator.start if figure.approximator else figure.span.start
    return _DEFINITE.search(setting.before(min(start, figure.span.start), 24)) is not None
