"""Finds credits: bylines, datelines, contributor and wire lines, sign-offs, photo credits.

Readers have told the lines that are nothing but a credit; here the ones within a paragraph or a caption are
found as well, and all are parsed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.agencies import agency
from attrlint.annotate.credits.datelines import dateline_in
from attrlint.annotate.credits.inside import at_end_of_caption, at_end_of_paragraph
from attrlint.annotate.credits.lines import byline, credit_line, date_line
from attrlint.annotate.credits.mentions import with_unmentioned
from attrlint.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Block, Credit

__all__ = ["agency", "find"]

_LEADS = 6  # paragraphs of which one may be the lead, below a kicker, a note, a caption
_LAST = 3  # blocks at whose end a credit may stand, and in which a bare agency signs off
_REACH = 120  # code points from the start of a lead in which its dateline ends


def find(article: Article) -> tuple[Credit, ...]:
    """Find the credits of an article, in the order of the prose; none overlaps another."""
    return with_unmentioned(tuple(_find(article)), article)


def _find(article: Article) -> Iterator[Credit]:
    prose, last = article.prose, _last_blocks(article)
    paragraphs, has_dateline = 0, False
    before: Block | None = None
    for block in article.blocks:
        if block.kind is BlockKind.CREDIT:
            is_of_picture = block.span.start not in last or (
                before is not None and before.kind is BlockKind.CAPTION
            )
            yield credit_line(article, block.span, is_of_picture=is_of_picture)
        elif block.kind is BlockKind.BYLINE:
            yield byline(article, block.span)
        elif block.kind is BlockKind.DATELINE:
            yield date_line(article, block.span)
        elif block.kind is BlockKind.CAPTION:
            yield from at_end_of_caption(article, block.span)
        elif block.kind is BlockKind.PARAGRAPH:
            paragraphs += 1
            may_be_bare = not has_dateline and paragraphs <= _LEADS
            if dateline := _dateline(article, block.span, may_be_bare=may_be_bare):
                has_dateline = True
                yield dateline
            is_last = block.span.start in last
            if is_last or _may_end_in_bracket(prose, block.span.end):
                rest = Span(dateline.span.end, block.span.end) if dateline else block.span
                if rest.start < rest.end:
                    yield from at_end_of_paragraph(article, rest, is_last=is_last)
        before = block


def _may_end_in_bracket(prose: str, end: int) -> bool:
    """Whether the last mark of a paragraph may be a bracket, with a stop behind it or none."""
    return prose[end - 1] == ")" or (prose[end - 1] == "." and prose[end - 2] in "). ")


def _last_blocks(article: Article) -> frozenset[int]:
    """Where the last blocks of the article itself begin: related lines and URLs below it don't count."""
    own = [block.span.start for block in article.blocks[-4 * _LAST :] if block.kind not in _APART]
    return frozenset(own[-_LAST:])


_APART = frozenset({BlockKind.RELATED, BlockKind.URL, BlockKind.CODE})


def _dateline(article: Article, span: Span, *, may_be_bare: bool) -> Credit | None:
    end, prose = min(span.end, span.start + _REACH), article.prose
    if not may_be_bare and prose.find("(", span.start, end) < 0 and prose.find("/", span.start, end) < 0:
        return None
    text = prose[span.start : end]
    return dateline_in(text, span.start, may_be_bare=may_be_bare)
