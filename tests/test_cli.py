from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import attrlint

ARTICLE = "Council Closes Bridge\n\nBy Ada Cole\n\nMay 3, 2024\n\nSources said the bridge is unsafe.\n"


def run(
    *args: str | Path, stdin: bytes = b"", cwd: Path | None = None, **env: str
) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    command = [sys.executable, "-m", "attrlint", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, env=clean | env, check=False)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_findings_at_the_threshold_exit_1_and_below_it_0(draft: Path) -> None:
    select = ("check", draft, "--isolated", "--select", "bare-anonymous-source")
    assert run(*select).returncode == 1
    assert run(*select, "--fail-on", "error").returncode == 1
    assert run("check", draft, "--isolated", "--select", "mixed-quote-style").returncode == 0


def test_notes_do_not_fail_unless_asked_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('“I won,” Ada Cole said. "No," Ben Oak said.\n', encoding="utf-8")
    select = ("check", tmp_path, "--isolated", "--select", "mixed-quote-style", "--format", "concise")
    quiet, strict = run(*select), run(*select, "--fail-on", "note")
    assert b"note[mixed-quote-style]" in quiet.stdout
    assert (quiet.returncode, strict.returncode) == (0, 1)


def test_a_missing_path_exits_2_with_one_line() -> None:
    result = run("check", "nosuch.txt")
    assert result.returncode == 2
    assert result.stderr.decode().splitlines() == ["attrlint: error: nosuch.txt: no such file or folder"]
    assert result.stdout == b""


def test_a_wrong_rule_name_exits_2_with_one_line_that_names_the_nearest(draft: Path) -> None:
    for option in ("--select", "--ignore"):
        result = run("check", draft, option, "anonymous-sorce")
        assert result.returncode == 2
        (line,) = result.stderr.decode().splitlines()
        assert "'anonymous-sorce'" in line and "'anonymous-source'" in line


def test_a_binary_file_exits_2_and_the_others_are_reported(draft: Path) -> None:
    noise = random.Random(7).randbytes(4096)
    (draft.parent / "noise.txt").write_bytes(noise)
    result = run("check", draft.parent, "--isolated", "--format", "json")
    assert result.returncode == 2
    assert "noise.txt" in result.stderr.decode()
    report = json.loads(result.stdout)
    assert {Path(finding["path"]).name for finding in report["findings"]} == {"draft.txt"}
    assert [Path(error["path"]).name for error in report["errors"]] == ["noise.txt"]
    assert report["files"] == 1


def test_a_bad_configuration_exits_2(draft: Path) -> None:
    (draft.parent / "attrlint.toml").write_text("selekt = []")
    result = run("check", draft, cwd=draft.parent)
    assert result.returncode == 2
    assert "attrlint.toml" in result.stderr.decode() and "'select'" in result.stderr.decode()
    assert run("check", draft, "--isolated", cwd=draft.parent).returncode in {0, 1}


def test_standard_input_has_the_name_and_the_format_it_is_given() -> None:
    article = b"---\ntitle: Bridge\n---\nSources said the bridge is **shut**.\n"
    args = ("check", "-", "--isolated", "--select", "sources,missing-headline", "--format", "json")
    named = json.loads(run(*args, "--stdin-filename", "a.md", stdin=article).stdout)
    assert [(f["rule"], f["path"]) for f in named["findings"]] == [("bare-anonymous-source", "a.md")]
    plain = json.loads(run(*args, stdin=article).stdout)
    assert {finding["path"] for finding in plain["findings"]} == {"<stdin>"}


@pytest.mark.parametrize(
    ("args", "schema"),
    [
        (("check", "--format", "json", "--isolated", "--select", "all"), "check"),
        (("sources", "--format", "json", "--isolated"), "sources"),
        (("rules", "--format", "json"), "rules"),
    ],
)
def test_json_is_valid_by_the_shipped_schema(args: tuple[str, ...], schema: str, draft: Path) -> None:
    paths = () if schema == "rules" else (draft, draft.parent / "nosuch.txt")
    result = run(*args, *paths)
    shipped = json.loads(files("attrlint").joinpath("schemas", f"{schema}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(shipped)
    jsonschema.validate(json.loads(result.stdout), shipped)


@pytest.mark.parametrize(
    ("command", "form"), [("sources", "text"), ("sources", "json"), ("check", "full"), ("check", "json")]
)
def test_several_processes_say_what_one_says(command: str, form: str, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(ARTICLE.replace("Sources", f"{number} sources"), "utf-8")
    (tmp_path / "05.txt").write_bytes(random.Random(7).randbytes(4096))
    one, two = (run(command, tmp_path, "--isolated", "--format", form, "--jobs", jobs) for jobs in ("1", "2"))
    assert b"39.txt" in one.stdout
    assert one.returncode == two.returncode == 2
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)


def test_json_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "é.txt").write_text("Sources said “é” is shut.\n", encoding="utf-8")
    env = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"}
    result = run("check", tmp_path, "--isolated", "--format", "json", "--select", "sources", **env)
    assert json.loads(result.stdout.decode("utf-8"))["findings"][0]["path"].endswith("é.txt")
    assert run("check", tmp_path, "--isolated", "--select", "sources", **env).returncode == 1


def test_colour_follows_flag_then_environment_then_terminal(draft: Path) -> None:
    args = ("check", draft, "--isolated", "--select", "sources")
    coloured = b"\x1b["
    assert coloured not in run(*args).stdout
    assert coloured in run(*args, FORCE_COLOR="1").stdout
    assert coloured not in run(*args, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert coloured in run(*args, "--color", "always", NO_COLOR="1").stdout
    assert coloured not in run(*args, "--color", "never", FORCE_COLOR="1").stdout


def test_the_words_of_an_article_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Sources \u202esaid\u0085 it is \u009b31mshut.\n", encoding="utf-8")
    shown = run("check", path, "--isolated", "--select", "all").stdout.decode()
    assert not {"\u202e", "\u0085", "\u009b"} & set(shown)


def test_a_date_must_be_one(draft: Path) -> None:
    assert run("check", draft, "--date", "2024-05-03").returncode in {0, 1}
    result = run("check", draft, "--date", "3 May")
    assert result.returncode == 2
    assert "2023-03-06" in result.stderr.decode()


def test_rules_lists_every_rule_with_level_set_and_summary() -> None:
    listed = run("rules").stdout.decode()
    for rule in json.loads(run("rules", "--format", "json").stdout)["rules"]:
        (line,) = [line for line in listed.splitlines() if line.split()[:1] == [rule["name"]]]
        assert line.split()[1:3] == [rule["level"], rule["set"]]
        assert line.endswith(rule["summary"])


def test_explain_tells_what_a_rule_needs_and_the_pages_of_its_examples() -> None:
    page = run("explain", "dead-link").stdout.decode()
    assert "asked only with --online" in page
    assert "https://courier.example/bridge-lost\n        404" in page


def test_explain_prints_the_page_of_a_rule() -> None:
    page = run("explain", "anonymous-source").stdout.decode()
    for part in ("anonymous-source", "What to do:", "Silent when:", "Standards:", "Flagged:", "Not flagged:"):
        assert part in page
    result = run("explain", "anonymous-sorce")
    assert result.returncode == 2
    assert "anonymous-source" in result.stderr.decode()


def test_sources_prints_the_ledger(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "“We won,” auditor Ada Cole said. Cole said 40 percent of voters agreed.\n", encoding="utf-8"
    )
    result = run("sources", path, "--isolated")
    assert result.returncode == 0
    (line,) = [line for line in result.stdout.decode().splitlines() if "Ada Cole" in line]
    assert "person" in line


def test_version_and_help() -> None:
    assert run("--version").stdout.decode().strip() == f"attrlint {attrlint.__version__}"
    for command in ("check", "sources", "rules", "explain"):
        assert run(command, "--help").returncode == 0
        assert command in run("--help").stdout.decode()


def test_an_unknown_option_exits_2() -> None:
    assert run("check", "--nosuch").returncode == 2


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    for i in range(300):
        (tmp_path / f"{i}.txt").write_text("Sources said it is shut.\n\n" * 20)
    command = f"{sys.executable} -m attrlint check --isolated --select sources {tmp_path} | head -n 1"
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert result.stderr == b""


def test_config_show_prints_a_configuration_with_its_origins(draft: Path) -> None:
    (draft.parent / "attrlint.toml").write_text('fail-on = "error"\n[rules]\nbare-url = "note"\n')
    args = ("config", "show", draft, "--config", "ignore=links", "--config", "rules.bare-url.level='note'")
    shown = run(*args, cwd=draft.parent, ATTRLINT_FAIL_ON="never", XDG_CONFIG_HOME="/nowhere").stdout.decode()
    origins = dict(line.rsplit("  # ", 1) for line in shown.splitlines() if "  # " in line)
    assert {text.strip(): origin for text, origin in origins.items()}.items() >= {
        'fail-on = "never"': "environment",
        'ignore = ["links"]': "command line",
        'select = ["default"]': "default",
    }.items()
    again = draft.parent / "again" / "attrlint.toml"
    again.parent.mkdir()
    again.write_text(shown)
    assert run("config", "show", cwd=again.parent).returncode == 0
    as_json = json.loads(run(*args, "--format", "json", cwd=draft.parent).stdout)
    assert {"key": "fail-on", "value": "error", "origin": "attrlint.toml:1"} in as_json["settings"]


def test_each_article_has_the_configuration_of_its_folder(tmp_path: Path) -> None:
    for folder, fail_on in (("news", "warning"), ("notes", "never")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(ARTICLE)
        (tmp_path / folder / "attrlint.toml").write_text(f'select = ["sources"]\nfail-on = "{fail_on}"')
    assert run("check", "notes", cwd=tmp_path).returncode == 0
    assert run("check", "notes", "news", cwd=tmp_path).returncode == 1
    (tmp_path / "notes" / "attrlint.toml").write_text("selekt = 1")
    result = run("check", "notes", "news", "--format", "concise", cwd=tmp_path)
    assert result.returncode == 2
    assert b"bare-anonymous-source" in result.stdout
    assert result.stderr.decode().startswith(f"attrlint: error: {Path('notes', 'attrlint.toml')}:1:1: ")


def test_init_writes_a_configuration_once(tmp_path: Path) -> None:
    answers = b"The Courier, Courier Online\nstrict\nerror\n"
    assert run("init", tmp_path, stdin=answers).returncode == 0
    shown = run("config", "show", cwd=tmp_path).stdout.decode()
    assert 'outlets = ["The Courier", "Courier Online"]  # attrlint.toml:' in shown
    assert 'fail-on = "error"' in shown and 'select = ["strict"]' in shown
    again = run("init", tmp_path, "--yes")
    assert again.returncode == 2 and b"--force" in again.stderr
    assert run("init", tmp_path, "--yes", "--force").returncode == 0
    assert 'select = ["default"]' in (tmp_path / "attrlint.toml").read_text()


def test_config_schema_is_json() -> None:
    assert json.loads(run("config", "schema").stdout)["title"] == "attrlint.toml"


def test_excluded_files_are_left_out_by_option_and_configuration(tmp_path: Path) -> None:
    for name in ("a.txt", "old.txt", "wire.txt"):
        (tmp_path / name).write_text(ARTICLE)
    (tmp_path / "attrlint.toml").write_text('exclude = ["old.txt"]\nselect = ["sources"]\nformat = "json"')

    def linted(*args: str) -> list[str]:
        report = json.loads(run("check", *args, cwd=tmp_path).stdout)
        return sorted({finding["path"] for finding in report["findings"]})

    assert linted() == ["a.txt", "wire.txt"]
    assert linted("--exclude", "wire.*") == ["a.txt"]
    assert linted("old.txt") == ["old.txt"]
    assert linted("old.txt", "a.txt", "--force-exclude") == ["a.txt"]


def test_a_folder_without_articles_is_said(tmp_path: Path) -> None:
    result = run("check", tmp_path)
    assert result.returncode == 0
    assert b"no article found" in result.stderr


def test_suppressed_findings_stay_in_json_and_do_not_fail(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("<!-- attrlint: ignore bare-anonymous-source -- agreed -->\nSources said it is shut.\n")
    args = ("check", "a.md", "--select", "bare-anonymous-source")
    result = run(*args, "--format", "json", cwd=tmp_path)
    assert result.returncode == 0
    report = json.loads(result.stdout)
    assert [finding["suppressed"] for finding in report["findings"]] == [
        {"kind": "comment", "reason": "agreed"}
    ]
    assert report["summary"]["error"] == 0
    for form in ("full", "concise"):
        assert b"bare-anonymous-source" not in run(*args, "--format", form, cwd=tmp_path).stdout
    assert run(*args, "--config", "require-reason=true", cwd=tmp_path).returncode == 0
    assert b"unused-suppression" in run("explain", "unused-suppression").stdout


def test_an_unused_suppression_fails_by_default_and_can_be_ignored(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("<!-- attrlint: ignore bare-anonymous-source -->\nIt is shut.\n")
    args = ("check", "a.md", "--select", "bare-anonymous-source", "--format", "concise")
    assert b"a.md:1:23: warning[unused-suppression]" in run(*args, cwd=tmp_path).stdout
    assert run(*args, cwd=tmp_path).returncode == 1
    assert run(*args, "--ignore", "unused-suppression", cwd=tmp_path).returncode == 0


SOURCES = ("--isolated", "--select", "bare-anonymous-source")


def test_reports_go_to_files_beside_the_one_on_standard_output(draft: Path) -> None:
    folder = draft.parent
    reports = [f"{form}=out.{form}" for form in ("sarif", "junit", "json", "concise")]
    args = [arg for report in reports for arg in ("--report", report)]
    result = run("check", "draft.txt", *SOURCES, "--format", "concise", *args, cwd=folder)
    assert result.returncode == 1
    assert json.loads((folder / "out.sarif").read_text())["version"] == "2.1.0"
    assert json.loads((folder / "out.json").read_text())["files"] == 1
    assert (folder / "out.junit").read_text().startswith("<?xml")
    assert (folder / "out.concise").read_text() == result.stdout.decode()
    assert sorted(path.name for path in folder.iterdir()) == [
        "draft.txt", "out.concise", "out.json", "out.junit", "out.sarif",
    ]  # fmt: skip


def test_output_is_written_whole_and_leaves_the_exit_status_alone(draft: Path) -> None:
    out = draft.parent / "out.json"
    out.write_text("before")
    result = run("check", draft, *SOURCES, "--format", "json", "--output", out)
    assert (result.returncode, result.stdout) == (1, b"")
    assert len(json.loads(out.read_text())["findings"]) == 1
    assert run("check", draft, *SOURCES, "--output", draft.parent / "nosuch" / "x").returncode == 2
    assert run("check", draft, *SOURCES, "--output", os.devnull).returncode == 1
    assert not os.path.isfile(os.devnull)


@pytest.mark.parametrize("value", ["sarif", "nosuch=a", "sarif="])
def test_a_report_needs_a_format_and_a_file(value: str, draft: Path) -> None:
    result = run("check", draft, "--report", value)
    assert result.returncode == 2
    assert b"FORMAT=FILE" in result.stderr


def test_counts_take_the_place_of_findings(draft: Path) -> None:
    statistics = run("check", draft, *SOURCES, "--statistics")
    assert statistics.stdout.decode().splitlines() == [
        "1  error    bare-anonymous-source",
        "1 finding (1 error) in 1 file.",
    ]
    assert statistics.returncode == 1
    summary = run("check", "draft.txt", *SOURCES, "--summary", cwd=draft.parent)
    assert summary.stdout.decode().splitlines()[0] == "draft.txt: 1 error"
    assert run("check", draft, "--statistics", "--format", "json").returncode == 2


def test_quiet_says_less_and_verbose_more(draft: Path) -> None:
    quiet = run("check", draft, *SOURCES, "-q", "--format", "concise")
    assert len(quiet.stdout.decode().splitlines()) == 1
    silent = run("check", draft, *SOURCES, "-qq")
    assert (silent.stdout, silent.stderr, silent.returncode) == (b"", b"", 1)
    said = run("check", draft, *SOURCES, "--verbose").stderr.decode()
    assert "ask rules" in said and "find attributions" in said and "1 article, 1 rule asked" in said


def test_warnings_can_be_counted_instead(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Analysts said it is shut.\n\nExperts said it is open.\n")
    args = ("check", tmp_path, "--isolated", "--select", "vague-attribution")
    assert run(*args).returncode == 1
    assert run(*args, "--max-warnings", "2").returncode == 0
    assert run(*args, "--max-warnings", "1").returncode == 1
    assert run(*args, "--max-warnings", "-1").returncode == 2


def test_exit_zero_hides_findings_but_not_failures(draft: Path) -> None:
    assert run("check", draft, *SOURCES, "--exit-zero").returncode == 0
    assert run("check", draft, "nosuch.txt", *SOURCES, "--exit-zero").returncode == 2
    assert run("check", draft, *SOURCES, "--fail-on", "never").returncode == 0


def test_github_gets_a_summary_of_the_job(draft: Path) -> None:
    job = draft.parent / "summary.md"
    job.write_text("Before.\n")
    result = run("check", draft, *SOURCES, "--format", "github", GITHUB_STEP_SUMMARY=str(job))
    assert result.stdout.startswith(b"::error title=attrlint (bare-anonymous-source),file=")
    assert job.read_text().startswith("Before.\n## attrlint\n\n1 finding (1 error) in 1 file.")


def test_a_baseline_hides_what_it_holds_and_names_what_is_gone(draft: Path) -> None:
    folder = draft.parent
    (folder / "attrlint.toml").write_text('select = ["bare-anonymous-source"]\nbaseline = "known.jsonl"\n')
    assert run("check", cwd=folder).returncode == 2  # it is named, but it is not there
    assert run("baseline", "write", cwd=folder).returncode == 0
    (folder / "in").mkdir()
    assert run("check", "..", cwd=folder / "in").returncode == 0
    assert b"draft.txt: bare-anonymous-source: Sources" in run("baseline", "show", cwd=folder).stdout
    draft.write_text(ARTICLE.replace("Sources said", "Insiders said"))
    changed = run("check", "--format", "concise", cwd=folder)
    assert changed.returncode == 1
    assert b"Insiders" in changed.stdout
    assert b"no longer found: draft.txt: bare-anonymous-source: Sources" in changed.stderr
    assert b"(0 added, 1 taken out)" in run("baseline", "prune", cwd=folder).stdout
    assert b"1 finding (1 added, 0 taken out)" in run("baseline", "update", cwd=folder).stdout
    assert run("check", cwd=folder).returncode == 0


def test_a_baseline_is_left_alone_if_something_cannot_be_linted(draft: Path) -> None:
    result = run("baseline", "write", draft, "nosuch.txt", cwd=draft.parent)
    assert result.returncode == 2
    assert b"left as it was" in result.stderr
    assert not (draft.parent / "attrlint-baseline.jsonl").exists()


def test_a_terminal_that_lacks_letters_gets_stand_ins(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sources said the “café” is shut, 橋.\n", encoding="utf-8")
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    shown = run("check", tmp_path, "--isolated", "--select", "sources", **env).stdout.decode("ascii")
    assert 'Nothing is said of "Sources"' in shown
    assert 'the "cafe" is shut, ?.' in shown
