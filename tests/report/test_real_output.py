"""What is really written of a folder of articles, against the schemas."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import xmlschema

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = ROOT / "tests" / "schemas"
FORMATS = (
    "sarif",
    "gitlab",
    "rdjson",
    "rdjsonl",
    "junit",
    "checkstyle",
    "json",
    "jsonl",
    "markdown",
    "github",
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("reports")
    wanted = [arg for form in FORMATS for arg in ("--report", f"{form}={folder / form}")]
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", "--select", "all", "-qq", *wanted]
    articles = ["seeds", "tests/fixtures/articles", "nosuch.txt"]
    assert subprocess.run([*command, *articles], cwd=ROOT, check=False, capture_output=True).returncode == 2
    return {form: (folder / form).read_text(encoding="utf-8") for form in FORMATS}


def schema(name: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return loaded


def test_sarif(reports: dict[str, str]) -> None:
    log = json.loads(reports["sarif"])
    assert list(jsonschema.Draft4Validator(schema("sarif-2.1.0-rtm.5.json")).iter_errors(log)) == []
    (run,) = log["runs"]
    assert len(run["results"]) > 20
    for rule in run["tool"]["driver"]["rules"]:
        texts = (rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"])
        assert all(texts) and max(map(len, texts[:2])) <= 1024, rule["id"]
    for result in run["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert (ROOT / uri).is_file(), "relative to the root of the repository"
    prints = [(r["ruleId"], r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
               r["partialFingerprints"]["primaryLocationLineHash"]) for r in run["results"]]  # fmt: skip
    assert len(set(prints)) == len(prints)
    assert run["invocations"][0]["executionSuccessful"] is False


def test_the_other_formats(reports: dict[str, str]) -> None:
    jsonschema.validate(json.loads(reports["gitlab"]), schema("gitlab-code-quality.schema.json"))
    jsonschema.validate(json.loads(reports["rdjson"]), schema("rdjson.schema.json"))
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(reports["junit"])
    xmlschema.XMLSchema(str(SCHEMAS / "checkstyle.xsd")).validate(reports["checkstyle"])


def test_all_formats_tell_of_the_same_findings(reports: dict[str, str]) -> None:
    findings = len(json.loads(reports["json"])["findings"])
    assert findings == len(json.loads(reports["gitlab"])) == len(json.loads(reports["rdjson"])["diagnostics"])
    assert findings == len(json.loads(reports["sarif"])["runs"][0]["results"])
    assert findings == len(reports["jsonl"].splitlines()) == len(reports["rdjsonl"].splitlines())
    assert findings == reports["checkstyle"].count("<error ") == reports["junit"].count("<failure ")
    assert findings == reports["markdown"].count("\n- **")
