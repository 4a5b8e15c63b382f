"""Links: where URLs begin and end, what is known of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from growth import takes_linear_time
from hypothesis import given
from hypothesis import strategies as st

from attrlint import parse
from attrlint.annotate import annotate
from attrlint.annotate.links.bare import bare_urls
from attrlint.annotate.links.parts import parts_of, slug_of
from attrlint.annotate.links.publishers import names_of, publisher_of
from attrlint.model import (
    Article,
    Block,
    BlockKind,
    Document,
    Format,
    House,
    Hyperlink,
    Metadata,
    OffsetMap,
    Span,
)


def article(
    *blocks: str | tuple[BlockKind, str],
    hyperlinks: tuple[tuple[str, str], ...] = (),
    published: date | None = None,
    house: House | None = None,
) -> Article:
    """An article of blocks; a hyperlink is (anchor text, URL), the anchor at its first occurrence."""
    prose, made = "", []
    for block in blocks:
        kind, text = (BlockKind.PARAGRAPH, block) if isinstance(block, str) else block
        prose += "\n\n" if prose else ""
        made.append(Block(kind, Span(len(prose), len(prose) + len(text))))
        prose += text
    offsets = OffsetMap([0], [0], [len(prose)], len(prose))
    anchors = tuple(
        Hyperlink(Span(prose.index(text), prose.index(text) + len(text)), url) for text, url in hyperlinks
    )
    metadata = Metadata(published=published)
    return annotate(
        Document("draft", prose, Format.MARKDOWN, prose, offsets, tuple(made), anchors, metadata), house
    )


def urls(text: str) -> list[str]:
    return [text[start:end] for start, end in bare_urls(text, 0, len(text))]


# --- where a URL begins and ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.example/b.", "https://a.example/b"),
        ("See https://a.example/b, then", "https://a.example/b"),
        ("Really https://a.example/b?!", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b"),
        ("(see https://a.example/b_(c))", "https://a.example/b_(c)"),
        ("[https://a.example/b]", "https://a.example/b"),
        ("<https://a.example/b>", "https://a.example/b"),
        ('"https://a.example/b"', "https://a.example/b"),
        ("“https://a.example/b,” she wrote", "https://a.example/b"),
        ("*https://a.example/b*", "https://a.example/b"),
        ("https://a.example/b's author", "https://a.example/b"),
        ("https://a.example/b’s author", "https://a.example/b"),
        ("见https://a.example/b。", "https://a.example/b"),
        ("（https://a.example/b）、", "https://a.example/b"),
        ("HTTPS://A.Example/B", "HTTPS://A.Example/B"),
        ("at www.a.example/b;", "www.a.example/b"),
        ("https://a.example/b?c=d&e=f#g)", "https://a.example/b?c=d&e=f#g"),
        ("https://ja.a.example/wiki/港", "https://ja.a.example/wiki/港"),
        ("https://a.example/~ann/x-", "https://a.example/~ann/x"),
        ("http://[2001:db8::1]/b", "http://[2001:db8::1]/b"),
        ("https://a.example/b…", "https://a.example/b"),
    ],
)
def test_a_url_ends_before_the_punctuation_of_its_sentence(text: str, expected: str) -> None:
    assert urls(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "http://",
        "https:// a",
        "www.",
        "www. a.b",
        "xhttps//a",
        "ann@www.a.example",
        "a.www.b.example",
        "ftp://a.b",
    ],
)
def test_sees_no_url_where_there_is_none(text: str) -> None:
    assert urls(text) == []


def test_urls_of_several_lines_are_several() -> None:
    assert urls("https://a.example/1\nhttps://a.example/2 https://a.example/3") == [
        "https://a.example/1",
        "https://a.example/2",
        "https://a.example/3",
    ]


URL_TEXT = st.lists(
    st.sampled_from(
        [
            "https://",
            "http://",
            "www.",
            "a",
            "B.c",
            "/",
            "(",
            ")",
            "[",
            "]",
            ".",
            ",",
            " ",
            "\n",
            "。",
            "’s",
            "'s",
            "“",
            "é",
            "%20",
            "<",
            ">",
            "@",
            ":",
            "?q=",
            "#",
        ]
    ),
    max_size=40,
).map("".join)


@given(URL_TEXT)
def test_any_text_gives_links_whose_span_is_their_url(text: str) -> None:
    made = annotate(parse(text))
    for link in made.links:
        assert made.text(link.span) == link.url
        assert not any(char.isspace() for char in link.url)
        assert link.url[-1] not in ".,"
    assert list(made.links) == sorted(made.links, key=lambda link: link.span)


def test_code_holds_no_links() -> None:
    assert article((BlockKind.CODE, "curl https://a.example/b")).links == ()


# --- what is known of a link


def test_an_anchor_is_a_link_with_its_text() -> None:
    (link,) = article(
        "The port reopened.", hyperlinks=(("port reopened", "https://www.A.example/2023/03/06/port"),)
    ).links
    assert (link.text, link.host, link.is_bare) == ("port reopened", "a.example", False)
    assert link.date is not None and link.date.first == date(2023, 3, 6)


def test_a_url_inside_an_anchor_is_not_found_twice() -> None:
    (link,) = article(
        "See https://a.example/b now.", hyperlinks=(("See https://a.example/b", "https://a.example/c"),)
    ).links
    assert link.url == "https://a.example/c"


@pytest.mark.parametrize("anchor", ["https://a.example/b", "a.example/b", "www.a.example/b/"])
def test_an_anchor_that_is_its_own_url_is_bare(anchor: str) -> None:
    (link,) = article(f"See {anchor} now.", hyperlinks=((anchor, "https://www.a.example/b"),)).links
    assert link.is_bare
    assert not link.is_autolink


def test_an_autolink_is_bare_but_meant() -> None:
    (link,) = annotate(parse("See <https://a.example/b>.\n", path="a.md")).links
    assert link.is_bare


@pytest.mark.parametrize("url", ["mailto:ann@a.example", "tel:+4412345", "#notes", "javascript:void(0)", ""])
def test_what_leads_nowhere_is_no_link(url: str) -> None:
    assert article("The port reopened.", hyperlinks=(("port", url),)).links == ()


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://WWW.Harbor.Example./x", "harbor.example"),
        ("https://ann:pw@harbor.example:8080/x", "harbor.example"),
        ("http://[2001:db8::1]:80/x", "[2001:db8::1]"),
        ("www.harbor.example/x", "harbor.example"),
        ("/2023/x", ""),
        ("mailto:ann@harbor.example", ""),
    ],
)
def test_the_host_is_plain(url: str, host: str) -> None:
    assert parts_of(url).host == host


@pytest.mark.parametrize(
    ("host", "publisher"),
    [
        ("edition.cnn.com", "CNN"),
        ("apnews.com", "Associated Press"),
        ("themoscowtimes.com", "Moscow Times"),
        ("nyti.ms", "New York Times"),
        ("news.bbc.co.uk", "BBC"),
        ("notcnn.com", None),
        ("cnn.com.example", None),
        ("", None),
    ],
)
def test_the_publisher_is_that_of_the_host(host: str, publisher: str | None) -> None:
    assert publisher_of(host) == publisher


def test_a_publisher_has_other_names() -> None:
    assert "AP" in names_of("Associated Press")
    assert names_of("Harbor Times") == ("Harbor Times",)


def test_an_archived_page_is_of_the_outlet_that_wrote_it() -> None:
    (link,) = article(
        "https://web.archive.org/web/2023/https://www.cnn.com/2022/01/02/port-reopens-today"
    ).links
    assert (link.host, link.publisher) == ("web.archive.org", "CNN")
    assert link.slug == ("port", "reopens", "today")


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://h.example/2024/11/22/captains-ask-for-higher-wages", "captains ask for higher wages"),
        ("https://h.example/world/port-strike-2023/h_265c92682c57b8228fbbf082fb3b6888", "port strike 2023"),
        ("https://h.example/article/port-strike-3cc842471fb9df42315d658d88c8403a", "port strike"),
        ("https://h.example/news/Port-Strike_Ends.html?x=1#y", "port strike ends"),
        ("https://h.example/port-strike/index.html", "port strike"),
        ("https://h.example/port-strike-a80281", "port strike"),
        ("https://h.example/port-strike/8812345", "port strike"),
        ("https://h.example/news/7-die-in-port", "7 die in port"),
        ("https://h.example/n/caf%C3%A9-opens/", "café opens"),
        ("https://h.example/strike", "strike"),
        ("https://h.example/", ""),
        ("https://youtu.be/x7Gh29_kk", ""),
    ],
)
def test_the_slug_is_the_words_of_the_path(url: str, slug: str) -> None:
    parts = parts_of(url)
    date_span = (url.index("2024"), url.index("2024") + 10) if "2024/" in url else None
    assert " ".join(slug_of(parts, date_span)) == slug


# --- what the text says of a link


def test_a_report_is_tied_to_the_only_link_of_its_outlet() -> None:
    made = article(
        "The port reopened, CNN reported late Monday.",
        (BlockKind.URL, "https://cnn.com/2023/03/06/port-opens"),
    )
    (link,) = made.links
    assert link.report is not None
    assert (made.text(link.report.outlet), made.text(link.report.weekday), link.report.number) == (
        "CNN",
        "Monday",
        0,
    )


@pytest.mark.parametrize(
    "said",
    [
        "CNN first reported on Monday",
        "CNN\u00a0reported late\u00a0Monday",
        "according to a CNN report published Monday",
        "as first reported by CNN on Monday",
        "“It is over,” CNN reported Monday",
    ],
)
def test_reports_are_told_in_several_ways(said: str) -> None:
    made = article(f"The port reopened, {said}.", (BlockKind.URL, "https://cnn.com/2023/03/06/port-opens"))
    report = made.links[0].report
    assert report is not None
    assert (made.text(report.outlet), made.text(report.weekday)) == ("CNN", "Monday")


@pytest.mark.parametrize(
    "said",
    [
        "The Guardian reported Monday",
        "CNN, which reported Monday",
        "CNN reported the strike",
        "FCNN reported Monday",
        "CNN reported Mondays",
        "CNN said Monday",
        "reported by CNN Brasil on Monday",
    ],
)
def test_a_report_needs_outlet_verb_and_weekday(said: str) -> None:
    made = article(f"The port reopened, {said}.", (BlockKind.URL, "https://cnn.com/2023/03/06/port-opens"))
    assert made.links[0].report is None


@pytest.mark.parametrize(
    ("said", "is_tied"),
    [
        ("the Times reported Monday", True),
        ("the Harbor Times reported Monday", False),
        ("The Times wrote Monday", True),
    ],
)
def test_a_short_name_is_not_the_end_of_a_longer_one(said: str, is_tied: bool) -> None:
    made = article(
        f"The port reopened, {said}.", (BlockKind.URL, "https://www.nytimes.com/2023/03/06/us/port.html")
    )
    assert (made.links[0].report is not None) is is_tied


def test_two_links_of_an_outlet_leave_open_which_is_meant() -> None:
    made = article(
        "The port reopened, CNN reported Monday.",
        (BlockKind.URL, "https://cnn.com/2023/03/06/port-opens"),
        (BlockKind.URL, "https://cnn.com/2023/03/05/port-shut"),
    )
    assert [link.report for link in made.links] == [None, None]


def test_the_weekday_of_the_report_settles_day_and_month() -> None:
    url = "https://www.reuters.com/live/port-strike-03-06-23"
    assert article((BlockKind.URL, url)).links[0].date.is_ambiguous  # type: ignore[union-attr]
    found = article("The port reopened, Reuters reported Monday.", (BlockKind.URL, url)).links[0].date
    assert found is not None
    assert (found.first, found.other) == (date(2023, 3, 6), None)


@pytest.mark.parametrize(
    ("published", "expected"), [(date(2023, 3, 7), date(2023, 3, 6)), (date(2023, 6, 3), date(2023, 6, 3))]
)
def test_the_day_of_the_article_settles_day_and_month(published: date, expected: date) -> None:
    (link,) = article("See https://a.example/port-03-06-23.", published=published).links
    assert link.date is not None
    assert (link.date.first, link.date.other) == (expected, None)


RELATED = (BlockKind.RELATED, "Related article: Captains Ask For Higher Wages")
ABOUT_IT = "https://h.example/captains-ask-for-higher-wages"
OTHER = "https://h.example/zoo-opens-new-penguin-house"


def test_all_urls_up_to_the_text_stand_under_a_related_line() -> None:
    made = article("One.", RELATED, (BlockKind.URL, OTHER), (BlockKind.URL, ABOUT_IT), f"Two: {OTHER}")
    related = [link.related for link in made.links]
    assert [line and line.overlap for line in related] == [0, 1, None]
    assert related[0] is not None
    assert made.text(related[0].title) == "Captains Ask For Higher Wages"


def test_several_lines_are_paired_with_the_urls_that_fit() -> None:
    zoo = (BlockKind.RELATED, "READ ALSO | Zoo opens penguin house")
    made = article(RELATED, zoo, (BlockKind.URL, OTHER), (BlockKind.URL, ABOUT_IT))
    assert [made.text(link.related.title) for link in made.links if link.related] == [
        "Zoo opens penguin house",
        "Captains Ask For Higher Wages",
    ]


def test_a_line_with_its_own_url_has_that_one() -> None:
    made = article(
        (BlockKind.RELATED, f"Read more: Captains ask for higher wages {ABOUT_IT}"), (BlockKind.URL, OTHER)
    )
    assert [link.related and link.related.overlap for link in made.links] == [1, None]


def test_a_slug_of_an_id_can_not_be_compared() -> None:
    made = article(RELATED, (BlockKind.URL, "https://h.example/article/8812345"))
    assert made.links[0].related is not None
    assert made.links[0].related.overlap is None


@pytest.mark.parametrize(
    ("title", "slug", "fits"),
    [
        ("Mayor’s budget passes", "mayors-budget-passes", 1),
        ("El Niño hits ports", "el-nino-hits-ports", 1),
        ("Strikes paralyse ports", "striking-port-paralysed", 1),
    ],
)
def test_forms_of_a_word_count_as_the_word(title: str, slug: str, fits: float) -> None:
    made = article((BlockKind.RELATED, f"Related: {title}"), (BlockKind.URL, f"https://h.example/{slug}"))
    assert made.links[0].related is not None
    assert made.links[0].related.overlap == fits


# --- size


@pytest.mark.parametrize(
    ("start", "unit", "end"),
    [
        ("", "https://h.example/2023/03/06/port-opens ", ""),
        ("https://a.example/", "(", ")"),
        ("https://a.example/", "12-", ""),
        ("", "www.", ""),
        ("", "https://web.archive.org/web/2020/", ""),
        ("https://www.google.com/url?q=https%3A%2F%2F", "%41", ""),
        ("", "http://", ""),
    ],
    ids=["many", "brackets", "digits", "www", "archives", "escapes", "schemes"],
)
def test_a_megabyte_takes_no_longer_than_its_length(start: str, unit: str, end: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        times = size // len(unit + end)
        made = article(start + unit * times + end * times)
        return lambda: made.links

    assert takes_linear_time(prepare, 1_000_000)
