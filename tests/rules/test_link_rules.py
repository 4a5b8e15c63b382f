"""The link and date rules on articles whose day, labels and headings are given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import catalog, read
from attrlint.lint import check_document
from attrlint.model import Block, BlockKind, Document, Format, House, Level, Metadata, OffsetMap, Span

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
REPORT = "The port reopened, CNN reported late Monday."
OF_MONDAY = "https://edition.cnn.com/world/live-news/port-strike-03-06-23/h_1"
LABEL = (BlockKind.RELATED, "Related article: Captains Ask For Higher Wages")
ABOUT_IT = "https://h.example/captains-ask-for-higher-wages"
OTHER = "https://h.example/zoo-opens-new-penguin-house"


def document(*blocks: str | tuple[BlockKind, str], metadata: Metadata | None = None) -> Document:
    prose, made = "", []
    for block in blocks:
        kind, text = (BlockKind.PARAGRAPH, block) if isinstance(block, str) else block
        prose += "\n\n" if prose else ""
        made.append(Block(kind, Span(len(prose), len(prose) + len(text))))
        prose += text
    offsets = OffsetMap([0], [0], [len(prose)], len(prose))
    return Document("draft", prose, Format.TEXT, prose, offsets, tuple(made), (), metadata or Metadata())


def found(
    rule: str, article: Document, house: House | None = None, **options: object
) -> list[tuple[str, Level, str]]:
    report = check_document(article, [catalog.configure(catalog.find(rule), options)], house)
    assert not report.errors, report.errors
    return [(finding.text, finding.level, finding.message) for finding in report.findings]


def texts(rule: str, *blocks: str | tuple[BlockKind, str]) -> list[str]:
    return [text for text, _, _ in found(rule, document(*blocks))]


# --- link-date-mismatch and link-date-future


@pytest.mark.parametrize(
    ("path", "level"),
    [
        ("2023/03/13/port", None),
        ("2023/03/14/port", Level.WARNING),
        ("2023/04/05/port", Level.WARNING),
        ("2023/04/06/port", Level.ERROR),
        ("2024/11/22/port", Level.ERROR),
        ("2019/11/22/port", None),
        ("2023/04/port", None),
        ("2023/06/port", Level.ERROR),
    ],
)
def test_a_link_newer_than_the_report_is_a_mismatch_by_its_distance(path: str, level: Level | None) -> None:
    article = document(REPORT, OF_MONDAY, f"https://h.example/{path}")
    assert [finding[1] for finding in found("link-date-mismatch", article)] == ([level] if level else [])
    assert not found("link-date-future", article)


def test_related_coverage_that_is_newer_is_an_error_however_near() -> None:
    article = document(REPORT, OF_MONDAY, LABEL, (BlockKind.URL, "https://h.example/2023/03/20/captains-ask"))
    assert [finding[1] for finding in found("link-date-mismatch", article)] == [Level.ERROR]


def test_the_message_names_both_days_and_the_distance() -> None:
    ((text, _, message),) = found(
        "link-date-mismatch", document(REPORT, OF_MONDAY, "https://h.example/2024/11/22/port")
    )
    assert text == "https://h.example/2024/11/22/port"
    assert all(said in message for said in ("2024-11-22", "2023-03-06", "627 days", "CNN", "Monday"))


def test_the_option_days_widens_what_is_near() -> None:
    article = document(REPORT, OF_MONDAY, "https://h.example/2023/03/20/port")
    assert found("link-date-mismatch", article)
    assert not found("link-date-mismatch", article, days=14)


def test_where_the_day_of_the_article_is_told_one_rule_speaks_of_newer_links() -> None:
    article, house = (
        document(REPORT, OF_MONDAY, "https://h.example/2024/11/22/port"),
        House(date=date(2023, 3, 7)),
    )
    assert not found("link-date-mismatch", article, house)
    ((text, level, message),) = found("link-date-future", article, house)
    assert (text, level) == ("https://h.example/2024/11/22/port", Level.ERROR)
    assert all(said in message for said in ("2024-11-22", "2023-03-07", "626 days", "command line"))


@pytest.mark.parametrize(
    ("path", "is_found"),
    [
        ("2021/06/03/port", False),
        ("2021/06/04/port", True),
        ("2021/06/port", False),
        ("2021/07/port", False),
        ("2021/08/port", True),
    ],
)
def test_a_page_may_be_a_day_ahead_and_a_magazine_a_month(path: str, is_found: bool) -> None:
    article = document(f"See https://h.example/{path}.", metadata=Metadata(published=date(2021, 6, 2)))
    assert bool(found("link-date-future", article)) is is_found


def test_a_modified_article_may_have_later_links() -> None:
    metadata = Metadata(published=date(2021, 6, 2), modified=date(2021, 6, 9))
    article = document(
        "See https://h.example/2021/06/09/port and https://h.example/2021/06/12/port.", metadata=metadata
    )
    assert [finding[0] for finding in found("link-date-future", article)] == [
        "https://h.example/2021/06/12/port"
    ]


def test_a_report_of_this_week_with_an_old_link_is_a_mismatch() -> None:
    article = document(
        REPORT, "https://cnn.com/2022/03/07/world/port", metadata=Metadata(published=date(2023, 3, 7))
    )
    ((_, level, message),) = found("link-date-mismatch", article)
    assert level is Level.ERROR
    assert "365 days before" in message


# --- weekday-link-mismatch


@pytest.mark.parametrize(
    ("url", "is_found"),
    [
        ("2023/03/05", False),
        ("2023/03/06", False),
        ("2023/03/07", False),
        ("2023/03/08", True),
        ("2023/03/04", True),
        ("2023/03", False),
    ],
)
def test_a_link_may_be_a_day_beside_the_weekday_of_the_report(url: str, is_found: bool) -> None:
    assert bool(texts("weekday-link-mismatch", REPORT, f"https://cnn.com/{url}/port")) is is_found


def test_of_a_link_that_is_newer_than_the_article_one_rule_speaks() -> None:
    article = document(
        REPORT, "https://cnn.com/2024/03/01/port", metadata=Metadata(published=date(2023, 3, 7))
    )
    assert found("link-date-future", article)
    assert not found("weekday-link-mismatch", article)


# --- related-link-mismatch


def test_the_line_whose_next_url_is_another_story_is_found_and_told_which_fits() -> None:
    ((text, level, message),) = found("related-link-mismatch", document(LABEL, f"{OTHER} {ABOUT_IT}"))
    assert (text, level) == (LABEL[1], Level.WARNING)
    assert ABOUT_IT in message


@pytest.mark.parametrize(
    "blocks",
    [
        (LABEL, (BlockKind.URL, ABOUT_IT), (BlockKind.URL, OTHER)),
        (
            LABEL,
            (BlockKind.RELATED, "Related: Zoo opens penguin house"),
            (BlockKind.URL, OTHER),
            (BlockKind.URL, ABOUT_IT),
        ),
        (LABEL, (BlockKind.URL, "https://h.example/article/8812345"), (BlockKind.URL, ABOUT_IT)),
        (LABEL, "The strike went on.", OTHER),
        (LABEL,),
        ((BlockKind.RELATED, "Related article"), (BlockKind.URL, OTHER)),
    ],
    ids=["fits", "other order", "no slug", "text between", "no url", "no title"],
)
def test_lines_that_fit_or_can_not_be_compared_are_left_alone(
    blocks: tuple[str | tuple[BlockKind, str], ...],
) -> None:
    assert texts("related-link-mismatch", *blocks) == []


# --- bare-url


def test_a_url_is_reported_once() -> None:
    assert texts("bare-url", f"{OTHER} and {ABOUT_IT}", OTHER) == [OTHER, ABOUT_IT]


@pytest.mark.parametrize(
    "blocks",
    [
        ((BlockKind.HEADING, "Sources"), (BlockKind.LIST_ITEM, OTHER), f"More: {ABOUT_IT}"),
        ("References:", OTHER),
        ((BlockKind.CODE, OTHER),),
        ((BlockKind.CAPTION, f"The zoo. {OTHER}"),),
        ((BlockKind.CREDIT, f"Ann Cole is a reporter. {OTHER}"),),
        (f"[3] {OTHER}",),
        (f"Online: {OTHER}",),
        ("Visit www.h.example for tickets.",),
    ],
    ids=["list", "label line", "code", "caption", "credit", "footnote", "label", "address"],
)
def test_urls_that_are_meant_to_be_read_are_left_alone(
    blocks: tuple[str | tuple[BlockKind, str], ...],
) -> None:
    assert texts("bare-url", *blocks) == []


def test_the_body_goes_on_after_a_list_of_sources() -> None:
    blocks = ((BlockKind.HEADING, "Sources"), OTHER, (BlockKind.HEADING, "What comes next"), ABOUT_IT)
    assert texts("bare-url", *blocks) == [ABOUT_IT]


# --- dates


def test_a_told_date_is_no_missing_date() -> None:
    assert found("missing-date", document(REPORT))
    assert not found("missing-date", document(REPORT), House(date=date(2023, 3, 7)))
    assert not found("missing-date", document(REPORT, metadata=Metadata(published=date(2023, 3, 7))))
    assert not found("unresolvable-weekday", document(REPORT), House(date=date(2023, 3, 7)))


def test_an_inferred_date_is_told_but_does_not_count() -> None:
    article = document(REPORT, OF_MONDAY)
    for rule in ("missing-date", "unresolvable-weekday"):
        ((_, _, message),) = found(rule, article)
        assert "2023-03-06" in message


def test_a_weekday_outside_of_the_running_text_is_no_matter() -> None:
    assert (
        texts("unresolvable-weekday", (BlockKind.HEADLINE, "Port Reopens Monday"), "It was shut for weeks.")
        == []
    )


# --- any article

KINDS = st.sampled_from(list(BlockKind))
PIECES = st.sampled_from(
    [
        REPORT,
        OF_MONDAY,
        ABOUT_IT,
        OTHER,
        "https://h.example/2024/11/22/port",
        "https://h.example/port-03-06-23",
        "https://cnn.com/2023/03/09/port",
        "https://web.archive.org/web/2023/https://cnn.com/2024/01/02/x",
        "Related article: ",
        "Sources:",
        "Read more",
        "yesterday",
        "[1]",
        "March 6, 2023",
        " ",
        "x",
    ]
)


@given(
    st.lists(st.tuples(KINDS, st.lists(PIECES, min_size=1, max_size=4).map(" ".join)), max_size=8),
    st.sampled_from([None, House(date=date(2023, 3, 7)), House(date=date.max), House(date=date.min)]),
)
def test_any_article_is_linted(blocks: list[tuple[BlockKind, str]], house: House | None) -> None:
    rules = catalog.select(["links", "dates"])
    article = document(*[(kind, text.strip() or "x") for kind, text in blocks])
    report = check_document(article, rules, house)
    assert not report.errors, report.errors


# --- the seed


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("link-date-mismatch", [(17, 1)]),
        ("link-date-future", []),
        ("weekday-link-mismatch", []),
        ("ambiguous-link-date", []),
        ("bare-url", [(16, 1), (17, 1)]),
        ("unresolvable-weekday", [(2, 48)]),
    ],
)
def test_what_is_found_in_the_seed(rule: str, expected: list[tuple[int, int]]) -> None:
    report = check_document(read(SEED), [catalog.find(rule)])
    assert [(finding.start.line, finding.start.column) for finding in report.findings] == expected
