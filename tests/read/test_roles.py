"""Roles of lines by their words: what is one, and above all what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.model import BlockKind
from attrlint.read.roles import credit_form, has_credit_words, is_plain, role_of
from attrlint.read.roles.credit_lines import FORMS

BYLINES = """
By Ada Cole
By A. Cole and Ben Hart, Staff Writers
By: CNN Wire
By Ada Cole | Focus
Words: Ada Cole
Written by Ada Cole
By Ada Cole Apr. 28, 2023 1:15 pm
By Associated Press
By the Associated Press
By Staff Reports -
By The Editorial Board
By our correspondent
BY ADA COLE AND BEN HART
By ADA COLE THE ASSOCIATED PRESS
By Ada Cole For Dailymail.Com
By Ada Cole | Special to the Harbor Press
By Ada Cole@AdaCole
by Ada van der Cole
By AFP
By Harbor staff and Agencies
AUTHORS: Ada Cole, 3 Min Read
By Ada Cole • 3 min read
Story by Ada Cole; photos by Ben Hart
Ada Cole, Staff Writer
Ben Hart, The Associated Press
"""

DATELINES = """
May 3, 2024
PARIS, 3 May 2024 (AFP)
PARIS (AFP)
Published: May 3, 2024 | Updated: May 4, 2024
PORT ARLEN, March 5, 2024
Paris, 3 May 2024
Updated 3:45 p.m. ET, May 3, 2024
Published 2 hours ago
2018-09-20 07:20:23+00:00
May 3, 2024 / 7:30 AM / CBS News
First published on May 3, 2024 / 7:30 AM
Last modified on Fri 3 May 2024 08.00 BST
"""

RELATED = """
Related article: Ferry Boss Quits
Related:
Read more: Ferry boss quits
READ ALSO: Ferry boss quits
See also Ferry Boss Quits
RELATED | Ferry boss quits
[Related: Ferry boss quits]
• RELATED: Ferry boss quits
PREVIOUSLY: Ferry boss quits
Read more
Full story here:
Also on focus.example Ferry boss quits
More: Ferry boss quits
Read the rest of the story at Focus.
You may also be interested in:
"""

URLS = """
https://www.harbortimes.example/2024/02/01/ferry-boss-quits
<https://www.harbortimes.example/>
www.harbortimes.example
"""

CREDITS = [
    ("additional-reporting", "Additional reporting from PA"),
    ("additional-reporting", "– additional reporting by Ada Cole"),
    ("additional-reporting", "--additional reporting from/by Ada Cole."),
    ("additional-reporting", "Additional reporting: Ada Cole"),
    (
        "reporting-by",
        "(Reporting by Ada Cole in Bonn; additional reporting by Ben Hart; Editing by Eve Li and J. Fox)",
    ),
    ("reporting-by", "Writing by Ada Cole; Editing by Ben Hart"),
    ("edited-by", "Edited by: Ada Cole"),
    ("edited-by", "Translated from French by Ada Cole"),
    ("information-from", "Information from The Associated Press was used in this report."),
    ("information-from", "This story includes reporting from AFP."),
    ("with-files", "With files from The Associated Press and Ada Cole"),
    ("with-files", "(With inputs from agencies)"),
    ("with-files", "With reporting by Associated Press writer Ada Cole"),
    ("contributing-list", "Contributing: Ada Cole, Ben Hart."),
    ("source-list", "SOURCE: News agencies"),
    ("source-list", "Source: Xinhua| 2024-05-03 12:27:06|Editor: ac"),
    ("hat-tip", "h/t: The Courier"),
    ("copyright", "Copyright 2024 The Associated Press. All rights reserved."),
    ("copyright", "© AFP"),
    ("republished", "First published in The Courier."),
    ("republished", "Originally published on Focus."),
    ("republished", "This article originally appeared on Focus."),
    ("republished", "This article was first published by Focus. Read the original article."),
    ("republished", "This story appears through a media partnership with Harbor Radio."),
    ("republished", "The post Old Bridge Closes appeared first on Focus."),
    ("contributed-reporting", "AFP contributed reporting."),
    ("contributed-reporting", "Ada Cole contributed research from Hong Kong."),
    ("contributed-reporting", "Reporting was contributed by Ada Cole, Ben Hart and Eve Li."),
    (
        "contributed-to-this-report",
        "Associated Press writers Ada Cole, Ben Hart in Kabul, and Eve Li contributed to this report.",
    ),
    ("contributed-to-this-report", "—Associated Press writer Ada Cole in Paris contributed to this report."),
    ("contributed-to-this-report", "CNN's Ada Cole and Ben Hart contributed to this report."),
    ("contributed-to-this-report", "dpa contributed to this story"),
    ("contributed", "Ada Cole contributed."),
    ("reported-from", "Ada Cole reported from Moscow, and Ben Hart from Paris."),
    (
        "supplemented",
        "The Courier has supplemented this Reuters article with additional calls to the port.",
    ),
    ("staff-and-agencies", "Harbor Times staff and agencies"),
    ("staff-and-agencies", "Harbor Times wire services"),
    ("staff-and-agencies", "(with agencies)"),
    ("sign-off", "- Reuters."),
    ("sign-off", "—AFP"),
    ("sign-off", "AP"),
    ("sign-off", "dpa/AFP"),
    ("photo", "Photo: Ada Cole/AFP"),
    ("photo", "Photo by Ada Cole /AFP via Getty Images"),
    ("photo", "(Image credit: Ada Cole)"),
    ("photo", "Image copyright EPA"),
    ("photo", "Getty Images"),
    ("photo", "Ada Cole | Ben Hart | Getty Images"),
    ("photo", "Ada Cole via Reuters"),
    ("photo", "(Ada Cole/AFP/Getty Images)"),
    ("photo", "REUTERS/Ada Cole/File Photo"),
    ("photo", "(AP Photo/Ada Cole, File)"),
    ("photo", "Ada Cole / Arlen News Agency"),
    ("photo", "Handout/Harbor Ministry"),
    ("photo", "Courtesy of Ada Cole"),
    ("", "reporting add'l: J. Fox"),
    ("", "add'l reporting J. Fox"),
    ("", "w/ reporting by J. Fox"),
]

RUNNING_TEXT = """
By Tuesday the flood had reached the mill.
By contrast, Ms. Cole said, the ferry is slow.
By Ada Cole's count, nine were hurt.
By Ada Cole and her friends
By the Numbers
By Bus to the Sea
BY TRAIN TO PARIS
By Design, Cities Fail Walkers
By Monday, May 3
By 2024
Election results: March 5
Storm Hits Arlen Hard, March 5, 2024
In May 2024, 3 men were hurt.
6:01 p.m.
PARIS (AFP) — The mayor spoke.
Read more than one book a week, she said.
Related costs rose by half.
More people came, he said: 50.
See: the mayor was right.
Earlier this week the mayor said: no.
Background: The mayor was elected in 2020 after a long fight.
The company contributed $5,000 to the campaign.
Heavy rain contributed to the delay.
She contributed from Arlen.
Ms. Cole reported from the scene that nobody was hurt.
CNN reported from Kyiv.
Reuters reported the sale.
Getty Images sued the company on Monday.
Photo ID laws were passed.
Photo by photo, the city changes.
Image: the mayor at her desk
Images of the flood were shared.
Courtesy calls are common.
Via Roma was closed on Monday.
Credit: the mayor said it was hers.
Source: a person familiar with the deal
Reporting by the newspaper led to the vote.
Writing by hand is a lost art.
With help from his brother, he won.
With help from AP, he found the book.
First published in 1923, the book sold a million copies.
This story was first told in Paris.
The story first appeared in the Courier on Monday, she said.
Copyright law is old.
Yes/No
CNN/ORC
Cole/Hart
"""


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize("line", lines(BYLINES))
def test_bylines(line: str) -> None:
    assert role_of(line) is BlockKind.BYLINE


@pytest.mark.parametrize("line", lines(DATELINES))
def test_date_lines(line: str) -> None:
    assert role_of(line) is BlockKind.DATELINE


@pytest.mark.parametrize("line", lines(RELATED))
def test_related_lines(line: str) -> None:
    assert role_of(line) is BlockKind.RELATED


@pytest.mark.parametrize("line", lines(URLS))
def test_lines_that_are_a_url(line: str) -> None:
    assert role_of(line) is BlockKind.URL


def test_a_url_in_a_sentence_makes_no_url_line() -> None:
    assert role_of("https://www.focus.example/ has the story") is None


@pytest.mark.parametrize(("form", "line"), CREDITS)
def test_credit_lines_and_their_forms(form: str, line: str) -> None:
    assert role_of(line) is BlockKind.CREDIT
    assert credit_form(line) == form


def test_every_form_has_an_example() -> None:
    assert {form for form, _ in CREDITS} == {*FORMS, ""}


@pytest.mark.parametrize("line", lines(RUNNING_TEXT))
def test_running_text_has_no_role(line: str) -> None:
    assert role_of(line) is None


def test_a_long_paragraph_has_no_role_even_if_it_ends_as_a_credit() -> None:
    assert role_of("The mill burned down on Monday. " * 30 + "AFP contributed reporting.") is None


def test_blanks_and_ornaments_around_a_line_do_not_matter() -> None:
    assert role_of("  * AFP contributed reporting. \u00a0") is BlockKind.CREDIT


_PIECES = st.sampled_from(
    ["By ", "Ada ", "Cole ", "and ", ", ", "/", "AFP", "(", ")", "Photo: ", "contributed ", "to this report", ".",
     "reported from ", "Reporting by ", "May 3", "2024", ": ", "Related", "https://x.example", "—", "This article ",
     "originally appeared on ", "the ", "©", "h/t", "\n", "’", "É", "ß"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=700), st.lists(_PIECES, max_size=60).map("".join)))
def test_any_line_has_a_role_or_none(line: str) -> None:
    assert role_of(line) in {None, *BlockKind}


@pytest.mark.parametrize(
    "line",
    [
        "By " + "a" * 1_000_000,
        "http" + "s" * 1_000_000,
        "Reporting by " * 45,
        "Reporting, writing, " * 29,
        "this article this story " * 24,
        "A/" * 290,
        "A. " * 190,
        "Additional add'l extra " * 25,
    ],
)
def test_hostile_lines_take_no_time(line: str) -> None:
    start = time.perf_counter()
    role_of(line)
    assert time.perf_counter() - start < 0.1


def test_a_line_of_nothing_but_blanks_is_no_credit() -> None:
    assert credit_form("\x0c") is None


@pytest.mark.parametrize("line", ["dpa", "(dpa)", "– dpa", "picture alliance"])
def test_an_agency_whose_name_is_in_lower_case_signs(line: str) -> None:
    assert role_of(line) is BlockKind.CREDIT


_BEGINNINGS = st.sampled_from(
    [
        "The ",
        "A ",
        "An ",
        "This ",
        "By ",
        "In ",
        "In case ",
        "Read ",
        "“The ",
        "version of this ",
        "the above ",
        "With ",
    ]
)


@given(_BEGINNINGS, st.lists(_PIECES, max_size=12).map("".join))
def test_what_is_plain_has_no_role(beginning: str, rest: str) -> None:
    text = (
        f"{beginning}{rest} and the mill by the river burned".replace("\n", " ") + " down on Monday night" * 9
    )
    if not has_credit_words(text) and is_plain(text, 0, len(text)):
        assert role_of(text) is None
