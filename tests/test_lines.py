from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.lines import Lines
from attrlint.model import Position


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab\ncd", 0, 1, 1),
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 3, 2, 1),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\rcd", 3, 2, 1),
        ("ab\n", 3, 2, 1),
        ("a\x0cb\u2028c", 4, 1, 5),
        ("\U0001f600\n\u0301x", 3, 2, 2),
    ],
)
def test_an_offset_has_a_line_and_a_column(text: str, offset: int, line: int, column: int) -> None:
    assert Lines(text).position(offset) == Position(line, column, offset)


def test_a_line_is_given_without_its_end() -> None:
    lines = Lines("one\r\ntwo\rthree\n")
    assert [lines[i] for i in range(1, len(lines) + 1)] == ["one", "two", "three", ""]


@given(st.text(alphabet="ab\r\n\x0c\u2028\u00e9\U0001f600"), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    position = Lines(text).position(offset)
    ends = [
        i for i in range(len(text)) if text[i] == "\n" or (text[i] == "\r" and text[i + 1 : i + 2] != "\n")
    ]
    before = [end for end in ends if end < offset]
    assert position.line == len(before) + 1
    assert position.column == offset - (before[-1] + 1 if before else 0) + 1
