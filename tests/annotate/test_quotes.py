"""Which quotation marks belong together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time
from hypothesis import given
from hypothesis import strategies as st

from attrlint import annotate, parse
from attrlint.model import Article


def article(text: str) -> Article:
    return annotate(parse(text, path="a.txt"))


def quotes(text: str, depth: int = 0) -> list[str]:
    found = article(text)
    return [found.text(quote.inner) for quote in found.quotes if quote.depth == depth]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ('"We won," she said.', "straight"),
        ("“We won,” she said.", "curly"),
        ("''We won,'' she said.", "doubled"),
        ("«We won,» she said.", "guillemet"),
        ("« We won, » she said.", "guillemet"),
        ("»We won,« she said.", "guillemet"),
        ("„We won,“ she said.", "low"),
        ("‘We won,’ she said.", "single"),
        ("'We won,' she said. 'We're glad.'", "single"),
    ],
)
def test_every_style_of_marks_is_read(text: str, style: str) -> None:
    found = article(text)
    assert found.text(found.quotes[0].inner).strip() == "We won,"
    assert found.quotes[0].style == style


def test_straight_and_curly_marks_pair_by_where_they_stand() -> None:
    assert quotes('A "mixed” and an “odd" one, "plain" too') == ["mixed", "odd", "plain"]


def test_a_quotation_inside_another_has_depth_one() -> None:
    text = "“She called it ‘a joke’ twice,” he said."
    assert quotes(text) == ["She called it ‘a joke’ twice,"]
    assert quotes(text, depth=1) == ["a joke"]


def test_three_apostrophes_close_the_inner_quotation_and_then_the_outer_one() -> None:
    text = "''She called it 'a joke,''' he said."
    assert quotes(text) == ["She called it 'a joke,'"]
    assert quotes(text, depth=1) == ["a joke,"]


def test_apostrophes_are_no_marks() -> None:
    assert quotes("It's the dogs' dinner, 'tis the '90s, and the players' union isn't amused.") == []


def test_a_possessive_does_not_close_a_british_quotation() -> None:
    assert quotes("‘The dogs’ dinner is late,’ said Ana. ‘So it is.’") == [
        "The dogs’ dinner is late,",
        "So it is.",
    ]


def test_feet_and_inches_are_no_marks() -> None:
    assert quotes('The 12" pipe is 6\'2" tall.') == []
    assert quotes('"He is 6\'2" tall," she said.') == ["He is 6'2\" tall,"]


def test_a_quotation_goes_on_where_the_next_paragraph_repeats_the_mark() -> None:
    first, second, third = article("“We go on.\n\n“And on,” he said. “Ever on.”").quotes
    assert (first.is_closed, first.is_continued) == (False, False)
    assert (second.is_closed, second.is_continued) == (True, True)
    assert (third.is_closed, third.is_continued) == (True, False)


def test_an_opening_mark_ends_a_quotation_that_was_not_closed() -> None:
    found = article("“We go on, he said. “And on.”").quotes
    assert [quote.is_closed for quote in found] == [False, True]


def test_a_name_in_marks_is_a_title() -> None:
    found = article(
        'The film "Night on the River" was shown. "Never Again" was not. He said, "No Way."'
    ).quotes
    assert [quote.is_title for quote in found] == [True, True, False]


def test_a_hard_wrap_makes_no_difference() -> None:
    text = "“The bridge will stay\nclosed,” she said."
    assert quotes(text) == ["The bridge will stay closed,"]


@pytest.mark.parametrize(
    "unit", ['"', "'", '"a ', 'a" ', "'a ", "a' ", "''a ", "“‘", "“a ", "‘a ", "'\"a ", "“a ‘b "]
)
def test_very_many_marks_take_linear_time(unit: str) -> None:
    def prepare(times: int) -> Callable[[], object]:
        made = article(unit * times)
        return lambda: made.quotes

    assert takes_linear_time(prepare, 200_000)


@given(st.text(alphabet="aB .,\"'“”‘’«»„\n1s", max_size=80))
def test_quotations_lie_in_one_block_and_apart_or_inside_each_other(text: str) -> None:
    found = article(text)
    end = 0
    for quote in found.quotes:
        block = found.block_at(quote.span.start)
        assert block is not None
        assert quote.span in block.span
        assert quote.inner in quote.span
        assert quote.inner.start < quote.inner.end
        if quote.depth == 0:
            assert quote.span.start >= end
            end = quote.span.end
        else:
            assert quote.span.end <= end
