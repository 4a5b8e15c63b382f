"""`--online` on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from servers import Newsroom, Reply

ARTICLE = """---
title: Bridge Shut
author: Ada Cole
date: 2024-05-03
---

“We will open it before the repairs are done,” engineer Lea Moss [said]({base}/bridge).

The work costs $1.2 million, she [said]({base}/bridge). It was [shut in 2019]({base}/shut-in-2019) too.
"""


@pytest.fixture
def draft(good: Newsroom, tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "draft.md"
    path.write_text(ARTICLE.format(base=good.url), encoding="utf-8")
    yield path


def run(*args: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "attrlint", *map(str, args)]
    env = os.environ | {"NO_COLOR": "1", "COLUMNS": "100"}
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


def online(command: str, draft: Path, *args: str) -> subprocess.CompletedProcess[str]:
    fixed = (
        "--online",
        "--allow-private",
        "--isolated",
        "--retries",
        "0",
        "--cache-dir",
        str(draft.parent / "kept"),
    )
    return run(command, draft, *fixed, *args)


def test_check_reports_what_the_web_says(draft: Path, good: Newsroom) -> None:
    result = online("check", draft, "--format", "json")
    rules = {finding["rule"]: finding for finding in json.loads(result.stdout)["findings"]}
    assert rules["quote-altered"]["level"] == "warning"
    assert "“not” is left out" in rules["quote-altered"]["message"]
    assert f"{good.url}/bridge (read " in rules["quote-altered"]["message"]
    assert "We will not open it" in rules["quote-altered"]["help"]
    assert rules["dead-link"]["text"] == "shut in 2019"
    assert "figure-not-in-source" not in rules
    assert result.returncode == 1
    assert result.stderr == "attrlint: 2 links: 1 ok, 1 gone\n"
    assert sorted(good.requests) == ["/bridge", "/shut-in-2019"]


def test_without_online_nothing_is_asked(draft: Path, good: Newsroom) -> None:
    result = run("check", draft, "--isolated", "--select", "dead-link")
    assert (result.returncode, good.requests) == (0, [])
    assert "dead-link: asked only with --online" in result.stderr


def test_a_second_run_asks_nothing(draft: Path, good: Newsroom) -> None:
    first = online("check", draft)
    good.requests.clear()
    second = online("check", draft)
    assert (second.stdout, good.requests) == (first.stdout, [])
    online("check", draft, "--no-cache")
    assert len(good.requests) == 2


def test_private_hosts_are_not_asked_unless_allowed(draft: Path, good: Newsroom) -> None:
    result = run("check", draft, "--online", "--isolated", "--no-cache", "--select", "links")
    assert good.requests == []
    assert "2 unchecked (2 private)" in result.stderr


def test_sources_prints_the_evidence(draft: Path, good: Newsroom) -> None:
    text = online("sources", draft).stdout
    assert "altered    line 7    “We will open it before the repairs are done,”" in text
    assert "verified   line 9    $1.2 million" in text
    assert "sha256:" in text


def test_the_evidence_in_json_is_valid_by_the_schema(draft: Path, good: Newsroom) -> None:
    report = json.loads(online("sources", draft, "--format", "json").stdout)
    schema = json.loads(files("attrlint").joinpath("schemas/sources.schema.json").read_text())
    jsonschema.validate(report, schema)
    (article,) = report["articles"]
    assert [(one["kind"], one["verdict"]) for one in article["evidence"]] == [
        ("quote", "altered"),
        ("figure", "verified"),
    ]
    assert article["evidence"][0]["differences"] == [{"said": "", "found": "not", "kind": "negation"}]
    assert [page["outcome"] for page in article["pages"]] == ["ok", "gone"]
    assert article["pages"][0]["text_sha256"] == article["evidence"][0]["text_sha256"]


def test_progress_can_be_silent(draft: Path, good: Newsroom) -> None:
    assert online("check", draft, "--no-progress").stderr == ""


def test_statuses_headers_and_exceptions_per_host(draft: Path, good: Newsroom) -> None:
    good.pages["/shut-in-2019"] = Reply(b"<title>Shut</title><p>words", 403)
    result = online(
        "check", draft, "--accept", "127.0.0.1=403", "--header", "127.0.0.1:X-Desk=night", "--contact", "desk@a.example",
        "--exclude-url", "/bridge$",
    )  # fmt: skip
    assert good.requests == ["/shut-in-2019"]
    assert (good.heard[0]["X-Desk"], good.heard[0]["User-Agent"][-17:]) == ("night", "(+desk@a.example)")
    assert "2 links: 1 ok, 1 excluded" in result.stderr


def test_the_configuration_of_the_newsroom_counts(draft: Path, good: Newsroom) -> None:
    good.pages["/shut-in-2019"] = Reply(b"<title>Shut</title><p>words", 403)
    config = draft.parent / "attrlint.toml"
    config.write_text(
        'contact = "night@a.example"\nexclude-urls = ["/bridge$"]\naccept-statuses = ["127.0.0.1=403"]\n'
    )
    result = run("check", draft, "--online", "--allow-private", "--no-cache", "--config", config)
    assert (good.requests, good.heard[0]["User-Agent"][-18:]) == (["/shut-in-2019"], "(+night@a.example)")
    assert "2 links: 1 ok, 1 excluded" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("--exclude-url", "("),
        ("--accept", "a.example"),
        ("--header", "a.example"),
        ("--jobs", "0"),
        ("--proxy", "socks5://a"),
    ],
)
def test_a_wrong_option_exits_2(draft: Path, args: tuple[str, str]) -> None:
    result = online("check", draft, *args)
    assert result.returncode == 2
    assert args[0] in result.stderr


def test_the_cache_is_shown_and_cleared(draft: Path, good: Newsroom) -> None:
    online("check", draft)
    folder = draft.parent / "kept"
    shown = run("cache", "show", "--cache-dir", folder).stdout
    assert "2 pages" in shown and "gone" in shown
    assert "Forgot 2 pages" in run("cache", "clear", "--cache-dir", folder).stdout
    assert "0 pages" in run("cache", "show", "--cache-dir", folder).stdout


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_the_web(
    draft: Path, good: Newsroom
) -> None:
    (draft.parent / "noise.txt").write_bytes(bytes(range(256)) * 20)
    result = online("check", draft.parent, "--format", "json")
    assert result.returncode == 2
    assert "quote-altered" in result.stdout
