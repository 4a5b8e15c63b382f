"""Where numerals begin: what the scan finds is what one plain pattern for all of them would find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from attrlint.annotate.numbers.numerals import VULGAR, triggers

WORDS = ("one", "two", "twenty", "five", "half", "third", "thirds", "dozens", "twice", "million", "hundred")
SIGNS = "".join(VULGAR)
PLAIN = re.compile(
    rf"[^a-z0-9_](?<!\w)(?:((?:\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?!\d)|\d+)(?:\.\d+)?|\.\d+|[{SIGNS}])"
    rf"|({'|'.join(sorted(WORDS, key=len, reverse=True))})(?!\w))"
)
PIECES = st.sampled_from(
    [
        *WORDS,
        *SIGNS,
        "1",
        "42",
        "1,200",
        "1,20",
        "3.5",
        ".5",
        ".",
        ",",
        "-",
        " ",
        "_",
        "é",
        "someone",
        "$",
        "%",
        "x",
    ]
)


def plain(text: str) -> list[tuple[int, int, str]]:
    return [
        (match.start(), match.end() - 1, match[match.lastindex or 0]) for match in PLAIN.finditer(f" {text}")
    ]


def test_numbers_and_words_are_found_in_order() -> None:
    found = [
        word for _, _, word in triggers("half of 1,200 or .5, twenty-five in 3.5.1; someone, a5, x.7 and ½")
    ]
    assert found == ["half", "1,200", ".5", "twenty", "five", "3.5", "1", "7", "½"]


@given(st.lists(PIECES, max_size=16).map("".join))
def test_the_scan_finds_what_a_pattern_would(text: str) -> None:
    assert list(triggers(text)) == plain(text)
