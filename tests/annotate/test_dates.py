"""Days, months and weekdays that the prose names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from growth import takes_linear_time
from hypothesis import given
from hypothesis import strategies as st

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.annotate.dates.expressions import expressions
from attrlint.model import DateKind, DateMention, Format, House

THURSDAY = House(date=date(2023, 3, 9))


def mentions(text: str, house: House | None = THURSDAY) -> list[tuple[str, DateMention]]:
    made = annotate(parse(text), house)
    return [(made.text(mention.span), mention) for mention in made.dates]


def days(text: str, house: House | None = THURSDAY) -> list[tuple[str, date | None, date | None]]:
    return [(said, mention.first, mention.last) for said, mention in mentions(text, house)]


def one_day(said: str, day: date | None) -> list[tuple[str, date | None, date | None]]:
    return [(said, day, day)]


# --- dates


@pytest.mark.parametrize(
    "said",
    [
        "March 6, 2023",
        "March 6 2023",
        "Mar. 6, 2023",
        "Mar 6, 2023",
        "March 6th, 2023",
        "6 March 2023",
        "6th March 2023",
        "the 6th of March 2023",
        "the 6th of March, 2023",
        "2023-03-06",
        "06.03.2023",
        "Monday, March 6, 2023",
        "Monday 6 March 2023",
        "6\u00a0March\u00a02023",
        "Monday, 6 March, 2023",
    ],
)
def test_names_a_day_in_full(said: str) -> None:
    assert days(f"It was on {said}, they said.", None) == one_day(said, date(2023, 3, 6))


def test_a_date_with_its_weekday_is_one_mention_that_keeps_the_weekday() -> None:
    ((_, mention),) = mentions("It closed on Friday, March 6, 2023.")
    assert (mention.kind, mention.weekday, mention.first) == (DateKind.ABSOLUTE, 4, date(2023, 3, 6))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("March 6", date(2023, 3, 6)),
        ("Mar. 6", date(2023, 3, 6)),
        ("6 March", date(2023, 3, 6)),
        ("Dec. 30", date(2022, 12, 30)),
        ("May 5", date(2023, 5, 5)),
    ],
)
def test_a_date_without_a_year_is_the_nearest_to_the_article(said: str, day: date) -> None:
    assert days(f"It opened on {said} after repairs.") == one_day(said, day)
    assert days(f"It opened on {said} after repairs.", None) == one_day(said, None)


def test_a_month_is_from_its_first_to_its_last_day() -> None:
    assert days("It opened in February 2024.") == [("February 2024", date(2024, 2, 1), date(2024, 2, 29))]
    assert days("It opened in June of 2021.") == [("June of 2021", date(2021, 6, 1), date(2021, 6, 30))]


@pytest.mark.parametrize(
    "said", ["March 6-8, 2023", "March 6 to 8, 2023", "6-8 March 2023", "6–8 March 2023"]
)
def test_a_range_is_from_its_first_to_its_last_day(said: str) -> None:
    assert days(f"The poll was taken {said}.") == [(said, date(2023, 3, 6), date(2023, 3, 8))]


def test_all_number_dates_with_two_readings_stay_open() -> None:
    assert days("It opened on 3/6/2023.", None) == one_day("3/6/2023", None)
    assert days("It opened on 3/26/2023.", None) == one_day("3/26/2023", date(2023, 3, 26))
    assert days("It opened on 26/3/2023.", None) == one_day("26/3/2023", date(2023, 3, 26))


def test_all_number_dates_are_settled_by_the_day_of_the_article_or_its_language() -> None:
    assert days("It opened on 3/6/2023.") == one_day("3/6/2023", date(2023, 3, 6))
    assert days("It opened on 6/7/2023.") == one_day("6/7/2023", None)
    text = "---\nlang: en-GB\ntitle: Port\n---\n\nIt opened on 3/6/2023."
    (mention,) = annotate(parse(text, path="a.md", format=Format.MARKDOWN)).dates
    assert mention.first == date(2023, 6, 3)


@pytest.mark.parametrize(
    "text",
    [
        "He may 5 years later return.",
        "They march 6 miles.",
        "In May they met.",
        "May 45 people came.",
        "March 6.5 percent up.",
        "The August heat was high.",
        "Call 555-2023-03-06-1 now.",
        "The score was 3/6.",
        "Version 1.2.2023.4 is out.",
        "Ann Marching 6 miles.",
        "See https://a.example/2023-03-06/port for more.",
    ],
)
def test_sees_no_date_in_other_words_and_numbers(text: str) -> None:
    assert days(text) == []


def test_an_impossible_day_is_a_mention_of_no_day() -> None:
    assert days("It opened on February 30, 2023.") == one_day("February 30, 2023", None)


# --- weekdays


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday.",
        "The council met Monday.",
        "It fell, CNN reported late Monday, citing an aide.",
        "Police said Monday night that it was over.",
        "On Monday, the council met.",
        "The mayor told reporters Monday that she will stay.",
        "It rests on a report released Monday.",
        "Monday’s vote was close.",
        "A Monday ruling ended it.",
    ],
)
def test_a_weekday_in_a_past_clause_is_the_last_one(text: str) -> None:
    assert days(text) == one_day("Monday", date(2023, 3, 6))


def test_the_weekday_of_the_article_itself_is_that_day() -> None:
    assert days("The council met on Thursday.") == one_day("Thursday", date(2023, 3, 9))


def test_last_and_next_say_which_weekday() -> None:
    assert days("They vote next Monday.") == one_day("next Monday", date(2023, 3, 13))
    assert days("They voted last Thursday.") == one_day("last Thursday", date(2023, 3, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Monday.",
        "The vote is set for Monday.",
        "They hope to vote by Monday.",
        "She'll speak on Monday.",
        "A hearing scheduled for Monday could decide it.",
    ],
)
def test_a_weekday_that_may_be_to_come_stays_open(text: str) -> None:
    assert days(text) == one_day("Monday", None)


def test_without_the_day_of_the_article_a_weekday_stays_open() -> None:
    ((said, mention),) = mentions("The council met on Monday.", None)
    assert (said, mention.kind, mention.weekday, mention.first) == ("Monday", DateKind.WEEKDAY, 0, None)


@pytest.mark.parametrize(
    "text",
    [
        "Black Friday sales rose.",
        "On Good Friday shops close.",
        "The Super Tuesday states voted.",
        "The Sunday Times said so.",
        "He watches Monday Night Football.",
        "Mr. Friday paid.",
        "It opens Mondays.",
        "It opens every Monday.",
        "A #MondayMood it was.",
        "A Monday-morning quarterback spoke.",
        "McMonday spoke.",
        "It happened on a Monday in spring.",
    ],
)
def test_names_and_habits_are_no_days(text: str) -> None:
    assert days(text) == []


# --- relative


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("yesterday", date(2023, 3, 8), date(2023, 3, 8)),
        ("tonight", date(2023, 3, 9), date(2023, 3, 9)),
        ("tomorrow", date(2023, 3, 10), date(2023, 3, 10)),
        ("last night", date(2023, 3, 8), date(2023, 3, 8)),
        ("this morning", date(2023, 3, 9), date(2023, 3, 9)),
        ("this week", date(2023, 3, 6), date(2023, 3, 12)),
        ("last week", date(2023, 2, 27), date(2023, 3, 5)),
        ("next month", date(2023, 4, 1), date(2023, 4, 30)),
        ("last year", date(2022, 1, 1), date(2022, 12, 31)),
        ("three days ago", date(2023, 3, 6), date(2023, 3, 6)),
        ("14 months ago", date(2022, 1, 1), date(2022, 1, 31)),
        ("a year ago", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_counts_from_the_day_of_the_article(said: str, first: date, last: date) -> None:
    assert days(f"The ferry sank {said} off the pier.") == [(said, first, last)]


def test_last_night_is_the_night_before() -> None:
    assert days("Last night the ferry sank.")[0][1] == date(2023, 3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "USA Today said so.",
        "He told Russia Today so.",
        "The long ago past.",
        "Some years ago it sank.",
        "a last-year model",
    ],
)
def test_names_and_vague_pasts_are_no_days(text: str) -> None:
    assert days(text) == []


def test_the_unit_says_how_exact_a_mention_is() -> None:
    units = [mention.unit for _, mention in mentions("Yesterday, this week, in March 2023 and last year.")]
    assert units == ["day", "week", "month", "year"]


# --- an inferred day


def test_of_an_inferred_day_only_its_own_weekday_is_sure() -> None:
    text = (
        "The port reopened, CNN reported late Monday. It had closed Tuesday. Talks failed this week.\n\n"
        "https://edition.cnn.com/world/live-news/port-03-06-23/h_1"
    )
    assert [(said, first) for said, first, _ in days(text, None)] == [
        ("Monday", date(2023, 3, 6)),
        ("Tuesday", None),
        ("this week", None),
    ]


# --- any text

WORDS = st.sampled_from(
    [
        "Monday",
        "March",
        "May",
        "6",
        "31",
        "2023",
        "2023-03-06",
        "3/6/2023",
        " ",
        ", ",
        ".",
        "last",
        "next",
        "ago",
        "days",
        "the",
        "of",
        "-",
        "today",
        "0",
        "99999",
        "\n",
        "é",
    ]
)


@given(st.lists(WORDS, max_size=40).map("".join))
def test_any_text_gives_mentions_in_order_inside_it(text: str) -> None:
    found = expressions(text)
    assert all(0 <= expression.start < expression.end <= len(text) for expression in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    for _, mention in mentions(text):
        assert (mention.first is None) == (mention.last is None)
        assert mention.first is None or mention.first <= mention.last  # type: ignore[operator]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_time_are_no_trouble(day: date) -> None:
    text = "It met Monday, next Friday, last week, next week, tomorrow, yesterday, 900 years ago, May 5."
    for _, first, last in days(text, House(date=day)):
        assert (first is None) == (last is None)


def test_a_range_across_the_end_of_a_month_is_left_open() -> None:
    assert days("It met March 30-2, 2023.") == one_day("March 30-2, 2023", None)


@pytest.mark.parametrize("piece", ["Monday March 6 ", "last ", " ago", "1/", "2023-", "the 6th of "])
def test_a_megabyte_takes_no_longer_than_its_length(piece: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        text = piece * (size // len(piece))
        return lambda: expressions(text)

    assert takes_linear_time(prepare, 1_000_000)


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "Monday",
                    "Tuesday,",
                    "on Sunday",
                    "March",
                    "Mar.",
                    "6",
                    "6th of May",
                    "the 31st of",
                    "2023",
                ),
                *("the market", ",", "and", "decided", "2023-03-06", "“", "”", "\n\n"),
            ]
        ),
        max_size=14,
    )
)
def test_dates_with_their_weekday_are_found_without_the_others(pieces: list[str]) -> None:
    made = annotate(parse(" ".join(pieces)), THURSDAY)
    assert made.dated_weekdays == tuple(
        mention for mention in made.dates if mention.kind is DateKind.ABSOLUTE and mention.weekday is not None
    )


def test_an_article_without_a_weekday_before_a_date_is_not_read_for_dates() -> None:
    made = annotate(parse("On Monday the mill burned. It had closed in March 2021."), THURSDAY)
    assert made.dated_weekdays == ()
    assert "dates" not in made.found
