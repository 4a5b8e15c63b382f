"""Gives blocks the roles that their words and their place make likely: headline, byline, credit line.

`roles` knows the words of a line; this module knows that bylines stand above an article and credit lines
below it or under a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import Block, BlockKind, Format
from attrlint.read.roles import has_credit_words, is_plain, role_of
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Document, Span

__all__ = ["with_roles"]

_LONGEST_LINE = 600  # code points of a block that can have a role
_HEAD, _TAIL = 6, 8  # blocks
_REAL = 15  # words of a block that is a real paragraph
_TITLE_WORD = lazy.compile(r"[^\W\d_][\w’'-]{3,}")
_CLOSERS = "\"'”’»)]"
_OPEN_ENDS = (",", ";", ":", "—", "–", "-")
# what leads have and headlines leave out
_OF_SENTENCES = frozenset(
    (
        *("the", "a", "an", "is", "are", "was", "were", "has", "have", "had"),
        *("its", "it", "he", "she", "we", "said", "told"),
    )
)
_DASH = lazy.compile(r"[)A-Za-z]\s*[—–-]\s")
_NO_WORD = lazy.compile(r"\W+")
_DATELINE = lazy.compile(r"\A[A-Z][A-Z .,'’/-]{2,}[^a-z—–]{0,12}(?:\([A-Z]\w*\)\s*)?\s[—–-]+\s")


def with_roles(document: Document) -> Document:
    """The document with the kinds of its blocks told by words and place."""
    if not document.blocks:
        return document
    blocks = _by_words(document)
    if document.format is Format.HTML:
        blocks = _main_heading(blocks)
    elif document.metadata.headline is None and all(b.kind is not BlockKind.HEADLINE for b in blocks):
        blocks = _headline(document.prose, blocks)
    if document.format is Format.TEXT:
        blocks = list(_headings(document.prose, blocks))
    return replace(document, blocks=tuple(blocks))


def _by_words(document: Document) -> list[Block]:
    blocks = list(document.blocks)
    prose = document.prose
    may_be_plain = not has_credit_words(prose)
    for i, block in enumerate(blocks):
        start, end = block.span.start, block.span.end
        if block.kind not in _MAY_HAVE_ROLE or end - start > _LONGEST_LINE:
            continue
        if may_be_plain and is_plain(prose, start, end):
            continue
        role = role_of(prose[start:end])
        if role is not None and _fits(role, i, blocks):
            if role is BlockKind.BYLINE and i >= _HEAD:
                role = BlockKind.CREDIT  # a byline below the text
            blocks[i] = Block(role, block.span)
    return blocks


_MAY_HAVE_ROLE = {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.LIST_ITEM}


def _fits(role: BlockKind, i: int, blocks: Sequence[Block]) -> bool:
    """Whether a block at that place can have the role."""
    block = blocks[i]
    if block.kind is BlockKind.CAPTION:
        return role is BlockKind.CREDIT
    if block.kind is BlockKind.LIST_ITEM:
        return role is BlockKind.RELATED
    if role is BlockKind.BYLINE:
        return i < _HEAD or i >= len(blocks) - 2
    if role is BlockKind.DATELINE:
        return i < _HEAD
    if role is BlockKind.CREDIT:
        return (
            i >= len(blocks) - _TAIL
            or i < _HEAD
            or blocks[i - 1].kind is BlockKind.CAPTION
            or len(block.span) < 120
        )
    return True


def _main_heading(blocks: list[Block]) -> list[Block]:
    """The first `<h1>` of a page is its headline; without one, a heading above everything else."""
    headings = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level == 1]
    if not headings and blocks[0].kind is BlockKind.HEADING:
        headings = [0]
    for i in headings[:1]:
        blocks[i] = replace(blocks[i], kind=BlockKind.HEADLINE)
    return blocks


def _headline(prose: str, blocks: list[Block]) -> list[Block]:
    """The first block that has no role of its own, if it reads like a headline.

    Archives end it with a semicolon where a second line, the deck, goes on with it.
    """
    for i, block in enumerate(blocks[:_HEAD]):
        if block.kind is BlockKind.PARAGRAPH:
            body = [prose[b.span.start : b.span.end] for b in blocks[i + 1 : i + 7] if b.kind.is_text]
            line = prose[block.span.start : block.span.end]
            has_deck = line.endswith(";") and len(body) > 1 and _is_headline(body[0], body[1:])
            if _is_headline(line.rstrip(";") if has_deck else line, body):
                blocks[i] = Block(BlockKind.HEADLINE, block.span, 1)
                if has_deck and blocks[i + 1].kind is BlockKind.PARAGRAPH:
                    blocks[i + 1] = Block(BlockKind.HEADING, blocks[i + 1].span, 2)
            break
    return blocks


def _is_headline(line: str, body: Sequence[str]) -> bool:
    """Short, and without a full stop; or with one, as in archives, in title case or before a real body."""
    if not line or len(line) > 250 or not body or line.endswith(_OPEN_ENDS) or _DATELINE.match(line):
        return False
    words = line.split()
    longest = max(len(text.split(None, _REAL)) for text in body[:3])
    if len(words) > 25 or longest < 6:
        return False
    if not line.rstrip(_CLOSERS).endswith((".", "…")):
        return line[-1] != "?" or len(words) <= 14
    long_words = _TITLE_WORD.findall(line)
    capitals = sum(1 for word in long_words if word[0].isupper())
    if len(long_words) >= 3 and capitals * 10 >= len(long_words) * 8:
        return True
    return len(words) <= 16 and len(body) >= 3 and longest >= _REAL and not _is_sentence(_after_kicker(line))


def _is_sentence(line: str) -> bool:
    """Whether a line has a word that leads have and headlines leave out, or a dash behind a place."""
    for text in line.lower().split():
        for word in (text,) if text.isalnum() else _NO_WORD.split(text):
            if word in _OF_SENTENCES or (word.endswith("day") and word != "day"):
                return True
    return _DASH.search(line) is not None


def _headings(prose: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Short lines without an end mark, each above a real paragraph and below a finished one."""
    is_finished = False
    for i, block in enumerate(blocks):
        is_open = block.kind is BlockKind.PARAGRAPH and prose[block.span.end - 1].isalnum()
        if is_open and is_finished and i + 1 < len(blocks) and _is_heading(prose, block.span, blocks[i + 1]):
            block = Block(BlockKind.HEADING, block.span, 2)
        is_finished = block.kind is BlockKind.PARAGRAPH and not is_open
        yield block


def _is_heading(prose: str, span: Span, following: Block) -> bool:
    text = prose[span.start : span.end] if len(span) < 80 else ""
    return (
        (text[:1].isupper() or text[:1].isdigit())
        and 2 < len(text.split()) <= 10
        and following.kind is BlockKind.PARAGRAPH
        and len(following.span) >= 100
    )


def _after_kicker(line: str) -> str:
    """A headline without the words before its colon: "The Latest: ..."."""
    kicker, _, rest = line.partition(": ")
    return rest if rest and len(kicker.split()) <= 4 else line
