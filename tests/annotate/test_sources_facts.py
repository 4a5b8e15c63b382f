"""What else the text says of a source: why it is silent, who carried its words, whether one is many."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.annotate.attributions import find as find_attributions
from attrlint.model import Article, House, Source, SourceKind


def article(text: str, *outlets: str) -> Article:
    return annotate(parse(text), House(outlets=outlets))


def unnamed(text: str) -> tuple[Article, Source]:
    found = article(text)
    return found, next(source for source in found.sources if source.kind is SourceKind.ANONYMOUS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "A clerk said the books were wrong, asking not to be named because her contract bars interviews.",
            "asking not to be named because her contract bars interviews",
        ),
        (
            "An aide said it was over. The aide spoke on condition of anonymity to describe a private meeting.",
            "on condition of anonymity to describe a private meeting",
        ),
        (
            "A guard said that the gate was open. He wanted anonymity, fearing dismissal.",
            "fearing dismissal",
        ),
    ],
)
def test_a_reason_is_found_near_the_first_mention(text: str, reason: str) -> None:
    found, source = unnamed(text)
    assert source.reason is not None and found.text(source.reason) == reason
    assert not source.is_boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "An aide, who was not authorized to speak publicly, said it was over.",
        "An aide said it was over, asking for anonymity because of the sensitivity of the matter.",
    ],
)
def test_a_rote_reason_is_boilerplate(text: str) -> None:
    _, source = unnamed(text)
    assert source.reason is not None and source.is_boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "An aide, who spoke on condition of anonymity, said it was over.",
        "An aide said it was over. One. Two. Three. The guard feared for his job, for fear of reprisals.",
    ],
)
def test_to_ask_for_anonymity_or_to_explain_it_far_below_is_no_reason(text: str) -> None:
    assert unnamed(text)[1].reason is None


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("The mill will close, the Harbor Times reported.", ["the Harbor Times reported"]),
        ("“We are done,” the owner told CNN.", ["told CNN"]),
        ("The mill was sold, according to Reuters.", ["according to Reuters"]),
        ("The sale was first reported by Le Monde.", ["first reported by Le Monde"]),
        (
            "Ana Ruiz said in an interview with Focus Radio that it was over.",
            ["said in an interview with Focus Radio"],
        ),
        ("Ana Ruiz told host Tom Oak that it was over.", ["told host Tom Oak"]),
        ("Local media reported that it was over.", ["Local media reported"]),
        ("The owner wrote in\u00a0The Guardian that it was over.", ["wrote in\u00a0The Guardian"]),
        ("A CNN poll put the mayor ahead.", []),
        ("An editor at the Harbor Times said it was over.", []),
        ("Harbor Network said it would hire.", []),
        ("Ana Ruiz owns the Harbor Times.", []),
        ("“The Harbor Times reported it,” Ana Ruiz said.", []),
    ],
)
def test_what_an_outlet_carried_is_a_relay(text: str, relays: list[str]) -> None:
    found = article(text)
    spans = [found.text(relay.span) for source in found.sources for relay in source.relays]
    assert spans == relays


@pytest.mark.parametrize("own", ["The Harbor Times", "Harbor Times"])
def test_the_articles_own_outlet_is_known_by_any_form_of_its_name(own: str) -> None:
    found = article("The owner told the Harbor Times it was over. “Done,” he told the Times.", own)
    outlets = [source for source in found.sources if source.kind is SourceKind.OUTLET]
    assert [source.is_own for source in outlets] == [True]


def test_an_unnamed_source_knows_the_outlet_that_quoted_it() -> None:
    assert unnamed("A customs officer told CNN that the ship had left.")[1].carrier == "CNN"
    assert unnamed("A customs officer said that the ship had left.")[1].carrier is None


def test_what_an_outlet_cites_is_the_basis_of_its_relay() -> None:
    found = article("The gate was open, CNN reported, citing ministry estimates.")
    (relay,) = (relay for source in found.sources for relay in source.relays)
    assert relay.basis is not None and found.text(relay.basis) == "ministry estimates"


def test_a_vague_group_is_followed_by_a_named_member() -> None:
    text = "Analysts said the price would fall. “It must,” said Jo Park, an analyst at Calder."
    source = next(s for s in article(text).sources if s.kind is SourceKind.VAGUE)
    assert source.named_later == source.attributions
    text = "Analysts said the price would fall. “It must,” said Jo Park, a fisherman."
    source = next(s for s in article(text).sources if s.kind is SourceKind.VAGUE)
    assert source.named_later == ()


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        ("Experts said it would leak. “The seals are old,” said Jo Park.", True),
        ("The dam is new. Experts said it would leak. “The seals are old,” said Jo Park.", True),
        ("The dam is new.\n\nExperts said it would leak.\n\n“The seals are old,” said Jo Park.", True),
        ("The dam is new.\n\nExperts said it would leak.\n\n“The seals are old,” she said.", False),
        ("The dam is new.\n\nSome experts said it would leak.\n\n“The seals are old,” said Jo Park.", False),
        ("The dam is new.\n\nExperts have warned of leaks.\n\n“The seals are old,” said Jo Park.", False),
        ("The dam is new.\n\nSenior Oak aides have warned of leaks.\n\nJo Park, an aide, left.", True),
        ("The dam is new.\n\nSenior aides have warned of leaks.\n\nJo Park, an aide, left.", False),
    ],
)
def test_a_vague_group_announces_the_one_who_is_named_next(text: str, announces: bool) -> None:
    source = next(s for s in article(text).sources if s.kind is SourceKind.VAGUE)
    assert bool(source.announcements) == announces


@pytest.mark.parametrize(
    "text",
    [
        "Officials did not say when the pier would open.",
        "Critics would say that the pier is late.",
        "Critics who say the pier is late have gone home.",
        "Residents hope to return by May.",
    ],
)
def test_what_was_not_said_is_no_statement(text: str) -> None:
    assert all(not source.statements for source in article(text).sources if source.kind is SourceKind.VAGUE)


@pytest.mark.parametrize(
    "unit",
    [
        "He said no. ",
        "Ana Ruiz told CNN so. ",
        "Ana ",
        "Bank of the Ruiz for ",
        "told the ",
        "“",
        "Ana's ",
        "a, ",
    ],
)
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        found = article(unit * (size // len(unit)))
        _ = found.sentences, found.quotes, find_attributions(found), found.attributions, found.credits
        return lambda: found.sources

    assert takes_linear_time(prepare, 200_000)
