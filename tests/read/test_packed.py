"""The source of a large document, told by its prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import parse
from attrlint.model import Format
from attrlint.model.packed import Packed

_PIECES = st.sampled_from(
    [
        "The mill burned. ",
        "Ana Ruiz’s boat",
        "\n",
        "\n\n",
        " \n \n",
        "\r\n",
        "&amp;",
        "<p>",
        "**",
        "\u00ad",
        "\t",
        "é",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join), st.sampled_from(list(Format)), st.data())
def test_a_packed_source_is_the_source(text: str, form: Format, data: st.DataObject) -> None:
    document = parse(text, format=form)
    packed = Packed(document.raw, document.prose, document.map)
    assert "".join(packed.pieces()) == document.raw
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert packed.text(start, end) == document.raw[start:end]


@pytest.mark.parametrize("gap", ["\n\n", " \n\n\n", "\r\n\r\n"])
def test_a_large_article_is_packed_and_linted_as_a_small_one(gap: str) -> None:
    from attrlint import lint

    text = gap.join(
        ["Experts say the “dam leaks. It is  old.", "It cost 40 percent more, Ana Ruiz said."] * 2
    )
    large = gap.join([text, "x" * (1 << 20)])
    document = parse(large, path="draft.txt").packed()
    assert isinstance(document.source, Packed)
    assert document.raw == large
    few = [
        (found.rule, found.start, found.text) for found in lint(parse(text, path="draft.txt"), select=["all"])
    ]
    many = [(found.rule, found.start, found.text) for found in lint(document, select=["all"])]
    assert set(few) <= set(many)
