"""Dates in URLs. Hosts are real where their way of writing dates is the point; paths are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.annotate.links.url_dates import date_in

TODAY = date(2026, 11, 25)


def day(url: str, today: date = TODAY) -> date | None:
    found = date_in(url, today)
    assert found is None or (found.first == found.last and found.other is None)
    return found.first if found else None


DAYS = [
    # year, month, day
    ("https://www.harbor.example/2023/03/06/port-reopens", date(2023, 3, 6)),
    ("https://www.harbor.example/news/liveblog/2026/3/9/port", date(2026, 3, 9)),
    ("https://www.harbor.example/news/articles/2015-10-28/port-reopens", date(2015, 10, 28)),
    ("https://www.reuters.com/world/port-reopens-after-strike-2024-03-07/", date(2024, 3, 7)),
    ("https://www.harbor.example/port_2021_05_30.html", date(2021, 5, 30)),
    ("https://www.harbor.example/2023/3/6", date(2023, 3, 6)),
    ("https://edition.cnn.com/2026/08/06/world/live-news/port-strike", date(2026, 8, 6)),
    ("www.harbor.example/2023/03/06/port", date(2023, 3, 6)),
    ("//harbor.example/2023/03/06/port", date(2023, 3, 6)),
    ("/2023/03/06/port", date(2023, 3, 6)),
    ("https://www.reuters.com/world/port-conference-opens-2024-03-07/", date(2024, 3, 7)),
    # names of months
    ("https://www.theguardian.com/world/live/2022/aug/23/port-strike", date(2022, 8, 23)),
    ("https://www.washingtontimes.com/news/2023/apr/8/port-strike/", date(2023, 4, 8)),
    ("https://www.harbor.example/2021/Dezember/24/hafen", date(2021, 12, 24)),
    ("https://www.corriere.it/esteri/25_gennaio_05/porto-riapre-3c53a5b8-27fc.shtml", date(2025, 1, 5)),
    ("https://harbor.example/archive/06/mar/2023/port", date(2023, 3, 6)),
    # digits in a row
    ("https://www.france24.com/en/africa/20230812-port-reopens", date(2023, 8, 12)),
    ("https://www.harbor.example/cnt/dmf20250202_96887132", date(2025, 2, 2)),
    ("https://www.abc.es/espana/puerto-abre-20260425145127-nts.html", date(2026, 4, 25)),
    ("https://www.hankookilbo.com/News/Read/A2025051516330004328", date(2025, 5, 15)),
    ("https://www.koreaherald.com/view.php?ud=202608160001", date(2026, 8, 16)),
    ("https://www.koreaherald.com/view.php?ud=20180918000284", date(2018, 9, 18)),
    ("https://www.harbor.example/story.php?pubdate=20190105&id=4", date(2019, 1, 5)),
    ("http://politics.people.com.cn/n1/2024/0424/c1001-40223222.html", date(2024, 4, 24)),
    ("https://www.zeit.de/news/2023-04/28/hafen-oeffnet", date(2023, 4, 28)),
    # day and month
    ("https://edition.cnn.com/europe/live-news/port-strike-news-03-06-23/h_265c92682c57", date(2023, 3, 6)),
    ("https://cnn.com/world/live-news/port-strike-12-07-2024-intl", date(2024, 12, 7)),
    ("https://edition.cnn.com/europe/live-news/port-strike-news-03-22-23/index.html", date(2023, 3, 22)),
    ("https://www.harbor.example/port-strike-10-23-20-intl/h_9cfa", date(2020, 10, 23)),
    ("https://www.leparisien.fr/port/le-port-ouvre-02-11-2023-XVZ4ABCD.php", date(2023, 11, 2)),
    ("https://www.lepoint.fr/port/le-port-ouvre-02-11-2023-2541683_23.php", date(2023, 11, 2)),
    ("https://www.hafen.de/meldung~02-01-2022-land", date(2022, 1, 2)),
    ("https://www.harbor.example/vom_22.04.2020", date(2020, 4, 22)),
    # the first full date wins
    ("https://www.malaymail.com/news/world/2020/04/08/2022-world-cup-port/1854431", date(2020, 4, 8)),
    ("https://blog.example/2020/01/23/posting-01-23-2020/", date(2020, 1, 23)),
    ("https://www.chosun.com/site/data/html_dir/2020/08/27/2020082704301.html", date(2020, 8, 27)),
    ("https://harbor.example/2023/05/live-2023-05-09", date(2023, 5, 9)),
    # the page behind archive, redirector and cache
    ("https://web.archive.org/web/20130307194448/http://harbor.example/2011/02/03/port", date(2011, 2, 3)),
    ("https://archive.ph/2023.03.07-101010/https://www.harbor.example/2023/03/06/port", date(2023, 3, 6)),
    (
        "https://www.google.com/url?q=https%3A%2F%2Fharbor.example%2F2023%2F03%2F06%2Fport&sa=D",
        date(2023, 3, 6),
    ),
    ("https://www.google.com/amp/s/www.harbor.example/2023/03/06/port", date(2023, 3, 6)),
    ("https://l.facebook.com/l.php?u=https://harbor.example/2023/03/06/port", date(2023, 3, 6)),
]


@pytest.mark.parametrize(("url", "expected"), DAYS)
def test_reads_the_day_of_a_page(url: str, expected: date) -> None:
    assert day(url) == expected


NO_DATE = [
    "https://www.bbc.com/news/world-europe-66923590",
    "https://www.bbc.com/news/world-europe-20121114",  # an article number that could be a day
    "https://apnews.com/article/port-strike-3cc842471fb9df42315d658d88c8403a",
    "https://apnews.com/article/port-strike-a20230306b4271fb9df42315d658d88c8",
    "https://www.nbcnews.com/news/world/port-strike-rcna217210",
    "https://www.cbc.ca/news/world/port-strike-1.7287711",
    "https://www.dw.com/en/port-strike/a-65897191",
    "https://www.independent.co.uk/news/port-strike-b2651790.html",
    "https://www.mirror.co.uk/news/uk-news/port-strike-22002407",
    "https://www.mirror.co.uk/news/uk-news/port-strike-20111205",
    "https://www.stern.de/politik/hafenstreik-33420056.html",
    "https://www.nikkei.com/article/DGXZQOUB148MY0U5A110C2000000/",
    "https://www.asahi.com/articles/AST1F4445T1FUTIL02SM.html",
    "https://www.nature.com/articles/d41586-025-03571-x",
    "https://www.n-tv.de/politik/Hafen-oeffnet-article24075843.html",
    "https://www.motor.example/news/rennen-c42-22020203",
    "https://www.zeit.de/2019/43/hafen",
    "https://www.zeit.de/2019/05/hafen",
    "https://wochenblatt.example/ausgaben/2019-4/hafen",
    "https://wochenblatt.example/ausgaben/2019-11/hafen",
    "https://alacarte.example/purzelbaum-20215",
    "https://port2016.example/3385-2",
    "https://2016-03-06.example/port",
    "https://20160306.example/port",
    "https://www.harbor.example/2022-world-port-games",
    "https://www.harbor.example/season-2024-2025-port",
    "https://www.sltrib.com/news/58201224-219/port.html.csp",
    "https://web.archive.org/web/20130307194448/http://harbor.example/port",
    "https://archive.ph/2023.03.07",
    "https://restofworld.org/2025/port-satellites/",
    "https://harbor.example:20230306/port",
    "https://harbor.example/port#2023-03-06",
    "https://harbor.example/port?utm_campaign=2023-03-06-news",
    "https://harbor.example/port?id=20230306",
    "https://harbor.example/app-v2020.1.2/notes",
    "https://harbor.example/2020.1.2/notes",
    "https://harbor.example/events/2023/03/06/port-day",
    "https://harbor.example/calendar/2023-03-06",
    "https://harbor.example/scoreboard?date=2023-03-06",
    "https://harbor.example/meetings/2023-03-06/minutes.pdf",
    "https://harbor.example/spring-concert-2023-03-06",
    "https://www.legislation.gov.uk/ukpga/2018/12/contents",
    "https://arxiv.org/abs/2003.06123",
    "https://harbor.example/doi/10.1001/jama.2020.1234",
    "https://harbor.example/2023/13/06/port",
    "https://harbor.example/2023-02-30-port",
    "https://harbor.example/1889/03/06/port",
    "https://harbor.example/2027/03/06/port",  # not yet
    "https://harbor.example/call/0555-12-34-56",
    "https://harbor.example/sets-06-04-03-06-07-05",
    "https://harbor.example/202303061234567890/port",
    "https://harbor.example/score-21-17-21",
    "https://harbor.example/port",
    "https://harbor.example",
    "http://",
    "",
]


@pytest.mark.parametrize("url", NO_DATE)
def test_sees_no_date_in_numbers_that_are_none(url: str) -> None:
    assert date_in(url, TODAY) is None


@pytest.mark.parametrize(
    ("url", "first", "last"),
    [
        ("https://www.harbor.example/2026/07/port-reopens", date(2026, 7, 1), date(2026, 7, 31)),
        ("https://www.harbor.example/2024-02/port", date(2024, 2, 1), date(2024, 2, 29)),
        ("https://www.harbor.example/2021/dec/port", date(2021, 12, 1), date(2021, 12, 31)),
        ("https://www.harbor.example/2023/10/3-questions", date(2023, 10, 1), date(2023, 10, 31)),
        ("https://www.businessinsider.com/ports-ranked-2024-2", date(2024, 2, 1), date(2024, 2, 29)),
        ("https://www.golem.de/news/hafen-mit-netz-2509-199920.html", date(2025, 9, 1), date(2025, 9, 30)),
    ],
)
def test_a_month_is_known_from_its_first_to_its_last_day(url: str, first: date, last: date) -> None:
    found = date_in(url, TODAY)
    assert found is not None
    assert (found.first, found.last, found.other) == (first, last, None)


@pytest.mark.parametrize(
    "url", ["https://harbor.example/live/port-03-06-23", "https://harbor.example/03-06-2023/port"]
)
def test_keeps_both_readings_where_the_url_decides_for_none(url: str) -> None:
    found = date_in(url, TODAY)
    assert found is not None
    assert (found.first, found.other) == (date(2023, 3, 6), date(2023, 6, 3))


def test_a_reading_in_the_future_is_none() -> None:
    assert day("https://harbor.example/live/port-03-06-23", date(2023, 4, 1)) == date(2023, 3, 6)


def test_the_day_after_today_may_have_come_elsewhere() -> None:
    assert day("https://harbor.example/2026/11/26/port") == date(2026, 11, 26)
    assert day("https://harbor.example/2026/11/27/port") is None


@pytest.mark.parametrize(
    ("url", "digits"),
    [
        ("https://harbor.example/2023/03/06/port", "2023/03/06"),
        ("https://harbor.example/news/dmf20250202_96887132", "20250202"),
        ("https://www.koreaherald.com/view.php?ud=202608160001", "20260816"),
        ("https://web.archive.org/web/2013/http://harbor.example/2011-02-03/port", "2011-02-03"),
        ("https://www.google.com/url?q=https%3A%2F%2Fh.example%2F2023%2F03%2F06%2Fport", "2023%2F03%2F06"),
    ],
)
def test_says_where_in_the_url_the_date_stands(url: str, digits: str) -> None:
    found = date_in(url, TODAY)
    assert found is not None
    assert url[slice(*found.span)].rstrip("/") == digits


PIECES = st.sampled_from(
    [
        "https://",
        "www.",
        "/",
        "-",
        "_",
        ".",
        "?",
        "&",
        "#",
        "%2F",
        "%",
        "2023",
        "03",
        "6",
        "20230306",
        "mar",
        "x",
        "é",
        "q=",
        "²",
        "٣",
        ":",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_url_gives_a_real_day_inside_it_or_none(url: str) -> None:
    found = date_in(url, TODAY)
    if found:
        assert date(1990, 1, 1) <= found.first <= found.last
        assert found.other is None or found.other > found.first
        assert 0 <= found.span[0] < found.span[1] <= len(url)
