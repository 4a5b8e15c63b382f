"""Roles of blocks, by their words and their place."""

from __future__ import annotations

from pathlib import Path

from attrlint.model import BlockKind
from attrlint.read import parse, read

ROOT = Path(__file__).parent.parent
K = BlockKind


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in parse(text).blocks]


def test_the_head_and_foot_of_a_text() -> None:
    document = read(ROOT / "fixtures" / "read" / "wrapped.txt")
    assert [block.kind for block in document.blocks] == [
        K.HEADLINE,
        K.BYLINE,
        K.DATELINE,
        K.PARAGRAPH,
        K.PARAGRAPH,
        K.RELATED,
        K.URL,
        K.CREDIT,
    ]


def test_lines_under_each_other_keep_their_roles() -> None:
    document = read(ROOT / "fixtures" / "read" / "lines.txt")
    assert [block.kind for block in document.blocks] == [
        K.HEADLINE,
        K.BYLINE,
        *[K.PARAGRAPH] * 3,
        K.RELATED,
        K.URL,
        K.PARAGRAPH,
        K.CREDIT,
    ]


def test_a_photo_credit_in_a_caption_is_a_credit() -> None:
    document = read(ROOT / "fixtures" / "read" / "page.html")
    credits = [block for block in document.blocks if block.kind is K.CREDIT]
    words = [document.prose[block.span.start : block.span.end] for block in credits]
    assert words == ["Photo: Lena Ortiz/AFP", "dpa contributed reporting."]


def test_a_line_that_begins_like_a_byline_within_a_text_is_a_paragraph() -> None:
    paragraph = "The council voted on Tuesday to close the old bridge for two years of repairs."
    text = "\n\n".join([*[paragraph] * 8, "By Ada Cole", *[paragraph] * 8])
    assert set(kinds(text)) == {K.PARAGRAPH}
