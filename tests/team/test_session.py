"""A team takes attrlint up in a repository of thirty articles."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.team.conftest import ROOT

Shell = Callable[..., subprocess.CompletedProcess[str]]
GOOD = "The bakery of Eastmoor opens on Monday, Mayor Ada Cole said on Friday.\n"
BAD = "Insiders said the bakery of Eastmoor is bankrupt.\n"
HEAD = "---\ntitle: A bakery opens\nauthor: Ben Oak\ndate: 2024-05-03\n---\n\n"


def test_from_the_first_configuration_to_an_unused_suppression(repository: Path, shell: Shell) -> None:
    assert shell("attrlint", "init", "--yes").returncode == 0
    config = repository / "attrlint.toml"
    before = json.loads(shell("attrlint", "check", "--format", "json").stdout)
    assert before["files"] == 30
    known = sum(before["summary"].values())
    rules = {finding["rule"] for finding in before["findings"]}
    assert {"bare-anonymous-source", "vague-attribution"} <= rules

    # A baseline: what was there is not shown any more, but the machines still get it.
    written = shell("attrlint", "baseline", "write")
    assert written.returncode == 0 and f"{known} findings" in written.stdout
    config.write_text('baseline = "attrlint-baseline.jsonl"\n' + config.read_text(), encoding="utf-8")
    assert shell("attrlint", "check", "--fail-on", "note").returncode == 0
    log = json.loads(shell("attrlint", "check", "--format", "sarif").stdout)["runs"][0]
    assert {result["baselineState"] for result in log["results"]} == {"unchanged"}
    shell("git", "add", ".")
    shell("git", "commit", "-qm", "Lint")

    # An edit: an old article is wrapped anew and moved, a new sentence shows, and nothing else.
    shell("git", "mv", "news/00.md", "news/eastmoor.md")
    moved = repository / "news" / "eastmoor.md"
    text = moved.read_text().replace("\nis unsafe", " is unsafe").replace("Sources said", "\n\nSources said")
    moved.write_text(text + "\nOfficials said nobody was hurt.\n", encoding="utf-8")
    for options in ((), ("--since",), ("--since=HEAD",)):
        seen = shell("attrlint", "check", "--format", "concise", "-q", *options)
        assert [row.split(":")[0] for row in seen.stdout.splitlines()] == [str(Path("news", "eastmoor.md"))]
        assert "vague-attribution" in seen.stdout
        assert seen.returncode == 1
        assert seen.stderr == ""

    # A suppression with its reason.
    comment = "<!-- attrlint: ignore vague-attribution -- the desk knows them -->\nOfficials said"
    moved.write_text(moved.read_text().replace("Officials said", comment), encoding="utf-8")
    suppressed = shell("attrlint", "check", "--format", "json", "--config", "require-reason=true")
    assert suppressed.returncode == 0
    reasons = {finding["suppressed"]["reason"] for finding in json.loads(suppressed.stdout)["findings"]}
    assert reasons == {"", "the desk knows them"}

    # The sentence goes, its suppression stays.
    moved.write_text(moved.read_text().replace("Officials said nobody", "Police chief Lea Moss said nobody"))
    left = shell("attrlint", "check", "--format", "concise", "-q")
    assert left.returncode == 1
    assert [row.split(" ")[1] for row in left.stdout.splitlines()] == ["warning[unused-suppression]"]

    # A fixed finding for a new one is no even trade, and what is fixed is named.
    other = repository / "news" / "05.md"
    other.write_text(other.read_text().replace("Analysts said", "Experts said"), encoding="utf-8")
    traded = shell("attrlint", "check", "news/05.md", "--format", "concise")
    assert traded.returncode == 1 and "“Experts”" in traded.stdout
    assert "no longer found: news/05.md: vague-attribution: Analysts" in traded.stderr
    pruned = shell("attrlint", "baseline", "prune", "news/05.md")
    assert "(0 added, 1 taken out, 2 moved)" in pruned.stdout


@pytest.fixture
def hooks(tmp_path: Path, shell: Shell) -> Path:
    """A repository that holds the package and its hooks, as pre-commit clones one."""
    if (
        shutil.which(
            "pre-commit", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        )
        is None
    ):
        pytest.skip("needs pre-commit")
    folder = tmp_path / "attrlint"
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("attrlint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Start")):
        assert shell("git", "-C", str(folder), *command).returncode == 0
    return folder


def test_pre_commit_blocks_a_bad_article_and_passes_a_good_one(
    repository: Path, hooks: Path, shell: Shell
) -> None:
    revision = shell("git", "-C", str(hooks), "rev-parse", "HEAD").stdout.strip()
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: attrlint\n    args: [--since]\n",
        encoding="utf-8",
    )
    (repository / "attrlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
    assert shell("pre-commit", "validate-manifest", str(hooks / ".pre-commit-hooks.yaml")).returncode == 0
    installed = shell("pre-commit", "install", "--install-hooks")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    shell("git", "add", ".")
    assert shell("git", "commit", "-m", "Take up attrlint").returncode == 0

    new = repository / "news" / "new.md"
    new.write_text(HEAD + BAD, encoding="utf-8")
    shell("git", "add", ".")
    blocked = shell("git", "commit", "-m", "Add a bad article")
    assert blocked.returncode == 1
    assert "news/new.md:7:1" in blocked.stdout + blocked.stderr
    assert "1 finding" in blocked.stdout + blocked.stderr

    new.write_text(HEAD + GOOD, encoding="utf-8")
    shell("git", "add", ".")
    passed = shell("git", "commit", "-m", "Add a good article")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "attrlint" in passed.stdout + passed.stderr

    # An old article with findings may be edited elsewhere, and what is excluded is not linted though named.
    old = repository / "news" / "03.md"
    old.write_text(old.read_text() + "\nAda Cole will speak on Monday.\n", encoding="utf-8")
    (repository / "drafts").mkdir()
    (repository / "drafts" / "a.md").write_text(HEAD + BAD, encoding="utf-8")
    shell("git", "add", ".")
    edited = shell("git", "commit", "-m", "Edit an old article")
    assert edited.returncode == 0, edited.stdout + edited.stderr


def test_fixing_what_changed_leaves_the_rest_and_what_a_sidecar_suppresses(
    repository: Path, shell: Shell
) -> None:
    article = repository / "news" / "00.md"
    article.write_text(
        article.read_text() + "\n<!-- attrlint: ignore bare-url -->\n\nThe end.\n", encoding="utf-8"
    )
    sidecar = repository / "news" / "00.md.attrlint.toml"
    sidecar.write_text('[[suppress]]\nrules = ["bare-anonymous-source"]\n', encoding="utf-8")
    fixed = shell("attrlint", "check", "--fix", "--since=HEAD", "--format", "concise")
    assert fixed.stdout.splitlines() == ["No findings in 1 file."]
    assert (fixed.returncode, "Fixed 1 problem." in fixed.stderr) == (0, True)
    assert "attrlint" not in article.read_text()


def test_several_processes_see_the_same_configuration(repository: Path, shell: Shell) -> None:
    (repository / "attrlint.toml").write_text(
        'exclude = ["news/2*.md"]\n[[overrides]]\nfiles = ["news/0*.md"]\nrules.vague-attribution = "off"\n'
        '[[suppress]]\nfiles = ["news/03.md"]\nrules = ["bare-anonymous-source"]\n',
        encoding="utf-8",
    )
    shell("attrlint", "baseline", "write", "news/06.md", "--baseline", "known.jsonl")
    args = ("attrlint", "check", "--format", "json", "--baseline", "known.jsonl")
    one, two = shell(*args, "--jobs", "1"), shell(*args, "--jobs", "2")
    assert one.stdout == two.stdout
    found = json.loads(one.stdout)["findings"]
    assert {f["suppressed"]["kind"] for f in found if f["suppressed"]} == {"configuration", "baseline"}
    assert all(Path(f["path"]).name < "20" for f in found)
