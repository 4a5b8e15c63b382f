from __future__ import annotations

from collections.abc import Callable

import pytest

from attrlint import parse
from attrlint.catalog import Rule
from attrlint.lint import FileReport, check_document
from attrlint.model import Level
from attrlint.report import summary
from attrlint.report.concise import concise
from attrlint.report.full import full
from attrlint.report.json import check_json

ARTICLE = (
    "The old bridge is shut.\n\n\tA tab, 橋は閉鎖 and then the old\nbridge again.\n\n"
    "One\nfinding\nthat\nruns\nover\nlines\nends.\n\n" + "far " * 60 + "old bridge" + " away" * 60 + "\n"
)


@pytest.fixture
def report(phrase_rule: Callable[..., Rule]) -> FileReport:
    rules = [
        phrase_rule("old bridge", Level.ERROR, "closed-bridge", "Open it."),
        phrase_rule("閉鎖", Level.NOTE, "wide", ""),
        phrase_rule("finding that runs over lines", Level.WARNING, "long"),
    ]
    return check_document(parse(ARTICLE, path="news/draft.txt"), rules)


def test_full(report: FileReport, same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden("full.txt", full(report, width=80))


def test_full_in_colour(report: FileReport, same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden("full-colour.txt", full(report, color=True, width=80))


def test_concise(report: FileReport, same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden("concise.txt", concise(report))


def test_json(report: FileReport, same_as_golden: Callable[[str, str], None]) -> None:
    errors = [("b.txt", ValueError("b.txt: is binary"))]
    same_as_golden("check.json", "".join(check_json(report.findings, errors, 1)) + "\n")


def test_no_line_of_a_code_frame_is_wider_than_the_terminal(report: FileReport) -> None:
    framed = [line for line in full(report, width=80).splitlines() if "|" in line]
    assert framed
    assert all(len(line) <= 80 for line in framed)


def test_the_summary_counts_by_level(report: FileReport) -> None:
    assert summary(report.findings, 1) == "5 findings (3 errors, 1 warning, 1 note) in 1 file."
    assert summary([], 2) == "No findings in 2 files."
