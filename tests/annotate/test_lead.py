from __future__ import annotations

from tests.support.told import article

SENTENCE = (
    "The harbor board will close the northern pier in May and let the southern one stay open for boats."
)


def _lead(text: str) -> str | None:
    found = article(text)
    return found.text(found.lead) if found.lead else None


def test_the_lead_is_the_first_paragraph() -> None:
    assert _lead("The pier will close. So will the mill.\n\nThe mayor left.") == (
        "The pier will close. So will the mill."
    )


def test_one_paragraph_leads_to_nothing() -> None:
    assert _lead("The pier will close. So will the mill.") is None


def test_of_a_paragraph_into_which_others_were_run_it_is_the_first_two_sentences() -> None:
    run_in = " ".join(SENTENCE for _ in range(12))
    for text in (run_in, f"{run_in}\n\nThe mayor left."):
        assert _lead(text) == f"{SENTENCE} {SENTENCE}"


def test_an_endless_first_sentence_is_the_lead() -> None:
    endless = "The pier " + "and the mill " * 200 + "will close."
    assert _lead(f"{endless}\n\nThe mayor left.") == endless
