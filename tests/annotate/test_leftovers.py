from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Article, BlankKind, Format, LeftoverKind


def article(text: str, format: Format = Format.TEXT) -> Article:
    return annotate(parse(text, format=format))


def leftovers(text: str, format: Format = Format.TEXT) -> list[tuple[str, str, str | None]]:
    found = article(text, format)
    return [(found.text(lo.span), lo.kind.value, lo.replacement) for lo in found.leftovers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor (TK age) left.", ("TK", "editor", None)),
        ("The mayor [NAME] left.", ("[NAME]", "editor", None)),
        ("The mayor left {{citation needed}}.", ("{{citation needed}}", "editor", None)),
        ("As of my last update, the mill stands.", ("As of my last update", "chatbot", None)),
        ("It rose 【4†source】.", ("【4†source】", "citation", "")),
        ("Tom &amp; Ana", ("&amp;", "markup", "&")),
        ("It&nbsp;rose.", ("&nbsp;", "markup", " ")),
        ("It rose.<br/>", ("<br/>", "markup", None)),
        ("The cafÃ© was shut.", ("Ã©", "mojibake", "é")),
        ("The cafA\u0303\u00a9 was shut.", ("A\u0303\u00a9", "mojibake", "é")),
        ("“Noâ€™s”", ("â€™", "mojibake", "’")),
        ("The caf\ufffd was shut.", ("\ufffd", "mojibake", None)),
        ("It rose.\n\nADVERTISEMENT", ("ADVERTISEMENT", "boilerplate", None)),
    ],
)
def test_leftovers_are_found_with_what_should_stand_there(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert leftovers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The TK Maxx shop",
        "“He don’t [sic] know.”",
        "“As an AI language model,” it said.",
        "3 < 4",
        "XX Corps",
        "São Âncora",
    ],
)
def test_what_belongs_there_is_left_alone(text: str) -> None:
    assert leftovers(text) == []


def test_code_is_left_alone() -> None:
    assert leftovers("Write `&nbsp;` here.\n\n    TK &amp;\n", Format.MARKDOWN) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" It rose.\n", [(" ", BlankKind.START)]),
        ("It rose. \t\nIt fell.\n", [(" \t", BlankKind.LINE_END)]),
        ("It rose.\n \n\nIt fell.\n", [(" \n\n", BlankKind.LINES)]),
        ("It rose.\r\n\r\nIt fell.\r\n", []),
        ("It rose.\n\n\n", [("\n\n", BlankKind.END)]),
        ("It\u200brose.", [("\u200b", BlankKind.INVISIBLE)]),
        ("It rose.", []),
        (" \n", []),
    ],
)
def test_needless_blanks_are_found_in_the_source(text: str, expected: list[tuple[str, BlankKind]]) -> None:
    assert [
        (text[blank.span.start : blank.span.end], blank.kind) for blank in article(text).blanks
    ] == expected


@given(st.text(max_size=300), st.sampled_from(list(Format)))
def test_any_text_is_searched(text: str, format: Format) -> None:
    found = article(text, format)
    end = 0
    for leftover in found.leftovers:
        assert end <= leftover.span.start < leftover.span.end <= len(found.prose)
        end = leftover.span.end
        assert leftover.kind in LeftoverKind
    end = 0
    for blank in found.blanks:
        assert end <= blank.span.start < blank.span.end <= len(found.document.raw)
        words = found.document.raw[blank.span.start : blank.span.end]
        assert not words.strip() or blank.kind is BlankKind.INVISIBLE
        end = blank.span.end


BLANKS = re.compile(
    r"(?<=\S)[ \t]+(?=\r?\n|\r)|[\u200b\ufeff]+|(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?:\r\n|\n|\r(?!\n))){2}"
)


@given(st.text(alphabet=" \t\r\n\u200b\ufeffab.", max_size=40))
def test_blanks_within_a_text_are_found_wherever_there_are_any(text: str) -> None:
    found = article(text)
    raw = found.document.raw
    inside = [blank for blank in found.blanks if blank.kind not in (BlankKind.START, BlankKind.END)]
    is_there = BLANKS.search(raw, len(raw) - len(raw.lstrip()), len(raw.rstrip())) is not None
    assert bool(inside) == (is_there and bool(raw.strip()))
