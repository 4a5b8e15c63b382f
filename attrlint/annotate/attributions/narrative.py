"""Cuts a block into narrative sentences, in which each quotation is one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.attributions.tokens import closing
from attrlint.annotate.attributions.vocabulary import forms
from attrlint.model import BlockKind
from attrlint.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article, Block, Quote

__all__ = ["Narrative", "narratives"]

_SILENT = frozenset(
    {BlockKind.CODE, BlockKind.URL, BlockKind.RELATED, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.DATELINE}
)
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
_LONGEST = 2500
"""Code points from which what has no end is cut at a space: no sentence outside a quotation is that long."""
_LONGEST_LINE = 140
"""Code points of a line without a stop that may end in its speaker, as headlines do."""
_MOST_QUOTES = 60
_LONGEST_DATELINE = 130
_DATELINE = lazy.compile(
    r"[A-Z][A-Z.’'/ -]{2,40}(?:,[\w.,/’' -]{1,60}?)?(?: ?\([\w/ ]{2,30}\))?\s*(?:—|–|--?)\s+(?=\S)"
    r"|[A-Z][\w.’' -]{2,30}(?:, ?[A-Z][\w.’' -]{1,30})? ?\([A-Z][\w/ ]{1,20}\)\s*(?:—|–|--?)\s+(?=\S)"
)
# a transcript's RUIZ: or a line "— Ana Ruiz"
_LABEL = lazy.compile(r"[A-Z][A-Z.’' -]{2,40}:\s|[—–-]+\s?[A-Z]")
_ASKING = lazy.compile(r"(?:[\w.’'-]+ ){1,5}?([a-z]+)\b")


@record
class Narrative:
    """A sentence as the narrator tells it: the span, the outer quotations in it, the block it stands in."""

    start: int
    end: int
    quotes: tuple[Quote, ...]
    block: int
    is_headline: bool
    is_marked: bool  # it may report without a word that says so: a quotation, a headline, a colon


def narratives(article: Article) -> Iterator[Narrative]:
    """The narrative sentences of an article, in order; blocks that hold no statement are passed over."""
    sentences, quotes = article.sentences, [quote for quote in article.quotes if quote.depth == 0]
    s = q = 0
    for n, block in enumerate(article.blocks):
        mine = s
        while s < len(sentences) and sentences[s].start < block.span.end:
            s += 1
        first = q
        while q < len(quotes) and quotes[q].span.start < block.span.end:
            q += 1
        if block.kind not in _SILENT and s > mine:
            yield from _of_block(article, n, block, [span.end for span in sentences[mine:s]], quotes[first:q])


def _of_block(
    article: Article, number: int, block: Block, ends: Sequence[int], quotes: list[Quote]
) -> list[Narrative]:
    prose = article.prose
    found: list[Narrative] = []
    start = block.span.start
    if block.kind is BlockKind.PARAGRAPH:
        start = _behind_dateline(prose, start, block.span.end)
    is_headline = block.kind in _HEADS or _looks_like_headline(prose[start : block.span.end])
    q = 0
    for n, end in enumerate(ends):
        while q < len(quotes) and quotes[q].span.end <= start:
            q += 1
        if end <= start:
            continue
        last = q
        while last < len(quotes) and quotes[last].span.end <= end:
            last += 1
        if last < len(quotes) and quotes[last].span.start < end:
            continue  # the sentence ends within a quotation
        mine = tuple(quotes[q:last])
        if mine and n + 1 < len(ends) and _goes_on(prose, mine[-1], end):
            continue
        is_line = end - start < _LONGEST_LINE and prose[end - 1].isalnum()
        is_marked = (
            bool(mine)
            or is_headline
            or is_line
            or prose[end - 1] == ":"
            or (not _is_plain(prose, start) and _LABEL.match(prose, start, end) is not None)
        )
        narrative = Narrative(start, end, mine, number, is_headline, is_marked)
        if end - start <= _LONGEST:
            found.append(narrative)
        else:
            found += _pieces(prose, narrative)
        following = prose[end : end + 8]
        start = end + len(following) - len(following.lstrip())
        q = last
    if start < ends[-1]:
        found += _pieces(prose, Narrative(start, ends[-1], tuple(quotes[q:]), number, is_headline, True))
    return found


def _behind_dateline(prose: str, start: int, end: int) -> int:
    """Where a paragraph's own words begin."""
    end = min(end, start + _LONGEST_DATELINE)
    head = prose[start:end]
    if ("-" not in head and "—" not in head and "–" not in head) or (
        "(" not in head and _is_plain(prose, start)
    ):
        return start
    dateline = _DATELINE.match(prose, start, end)
    return dateline.end() if dateline else start


def _is_plain(prose: str, start: int) -> bool:
    """Whether the second or third letter is small, and none of them a capital: no name in capitals begins."""
    return prose[start + 1 : start + 3].islower()


def _pieces(prose: str, narrative: Narrative) -> Iterator[Narrative]:
    """The sentence itself, or pieces of one that has no end, so that what reads it takes linear time."""
    quotes = narrative.quotes
    start = narrative.start
    q = 0
    while narrative.end - start > _LONGEST:
        cut = start + _LONGEST
        last = q
        while last < len(quotes) and quotes[last].span.start < cut and last - q < _MOST_QUOTES:
            last += 1
        if last > q and (last - q == _MOST_QUOTES or quotes[last - 1].span.end > cut):
            cut = quotes[last - 1].span.end
        else:
            cut = max(prose.rfind(" ", start + _LONGEST // 2, cut), start + _LONGEST // 2)
        if narrative.end - cut < _LONGEST // 2:
            break
        yield replace(narrative, start=start, end=cut, quotes=quotes[q:last])
        start, q = cut, last
    yield replace(narrative, start=start, quotes=quotes[q:]) if start > narrative.start else narrative


def _goes_on(prose: str, quote: Quote, end: int) -> bool:
    """Whether "Is it?" at the end of a sentence is what the next words report: "Ana asked"."""
    if quote.span.end != end or closing(prose, quote) not in "!?…,-—":
        return False
    said = _ASKING.match(prose, end + 1, min(len(prose), end + 80))
    if said is not None and said[0].startswith(("He ", "She ", "They ", "It ", "We ")):
        return False
    return said is not None and said[1] in forms() and not forms()[said[1]].is_ing


def _looks_like_headline(text: str) -> bool:
    """Whether 85 percent of 3 to 25 words have a capital or are short."""
    if len(text) > 200 or text.endswith((".", "”", '"')):
        return False
    found = text.split()
    return 3 <= len(found) <= 25 and sum(w[0].isupper() or len(w) < 4 for w in found) >= 0.85 * len(found)
