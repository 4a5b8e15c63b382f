"""Figures whose source stands in another sentence, in the story's filings, or in who is speaking."""

from __future__ import annotations

import pytest

from attrlint import annotate, parse
from attrlint.model import Format


def wanting(text: str) -> list[str]:
    read = annotate(parse(text, path="example", format=Format.TEXT))
    return [read.text(figure.span) for figure in read.figures if figure.needs_source]


COUNTED = "The port authority said the harbor lost more than 4,100 jobs last year."


@pytest.mark.parametrize(
    "text",
    [
        f"{COUNTED} Another 600 jobs went in the shipyards.",
        f"{COUNTED} More than 900 jobs went at the docks alone.",
        f"{COUNTED}\n\nIt was the worst of three years; more than 900 were lost in May.",
        f"{COUNTED}\n\nThe docks, where most harbor jobs are, lost more than 900.",
        f"{COUNTED} More than 900 of those were at the docks.",
        "The authority said freight fell 9 percent last year.\n\nThat was a third of the loss of 2009.",
        "A Focus report noted that a fifth of all berths were empty.\n\nOne in four quays is out of use in Osby.",
        "A Focus report noted that a fifth of all berths were empty.\n\n"
        "One in four quays is out of use in Osby. Some pay still. Rents are almost 50 percent higher there.",
        "The civil protection agency raised the death toll to 267. The number of injured stands at 387.",
    ],
)
def test_a_sentence_goes_on_with_the_count_of_the_one_before(text: str) -> None:
    assert wanting(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The harbor is losing trade, the port authority found. A total of 48% of quays cut prices in May.",
        "The harbor is losing trade, official figures show.\n\nThe number of idle quays rose 32% in May.",
        "The authority said freight fell 2.8 percent, dragged down by coal, where it fell almost 4 percent.",
    ],
)
def test_what_a_body_found_goes_on(text: str) -> None:
    assert wanting(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Ida Holm said the harbor lost more than 4,100 jobs. More than 900 jobs went at the docks.",
            "900 jobs",
        ),
        (f"{COUNTED}\n\nThe flood has killed more than 90 people since May.", "90 people"),
        ("The port authority said it was sorry. More than 900 jobs went at the docks.", "900 jobs"),
        (f"{COUNTED}\n\nNobody left.\n\nIt rained.\n\nMore than 900 jobs went at the docks.", "900 jobs"),
    ],
)
def test_a_sentence_that_counts_something_else_or_follows_a_person_does_not(text: str, figure: str) -> None:
    assert wanting(text) == [figure]


def test_what_the_lead_counts_goes_on_through_the_story() -> None:
    lead = "Online betting revenue in Osby rose 3.5 percent in May, the gambling board said."
    gap = "\n\nNobody was glad.\n\nIt rained in town.\n\nThe halls were shut.\n\n"
    assert wanting(f"{lead}{gap}In the bars, online betting revenue is up nearly 36 percent.") == []
    assert wanting(f"{lead}{gap}In the bars, rents are up nearly 36 percent.") == ["36 percent"]


def test_the_next_sentence_may_begin_with_the_source() -> None:
    lost = "More than 900 jobs went at the docks last year."
    assert wanting(f"{lost} That is according to the port authority’s report.") == []
    assert wanting(f"{lost} According to the port authority’s report, jobs at the docks were few.") == []
    assert wanting(f"{lost} According to the port authority’s report, it rained.") == ["900 jobs"]


def test_a_poll_that_the_story_is_of_reaches_to_its_end() -> None:
    far = "\n\n".join(["It rained."] * 20)
    tired = "As ads go on, people are tired. More than six in 10 said they were unhappy."
    assert wanting(f"A Focus poll has her ahead.\n\n{far}\n\n{tired}") == []
    assert wanting(f"It rained.\n\n{far}\n\n{tired}") == ["six in 10"]


FILED = "Both committees filed campaign finance reports on Sunday."


@pytest.mark.parametrize(
    "named",
    [
        FILED,
        "The reports they filed with the State Elections Board came late.",
        "Her financial disclosure came late.",
        "It is in the register of members’ interests.",
        "Ad-tracking firms watched it.",
    ],
)
def test_sums_of_a_story_of_filings_need_no_source_each(named: str) -> None:
    assert wanting(f"{named}\n\nHarbor Forward raised $3.1 million and spent about $2 million on ads.") == []


def test_what_filings_list_beside_sums_needs_no_source_either() -> None:
    assert wanting(f"{FILED}\n\nThe biggest of its expenses, almost $6 million, was a plane.") == []
    told = "In March, the campaign had more than 190 paid employees and 40,000 donors."
    assert wanting(f"{FILED}\n\n{told}") == []
    assert wanting(f"It rained.\n\n{told}") != []


def test_other_sums_and_counts_of_a_story_of_filings_do() -> None:
    assert wanting(f"{FILED}\n\nThe old bridge is worth about $3 million.") == ["$3 million"]
    assert wanting(f"{FILED}\n\nThe flood has killed more than 90 people since May.") == ["90 people"]
    far = "\n\n".join(["It rained."] * 30)
    late = f"{far}\n\n{FILED}\n\n{far}\n\nHarbor Forward has spent about $2 million on ads."
    assert wanting(late) == ["$2 million"]


def test_a_filing_named_right_after_a_sum_is_its_source_too() -> None:
    spent = "Harbor Forward has spent about $2 million on ads."
    assert wanting(f"{spent} Election commission records show half of it went to one firm.") == []
    assert wanting(f"{spent} Half of it went to one firm.") == ["$2 million"]


def test_a_paper_named_with_its_owner_may_be_called_by_its_noun_alone() -> None:
    bare = "The plane was insured for about $35 million, records show."
    assert wanting(bare) == ["$35 million"]
    assert wanting(f"It seats 11, according to Aviation Board records.\n\n{bare}") == []


def test_an_aside_between_commas_covers_the_whole_sentence() -> None:
    assert wanting("In the 1990s, Ms. Holm said, when she earned $24,000 a year, a friend left town.") == []
    assert wanting("Ms. Holm said she was glad. In the 1990s a friend sold it for about $24,000.") == [
        "$24,000"
    ]


def test_what_is_said_of_the_speaker_is_the_speakers() -> None:
    about = "a donor who has given more than $400,000 to the harbor"
    assert wanting(f"“It changed,” said Ida Holm, {about}.") == []
    assert wanting(f"Ida Holm, {about}, left on Monday.") == ["$400,000"]
    assert wanting("She brought her loan down to $42,000 in five years, but said it was a burden.") == []
    assert wanting("She brought her loan down to $42,000 in five years, but it was a burden.") == ["$42,000"]


def test_what_a_newsletter_prints_for_a_sponsor_is_the_sponsors() -> None:
    sold = "Our shops are open. They sold more than $331 billion worth of tin last year."
    assert wanting(f"****** A message from the Tin Board: {sold}") == []
    assert wanting(f"News from the Tin Board: {sold.replace('Our shops', 'The shops')}") == ["$331 billion"]


def test_lines_below_a_statement_with_a_colon_belong_to_it() -> None:
    line = "More than 900 jobs went at the docks."
    assert wanting(f"The union said that:\n\n{line}") == []
    assert wanting(f"The union said that it rained.\n\n{line}") == ["900 jobs"]


@pytest.mark.parametrize(
    "text",
    [
        "By May, the last month of the budget office’s outlook, the gap would pass $1 trillion.",
        "He left over handwritten ledgers showing he got $12.7 million in cash.",
        "She spoke of Mr. Holm’s testimony on more than 900 lost jobs.",
        "Holm Foods expects sales growth of about 5 percent.",
        "The company forecasts more than 900 new jobs.",
        "A fund provided close to $546,000 for it, according to public records.",
        "He alluded to having hurt as many as 300 victims.",
        "He admitted on stage to being in debt by at least $600 million.",
        "Focus gives Ida Holm a 43 percent chance. Her chances rose by almost five percent in a week.",
        "They mocked the claims made on Monday by Mr. Holm that he could save £35 billion.",
        "A Focus average of polls shows her leading by 2.2 percent.",
        "Focus lists Ida Holm with about $40 million, the Herald at $55 million.",
        "Herald analysis: More than 900 jobs went at the docks last year.",
        "The labor report beat all hopes. Pay rose 0.4 percent, the most in a year.",
        "The firm reported between $5,000 and $15,000 in income from it.",
        "The mayor said he knew why, since the halls were shut and more than 900 people lost their jobs.",
    ],
)
def test_more_ways_to_name_a_source(text: str) -> None:
    assert wanting(text) == []
