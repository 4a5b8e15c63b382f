"""Every example of every rule: the reported spans are exactly the marked ones."""

from __future__ import annotations

import re

import pytest

from attrlint import catalog
from attrlint.lint import check_document
from attrlint.model import Format
from attrlint.read import parse

RULES = catalog.all_rules()
_MARK = re.compile(r"\[\[|\]\]")


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its marks, and the marked source offsets."""
    text, opened, spans, at = "", [], [], 0
    for mark in _MARK.finditer(example):
        text += example[at : mark.start()]
        at = mark.end()
        if mark.group() == "[[":
            opened.append(len(text))
        else:
            spans.append((opened.pop(), len(text)))
    return text + example[at:], sorted(spans)


def reported(rule: catalog.Rule, text: str) -> list[tuple[int, int]]:
    format = (
        Format.HTML if text.startswith("<") else Format.MARKDOWN if text.startswith("---") else Format.TEXT
    )
    report = check_document(parse(text, path="example", format=format), [rule])
    assert not report.errors, report.errors
    return [(finding.start.offset, finding.end.offset) for finding in report.findings]


def examples(*kinds: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{kind}-{n}")
        for rule in RULES
        for kind in kinds
        for n, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), examples("flagged", "clean"))
def test_reports_exactly_the_marked_spans(rule: catalog.Rule, example: str) -> None:
    text, marked = unmark(example)
    found = reported(rule, text)
    assert [text[s:e] for s, e in found] == [text[s:e] for s, e in marked]
    assert found == marked


@pytest.mark.parametrize(("rule", "example"), examples("missed"))
def test_known_misses_are_still_missed(
    rule: catalog.Rule, example: str, request: pytest.FixtureRequest
) -> None:
    """A rule that learns one turns this red until the example moves to FLAGGED or CLEAN."""
    request.applymarker(pytest.mark.xfail(strict=True))
    text, marked = unmark(example)
    assert reported(rule, text) == marked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_shows_what_it_flags_and_what_it_leaves_alone(rule: catalog.Rule) -> None:
    assert rule.flagged and all("[[" in example for example in rule.flagged)
    assert rule.clean and not any("[[" in example for example in rule.clean)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page(rule: catalog.Rule) -> None:
    for heading in ("What to do:", "Silent when:", "Standards:"):
        assert heading in rule.page
    assert rule.help


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_fix_removes_the_finding(rule: catalog.Rule) -> None:
    for example in rule.flagged:
        text, _ = unmark(example)
        format = (
            Format.HTML
            if text.startswith("<")
            else Format.MARKDOWN
            if text.startswith("---")
            else Format.TEXT
        )
        report = check_document(parse(text, path="example", format=format), [rule])
        edits = [edit for finding in report.findings if finding.fix for edit in finding.fix.edits]
        if edits:
            for start, end, new in sorted(edits, reverse=True):
                text = text[:start] + new + text[end:]
            assert not reported(rule, text)
