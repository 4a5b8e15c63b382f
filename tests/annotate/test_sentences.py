"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import annotate, parse
from attrlint.model import Article


def article(text: str) -> Article:
    return annotate(parse(text, path="a.txt"))


def sentences(text: str) -> list[str]:
    found = article(text)
    return [found.text(sentence) for sentence in found.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left.|She took the train.",
        "Gov. Ana Ruiz met Sen. Tom Oak at St. Mary's on Friday.|Both smiled.",
        "He moved to the U.S. The move surprised friends.".replace(". The", ".|The"),
        "The U.S. Navy sent J. R. Oak to Port Vell.|Nobody asked why.",
        "The fee is 3.5 percent.|It was 2.25.",
        "Doors open at 7 p.m. Monday.|Doors close at 9 p.m.|The band plays on.",
        'He was late ("as ever.") and sat down.|Then he slept.',
        "“We won.”|The crowd cheered.",
        "“Did we win?” she asked.|Nobody knew.",
        '"We won!" he shouted.|"Go home."',
        "She waited ... and waited.|Nothing came.",
        "(The council met in March.)|It meets again in May.",
        "Vell Corp. Chairman Ivo Lind resigned.|Vell Inc. sells pumps.",
        "See page No. 7 for more.|No. He would not go.".replace("No. He", "No.|He"),
        "Élan grew.|Émile Roux left.",
    ],
)
def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


def test_blocks_are_borders() -> None:
    assert sentences("the council met in the hall\n\nand went home") == [
        "the council met in the hall",
        "and went home",
    ]


def test_a_hard_wrap_makes_no_difference() -> None:
    text = "Mr. Oak said the bridge at St. Lem would close. Nobody in the town was told about the plan."
    assert sentences(text.replace(" said ", "\nsaid ")) == sentences(text)


@given(st.text(alphabet="aB .!?\"'”“’…()\n1U.S", max_size=80))
def test_sentences_hold_every_word_of_their_block_once(text: str) -> None:
    found = article(text)
    at = 0
    for sentence in found.sentences:
        assert not found.prose[at : sentence.start].strip()
        assert sentence.start < sentence.end
        at = sentence.end
    assert not found.prose[at:].strip()
