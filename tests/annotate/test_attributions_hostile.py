"""Any text in: no crash, every span inside one block, linear time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time
from hypothesis import example, given, settings
from hypothesis import strategies as st

from attrlint import annotate, parse
from attrlint.model import Article, Format

NEWS = """
the mayor|Ana Ruiz|said|says|that|rents would fall|according to|citing|records|“We stay,”
|“We go on.|''No.''|‘so’|"|,|.|!|:|;|—|--|---|(|)|and|but|who|told|CNN|to|in an interview with|on Friday|asked|whether|was|called|by
|her claim that|As|If|U.S.|12"|'90s|RUIZ:|İ|— Ana Ruiz|while|of
"""
PIECES = st.sampled_from([*NEWS.replace("\n", "").split("|"), "\n\n", "\n"])


def article(text: str) -> Article:
    return annotate(parse(text, path="a.txt", format=Format.TEXT))


def check_spans(found: Article) -> None:
    for attribution in found.attributions:
        assert attribution.content
        for span in (*attribution.content, attribution.source, attribution.cue, attribution.addressee):
            if span is not None:
                block = found.block_at(span.start)
                assert block is not None
                assert span in block.span
                assert span.start < span.end


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    check_spans(article(text))


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
@example(", , , : the mayor")
def test_any_splice_of_news_english(text: str) -> None:
    check_spans(article(text))


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_contents_of_one_cue_are_apart_from_it(text: str) -> None:
    for attribution in article(text).attributions:
        if attribution.cue is not None and attribution.pattern != "citing":
            assert not any(attribution.cue.overlaps(piece) for piece in attribution.content)


@pytest.mark.parametrize(
    "unit",
    [
        "The mayor said the plan would fail and the council added that it was ready, ",
        "said ",
        "X said ",
        "no, he said",
        '"a," he said, ',
        "“a ‘b ” ",
        "according to ",
        "a, ",
        "a and ",
        '"We won," he said.\n\n',
        "“We won.\n\n",
        "a — ",
        "( a ) ",
        "he said, citing NATO, ",
        "claim that ",
        "to say ",
        "RUIZ: ",
        "who said ",
        "A.",
    ],
)
def test_repetition_takes_linear_time(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        found = article(unit * (size // len(unit)))
        assert found.quotes is found.quotes
        return lambda: found.attributions

    assert takes_linear_time(prepare, 300_000)
