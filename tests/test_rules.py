"""Every example of every rule: the reported spans are exactly the marked ones."""

from __future__ import annotations

import re

import pytest

from attrlint import Document, Finding, annotate, catalog, parse
from attrlint.lint import check_document
from attrlint.model import Format, Page

RULES = catalog.all_rules()
_MARK = re.compile(r"\[\[|\]\](?!\])")


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


def findings(rule: catalog.Rule, text: str) -> tuple[Finding, ...]:
    format = Format.TEXT
    if text.startswith("<"):
        format = Format.HTML
    elif text.startswith("---"):
        format = Format.MARKDOWN
    document = parse(text, path="example", format=format)
    report = check_document(document, [rule], pages=pages_for(rule, document))
    assert not report.errors, report.errors
    return report.findings


def pages_for(rule: catalog.Rule, document: Document) -> dict[str, Page]:
    """The pages behind the links of an example, as the rule states them."""
    if not rule.needs:
        return {}
    from attrlint.online.stated import stated_pages

    return stated_pages([link.url for link in annotate(document).links], rule.pages)


def examples() -> list[object]:
    known_miss = pytest.mark.xfail(strict=True, reason="a known miss; move it once the rule has learned it")
    return [
        pytest.param(
            rule, example, id=f"{rule.name}-{kind}-{n}", marks=[known_miss] if kind == "missed" else []
        )
        for rule in RULES
        for kind in ("flagged", "clean", "missed")
        for n, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), examples())
def test_reports_exactly_the_marked_spans(rule: catalog.Rule, example: str) -> None:
    text, marked = unmark(example)
    found = [(finding.start.offset, finding.end.offset) for finding in findings(rule, text)]
    assert [text[start:end] for start, end in found] == [text[start:end] for start, end in marked]
    assert found == marked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_shows_what_it_flags_and_what_it_leaves_alone(rule: catalog.Rule) -> None:
    assert len(rule.flagged) >= 3
    assert len(rule.clean) >= 3
    assert all("[[" in example for example in rule.flagged)
    assert not any("[[" in example for example in rule.clean)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page(rule: catalog.Rule) -> None:
    for heading in ("What to do:", "Silent when:", "Standards:", *(["Options:"] if rule.options else [])):
        assert heading in rule.page
    assert rule.help


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_finding_says_what_and_what_to_do_in_sentences(rule: catalog.Rule) -> None:
    for example in rule.flagged:
        for finding in findings(rule, unmark(example)[0]):
            assert finding.message.endswith(".")
            assert finding.help.endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_fix_leaves_nothing_to_find(rule: catalog.Rule) -> None:
    for example in rule.flagged:
        text, _ = unmark(example)
        found = findings(rule, text)
        if found and all(finding.fix for finding in found):
            edits = sorted(edit for finding in found if finding.fix for edit in finding.fix.edits)
            for start, end, new in reversed(edits):
                text = text[:start] + new + text[end:]
            assert not findings(rule, text)
