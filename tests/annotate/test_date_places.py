"""What dates are built around is found wherever its pattern matches."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.annotate.dates import places

expressions, relative = map(
    import_module, ("attrlint.annotate.dates.expressions", "attrlint.annotate.dates.relative")
)

PIECES = st.sampled_from(
    [
        *(
            "March",
            "Mar",
            "Sept",
            "ember",
            "May",
            "Monday",
            "Satur",
            "day",
            "Sun",
            "to",
            "yester",
            "onight",
            "t",
        ),
        *(
            "omorrow",
            " ago",
            "two",
            "last week",
            "this weekend",
            "ast",
            "his year",
            "next",
            " month",
            " ",
            "\n",
        ),
        *(
            "2023",
            "-01-02",
            "-1",
            "-0",
            "9",
            "/3/2019",
            "/03/2019",
            ".3.2019",
            ".31.2019",
            "x",
            "é",
            "_",
            ".",
        ),
    ]
)
PATTERNS = {
    places.NAME: expressions._name_pattern(),
    places.ISO: expressions._ISO,
    places.SLASHED: expressions._SLASHED,
    places.DOTTED: expressions._DOTTED,
    places.AGO: relative._AGO,
    **relative._DAY_ENDS,
}


def spans(matches: chain[re.Match[str]]) -> list[tuple[int, int]]:
    return sorted(match.span() for match in matches)


@pytest.mark.parametrize("kind", PATTERNS)
@given(pieces=st.lists(PIECES, max_size=12), cut=st.integers(0, 3))
def test_each_is_found_wherever_its_pattern_matches(kind: str, pieces: list[str], cut: int) -> None:
    text, pattern = "".join(pieces), PATTERNS[kind]
    end = max(cut, len(text) - cut)
    found = places.places_in(text, cut, end).get(kind, ())
    assert spans(chain(places.matches(pattern, text, found, end))) == spans(
        chain(pattern.finditer(text, cut, end))
    )


@given(st.lists(PIECES, max_size=12))
def test_periods_are_found_wherever_their_pattern_matches(pieces: list[str]) -> None:
    text, pattern = "".join(pieces), relative._period()
    found = places.places_in(text, 0, len(text))
    each = [places.matches(pattern, text, found.get(word, ()), len(text)) for word in places.PERIODS]
    assert spans(chain(*each)) == spans(chain(pattern.finditer(text)))
