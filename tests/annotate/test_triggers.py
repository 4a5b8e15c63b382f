"""A pattern that waits for a trigger finds what it would find without one."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import annotate
from attrlint.annotate.figures import cues, filings
from attrlint.annotate.figures.marks import marks_in
from attrlint.annotate.triggers import blocks
from attrlint.lexicon import load
from attrlint.lowering import Lowered, lowered, plain
from attrlint.model import Article
from attrlint.read import read

Pattern = Callable[[ModuleType], re.Pattern[str]]

LEFTOVERS = [
    (kind, number, pattern["has"], pattern["pattern"])
    for kind, patterns in load("annotate/leftovers").items()
    for number, pattern in enumerate(patterns)
    if pattern["has"]
]


def article(text: str) -> Article:
    return annotate(read("draft.txt", text.encode("utf-8", "replace")))


def test_words_are_found_whatever_their_case_and_where_one_is_part_of_another() -> None:
    found = article("He is BELIEVED to be in Kyiv; a disbelieved man, allegedly.").triggers
    assert list(found["hearsay participle"]) == [(6, 14), (35, 43), (49, 56)]
    assert list(found["hearsay"]) == [(49, 58)]
    assert list(found["spelling"]) == [(24, 28)]
    assert "editor 0" not in found


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    assert list(article("İİİ was allegedly there.").triggers["hearsay"]) == [(8, 17)]


@pytest.mark.parametrize(
    ("kind", "number", "has", "pattern"),
    LEFTOVERS,
    ids=[f"{kind} {number}" for kind, number, *_ in LEFTOVERS],
)
def test_no_leftover_can_stand_without_its_trigger(
    kind: str, number: int, has: list[str], pattern: str
) -> None:
    @given(st.from_regex(re.compile(pattern, re.MULTILINE), fullmatch=True))
    def holds(text: str) -> None:
        assert any(word.lower() in text.lower() for word in has)

    holds()


def test_no_filing_is_named_without_its_trigger() -> None:
    words = load("annotate/figures/contexts")["has_filing"]

    @given(st.from_regex(re.compile(filings._NAMED.pattern), fullmatch=True))
    def holds(text: str) -> None:
        assert any(word in text.lower() for word in words)

    holds()


@pytest.mark.parametrize("name", cues._BY_WORD)
def test_no_cue_can_stand_without_its_word(name: str) -> None:
    pattern, _ = cues._BY_WORD[name]

    @given(st.from_regex(re.compile(pattern.pattern)).filter(lambda text: "$" not in text))
    def holds(text: str) -> None:
        assert name in marks_in(lowered(text))

    holds()


PIECES = st.sampled_from(
    [
        "is ", "it is ", "there are ", "believed", "(believed", "said", "unsaid", "expected", "pointed  out",
        "rumors", "Rumors ", " of", " to", " that", " at the time", " as early as", "\n\n", " ", "Allegedly",
        "feared dead", "to be", "Kyiv", "Kiev", "al-Qaeda", "Al Qaeda", "-", "“", "” ", "The man ", ". ", "now",
        "could not", "verified", "be confirmed", "unconfirmed", "uncorroborated", "no independent confirmation",
        "the worst", "unworst", "largest", " flood", " in a century", " since 1981", " ever", "Brill Corp ",
        "declined to comment", "refused to comment", " on the record", "has ", "have now ", "been ", "killed",
        "tested\npositive", "claimed", "death toll ", "number of dead ", "stands", " 41 people",
    ]
)  # fmt: skip


@given(st.from_regex("|".join(import_module("attrlint.annotate.hearsay")._forms().values())))
def test_hearsay_is_looked_for_wherever_a_form_of_it_can_begin(text: str) -> None:
    hearsay = import_module("attrlint.annotate.hearsay")
    forms = re.compile("|".join(hearsay._forms().values()))
    assert [found.span() for found in hearsay._pattern().finditer(text)] == [
        found.span() for found in forms.finditer(text)
    ]


@given(st.lists(PIECES, max_size=25))
def test_hearsay_is_found_wherever_its_pattern_matches(pieces: list[str]) -> None:
    hearsay = import_module("attrlint.annotate.hearsay")
    found = article("".join(pieces))
    passing_on = {
        sentence
        for sentence in found.sentences
        if hearsay._pattern().search(found.prose, sentence.start, sentence.end)
    }
    assert passing_on <= {found.sentence_at(place) for place in hearsay._places(found)}


@given(st.lists(PIECES, max_size=25))
def test_spellings_are_found_wherever_their_pattern_matches(pieces: list[str]) -> None:
    spellings = import_module("attrlint.annotate.spellings")
    found = article("".join(pieces))
    plain = [
        match.span()
        for match in spellings._pattern().finditer(found.prose)
        if not spellings._JOINED.match(found.prose[match.start() - 1 : match.start()])
        and found.quote_at(match.start()) is None
        and found.block_at(match.start()).kind.is_text  # type: ignore[union-attr]
    ]
    assert [(spelling.span.start, spelling.span.end) for spelling in found.spellings] == plain


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("verifications", lambda module: module._pattern()),
        ("superlatives", lambda module: module._pattern()),
        ("refusals", lambda module: module._REFUSAL),
    ],
    ids=["verifications", "superlatives", "refusals"],
)
def test_facts_are_found_wherever_their_pattern_matches_in_a_paragraph(kind: str, pattern: Pattern) -> None:
    module = import_module(f"attrlint.annotate.{kind}")

    @given(st.lists(PIECES, max_size=25))
    def finds(pieces: list[str]) -> None:
        found = article("".join(pieces))
        plain = [
            match.span()
            for block in found.blocks
            for match in pattern(module).finditer(found.prose, block.span.start, block.span.end)
            if found.quote_at(match.start()) is None and (kind != "superlatives" or block.kind.is_text)
        ]
        assert [(span.start, span.end) for span in getattr(found, kind)] == plain

    finds()


@given(st.lists(PIECES, max_size=25))
def test_no_running_toll_is_told_in_a_paragraph_without_a_trigger(pieces: list[str]) -> None:
    tolls = import_module("attrlint.annotate.running_tolls")
    found = article("".join(pieces))
    told = [
        block
        for block in found.blocks
        if tolls._pattern().search(found.prose, block.span.start, block.span.end)
    ]
    reached = blocks(found, "running toll")
    assert all(block in reached for block in told)


def test_words_are_found_beyond_the_stretch_that_is_read_at_once() -> None:
    text = (
        "He is allegedly here.\n\n" + "The mill by the river is old.\n\n" * 12_000 + "It reportedly burned."
    )
    found = list(article(text).triggers["hearsay"])
    assert [text[start:end] for start, end in found] == ["allegedly", "reportedly"]


@pytest.mark.parametrize("kind", ["curly", "plain"])
def test_a_word_is_found_with_either_apostrophe(kind: str) -> None:
    text = "Da’esh held the town." if kind == "curly" else "Da'esh held the town."
    assert list(article(text).triggers["spelling"]) == [(0, 6)]


@given(st.text())
def test_plain_text_has_a_letter_for_each_letter(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(text.replace("'", "’")) == plain(text.replace("’", "'"))


def test_a_word_is_told_from_the_beginning_of_a_longer_one() -> None:
    lower = Lowered("The Analysts’ view; officialdom, and an OFFICIAL.")
    assert lower.has("analysts", 0, 20)
    assert lower.has("official", 0, 60)
    assert not lower.has("official", 0, 33)
    assert not lower.has("fficial", 0, 60)
