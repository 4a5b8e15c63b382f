"""Finds the numbers of an article in normal form: its figures, before it is asked whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.numbers.grammar import figures_in
from attrlint.annotate.numbers.masks import outside
from attrlint.annotate.scanner import is_in_word
from attrlint.model import CONTESTABLE

if TYPE_CHECKING:
    from attrlint.model import Article, Figure

__all__ = ["find"]

_LOOK_BACK = 8
_DEFINITE = ("the", "these", "those", "that", "this", "both", "all")


def find(article: Article) -> tuple[Figure, ...]:
    """Find the numbers of an article, in the order of the prose."""
    prose = article.prose
    found = tuple(outside(article, figures_in(prose, article.triggers.get("numeral", ()))))
    for figure in found:
        figure.is_definite = figure.kind in CONTESTABLE and _is_definite(prose, figure)
    return found


def _is_definite(prose: str, figure: Figure) -> bool:
    """Whether the text speaks of a figure as known: "the 40 boats", "that five-to-one ratio"."""
    left = prose[max(0, figure.start - _LOOK_BACK) : figure.start]
    if not left[-1:].isspace():
        return False
    left = left[:-1].lower()
    for word in _DEFINITE if left.endswith(_DEFINITE) else ():
        if left.endswith(word):
            return not is_in_word(left[: -len(word)][-1:])
    return False
