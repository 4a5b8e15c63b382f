"""Rows of capitalised words: those of plain words are read without the pattern that says what a row is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time
from hypothesis import given
from hypothesis import strategies as st

from attrlint.annotate.sources.name_rows import row_pattern
from attrlint.annotate.sources.plain_rows import find_rows

NAMES = st.sampled_from(["Ana", "O", "Mr.", "U.S.", "Éva", "Ruiz's", "Oaks’", "AT&T", "al-Oak", "d'Arc"])
OFFICES = st.sampled_from(["Secretary", "Chief", "Leader", "State", "Staff", "Police"])
SMALL = st.sampled_from(["of", "van", "de", "la", "della", "to", "the", "and", "said", "x", "2nd"])
GAPS = st.sampled_from([" "] * 8 + [", ", ". ", " & ", "-", "/", "'", "’", "\n", " “", "@", "#", "_", ""])
RARE = st.sampled_from([""] * 6 + ["Š", "Łuk", "İ", "ß", "?", "—", "…"])


@given(
    st.lists(st.tuples(NAMES | OFFICES | SMALL, GAPS, RARE), max_size=30).map(
        lambda parts: "".join(map("".join, parts))
    )
)
def test_rows_are_those_that_the_pattern_finds(text: str) -> None:
    assert find_rows(text) == [row.span() for row in row_pattern().finditer(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("the clerk Ana Ruiz said", ["Ana Ruiz"]),
        ("Ana Ruiz. Then", ["Ana Ruiz", "Then"]),
        ("Gov. Ruiz’s Harbor Office", ["Gov. Ruiz’s Harbor Office"]),
        ("Secretary of State Ruiz", ["Secretary of State Ruiz"]),
        ("the Mayor of Oreb", ["Mayor", "Oreb"]),
        ("Jan van de Oak and Łuk", ["Jan van de Oak", "Łuk"]),
        (" ".join(["Oak"] * 13), [" ".join(["Oak"] * 12), "Oak"]),
    ],
)
def test_a_row_ends_where_small_words_belong_to_no_name(text: str, rows: list[str]) -> None:
    assert [text[start:end] for start, end in find_rows(text)] == rows


@pytest.mark.parametrize("text", ["Oak ", "Oak-", "A", "Mr. ", "Ana van ", "Ana de "])
def test_rows_take_linear_time(text: str) -> None:
    def prepare(count: int) -> Callable[[], object]:
        return lambda: find_rows(text * count)

    assert takes_linear_time(prepare, 40_000)
