"""The decision table: from the noun phrase of a source to its kind, one invented example a row."""

from __future__ import annotations

import pytest

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Source, SourceKind


def sources(text: str) -> tuple[Source, ...]:
    return annotate(parse(text)).sources


def the_source(text: str) -> Source:
    found = [source for source in sources(text) if source.attributions]
    assert len(found) == 1, [source.name for source in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz said the pier was closed.", "Ana Ruiz"),
        ("Li Wen, a senior aide, said the plan was dropped.", "Li Wen"),
        ("A senior aide, Li Wen, said the plan was dropped.", "Li Wen"),
        ("Senior aide Li Wen said the plan was dropped.", "Li Wen"),
        ("Li Wen, 41, a port clerk, said the plan was dropped.", "Li Wen"),
        ("Sen. Jo Park (D-Ohio), a backer of the bill, said it would pass.", "Jo Park"),
        ("A spokesman for the port, Al Reyes, said the pier was closed.", "Al Reyes"),
        ("“It is closed,” said port spokesman Al Reyes.", "Al Reyes"),
        ("“It is closed,” said a resident named Carla Diaz.", "Carla Diaz"),
        ("Health Minister K.K. Osei said the ward was full.", "K.K. Osei"),
        ("Secretary of State Ken Dow said the list was complete.", "Ken Dow"),
        ("Ana Ruiz and other analysts said the price would fall.", "Ana Ruiz"),
    ],
)
def test_a_name_in_the_phrase_or_beside_it_makes_a_person(text: str, name: str) -> None:
    source = the_source(text)
    assert (source.kind, source.name) == (SourceKind.PERSON, name)


@pytest.mark.parametrize(
    "text",
    [
        "A senior aide said the plan was dropped.",
        "An unidentified NATO official said the count was wrong.",
        "One of her advisers said the plan was dropped.",
        "Two lawmakers said the bill would fail.",
        "Sources said the deal was dead.",
        "The deal was dead, according to people familiar with the talks.",
        "A person briefed on the merger said it was off.",
        "Those close to the mayor say he will resign.",
        "“He is finished,” said one senior Democrat.",
    ],
)
def test_an_indefinite_or_counted_official_is_anonymous(text: str) -> None:
    assert the_source(text).kind is SourceKind.ANONYMOUS


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said the price would fall.",
        "Some residents said the siren never rang.",
        "Many say the mayor knew.",
        "The mayor's critics said he knew.",
        "Current and former officials said the wall was weak.",
        "Senate and House aides said the bill would fail.",
        "Several Park supporters said they would stay home.",
        "Officials said the wall was weak.",
        "Aid agencies said the camp was full.",
        "Those who have backed the plan said it was sound.",
        "Some studies have found that the drug works.",
        "Authorities said the wall was weak.",
    ],
)
def test_a_group_without_a_name_is_vague(text: str) -> None:
    assert the_source(text).kind is SourceKind.VAGUE


@pytest.mark.parametrize(
    "text",
    [
        "Police said the road was closed.",
        "Prosecutors said the driver was drunk.",
        "The Harbor Authority said the pier was closed.",
        "NATO said the count was wrong.",
        "Kyiv said the talks had failed.",
        "Downing Street said the talks had failed.",
        "Ukraine said the talks had failed.",
        "The Institute for the Study of Tides said the wall was weak.",
        "The Park campaign said the letter was false.",
    ],
)
def test_a_body_a_state_and_its_metonym_are_organisations(text: str) -> None:
    assert the_source(text).kind is SourceKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman said the pier was closed.",
        "The port's representatives said the pier was closed.",
        "A representative for the owner said the pier was closed.",
        "A police investigator told a briefing that the knife was found.",
    ],
)
def test_who_speaks_for_a_body_is_a_spokesperson_and_not_anonymous(text: str) -> None:
    assert the_source(text).kind is SourceKind.SPOKESPERSON


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fifty-two percent of voters said they opposed the tax.", SourceKind.POLL),
        ("A new poll showed that voters opposed the tax.", SourceKind.POLL),
        ("The audit found that nine pumps were broken.", SourceKind.DOCUMENT),
        ("A report by the Harbor Authority said the wall was weak.", SourceKind.DOCUMENT),
        ("The Harbor Times reported that the wall was weak.", SourceKind.OUTLET),
        ("Local media reported that the wall was weak.", SourceKind.OUTLET),
        ("A resident said the siren never rang.", SourceKind.BYSTANDER),
        ("A reporter asked whether the siren rang.", SourceKind.BYSTANDER),
        ("His lawyer said the letter was false.", SourceKind.ROLE),
        ("The mayor said the letter was false.", SourceKind.ROLE),
    ],
)
def test_other_kinds(text: str, kind: SourceKind) -> None:
    assert the_source(text).kind is kind


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("Sources said the deal was dead.", True),
        ("The deal is dead, according to insiders.", True),
        ("A court source said the hearing would be moved.", False),
        ("A source in the ministry said the hearing would be moved.", False),
        ("Sources close to the talks said the deal was dead.", False),
    ],
)
def test_a_source_of_whom_nothing_is_said_is_bare(text: str, is_bare: bool) -> None:
    assert the_source(text).is_bare is is_bare
