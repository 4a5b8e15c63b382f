"""What the house says of itself decides what some rules ask."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from attrlint import catalog, parse
from attrlint.errors import ConfigError
from attrlint.lint import check_document
from attrlint.model import Format, House


def found(rule: str, text: str, house: House | None = None, format: Format = Format.TEXT) -> list[str]:
    report = check_document(parse(text, path="draft", format=format), [catalog.find(rule)], house)
    assert not report.errors, report.errors
    return [finding.text for finding in report.findings]


@pytest.mark.parametrize(
    ("rule", "text", "house"),
    [
        ("missing-byline", "The mill burned down on Monday.", House(bylines="optional")),
        ("relative-day", "The mayor spoke yesterday.", House(relative_days="allow")),
        ("unnamed-spokesperson", "A spokesman for the port said so.", House(spokespersons="unnamed")),
        ("quote-punctuation", "He said “no”.", House(dialect="uk")),
        ("second-hand-source", "The Harbor Times reported it.", House(outlets=("Harbor Times",))),
        (
            "link-only-attribution",
            "The mill will close.\n\nhttps://edition.cnn.com/2023/03/06/mill",
            House(hosts=("edition.cnn.com",)),
        ),
    ],
    ids=["bylines", "relative days", "spokespersons", "dialect", "outlets", "hosts"],
)
def test_a_rule_asks_only_where_the_house_wants_it(rule: str, text: str, house: House) -> None:
    assert found(rule, text)
    assert not found(rule, text, house)


def test_only_the_forms_of_the_house_pass() -> None:
    text = "The mill burned down, the chief said.\n\nWith files from The Courier"
    assert not found("credit-line-form", text)
    assert found("credit-line-form", text, House(credit_forms=("reporting-by",))) == [
        "With files from The Courier"
    ]


def test_agencies_of_the_house_need_no_link() -> None:
    text = "---\ntitle: Mill\n---\n\nThe mill will close, the Harbor Times reported.\n"
    assert found("second-hand-unlinked", text, None, Format.MARKDOWN)
    assert not found("second-hand-unlinked", text, House(agencies=("Harbor Times",)), Format.MARKDOWN)


def test_today_is_that_of_the_newsroom() -> None:
    utc = datetime.now(UTC)
    assert House().today() - utc.date() in (timedelta(0), timedelta(1))
    assert House(time_zone="Pacific/Kiritimati").today() - (utc + timedelta(hours=14)).date() in (
        timedelta(0),
        timedelta(1),
    )
    with pytest.raises(ConfigError, match="Riga/Europe"):
        House(time_zone="Riga/Europe").today()
