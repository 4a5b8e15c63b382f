"""The day of an article, and where it is known from."""

from __future__ import annotations

from datetime import date

import pytest

from attrlint.annotate import annotate
from attrlint.model import (
    Article,
    Block,
    BlockKind,
    Document,
    Format,
    House,
    Metadata,
    OffsetMap,
    Publication,
    Span,
)

REPORT = "The port reopened, CNN reported late Monday."
OF_MONDAY = "https://edition.cnn.com/world/live-news/port-strike-03-06-23/h_1"


def article(
    *blocks: tuple[BlockKind, str],
    path: str = "draft.md",
    house: House | None = None,
    metadata: Metadata | None = None,
) -> Article:
    prose, made = "", []
    for kind, text in blocks:
        prose += "\n\n" if prose else ""
        made.append(Block(kind, Span(len(prose), len(prose) + len(text))))
        prose += text
    offsets = OffsetMap([0], [0], [len(prose)], len(prose))
    return annotate(
        Document(path, prose, Format.TEXT, prose, offsets, tuple(made), (), metadata or Metadata()), house
    )


def paragraphs(*texts: str, path: str = "draft.md") -> Article:
    return article(*((BlockKind.PARAGRAPH, text) for text in texts), path=path)


def test_the_command_line_is_believed_before_all_else() -> None:
    made = article(
        (BlockKind.DATELINE, "March 4, 2023"),
        path="2023-03-05-port.md",
        house=House(date=date(2023, 3, 7)),
        metadata=Metadata(published=date(2023, 3, 6)),
    )
    assert made.published == Publication(date(2023, 3, 7), "option")


def test_metadata_is_believed_before_the_text() -> None:
    made = article((BlockKind.DATELINE, "March 4, 2023"), metadata=Metadata(published=date(2023, 3, 6)))
    assert made.published == Publication(date(2023, 3, 6), "metadata")


@pytest.mark.parametrize(
    "line",
    [
        "March 4, 2023",
        "PARIS, 4 March 2023",
        "Published: Saturday, March 4, 2023 at 10:15",
        "2023-03-04",
        "4.3.2023",
    ],
)
def test_a_date_line_gives_the_day(line: str) -> None:
    made = article((BlockKind.DATELINE, line), path="2023-03-05-port.md")
    assert made.published == Publication(date(2023, 3, 4), "dateline")


@pytest.mark.parametrize("line", ["March 4", "March 2023", "3/4/2023", "PARIS", "February 30, 2023"])
def test_a_date_line_without_a_full_sure_date_gives_none(line: str) -> None:
    assert article((BlockKind.DATELINE, line)).published is None


def test_a_date_in_the_text_is_not_that_of_the_article() -> None:
    assert paragraphs("The port was built on March 4, 1923.").published is None


@pytest.mark.parametrize(
    "path",
    [
        "2023-03-06-port.md",
        "drafts/2023-03-06_port.txt",
        "content/2023/03/06/port.md",
        "content\\2023\\03\\06\\port.md",
        "port-2023-03-06.md",
        "courier_2023-03-06_port.txt",
        "20230306-port.md",
        "courier_20230306.txt",
    ],
)
def test_the_path_gives_the_day(path: str) -> None:
    assert paragraphs("The port reopened.", path=path).published == Publication(date(2023, 3, 6), "path")


@pytest.mark.parametrize(
    "path",
    ["port.md", "2023-03/port.md", "2023-02-30-port.md", "port-202303061.md", "report-on-2001-09-11-port.md"],
)
def test_other_numbers_in_the_path_do_not(path: str) -> None:
    assert paragraphs("The port reopened.", path=path).published is None


def test_a_report_of_a_weekday_and_its_link_of_that_weekday_tell_the_day() -> None:
    assert paragraphs(REPORT, OF_MONDAY).published == Publication(date(2023, 3, 6), "links")


@pytest.mark.parametrize(
    ("report", "link"),
    [
        ("The port reopened, CNN reported.", OF_MONDAY),
        ("The port reopened, CNN reported late Sunday.", OF_MONDAY),
        ("The port reopened, Reuters reported late Monday.", OF_MONDAY),
        (REPORT, f"The strike is over ({OF_MONDAY}), but not the war of words."),
        (REPORT, f"{OF_MONDAY} https://cnn.com/2023/03/13/port"),
        (REPORT, "https://cnn.com/2023/03/port"),
    ],
    ids=["no weekday", "other weekday", "other outlet", "other sentence", "two links", "month"],
)
def test_links_alone_tell_nothing(report: str, link: str) -> None:
    assert paragraphs(report, link).published is None


def test_reports_of_different_weeks_tell_nothing() -> None:
    made = paragraphs(
        REPORT,
        OF_MONDAY,
        "The port closed, the Guardian reported Monday.",
        "https://www.theguardian.com/uk/2023/feb/06/port",
    )
    assert made.published is None
