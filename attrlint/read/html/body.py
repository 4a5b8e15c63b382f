"""Finds the body of the article on a page: where its tokens begin and end.

In this order: the largest `<article>`, `itemprop="articleBody"`, `<main>`, `role="main"`, `<body>`. An
`<article>` that holds but a small share of the page's paragraphs is a teaser, and not taken.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from attrlint.read.html.elements import VOID
from attrlint.read.html.tokens import attributes

if TYPE_CHECKING:
    from attrlint.read.html.tokens import Token

__all__ = ["body_of"]

_TEASER_SHARE = 0.25
_NO_RANK = 4


class _Region(NamedTuple):
    rank: int
    first: int
    last: int
    words: int  # code points of text in paragraphs


def body_of(page: list[Token]) -> tuple[int, int]:
    """The indexes of the first token of the article's body and of the one after its last."""
    regions, total = _regions(page)
    for rank in range(_NO_RANK):
        ranked = [region for region in regions if region.rank == rank]
        if ranked:
            best = max(ranked, key=lambda region: region.words)
            if rank > 0 or best.words >= total * _TEASER_SHARE:
                return best.first, best.last
    body = [i for i, token in enumerate(page) if token.name == "body"]
    ends = [i for i, token in enumerate(page) if token.name == "/body"]
    return (body[0] if body else 0), (ends[-1] if ends and body and ends[-1] > body[0] else len(page))


def _regions(page: list[Token]) -> tuple[list[_Region], int]:
    """The elements that may be the body, and the code points of text in all paragraphs."""
    regions: list[_Region] = []
    open_elements: defaultdict[str, list[_Region]] = defaultdict(list)
    watched = {"article", "main"}
    words, is_paragraph = 0, False
    for i, token in enumerate(page):
        name = token.name
        if not name:
            words += (token.end - token.start) if is_paragraph else 0
        elif name in {"p", "/p"}:
            is_paragraph = name == "p"
        elif name[0] == "/":
            if open_elements.get(name[1:]):
                regions.append(_ended(open_elements[name[1:]].pop(), i, words))
        elif name[0] != "#" and name not in VOID:
            rank = _rank(name, token)
            if rank < _NO_RANK:
                watched.add(name)
            if name in watched:
                open_elements[name].append(_Region(rank, i, i, words))
    for unclosed in open_elements.values():
        regions += [_ended(region, len(page), words) for region in unclosed]
    return regions, words


def _ended(region: _Region, last: int, words: int) -> _Region:
    return _Region(region.rank, region.first, last, words - region.words)


def _rank(name: str, token: Token) -> int:
    if name == "article":
        return 0
    if (
        "articleBody" in token.attributes
        and "articleBody" in attributes(token.attributes).get("itemprop", "").split()
    ):
        return 1
    if name == "main":
        return 2
    if "main" in token.attributes and attributes(token.attributes).get("role") == "main":
        return 3
    return _NO_RANK
