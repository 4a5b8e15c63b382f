"""Quotations held against pages: what is the same, what is not, and what must never pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from attrlint.model import Verdict
from attrlint.online.quotes import match_quote
from attrlint.online.words import Words, negations

PAGE = Words(
    "The council met on Monday.\n“We will not open the bridge before the repairs are done, and they’ll take nine "
    "weeks,” the engineer said. She said the work would cost $1.2 million, or 15 percent more than planned, and that "
    "five lorries had been stopped. “I don’t think that the mayor knew of the cracks in the piers. We do want to "
    "re-open by May, but not if the river is high. It is all we can do,” she said. “I have asked Lea Moss to look at "
    "the e-mail of 3 March, and 1,200 people have signed it.”"
)


def verdict(quote: str) -> Verdict:
    return match_quote(quote, PAGE).verdict


@pytest.mark.parametrize(
    "quote",
    [
        "We will not open the bridge before the repairs are done",
        "we will not open the bridge before the repairs are done,",
        "We will not open the bridge before the repairs are done - and they’ll take nine weeks,",
        "the repairs are done, and they will take 9 weeks",
        "they'll take nine weeks,\" the engineer said. She said",
        "We will not open … before the repairs are done",
        "We will not open [it] before the repairs are done",
        "[The city] will not open the bridge before the repairs are done",
        "We will not open the bridge ... and they’ll take nine weeks",
        "I have asked Lea Moss to look at the email of 3 March",
        "and twelve hundred people have signed it",
        "would cost $1.2m, or 15% more than planned",
        "We  will\u00a0not open the bridge before the re\u00adpairs are done".replace("\u00ad", ""),
    ],
)
def test_true_words_are_verified(quote: str) -> None:
    assert verdict(quote) is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("quote", "said", "found", "kind"),
    [
        ("We will open the bridge before the repairs are done", "", "not", "negation"),
        ("the repairs are done, and they’ll take five weeks", "five", "nine", "number"),
        ("We will not open the tunnel before the repairs are done", "tunnel", "bridge", "word"),
        ("I have asked Ada Moss to look at the e-mail", "Ada", "Lea", "name"),
        ("would cost $1.2 billion, or 15 percent more than planned", "1.2 billion", "1.2 million", "number"),
        ("would cost €1.2 million, or 15 percent more than planned", "€", "$", "number"),
        ("We will not open a bridge before the repairs are done", "a", "the", "minor"),
    ],
)
def test_changed_words_are_told_one_by_one(quote: str, said: str, found: str, kind: str) -> None:
    match = match_quote(quote, PAGE)
    assert match.verdict is Verdict.ALTERED
    assert [(d.said, d.found, d.kind) for d in match.differences] == [(said, found, kind)]


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("the mayor knew of the cracks in the piers", "don’t think that"),
        ("We do want to re-open by May", "but not if the river is high"),
        ("We will ... open the bridge before the repairs are done", "not"),
        ("We will [surely] open the bridge before the repairs are done", "not"),
    ],
)
def test_a_not_that_is_cut_off_is_told(quote: str, reason: str) -> None:
    match = match_quote(quote, PAGE)
    assert match.verdict is Verdict.PARTIAL
    assert reason in match.reason


@pytest.mark.parametrize(
    "before", ["She did not think that ", "She doubted that ", "She rejected the idea that "]
)
def test_a_not_that_the_article_says_itself_is_not_cut_off(before: str) -> None:
    quote = "the mayor knew of the cracks in the piers"
    assert match_quote(quote, PAGE, before=before).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("quote", "page", "verdict"),
    [
        (
            "This is about the safety of all",
            "This is about the safety of all, not about money.",
            Verdict.VERIFIED,
        ),
        (
            "Whether the ferry will run in May",
            "Whether the ferry will run in May or not, we stay.",
            Verdict.VERIFIED,
        ),
        (
            "We have said so to the council",
            "We have said so to the council. Not that it helped.",
            Verdict.VERIFIED,
        ),
        ("We believe that the bridge is", "We believe that the bridge is not safe.", Verdict.PARTIAL),
        (
            "We will open it to all lorries",
            "We will open it to all lorries unless it rains.",
            Verdict.PARTIAL,
        ),
        (
            "We will open it to all lorries",
            "We will open it to all lorries, but only if it is dry.",
            Verdict.PARTIAL,
        ),
    ],
)
def test_what_follows_counts_where_it_turns_the_words_round(quote: str, page: str, verdict: Verdict) -> None:
    assert match_quote(quote, Words(page)).verdict is verdict


@pytest.mark.parametrize(
    "quote",
    [
        "It was the worst night that I have seen in thirty years",
        "Nobody at the harbor wants to speak of what happened there",
        "The mayor ought to resign and leave the city at once",
    ],
)
def test_invented_words_are_not_found(quote: str) -> None:
    assert verdict(quote) is Verdict.NOT_FOUND


def test_a_gap_behind_a_common_word_is_bridged() -> None:
    page = Words(
        "We met. We sat. We ate. " * 200 + "We hope, if all goes well, to open the bridge in May. We left."
    )
    assert match_quote("We … open the bridge in May", page).verdict is Verdict.VERIFIED
    assert match_quote("We [will] open the bridge in June", page).verdict is not Verdict.VERIFIED


def test_few_words_are_not_judged() -> None:
    assert verdict("We will resign now") is Verdict.UNCHECKED


def test_pieces_in_another_order_are_no_quotation() -> None:
    assert verdict("they’ll take nine weeks … We will not open the bridge") is Verdict.ALTERED


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("they counted 5-4 votes in the end", "they counted 54 votes in the end"),
        ("they counted 5 boats in the harbor", "they counted 15 boats in the harbor"),
        ("they counted 1.5 boats in the harbor", "they counted 15 boats in the harbor"),
        ("it was 10 metres wide and deep", "it was 10² metres wide and deep"),
        ("it was 5 metres wide and deep", "it was 5½ metres wide and deep"),
        ("it was -5 degrees in the harbor", "it was 5 degrees in the harbor"),
        ("it is not able to swim at all", "it is notable to swim at all"),
        ("two hundred boats lay in the harbor", "five hundred boats lay in the harbor"),
        ("hundred boats lay in the harbor", "five hundred boats lay in the harbor"),
    ],
)
def test_numbers_that_only_look_alike_are_not_verified(said: str, page: str) -> None:
    assert match_quote(said, Words(page)).verdict is not Verdict.VERIFIED


# --- any quotation, one number or one negation altered -----------------------------------------------------

_PLAIN = st.sampled_from(
    [
        "the",
        "a",
        "bridge",
        "mayor",
        "river",
        "said",
        "will",
        "would",
        "open",
        "close",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "we",
        "they",
        "she",
        "have",
        "been",
        "seen",
        "lorries",
        "before",
        "after",
        "money",
        "city",
        "council",
        "works",
        "harbor",
        "ferry",
        "is",
        "was",
        "are",
        "do",
        "can",
        "must",
        "should",
        "more",
        "than",
        "next",
    ]
)
_NUMBER = st.one_of(
    st.integers(0, 10**9).map(str),
    st.integers(1000, 10**7).map("{:,}".format),
    st.decimals(0, 1000, places=1).map(str),
    st.sampled_from(["two", "three", "five", "nine", "twelve", "twenty", "sixty"]),
)
_NEGATION = st.sampled_from(["not", "never", "no", "nobody", "nothing", "without"])
_WORDS = st.lists(st.one_of(_PLAIN, _PLAIN, _PLAIN, _NUMBER, _NEGATION), min_size=5, max_size=60)


@settings(max_examples=400, deadline=None)
@given(words=_WORDS, others=_WORDS, number=_NUMBER, data=st.data())
def test_one_number_altered_is_never_verified(
    words: list[str], others: list[str], number: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words)))
    new = data.draw(_NUMBER)
    page = Words(" ".join([*others, "; ", *words[:at], number, *words[at:], "; ", *others]))
    quote = " ".join([*words[:at], new, *words[at:]])
    # Beside other numbers an altered one can make the same number again ("3 hundred", "20 five").
    assume(Words(quote).texts != Words(" ".join([*words[:at], number, *words[at:]])).texts)
    assume(not any(True for _ in page.find(Words(quote).texts)))
    assert match_quote(quote, page).verdict is not Verdict.VERIFIED


@settings(max_examples=400, deadline=None)
@given(words=_WORDS, others=_WORDS, negation=_NEGATION, data=st.data())
def test_one_negation_more_or_less_is_never_verified(
    words: list[str], others: list[str], negation: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words)))
    with_it = [*words[:at], negation, *words[at:]]
    said, there = data.draw(st.sampled_from([(words, with_it), (with_it, words)]))
    page = Words(" ".join([*others, "; ", *there, "; ", *others]))
    if said is with_it or 0 < at < len(words):
        assume(not any(True for _ in page.find(Words(" ".join(said)).texts)))
    else:
        return  # cut at an end, where the words stand on the page: a matter of `partial`
    assert match_quote(" ".join(said), page).verdict is not Verdict.VERIFIED


@settings(max_examples=200, deadline=None)
@given(before=_WORDS, quote=_WORDS, after=_WORDS)
def test_what_stands_there_is_never_missing(before: list[str], quote: list[str], after: list[str]) -> None:
    page = Words(f"{' '.join(before)}.\n“{' '.join(quote)}.”\n{' '.join(after)}.")
    assume(len(Words(" ".join(quote)).texts) >= 5)
    match = match_quote(" ".join(quote), page)
    assert match.verdict in (Verdict.VERIFIED, Verdict.PARTIAL)


@settings(max_examples=200, deadline=None)
@given(quote=st.text(max_size=200), page=st.text(max_size=400))
def test_any_text_is_compared_without_a_crash(quote: str, page: str) -> None:
    match = match_quote(quote, Words(page))
    assert match.verdict in Verdict
    if match.verdict is Verdict.VERIFIED:
        assert match.words in page


def test_negations_are_in_normal_form() -> None:
    for word in negations():
        assert Words(word).texts in ([word], ["can", "not"])


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("Nobody at the harbor wants to speak of what happened there", Verdict.NOT_FOUND),
        ("the bridge and the bridge and the bridge and the ferry", Verdict.ALTERED),
        ("word3 … and … the … bridge … and … nowhere to be seen", Verdict.NOT_FOUND),
    ],
)
def test_a_long_page_is_searched_in_time(quote: str, verdict: Verdict) -> None:
    def page(size: int) -> Words:
        return Words(" ".join(f"word{number % 977} and the bridge" for number in range(size)))

    def prepare(size: int) -> Callable[[], object]:
        words = page(size)
        return lambda: match_quote(quote, words)

    assert match_quote(quote, page(50_000)).verdict is verdict
    assert takes_linear_time(prepare, 50_000)
