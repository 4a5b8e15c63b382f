from __future__ import annotations

from attrlint.model import BlockKind, OffsetMap, Span
from attrlint.read.prose import ProseBuilder


def built(raw: str, *pieces: tuple[str | None, int, int]) -> tuple[str, OffsetMap]:
    builder = ProseBuilder(raw)
    for text, start, end in pieces:
        if text is None:
            builder.copy(start, end)
        else:
            builder.put(text, start, end)
    builder.close_block(BlockKind.PARAGRAPH)
    prose, offsets, *_ = builder.finish()
    return prose, offsets


def test_copied_text_maps_offset_by_offset() -> None:
    prose, offsets = built("<b>Moss</b> said", (None, 3, 7), (None, 11, 16))
    assert prose == "Moss said"
    assert offsets.locate(Span(0, 4)) == (3, 7)
    assert offsets.locate(Span(1, 3)) == (4, 6)
    assert offsets.locate(Span(5, 9)) == (12, 16)


def test_a_span_does_not_take_in_the_markup_beside_it() -> None:
    _, offsets = built("<b>Moss</b> said", (None, 3, 7), (None, 11, 16))
    assert offsets.locate(Span(3, 5)) == (6, 12)
    assert offsets.locate(Span(4, 5)) == (11, 12)


def test_what_stands_for_something_else_maps_as_a_whole() -> None:
    raw = "Fox &amp; Co said"
    prose, offsets = built(raw, (None, 0, 4), ("&", 4, 9), (None, 9, 17))
    assert prose == "Fox & Co said"
    assert raw[slice(*offsets.locate(Span(4, 5)))] == "&amp;"
    assert raw[slice(*offsets.locate(Span(0, 8)))] == "Fox &amp; Co"


def test_a_letter_that_becomes_two_maps_as_a_whole() -> None:
    raw = "&fjord; x"
    _, offsets = built(raw, ("fj", 0, 7), (None, 7, 9))
    assert offsets.locate(Span(0, 1)) == (0, 7)
    assert offsets.locate(Span(1, 2)) == (0, 7)


def test_empty_spans_have_a_place() -> None:
    _, offsets = built("  Moss", (None, 2, 6))
    assert offsets.locate(Span(0, 0)) == (2, 2)
    assert offsets.locate(Span(4, 4)) == (6, 6)
    assert OffsetMap((), (), (), 0).locate(Span(0, 0)) == (0, 0)
