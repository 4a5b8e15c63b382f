"""What an editor would and would not ask about: statements, who is named after all, whose outlet it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Article, Source, SourceKind


def article(text: str) -> Article:
    return annotate(parse(text))


def of_kind(text: str, kind: SourceKind) -> list[Source]:
    return [source for source in article(text).sources if source.kind is kind]


def relayed(text: str) -> list[str]:
    """The spans of the relays of all outlets but the article's own."""
    found = article(text)
    return [found.text(r.span) for source in found.sources if not source.is_own for r in source.relays]


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of demonstrators marched downtown, chanting “Save the pier.”",
        "Residents issued a list of demands on Monday.",
        "The act protects clerks professing a belief in the old rules.",
        "Officials are rejecting the plan.",
        "Critics announced a boycott of the pier.",
        "Guests learned on Friday that the pier was shut.",
        "Few analysts say that the pier will last.",
    ],
)
def test_an_act_or_a_noise_is_no_statement(text: str) -> None:
    assert [s for s in of_kind(text, SourceKind.VAGUE) if s.statements] == []


@pytest.mark.parametrize(
    "text",
    [
        "Officials announced that the pier would close.",
        "Critics call it a waste of money.",
        "Officials announced the pier would close.",
        "The pier shut on Monday, with officials saying the planks were loose.",
    ],
)
def test_a_verb_that_acts_is_a_statement_with_a_clause(text: str) -> None:
    (source,) = of_kind(text, SourceKind.VAGUE)
    assert len(source.statements) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Backbench MPs said the bill would fail.", SourceKind.VAGUE),
        ("One senior Tory MP said the bill would fail.", SourceKind.ANONYMOUS),
        ("One GP said the fridge was empty.", SourceKind.ANONYMOUS),
        ("GPs said the fridge was empty.", SourceKind.VAGUE),
        ("Studies show that old ice moves.", SourceKind.VAGUE),
        ("Unconfirmed reports said that the bridge had fallen.", SourceKind.VAGUE),
        ("Police reports said that the bridge had fallen.", SourceKind.DOCUMENT),
        ("A neighbour said she had seen flames.", SourceKind.BYSTANDER),
        ("A neighbour, who did not want to be named, said she had seen flames.", SourceKind.ANONYMOUS),
        ("“It is over,” one supporter wrote on Facebook.", SourceKind.BYSTANDER),
        ("Two of the three Harbor senators said the bill would fail.", SourceKind.ROLE),
        ("Most of the candidates said they would sign.", SourceKind.ROLE),
        ("Other news organizations reported that the pier was shut.", SourceKind.OUTLET),
        ("The Department of Health said supplies were on track.", SourceKind.ORGANISATION),
        ("The developer, Oakfield Homes, said the plan was late.", SourceKind.ORGANISATION),
        ("Labour said the plan was late.", SourceKind.ORGANISATION),
        ("Researchers at Oreb University found that fish sleep.", SourceKind.ROLE),
        ("Officials at the Harbor Bank said the plan was late.", SourceKind.VAGUE),
        ("A lawyer for Mr. Oak said he would appeal.", SourceKind.SPOKESPERSON),
        ("His lawyer said he would appeal.", SourceKind.ROLE),
    ],
)
def test_kinds_of_british_wire_and_court_copy(text: str, kind: SourceKind) -> None:
    (source,) = [source for source in article(text).sources if source.attributions]
    assert source.kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Resident Ann Tully said the plan was late.", "Ann Tully"),
        ("Cllr Sue Pell said the plan was late.", "Sue Pell"),
        ("The Department of Health said supplies were on track.", "Department of Health"),
    ],
)
def test_titles_and_jobs_are_no_part_of_a_name(text: str, name: str) -> None:
    assert [source.name for source in article(text).sources] == [name]


def test_a_knight_goes_by_the_given_name() -> None:
    text = "Sir Colin Dray said the plan was late.\n\nSir Colin said so twice."
    assert [(s.name, len(s.attributions)) for s in article(text).sources] == [("Colin Dray", 2)]


def test_one_of_those_who_were_cited_is_no_new_source() -> None:
    text = "Two clerks said the books were wrong.\n\nOne of the clerks said a page was missing."
    (source,) = of_kind(text, SourceKind.ANONYMOUS)
    assert len(source.attributions) == 2


def test_one_of_a_group_that_was_not_cited_is_new() -> None:
    (source,) = of_kind("One of the clerks said a page was missing.", SourceKind.ANONYMOUS)
    assert source.introduction is not None


@pytest.mark.parametrize(
    "text",
    [
        "A judge on Monday said the tower must go. Petra Lohm ruled that it lacked a permit.",
        "A lawmaker is calling for a ban on kites.\n\n“They are a danger,” said Jo Park, who sits for the coast.",
    ],
)
def test_whom_the_lead_announces_is_named_in_the_next_sentence(text: str) -> None:
    sources = of_kind(text, SourceKind.ANONYMOUS)
    assert all(source.introduction is None for source in sources)


def test_one_who_asked_for_anonymity_is_not_the_one_named_next() -> None:
    text = "An aide who declined to be identified said it was over. Jo Park said it was not."
    (source,) = of_kind(text, SourceKind.ANONYMOUS)
    assert source.introduction is not None


def test_what_they_discussed_is_why_they_are_not_named() -> None:
    text = "Two bankers, who asked not to be identified discussing private talks, said the loan was in doubt."
    (source,) = of_kind(text, SourceKind.ANONYMOUS)
    assert source.reason is not None


def test_a_mister_is_not_one_of_the_supporters() -> None:
    (source,) = of_kind("Supporters said the law works. It was Mr. Oak who wrote it.", SourceKind.VAGUE)
    assert source.named_later == ()


def test_a_reason_goes_with_the_unnamed_source_of_its_sentence() -> None:
    text = (
        "“It is a shambles,” one official said. A clerk, speaking on condition of anonymity because his"
        " contract bars interviews, said the fridge was empty."
    )
    official, clerk = of_kind(text, SourceKind.ANONYMOUS)
    assert (official.reason, clerk.reason is not None) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "The Post has repeatedly asked the port for the books. Ana Ruiz told The Post that they were lost.",
        "Ana Ruiz told USA TODAY that the books were lost.",
        "CORRECTION: As published in the Harbor Times. An article misspelled a name.",
    ],
)
def test_the_own_outlet_shows_by_how_it_is_called(text: str) -> None:
    assert relayed(text) == []


def test_a_short_name_after_the_full_one_is_another_outlet() -> None:
    text = "The Harbor Post reported the sale. Ana Ruiz told the Post that it was off."
    assert len(relayed(text)) == 2


def test_an_outlet_that_speaks_for_itself_relays_nothing() -> None:
    assert relayed("ESPN said in a statement that it had let the host go.") == []


def test_a_person_with_an_outlets_name_is_a_person() -> None:
    text = "Michael Bloomberg stayed at home. “I will not run,” Bloomberg said."
    assert [source.kind for source in article(text).sources] == [SourceKind.PERSON]


def test_a_show_and_its_network_are_one_relay() -> None:
    assert relayed("Ana Ruiz said on ABC's “This Week” that the pier was shut.") == ["said on ABC"]


def test_a_show_in_somebody_elses_words_is_no_relay() -> None:
    assert relayed("“It all began when she appeared on ‘This Week,’ ” said Tom Oak.") == []


def test_a_show_alone_is_a_relay() -> None:
    assert relayed("Ana Ruiz said on “This Week” that the pier was shut.") == ["said on “This Week”"]


@pytest.mark.parametrize(
    "unit",
    [
        "he said on the show “This Week” that ",
        "The official said no. A clerk left. ",
        "ABC said yes. The Bank of Oreb said no. ",
        "A and B for the ",
        "Local media reported it. ",
    ],
)
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        found = article(unit * (size // len(unit)))
        _ = found.sentences, found.quotes, found.attributions, found.credits
        return lambda: found.sources

    assert takes_linear_time(prepare, 200_000)
