"""Each format of machines: its golden file, its schema, and what its readers ask beyond that."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import xmlschema

from attrlint import parse
from attrlint.catalog import Rule
from attrlint.lines import Lines
from attrlint.lint import FileReport, check_document
from attrlint.model import Finding, Fix, Level, Problem, Span
from attrlint.model.suppression import Suppressed, SuppressionKind
from attrlint.record import replace
from attrlint.report import github, gitlab, markdown, rdjson, sarif, xml
from attrlint.report.grouped import grouped
from attrlint.report.json import check_jsonl
from attrlint.report.run import Run
from attrlint.report.statistics import by_file, by_rule

SCHEMAS = Path(__file__).parent.parent / "schemas"
ARTICLE = "Der *Rat* “𐐀” says: the old bridge\n> is shut, & 5 < 6, 100%.\n\nThe old\nbridge again.\n\n\x0bThe tunnel.\n"


@pytest.fixture
def run(phrase_rule: Callable[..., Rule]) -> Run:
    """Errors, warnings and notes, one over two lines, one with a fix, two suppressed."""

    def fixing(article: object, options: object) -> list[Problem]:
        at = article.prose.find("tunnel")  # type: ignore[attr-defined]
        span = Span(at, at + len("tunnel"))
        return [
            Problem(span, "Not a tunnel: 100%, they said.", fix=Fix("call it a bridge", ((span, "bridge"),)))
        ]

    rules = (
        phrase_rule("old bridge", Level.ERROR, "bare-url", "Open it."),
        phrase_rule("“𐐀”", Level.NOTE, "vague-attribution", ""),
        replace(phrase_rule("x", Level.WARNING, "missing-date"), check=fixing),
        phrase_rule("nowhere", name="missing-byline"),
    )
    document = parse(ARTICLE, path="news/a b.txt")
    findings = list(check_document(document, rules).findings)
    extra = replace(findings[1], rule="missing-byline", fingerprint="0" * 16)
    findings += [
        replace(extra, suppressed=Suppressed(SuppressionKind.COMMENT, "agreed <with> the desk")),
        replace(extra, suppressed=Suppressed(SuppressionKind.BASELINE)),
    ]
    errors = (("news/b.txt", ValueError("news/b.txt: is binary")), (None, ValueError("c.txt: no such file")))
    return Run(
        findings=tuple(findings),
        errors=errors,
        paths=("news/a b.txt", "news/clean.txt"),
        lines={"news/a b.txt": Lines(document.raw)},
        rules=rules,
        has_baseline=True,
    )


def load(name: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return loaded


def steady(text: str) -> str:
    """Without the version, which changes with every release."""
    from attrlint import __version__

    return text.replace(f'"{__version__}"', '"VERSION"') + "\n"


@pytest.mark.parametrize(
    ("name", "render"),
    [
        ("sarif.json", sarif.render),
        ("github.txt", github.render),
        ("gitlab.json", gitlab.render),
        ("rdjson.json", rdjson.render),
        ("rdjsonl.txt", rdjson.render_lines),
        ("junit.xml", xml.junit),
        ("checkstyle.xml", xml.checkstyle),
        ("markdown.md", markdown.render),
        ("jsonl.txt", lambda run: "".join(check_jsonl(run.findings))),
        ("statistics.txt", lambda run: by_rule(run.findings) + by_file(run.findings)),
        ("grouped.txt", lambda run: grouped(FileReport("news/a b.txt", None, run.findings, ()))),
    ],
)
def test_golden(
    name: str, render: Callable[[Run], str], run: Run, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden(name, steady(render(run)))


def test_sarif_is_valid_with_findings_and_without(run: Run) -> None:
    validator = jsonschema.Draft4Validator(load("sarif-2.1.0-rtm.5.json"))
    for each in (run, Run((), (), ())):
        assert list(validator.iter_errors(json.loads(sarif.render(each)))) == []


def test_sarif_holds_all_that_github_requires(run: Run) -> None:
    log = json.loads(sarif.render(run))
    assert log["$schema"] and log["version"] == "2.1.0"
    (only,) = log["runs"]
    driver = only["tool"]["driver"]
    assert driver["name"] == "attrlint"
    for rule in driver["rules"]:
        texts = [rule["id"], rule["shortDescription"]["text"], rule["fullDescription"]["text"]]
        assert all(texts) and rule["help"]["text"] and len(texts[2]) <= 1024
        assert rule["properties"]["precision"] and rule["properties"]["problem.severity"]
        assert len(rule["properties"]["tags"]) <= 10
    assert only["columnKind"] == "unicodeCodePoints"
    for result in only["results"]:
        assert result["message"]["text"]
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "news/a%20b.txt"
        region = place["region"]
        assert region["startLine"] == region["endLine"], (
            "an alert shows only if all its lines are in the diff"
        )
        assert region["startColumn"] < region["endColumn"]
        assert result["partialFingerprints"]["primaryLocationLineHash"]


def test_sarif_regions_hold_the_words_in_code_points(run: Run) -> None:
    lines = ARTICLE.split("\n")
    for result in json.loads(sarif.render(run))["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
        assert words == region["snippet"]["text"]


def test_sarif_keeps_what_is_suppressed_and_what_was_known(run: Run) -> None:
    results = json.loads(sarif.render(run))["runs"][0]["results"]
    states = [(r.get("suppressions", [{}])[0].get("kind"), r["baselineState"]) for r in results]
    assert sorted(states, key=str)[:2] == [("external", "unchanged"), ("inSource", "new")]
    assert all(
        "baselineState" not in r
        for r in json.loads(sarif.render(replace(run, has_baseline=False)))["runs"][0]["results"]
    )


def test_sarif_keeps_to_the_limit_and_drops_the_least(run: Run) -> None:
    note, error = (next(f for f in run.findings if f.level is level) for level in (Level.NOTE, Level.ERROR))
    many = replace(run, findings=(note,) * sarif.MOST_RESULTS + (error,) * 2)
    log = json.loads(sarif.render(many))["runs"][0]
    assert len(log["results"]) == sarif.MOST_RESULTS
    assert [r["level"] for r in log["results"][:3]] == ["error", "error", "note"]
    assert "2 more results" in log["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_a_path_outside_the_root_is_a_file_uri(tmp_path: Path) -> None:
    run = Run((), (), (), root=str(tmp_path / "in"))
    assert run.uri(str(tmp_path / "out" / "a.txt")).startswith("file:///")
    assert run.uri(str(tmp_path / "in" / "ä.txt")) == "%C3%A4.txt"


def test_github_shows_ten_of_a_level_and_says_how_many_more(run: Run) -> None:
    finding = next(f for f in run.findings if f.level is Level.WARNING)
    error = next(f for f in run.findings if f.level is Level.ERROR)
    many = replace(run, findings=(finding,) * 13 + (error,), errors=())
    rows = github.render(many).split("\n")
    assert rows[0].startswith("::error ")
    assert sum(row.startswith("::warning ") for row in rows) == 10
    assert rows[-1] == "attrlint: 3 more warnings not shown: GitHub shows 10."


def test_github_escapes_what_would_end_a_command(run: Run) -> None:
    (row,) = [row for row in github.render(run).split("\n") if "missing-date" in row]
    properties, message = row.removeprefix("::warning ").split("::", 1)
    assert "100%25, they said.%0A" in message
    assert dict(p.split("=") for p in properties.split(","))["title"] == "attrlint (missing-date)"


@pytest.mark.parametrize(
    "render",
    [
        rdjson.render,
        lambda run: json.dumps(
            {"diagnostics": [json.loads(row) for row in rdjson.render_lines(run).split("\n")]}
        ),
    ],
)
def test_rdjson_is_valid_and_counts_bytes(render: Callable[[Run], str], run: Run) -> None:
    report = json.loads(render(run))
    jsonschema.Draft202012Validator(load("rdjson.schema.json")).validate(report)
    (wide,) = [d for d in report["diagnostics"] if d["code"]["value"] == "vague-attribution"]
    columns = wide["location"]["range"]
    row = ARTICLE.encode().split(b"\n")[0]
    assert row[columns["start"]["column"] - 1 : columns["end"]["column"] - 1].decode() == "“𐐀”"
    (fixed,) = [d for d in report["diagnostics"] if "suggestions" in d]
    assert fixed["suggestions"][0]["text"] == "bridge"


def test_gitlab_is_valid_and_no_two_fingerprints_are_equal(run: Run) -> None:
    report = json.loads(gitlab.render(run))
    jsonschema.Draft202012Validator(load("gitlab-code-quality.schema.json")).validate(report)
    prints = [issue["fingerprint"] for issue in report]
    assert len(set(prints)) == len(prints) == len(run.shown)


def elsewhere(finding: Finding) -> Finding:
    return replace(finding, path="news/other.txt")


def test_gitlab_tells_the_same_words_in_two_articles_apart(run: Run) -> None:
    finding = run.shown[0]
    report = json.loads(gitlab.render(replace(run, findings=(finding, elsewhere(finding)))))
    assert len({issue["fingerprint"] for issue in report}) == 2


def test_junit_is_valid_and_counts(run: Run) -> None:
    text = xml.junit(run)
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(text)
    suites = ElementTree.fromstring(text.encode())
    first, clean, *broken = suites
    assert (first.get("failures"), first.get("skipped"), clean.get("failures")) == ("4", "2", "0")
    assert len(first) == int(first.get("tests", ""))
    assert [suite.get("errors") for suite in broken] == ["1", "1"]


def test_checkstyle_is_valid(run: Run) -> None:
    text = xml.checkstyle(run)
    xmlschema.XMLSchema(str(SCHEMAS / "checkstyle.xsd")).validate(text)
    (file,) = ElementTree.fromstring(text.encode())
    assert [error.get("severity") for error in file] == ["info", "error", "error", "warning"]


def test_xml_has_no_character_that_xml_forbids(run: Run) -> None:
    nasty = replace(run.shown[0], message="a\x00b\x1b[31m\ud800 <&>\"'", text="\x0b]]>")
    for render in (xml.junit, xml.checkstyle):
        text = render(replace(run, findings=(nasty,)))
        assert ElementTree.fromstring(text.encode()) is not None


def test_markdown_shows_the_words_as_they_are(run: Run) -> None:
    nasty = replace(run.shown[0], message="*a* [b](c) <d> `e`")
    assert r"\*a\* \[b\](c) \<d\> \`e\`" in markdown.render(replace(run, findings=(nasty,)))
