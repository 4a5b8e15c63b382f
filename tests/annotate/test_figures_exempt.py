"""Figures that nobody would ask about: acts on record, terms, bare magnitudes, and what the reader knows."""

from __future__ import annotations

import pytest

from attrlint import annotate, parse
from attrlint.model import Format


def wanting(text: str) -> list[str]:
    read = annotate(parse(text, path="example", format=Format.TEXT))
    return [read.text(figure.span) for figure in read.figures if figure.needs_source]


@pytest.mark.parametrize(
    "text",
    [
        "In May, the city council voted to pay $5.5 million to the families.",
        "In 2012, he pleaded guilty to taking more than $180,000 in bribes.",
        "The city bought the golf course in a short sale for $3.3 million.",
        "Berlin replaced the levy with a subsidy of 1.6 billion euros to shut the plants.",
        "The mill was sold for $9.3 million to pay off a bill.",
        "Holm Foods is buying up a stake in a deal worth 25m euros.",
        "Holm Foods paid the regulator $250m in October to settle the case.",
        "The governor has freed up $26 million in state funds for it.",
        "The corporate income tax was cut to 10 percent from 12 percent last year.",
        "Mothers are entitled to 90 percent of their pay, followed by £102 a week.",
        "In the defense bill, Congress provided about $120 million for the tunnels.",
        "A buyer scooped up the resort, wine cellar and all, for $2.2 million.",
        "He launched the line in 1989 after paying $365 million to buy its planes.",
    ],
)
def test_acts_on_record_need_no_source(text: str) -> None:
    assert wanting(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In May, the city council spent more than $5.5 million on the families.", "$5.5 million"),
        ("In 2012, he was said to have taken more than $180,000 in bribes.", "$180,000"),
        ("The city bought the golf course for more than $3.3 million.", "$3.3 million"),
        ("Berlin replaced the levy with a loss of 1.6 billion euros in sales.", "1.6 billion euros"),
        ("He got a pay package of $5.7 million last year.", "$5.7 million"),
    ],
)
def test_estimates_and_losses_do(text: str, figure: str) -> None:
    assert wanting(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "A rich supporter could give as much as $449,400 to the committee.",
        "The credit is for families with incomes above $125,000 who pay rent.",
        "Tickets for the dinner on the terrace start at $25,000.",
        "In the club on the hill, annual dues have gone up to $8,400.",
        "He never reached the needed 15 percent mark in polls.",
        "It would stretch Berlin’s pledge last month to add almost 7,000 soldiers.",
        "She has supported raising the number of visas, at one point by as much as fivefold.",
        "The party’s proposal is to give a million more tenants the right to buy.",
        "The firm is aiming to lift yearly sales to more than 150,000 cars.",
        "Poor families get tax rebates of up to $1,200 per year.",
        "The amendment to the bill would add about $170 million in aid.",
        "It becomes law because two-thirds of both chambers agreed to it.",
        "The club charged a fee of $9,000, 90 percent of it refundable upon resignation last year.",
        "To wed, you need a certificate, costing £135.",
        "The party is committed to giving schools more choice and creating 100,000 more places.",
        "The shake-up is aimed at helping to make £86m in savings.",
        "The party’s plan for a local tax would benefit a household by more than £450 a year.",
        "Two-thirds of senators would be needed to convict the governor.",
        "He was booked and released on $10 million bail.",
        "Houses on the hill sell for as much as $5 million.",
        "A quarter of the rules committee can ask the floor to vote.",
        "The plan, which includes a new bank, would lend $25 billion to towns.",
        "For every $10,000 you borrow, you repay a share of your income each year.",
        "It would require the team to raise about $250 million a month.",
    ],
)
def test_terms_and_thresholds_need_no_source(text: str) -> None:
    assert wanting(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministry withheld thousands of emails for years.",
        "The ruling would shield millions of illegal immigrants from deportation.",
        "It will take work, and more than a few billion dollars.",
        "Last year, hundreds of parents kept their children at home.",
    ],
)
def test_a_bare_magnitude_needs_no_source(text: str) -> None:
    assert wanting(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The flood came at night, killing hundreds of people.", "hundreds of people"),
        ("Thousands of people remain homeless after the flood.", "Thousands of people"),
        ("Tens of thousands of emails were lost last year.", "Tens of thousands of emails"),
    ],
)
def test_one_that_tells_of_victims_or_is_measured_does(text: str, figure: str) -> None:
    assert wanting(text) == [figure]


def test_a_toll_that_only_says_which_event_needs_no_source() -> None:
    fled = (
        "It rained.\n\nThey fled after the Dec. 2 attack that killed 14 people and left more than 20 wounded."
    )
    assert wanting(fled) == []
    nice = "It rained.\n\nIt follows the attack on the port, where 84 were killed and roughly 200 wounded."
    assert wanting(nice) == []
    assert (
        wanting(
            "It rained.\n\nShe recalled the attacks on the port, where close to 3,000 people were killed."
        )
        == []
    )
    assert wanting("It rained.\n\nThey met after a bomb that injured dozens.") == []
    assert (
        wanting("It rained.\n\nHe recalled Osby, when a man killed five officers and injured a dozen more.")
        == []
    )
    assert wanting("It rained.\n\nA flood has killed 14 people and left more than 20 wounded.") != []


def test_a_toll_of_years_ago_needs_no_source() -> None:
    shot = "She was gravely hurt five years ago in a market."
    assert wanting(f"It rained.\n\n{shot} More than a dozen others were also shot.") == []
    now = shot.replace("five years ago", "on Sunday")
    assert wanting(f"It rained.\n\n{now} More than a dozen others were also shot.") != []


def test_few_deaths_without_a_day_are_background_of_a_story_that_is_not_of_deaths() -> None:
    film = "The film covers an attack on an embassy."
    assert wanting(f"{film}\n\nFour Danes died as a result.") == []
    assert wanting(f"The attack killed guards.\n\n{film}\n\nFour Danes died as a result.") == ["Four Danes"]
    assert wanting(f"{film}\n\nFour Danes died on Friday.") == ["Four Danes"]


def test_the_toll_of_the_lead_does() -> None:
    told = "They searched on Monday after the quake that killed more than 2,000 people."
    assert wanting(f"{told}\n\nIt rained.") == ["2,000 people"]


def test_what_everybody_can_count_needs_no_source() -> None:
    assert wanting("Nearly 140 House members signed the letter.") == []
    assert wanting("Nearly 140 union members signed the letter.") == ["140 union members"]
    assert wanting("She stood on the list of the world’s 100 richest women last year.") == []
    assert wanting("He released a list of more than 200,000 donors.") == []
    assert wanting("More than half of the mayor’s speech was about the harbor.") == []
    assert wanting("More than half of the harbor’s trade was in copper.") == ["half"]
    assert wanting("The city hired Casper Golf, which runs about 140 courses.") == []
    assert wanting("A minority makes up about a third of the population.") == []
    assert wanting("About a third of the population is out of work.") == ["a third"]
    assert wanting("In all, those promises add up to more than $8.5 million.") == []
    assert wanting("The suburb is home to some 6,000 residents.") == []


def test_what_a_people_is_made_of_needs_no_source() -> None:
    assert wanting("About a quarter of the country’s citizens are ethnic Danes.") == []
    assert wanting("The island’s population is more than 20 percent Danish.") == []
    assert wanting("Spending accounts for about two-thirds of the country’s economic activity.") == []
    assert wanting("About a quarter of the country’s citizens are out of work.") == ["a quarter"]


def test_papers_that_were_given_out_can_be_counted() -> None:
    assert wanting("The agency handed over some 55,000 pages of emails.") == []
    assert wanting("The agency lost some 55,000 pages of emails.") == ["55,000 pages"]


def test_people_whom_a_country_lets_in_need_no_source() -> None:
    assert wanting("She deserves credit for taking in one million migrants.") == []
    assert wanting("The flood drove out more than one million migrants.") == ["one million migrants"]


def test_a_sum_in_another_currency_is_asked_about_once() -> None:
    assert wanting("The firm agreed to pay $1.1bn (£568m) to the victims.") == []
    assert wanting("The firm paid more than $1.1bn (£568m) in damages.") == ["$1.1bn"]


def test_the_results_of_a_firm_in_a_story_of_its_results_need_no_source() -> None:
    said = "In the shops, revenue rose 4.3 percent last year."
    assert wanting(f"Quarterly profits at Holm Foods were down.\n\n{said}") == []
    assert wanting(f"A bridge in Osby fell down.\n\n{said}") == ["4.3 percent"]


def test_what_could_be_is_not_counted() -> None:
    assert wanting("Within a year, the firm could buy its rival, doubling sales in the state.") == []
    assert wanting("Within a year, the firm bought its rival, doubling sales in the state.") == ["doubling"]


def test_a_third_party_and_a_station_are_no_figures() -> None:
    assert wanting("The search is paid for by a third party, with money of the family.") == []
    assert wanting("Sales in the state were cut by a third this year.") == ["a third"]
    assert wanting("He told FOX 5 on Monday that the man was killed.") == []
    assert wanting("He was hit by a hunter nearly a quarter of a mile away.") == []


def test_a_gallery_counts_itself() -> None:
    assert wanting("A soldier looks through a rifle’s view finder. 4 of 9 Photos from the drill.") == []


def test_the_father_of_seven_is_no_toll() -> None:
    assert wanting("It was two days after a father-of-seven was shot dead by an officer.") == []


def test_a_question_asserts_nothing() -> None:
    assert wanting("What about borrowing more than $3 billion for the bridge?") == []


def test_what_the_writer_paid_needs_no_source() -> None:
    assert wanting("All in all, the case has cost me over half a million dollars.") == []
    assert wanting("All in all, the case has cost him over half a million dollars.") != []


def test_a_sum_reckoned_from_the_figure_before_needs_no_source() -> None:
    assert wanting("The tax cut would cost money. That would double the total deficit of the state.") == []
    assert wanting("The tax cut would double the total deficit of the state.") == ["double"]
