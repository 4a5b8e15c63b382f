"""What is read without a pattern, because most of it is plain, is read as the pattern would."""

from __future__ import annotations

import re

import hypothesis.strategies as st
import pytest
from hypothesis import given

from attrlint.annotate.numbers import _is_definite, grammar, nouns, numerals
from attrlint.annotate.numbers.vocabulary import SPACE
from attrlint.annotate.sources import noun_phrase
from attrlint.annotate.sources.row_index import index_rows
from attrlint.model import Figure, FigureKind, Span
from attrlint.model.starts import Starts


def texts(letters: str, *words: str) -> st.SearchStrategy[str]:
    """Texts of a few letters and words, in any order."""
    return st.lists(st.sampled_from([*letters, *words]), max_size=12).map("".join)


@given(texts("ab A.-'’&$€1 ", "Mr.", "U.S.", "the"))
def test_the_words_of_a_phrase_are_those_of_the_pattern(text: str) -> None:
    tokens = list(noun_phrase._TOKEN.finditer(text))
    assert noun_phrase._words(text) == ([token[0] for token in tokens], [token.span() for token in tokens])


@given(texts("0123456789,.٣½ a"), st.sampled_from("0123456789٣½"))
def test_a_number_ends_where_the_pattern_says(rest: str, first: str) -> None:
    text = first + rest
    number = numerals._NUMBER.match(text)
    assert number is not None
    assert numerals._end_of_digits(text, 0) == number.end()


@given(texts("ab A.'’-1 \u00a0\n", "people", "U.S.", "1990s"))
def test_a_word_behind_a_number_ends_where_the_pattern_says(text: str) -> None:
    word = nouns._WORD.match(text, 0)
    assert nouns._end_of_word(text, 0) == (word.end() if word else 0)


@given(texts("-–—:%/ ,\u00a0\n", "to", "of", "sixths", "tenth", "in", "people", "halves", "a"))
def test_what_a_number_goes_on_with_is_what_the_pattern_says(text: str) -> None:
    words = "to|or|and|in|out|of|for|on|per|halves|half|thirds?|quarters?|(?:fif|six|eigh|ten)ths?"
    goes_on = re.compile(rf"[-–—:%/]|{SPACE}(?:[–—%]|(?:{words})(?!\w))")
    assert grammar._goes_on(text, 0) == (goes_on.match(text) is not None)


@pytest.mark.parametrize(
    ("text", "is_definite"),
    [
        ("the 40", True),
        ("(the 40", True),
        ("All 40", True),
        ("bathe 40", False),
        ("_the 40", False),
        ("the40", False),
        ("of 40", False),
        ("40", False),
    ],
)
def test_a_figure_is_definite_behind_a_whole_word(text: str, is_definite: bool) -> None:
    figure = Figure(Span(len(text) - 2, len(text)), 40, None, FigureKind.COUNT)
    assert _is_definite(text, figure) is is_definite


def test_rows_are_known_again() -> None:
    texts = ["Ana Ruiz", "Harbor Times", "Ana Ruiz’s Oak Street", "Ana", "Ben Cole Jr."]
    first, again = index_rows(texts), index_rows(texts)
    assert first == again
    assert first.by_surname["cole"] == 4
    assert list(first.by_surname["ruiz"]) == [0, 2]  # type: ignore[arg-type]
    assert first.by_surname["street"] == 2


@given(st.lists(st.integers(0, 50), max_size=20).map(sorted), st.integers(-1, 60))
def test_the_last_start_before_an_offset(starts: list[int], offset: int) -> None:
    assert Starts(starts).number(offset) == sum(start <= offset for start in starts) - 1
