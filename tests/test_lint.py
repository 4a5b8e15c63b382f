from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from attrlint import Finding, lint, parse
from attrlint.catalog import Rule
from attrlint.errors import ConfigError, MissingPath, RuleCrash, UnknownRule, UnreadableFile
from attrlint.lint import check_document, check_file
from attrlint.model import Fix, Level, Problem, Span
from attrlint.record import replace


def findings(text: str, rule: Rule) -> tuple[Finding, ...]:
    return check_document(parse(text, path="draft.txt"), [rule]).findings


def test_a_finding_says_where_in_the_source_it_stands(phrase_rule: Callable[..., Rule]) -> None:
    text = "One line.\r\n\r\nThe old\r\nbridge is shut."
    (finding,) = findings(text, phrase_rule("old bridge"))
    assert (finding.start.line, finding.start.column) == (3, 5)
    assert (finding.end.line, finding.end.column) == (4, 7)
    assert finding.text == text[finding.start.offset : finding.end.offset] == "old\r\nbridge"


def test_findings_are_in_the_order_of_the_text(phrase_rule: Callable[..., Rule]) -> None:
    rules = [phrase_rule("b", name="second"), phrase_rule("a", name="first")]
    report = check_document(parse("b a b", path="x"), rules)
    assert [finding.text for finding in report.findings] == ["b", "a", "b"]


def test_a_crash_of_one_rule_is_reported_and_the_others_still_run(phrase_rule: Callable[..., Rule]) -> None:
    def crash(article: object, options: object) -> Iterator[Problem]:
        raise ZeroDivisionError("oh")

    rules = [replace(phrase_rule("x", name="bad"), check=crash), phrase_rule("shut")]
    report = check_document(parse("It is shut.", path="draft.txt"), rules)
    assert [finding.text for finding in report.findings] == ["shut"]
    (error,) = report.errors
    assert isinstance(error, RuleCrash)
    assert "draft.txt" in str(error) and "bad" in str(error) and "oh" in str(error)


def test_the_level_of_a_problem_beats_that_of_the_rule(phrase_rule: Callable[..., Rule]) -> None:
    rule = phrase_rule("shut", level=Level.NOTE)
    loud = replace(rule, check=lambda article, options: iter([Problem(Span(0, 2), "x", level=Level.ERROR)]))
    assert findings("It is shut.", rule)[0].level is Level.NOTE
    assert findings("It is shut.", loud)[0].level is Level.ERROR


def test_a_fix_is_given_in_source_offsets(phrase_rule: Callable[..., Rule]) -> None:
    fix = Fix("open it", ((Span(7, 8), "z"), (Span(0, 2), "y")))
    rule = replace(phrase_rule("x"), check=lambda article, options: iter([Problem(Span(0, 2), "x", fix=fix)]))
    (finding,) = findings("  It\nis shut.", rule)
    assert finding.fix is not None
    assert finding.fix.edits == ((2, 4, "y"), (9, 10, "z"))


def test_the_fingerprint_survives_new_lines_above_and_new_wrapping(phrase_rule: Callable[..., Rule]) -> None:
    rule = phrase_rule("bridge")
    (before,) = findings("The old bridge is shut.", rule)
    (after,) = findings("A new first paragraph.\n\nThe old\nbridge is shut.", rule)
    (other,) = findings("The old bridge is open.", rule)
    assert before.fingerprint == after.fingerprint != other.fingerprint


def test_the_same_words_twice_have_two_fingerprints(phrase_rule: Callable[..., Rule]) -> None:
    first, second = findings("A bridge is no bridge.", phrase_rule("bridge"))
    assert first.fingerprint != second.fingerprint


def test_the_api_lints_a_path_or_a_document(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("Sources said the deal is dead.\n", encoding="utf-8")
    by_path = lint(path, select=["bare-anonymous-source"])
    by_document = lint(
        parse("Sources said the deal is dead.\n", path=str(path)), select=["bare-anonymous-source"]
    )
    assert [finding.text for finding in by_path] == ["Sources"]
    assert by_path == by_document


def test_the_api_raises_what_went_wrong(tmp_path: Path) -> None:
    document = parse("A text.", path="x")
    with pytest.raises(UnreadableFile, match="nosuch"):
        lint(tmp_path / "nosuch.md")
    with pytest.raises(UnknownRule):
        lint(document, select=["nosuch-rule"])
    with pytest.raises(ConfigError):
        lint(document, select=["link-date-mismatch"], options={"link-date-mismatch": {"dayz": 1}})
    assert issubclass(MissingPath, Exception)


def test_an_unreadable_file_is_an_error_in_its_report(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(256)) * 8)
    report = check_file(str(path), [])
    assert report.document is None
    assert [type(error) for error in report.errors] == [UnreadableFile]
    assert "noise.txt" in str(report.errors[0])
