"""Any text in: no crash, blocks in order and in range, and a map that leads back to the same words."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.model import Document, Format, Span
from attrlint.read import parse
from attrlint.read.html.flow import CODE_SPAN
from attrlint.read.prose import INVISIBLE

FORMATS = [Format.TEXT, Format.MARKDOWN, Format.HTML]

ELEMENTS = ["p", "b", "article", "main", "li", "td", "pre", "h1", "aside", "script", "q", "code"]
BITS = st.sampled_from(
    [
        *"\n\r\t\f\v\xa0\x85\u2028\u00ad\u200b-—*_`[]()!<>&#;:|=~+'\"\\/.,?{}",
        *["\r\n", "\n\n", "  ", "\n> ", "\n- ", "\n1. ", "\n    ", "\n```\n", "---\n", "+++\n", "\n# "],
        *[
            "![",
            "](",
            "[^1]",
            "[^1]: ",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "</",
            '<p class="',
            "<div\n",
        ],
        *["&amp;", "&lt", "&nbsp;", "&#x41;", "&#0;", "&ampere;", "&NotEqualTilde;", "<br>", "<br/>"],
        *[f"<{slash}{name}>" for name in ELEMENTS for slash in ("", "/")],
        *["<figure>", "<figcaption>", "</figure>", "<title>", "<span hidden>", "</span>", "</div>", "</a>"],
        *[
            "<a href='http://a.example/b'>",
            "https://harbortimes.example/a?b=1&c",
            "Ada Cole",
            "The mayor said",
        ],
        *["e\u0301", "🚢", "👩‍🔬", "Ærø"],
    ]
)
ANY_TEXT = st.one_of(st.text(), st.lists(st.one_of(BITS, st.text(max_size=3)), max_size=60).map("".join))


def check_shape(document: Document) -> None:
    assert len(document.prose) == document.map.prose_length
    last = 0
    for block in document.blocks:
        words = document.prose[block.span.start : block.span.end]
        assert last <= block.span.start < block.span.end <= len(document.prose)
        assert words == words.strip()
        last = block.span.end
    for link in document.hyperlinks:
        words = document.prose[link.span.start : link.span.end]
        assert words
        assert words == words.strip()
    for offset in range(0, len(document.prose), 1 + len(document.prose) // 50):
        start, end = document.map.locate(Span(offset, offset + 1))
        assert 0 <= start <= end <= len(document.raw)


def check_places(document: Document) -> None:
    """Each visible character stands in the source where the map says, as itself or as an entity."""
    for block in document.blocks:
        for offset in range(block.span.start, block.span.end):
            letter = document.prose[offset]
            if letter.isspace() or letter == CODE_SPAN:
                continue
            start, end = document.map.locate(Span(offset, offset + 1))
            source = document.raw[start:end]
            if source != letter:
                assert document.format is not Format.TEXT
                assert letter in html.unescape(source) or (letter in "“”" and "q" in source.lower())


def words_of(text: str) -> str:
    return " ".join(INVISIBLE.sub("", text).split())


@pytest.mark.parametrize("format", FORMATS)
@given(text=ANY_TEXT)
@settings(max_examples=400, deadline=None)
def test_any_text_becomes_a_document_with_exact_places(format: Format, text: str) -> None:
    document = parse(text, format=format)
    check_shape(document)
    check_places(document)


HYPHEN_AT_LINE_END = re.compile("(?<=[-‐–—])\\s+|(?<=\u00ad)\\s+")


@given(text=ANY_TEXT, data=st.data())
@settings(max_examples=400, deadline=None)
def test_a_stretch_of_plain_text_has_the_words_of_its_source(text: str, data: st.DataObject) -> None:
    document = parse(text, format=Format.TEXT)
    if not document.blocks:
        return
    block = data.draw(st.sampled_from(document.blocks)).span
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    source = document.raw.__getitem__(slice(*document.map.locate(Span(start, end))))
    expected, found = words_of(document.prose[start:end]), words_of(source)
    if expected != found:  # a word that was parted at a hyphen is one word again
        assert words_of(HYPHEN_AT_LINE_END.sub("", source)) == words_of(HYPHEN_AT_LINE_END.sub("", expected))


@given(text=ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_plain_text_loses_no_word(text: str) -> None:
    document = parse(text, format=Format.TEXT)
    marks = re.compile(r"[\W_]|30")
    assert marks.sub("", INVISIBLE.sub("", document.raw)) == marks.sub("", document.prose)
