"""Plain text wrapped at a column: the paragraphs come back as they were before."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.model import BlockKind, Format
from attrlint.read import parse

WORDS = st.sampled_from(
    [
        *[
            "the",
            "council",
            "voted",
            "to",
            "close",
            "old",
            "bridge",
            "for",
            "two",
            "years",
            "and",
            "crews",
            "in",
        ],
        *[
            "Port",
            "Arlen",
            "who",
            "work",
            "well-known",
            "co\u00adoperative",
            "U.S.",
            "9,000",
            "“four",
            "boats”",
        ],
        *["naïve", "Mayor", "Ortiz"],
    ]
)
PARAGRAPH = st.lists(WORDS, min_size=25, max_size=70).map(
    lambda words: "The " + " ".join(words) + " harbour."
)


def blocks(text: str) -> list[str]:
    document = parse(text, format=Format.TEXT)
    return [document.prose[block.span.start : block.span.end] for block in document.blocks]


@given(
    st.lists(PARAGRAPH, min_size=1, max_size=6),
    st.integers(50, 110),
    st.sampled_from(["\n", "\r\n", "\r", " \n"]),
)
@settings(max_examples=300, deadline=None)
def test_wrapped_paragraphs_between_blank_lines(paragraphs: list[str], width: int, end: str) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs).replace("\n", end)
    assert blocks(text) == [paragraph.replace("\u00ad", "") for paragraph in paragraphs]


@given(st.lists(PARAGRAPH, min_size=3, max_size=6), st.integers(50, 110))
@settings(max_examples=200, deadline=None)
def test_wrapped_paragraphs_with_indented_first_lines(paragraphs: list[str], width: int) -> None:
    text = "\n".join(textwrap.fill(paragraph, width, initial_indent="    ") for paragraph in paragraphs)
    assert blocks(text) == [paragraph.replace("\u00ad", "") for paragraph in paragraphs]


@given(st.lists(PARAGRAPH, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n", "\n\t", "\n   "]))
@settings(max_examples=200, deadline=None)
def test_one_paragraph_a_line(paragraphs: list[str], end: str) -> None:
    assert blocks(end.join(paragraphs)) == [paragraph.replace("\u00ad", "") for paragraph in paragraphs]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("a twenty-", "first century", "a twenty-first century"),
        ("the two-", "and three-deck boats", "the two- and three-deck boats"),
        ("the mayor—", "who was ill", "the mayor—who was ill"),
        ("the mayor —", "who was ill", "the mayor — who was ill"),
        ("the mayor -", "who was ill", "the mayor - who was ill"),
        ("the years 2010–", "2012 were good", "the years 2010–2012 were good"),
        ("the har\u00ad", "bour is shut", "the harbour is shut"),
        ("the mayor,", "Lena Ortiz", "the mayor, Lena Ortiz"),
        ("the end of", "Quay Street", "the end of Quay Street"),
    ],
)
def test_words_at_a_line_end(before: str, after: str, joined: str) -> None:
    lead = "The council voted on Tuesday to close the bridge and"
    assert blocks(f"{lead} {before}\n{after} again.") == [f"{lead} {joined} again."]


def test_lines_that_stand_alone_are_not_joined() -> None:
    for text in (
        "Wheat: 30\nCorn: 20\nRice: 50",
        "Council Closes Old Bridge\nBy the numbers",
        "Ada Cole\nBen Hart",
    ):
        assert blocks(text) == text.split("\n")


def test_a_url_is_joined_with_nothing() -> None:
    lines = [
        "The council voted on Tuesday to close the old bridge for two years, and it",
        "https://www.harbortimes.example/2024/02/01/ferry-boss-quits-and-nobody-knows-why",
        "may do so again",
    ]
    assert blocks("\n".join(lines)) == lines


def test_separators_and_end_marks_are_no_blocks() -> None:
    text = "The council voted.\n\n* * *\n\nIt is shut.\n\n-30-\n\n###\n"
    assert blocks(text) == ["The council voted.", "It is shut."]


def test_items_of_a_list() -> None:
    document = parse("The council wants:\n- a bridge\n- a ferry that\n  runs\n• a pier")
    assert [block.kind for block in document.blocks][1:] == [BlockKind.LIST_ITEM] * 3
    assert blocks(document.raw) == ["The council wants:", "a bridge", "a ferry that runs", "a pier"]
