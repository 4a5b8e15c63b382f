"""What is a figure, of which kind, and what it is worth: one sentence per form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import takes_linear_time
from hypothesis import given
from hypothesis import strategies as st

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.model import Article, Figure, Format


def article(text: str) -> Article:
    return annotate(parse(text, path="example", format=Format.TEXT))


def figures(text: str) -> list[tuple[str, str, float | None, str | None]]:
    """(words, kind, value, unit) of every figure."""
    read = article(text)
    return [(read.text(f.span), f.kind.value, f.value, f.unit) for f in read.figures]


def only(text: str) -> Figure:
    found = article(text).figures
    assert len(found) == 1, [figure.span for figure in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        # percent and points
        ("Prices rose 4 percent.", "4 percent", "percent", 4, "percent"),
        ("Prices rose 4.5%.", "4.5%", "percent", 4.5, "percent"),
        ("Prices rose by four per cent.", "four per cent", "percent", 4, "percent"),
        ("Prices rose 7 pct.", "7 pct", "percent", 7, "percent"),
        ("After a 4-percent rise it fell.", "4-percent", "percent", 4, "percent"),
        ("One percent of them left.", "One percent", "percent", 1, "percent"),
        ("She leads by 50 to 48 percent.", "50 to 48 percent", "percent", 50, "percent"),
        ("She leads by 51% to 36%.", "51% to 36%", "percent", 51, "percent"),
        ("It fell 3 percentage points.", "3 percentage points", "points", 3, "points"),
        ("She holds a 12-point lead.", "12-point", "points", 12, "points"),
        # money
        ("It costs $5.", "$5", "money", 5, "USD"),
        ("It costs US$5bn.", "US$5bn", "money", 5e9, "USD"),
        ("It costs $1.2bn.", "$1.2bn", "money", 1.2e9, "USD"),
        ("It costs $40k.", "$40k", "money", 40_000, "USD"),
        ("It costs £12m.", "£12m", "money", 12e6, "GBP"),
        ("It costs C$80 million.", "C$80 million", "money", 80e6, "CAD"),
        ("It costs 5 dollars.", "5 dollars", "money", 5, "USD"),
        ("It costs 5 U.S. dollars.", "5 U.S. dollars", "money", 5, "USD"),
        ("It costs 60,000 euros.", "60,000 euros", "money", 60_000, "EUR"),
        ("It costs EUR 60,000.", "EUR 60,000", "money", 60_000, "EUR"),
        ("It costs a quarter billion dollars.", "a quarter billion dollars", "money", 250e6, "USD"),
        ("He was shot with a 9mm pistol.", "9mm", "measure", 9, "mm"),
        ("Fares have risen by a third.", "a third", "fraction", 1 / 3, None),
        (
            "Three quarters of a million people left.",
            "Three quarters of a million people",
            "count",
            750_000,
            "people",
        ),
        ("It cost 5 €.", "5 €", "money", 5, "EUR"),
        ("It cost 50p.", "50p", "money", 0.5, "GBP"),
        ("Oil fell below $100-a-barrel.", "$100-a-barrel", "money", 100, "USD per barrel"),
        ("It cost a billion and a half dollars.", "a billion and a half dollars", "money", 1.5e9, "USD"),
        ("One point five million boats sank.", "One point five million boats", "count", 1.5e6, "boats"),
        ("About 3.4m homes burned.", "3.4m homes", "count", 3.4e6, "homes"),
        ("He put up 2/3 of the sum.", "2/3", "fraction", 2 / 3, None),
        ("The odds are 20-1 here.", "20-1", "ratio", 20, None),
        ("A magnitude-6.1 quake struck.", "6.1", "measure", 6.1, None),
        ("She rose at Osee 3:1 and sang.", "3:1", "number", 3, None),
        ("It is a Fortune 500 firm.", "500", "number", 500, None),
        ("Output halved.", "halved", "multiple", 0.5, "times"),
        ("Fares rose by more than a quarter.", "a quarter", "fraction", 0.25, None),
        ("It costs $18million.", "$18million", "money", 18e6, "USD"),
        ("It costs 50 cents.", "50 cents", "money", 0.5, "USD"),
        ("They earn $15 an hour.", "$15 an hour", "money", 15, "USD per hour"),
        ("Oil fetched $61 per barrel.", "$61 per barrel", "money", 61, "USD per barrel"),
        ("It cost 2 million pounds.", "2 million pounds", "money", 2e6, "GBP"),
        # counts
        ("It had 41 people in it.", "41 people", "count", 41, "people"),
        ("It had 12 more men in it.", "12 more men", "count", 12, "men"),
        ("It had two dozen nurses in it.", "two dozen nurses", "count", 24, "nurses"),
        ("It had 1,380 assorted shells in it.", "1,380 assorted shells", "count", 1380, "shells"),
        ("It had 3.4 million subscribers.", "3.4 million subscribers", "count", 3.4e6, "subscribers"),
        ("It had twenty-five hundred jobs.", "twenty-five hundred jobs", "count", 2500, "jobs"),
        ("It had one hundred and twelve boats.", "one hundred and twelve boats", "count", 112, "boats"),
        (
            "It had two million three hundred thousand bees.",
            "two million three hundred thousand bees",
            "count",
            2.3e6,
            "bees",
        ),
        ("It had one and a half million bees.", "one and a half million bees", "count", 1.5e6, "bees"),
        ("It had 2 1/2 dozen eggs.", "2 1/2 dozen eggs", "count", 30, "eggs"),
        ("It had 2½ million bees.", "2½ million bees", "count", 2.5e6, "bees"),
        ("It had a thousand bees.", "a thousand bees", "count", 1000, "bees"),
        ("It had half a million bees.", "half a million bees", "count", 500_000, "bees"),
        ("It had a quarter of a million bees.", "a quarter of a million bees", "count", 250_000, "bees"),
        ("It had 3 lakh voters.", "3 lakh voters", "count", 300_000, "voters"),
        ("It had half a dozen boats.", "half a dozen boats", "count", 6, "boats"),
        ("The storm left nine dead.", "nine dead", "count", 9, "dead"),
        ("It sent 30 police officers.", "30 police officers", "count", 30, "officers"),
        ("He tried it ten times.", "ten times", "count", 10, "times"),
        ("She is the 9th judge shot since May.", "9th judge", "count", 9, "judge"),
        # vague
        ("It had dozens.", "dozens", "vague", None, None),
        ("It had scores of tenants.", "scores of tenants", "vague", None, "tenants"),
        ("It had hundreds of old cars.", "hundreds of old cars", "vague", None, "cars"),
        ("It had tens of thousands of bees.", "tens of thousands of bees", "vague", None, "bees"),
        ("It cost millions of dollars.", "millions of dollars", "vague", None, "USD"),
        ("It had several thousand bees.", "several thousand bees", "vague", None, "bees"),
        ("It had a few hundred bees.", "a few hundred bees", "vague", None, "bees"),
        ("It had dozens and dozens of bees.", "dozens and dozens of bees", "vague", None, "bees"),
        # fractions and shares
        ("It lost half of its roof.", "half", "fraction", 0.5, None),
        ("It lost a quarter of its roof.", "a quarter", "fraction", 0.25, None),
        ("It lost two-thirds of its roof.", "two-thirds", "fraction", 2 / 3, None),
        ("It lost three quarters of its roof.", "three quarters", "fraction", 0.75, None),
        ("It lost one-fifth of its roof.", "one-fifth", "fraction", 0.2, None),
        ("One in four bakers agrees.", "One in four bakers", "share", 0.25, "bakers"),
        ("It took 3 of 5 bakers.", "3 of 5 bakers", "share", 0.6, "bakers"),
        ("It took 4 out of 10 bakers.", "4 out of 10 bakers", "share", 0.4, "bakers"),
        ("It took one out of every eight.", "one out of every eight", "share", 0.125, None),
        # ratios
        ("The ratio was 5:1.", "5:1", "ratio", 5, None),
        ("They won by five-to-one.", "five-to-one", "ratio", 5, None),
        ("They have a 5-to-1 edge.", "5-to-1", "ratio", 5, None),
        ("They have a ratio of 5 to 1.", "5 to 1", "ratio", 5, None),
        ("They were outnumbered five to one.", "five to one", "ratio", 5, None),
        ("Odds of 7 to 2 were given.", "7 to 2", "ratio", 3.5, None),
        (
            "It lost five boats for every Frisian boat sunk.",
            "five boats for every Frisian boat",
            "ratio",
            5,
            "boats",
        ),
        ("It lost five for every one sunk there.", "five for every one", "ratio", 5, None),
        (
            "There are three jobs for every two applicants.",
            "three jobs for every two applicants",
            "ratio",
            1.5,
            "jobs",
        ),
        # multiples, measures, rates
        ("It took twice as many boats.", "twice", "multiple", 2, "times"),
        ("It ran at three times the rate.", "three times", "multiple", 3, "times"),
        ("The fee doubled.", "doubled", "multiple", 2, "times"),
        ("A fourfold rise followed.", "fourfold", "multiple", 4, "times"),
        ("It weighs 610 kg.", "610 kg", "measure", 610, "kg"),
        ("A magnitude 5.9 quake struck.", "5.9", "measure", 5.9, None),
        ("It holds 45,000 barrels.", "45,000 barrels", "measure", 45_000, "barrels"),
        ("It blew at 60 miles per hour.", "60 miles per hour", "rate", 60, "miles per hour"),
        (
            "It had 12 deaths per 100,000 births.",
            "12 deaths per 100,000 births",
            "rate",
            12,
            "deaths per 100000 births",
        ),
        ("The toll rose to 1,240.", "1,240", "bare", 1240, None),
    ],
)
def test_a_contestable_number(
    text: str, words: str, kind: str, value: float | None, unit: str | None
) -> None:
    ((found_words, found_kind, found_value, found_unit),) = figures(text)
    assert (found_words, found_kind, found_unit) == (words, kind, unit)
    assert found_value == (value if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("It opened in 1998.", "1998", "year"),
        ("The 2016 elections failed.", "2016", "year"),
        ("It ran in 2010-2012.", "2010-2012", "year"),
        ("Big-money 2016 players left.", "2016", "year"),
        ("It will be gone by 2050.", "2050", "year"),
        ("He left home when he was around 10.", "10", "age"),
        ("It is record 1449075600 there.", "1449075600", "number"),
        ("It dates from the 1990s.", "1990s", "year"),
        ("It sank on March 6, 2023.", "March 6, 2023", "date"),
        ("It sank on Oct. 7.", "Oct. 7", "date"),
        ("It sank on 6 May 2019.", "6 May 2019", "date"),
        ("It sank on March 6th.", "March 6th", "date"),
        ("It sank on 3/6/2023.", "3/6/2023", "date"),
        ("It sank on 2023-03-06.", "2023-03-06", "date"),
        ("It sank at 5 p.m.", "5 p.m.", "time"),
        ("It sank at 5:30 that day.", "5:30", "time"),
        ("It sank at 0900 GMT.", "0900 GMT", "time"),
        ("It took three years.", "three years", "duration"),
        ("It took a two-week trip.", "two-week", "duration"),
        ("It took three straight years.", "three straight years", "duration"),
        ("It took six more weeks.", "six more weeks", "duration"),
        ("It took one year.", "one year", "duration"),
        ("A 57-year-old sailor left.", "57-year-old", "age"),
        ("Ada Cole, 57, left.", "57", "age"),
        ("Ada Cole (57) left.", "57", "age"),
        ("A sailor aged 57 left.", "57", "age"),
        ("Most voters over 45 left.", "45", "age"),
        ("Men in their 30s left.", "30s", "age"),
        ("They voted 5-4 to leave.", "5-4", "vote"),
        ("It passed by a 218-214 vote.", "218-214", "vote"),
        ("It won 218 seats.", "218 seats", "vote"),
        ("The Gulls won 22-20.", "22-20", "score"),
        ("She scored 23 points.", "23 points", "score"),
        ("Among voters aged 18 to 29 it won.", "18 to 29", "age"),
        ("It is a 30-second spot.", "30-second", "duration"),
        ("It was the third boat.", "third", "ordinal"),
        ("It was the 21st boat.", "21st", "ordinal"),
        ("He boarded Flight 370.", "370", "number"),
        ("He read Article 5.", "5", "number"),
        ("He flew a B-52 bomber.", "52", "number"),
        ("He lives at 1600 Elm Street.", "1600 Elm Street", "number"),
        ("Call 555-0134 now.", "555-0134", "number"),
        ("It runs version 2.1.3 now.", "2.1.3", "number"),
        ("It is room No. 3 there.", "3", "number"),
    ],
)
def test_a_number_that_never_needs_a_source(text: str, words: str, kind: str) -> None:
    assert [(found[0], found[1]) for found in figures(text)] == [(words, kind)]
    assert not only(text).needs_source


@pytest.mark.parametrize(
    "text",
    [
        "See https://harbor.example/2024/11/22/one-in-four-5-percent for more.",
        "Write to desk12@harbor.example or @news24 now.",
        "The H5N1 strain is back.",
        "One of them left, and nobody saw one.",
        "He doubled down on the double standard.",
        "The unions often attend; someone weighs a canine tenor.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("About 40 boats left.", "About"),
        ("An estimated 40 boats left.", "An estimated"),
        ("It cost more than $5 million.", "more than"),
        ("It sank as many as 40 boats.", "as many as"),
        ("It holds a nearly 30-point lead.", "nearly"),
        ("Just over half of them left.", "Just over"),
        ("It sank 40 or so boats.", "or so"),
        ("It sank 40-plus boats.", "-plus"),
        ("It lost approximately five boats for every Frisian boat.", "approximately"),
    ],
)
def test_a_hedge_is_no_part_of_the_span(text: str, hedge: str) -> None:
    read, figure = article(text), only(text)
    assert figure.approximator is not None
    assert read.text(figure.approximator) == hedge


@pytest.mark.parametrize("text", ["Only 40 boats left.", "The 40 boats left.", "Just 40 boats left."])
def test_a_word_that_is_no_hedge(text: str) -> None:
    assert not only(text).is_approximate


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It rose 3 to 5 percent.", 3, 5, "percent"),
        ("It rose 3%-5%.", 3, 5, "percent"),
        ("It rose between 10 and 20 percent.", 10, 20, "percent"),
        ("It costs $2-3 million.", 2e6, 3e6, "USD"),
        ("It costs $2 million to $3 million.", 2e6, 3e6, "USD"),
        ("It costs $800,000 to 1.2 million.", 800_000, 1.2e6, "USD"),
        ("It sank 10 to 15 boats.", 10, 15, "boats"),
        ("It sank two or three dozen boats.", 24, 36, "boats"),
    ],
)
def test_a_range_takes_the_unit_and_magnitude_of_its_upper_end(
    text: str, low: float, high: float, unit: str
) -> None:
    figure = only(text)
    assert (figure.value, figure.high, figure.unit) == (low, high, unit)


def test_by_x_to_y_and_from_x_to_y_are_two_figures_each() -> None:
    assert [found[2] for found in figures("The fleet shrank by eight to 77.")] == [8, 77]
    assert [found[2] for found in figures("It rose from 700 to 1,240.")] == [700, 1240]


def test_a_sum_in_two_currencies_is_two_figures() -> None:
    found = figures("It cost 90 billion rupees ($1.1 billion).")
    assert [(value, unit) for _, _, value, unit in found] == [(90e9, "INR"), (1.1e9, "USD")]


@given(st.text(st.sampled_from("0123456789 ,.-/:$%€ao\nfivetnhudrsm'“”()@#½"), max_size=120))
def test_any_text_gives_spans_in_order_each_inside_one_block(text: str) -> None:
    read = article(text)
    end = 0
    for figure in read.figures:
        block = read.block_at(figure.span.start)
        assert block is not None and figure.span in block.span
        assert end <= figure.span.start < figure.span.end
        end = figure.span.end


def test_lines_of_nothing_but_numbers_are_data() -> None:
    assert figures("The harvest of each mill\n\n1\n\n4,200\n\n45%") == []


def test_a_line_of_a_thousand_numbers_is_data_from_there_on() -> None:
    row = "5 tons, " * 1200
    assert len(article(f"{row}\n\nThe mill burned 40 boats.").figures) == 1001


@pytest.mark.parametrize(
    "unit",
    [
        "12 boats 345 6,789 $4 ",
        "5 to ships ",
        "1-a-",
        "1:b ",
        "one and a half ",
        "thousands of ",
        "five men for every ",
    ],
)
def test_a_megabyte_of_numbers_takes_no_time(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        read = article(unit * (size // len(unit)))
        return lambda: read.figures

    assert takes_linear_time(prepare, 200_000)
