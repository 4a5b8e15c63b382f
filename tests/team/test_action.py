"""The action's steps, run as a runner would: its environment, its files, bash."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.team.conftest import ROOT, article

Shell = Callable[..., subprocess.CompletedProcess[str]]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


@pytest.fixture
def check(
    repository: Path, tmp_path: Path, shell: Shell
) -> Callable[..., tuple[int, str, dict[str, str], str]]:
    """Run the check step; (exit status, log, outputs, job summary)."""
    bin = tmp_path / "bin"
    bin.mkdir()
    command = bin / "attrlint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m attrlint "$@"\n')
    command.chmod(0o755)
    (step,) = [step for step in ACTION["runs"]["steps"] if step.get("id") == "check"]

    def run(runner: dict[str, str] | None = None, **inputs: str) -> tuple[int, str, dict[str, str], str]:
        values = {name: str(given.get("default", "")) for name, given in ACTION["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}
        env = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], value)
            for name, value in step["env"].items()
        }
        output, summary = tmp_path / "output", tmp_path / "summary"
        output.write_text("")
        summary.write_text("")
        env |= {
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
        }
        result = shell("bash", "-c", f'PATH="{bin}:$PATH"; {step["run"]}', **env, **(runner or {}))
        outputs = dict(row.split("=", 1) for row in output.read_text().splitlines())
        return result.returncode, result.stdout + result.stderr, outputs, summary.read_text()

    return run


def test_everything_is_checked_outside_of_a_pull_request(
    repository: Path, check: Callable[..., tuple[int, str, dict[str, str], str]]
) -> None:
    status, log, outputs, summary = check()
    assert (status, outputs) == (1, {"status": "1", "sarif": "attrlint.sarif"})
    assert log.count("::error ") == 10
    assert re.search(r"\d+ more warnings not shown", log) or log.count("::warning ") <= 10
    assert summary.startswith("## attrlint\n\n")
    results = json.loads((repository / "attrlint.sarif").read_text())["runs"][0]["results"]
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}
    assert "news/00.md" in uris


def test_in_a_pull_request_only_what_changed_is_reported(
    repository: Path, shell: Shell, check: Callable[..., tuple[int, str, dict[str, str], str]]
) -> None:
    shell("git", "clone", "-q", "--bare", ".", "../origin.git")
    shell("git", "remote", "add", "origin", str(repository.parent / "origin.git"))
    shell("git", "checkout", "-q", "-b", "edit")
    (repository / "news" / "03.md").write_text(
        article(3) + "\nExperts said it is too late.\n", encoding="utf-8"
    )
    shell("git", "commit", "-qam", "Edit")
    status, log, *_ = check({"GITHUB_BASE_REF": "main"})
    assert status == 1
    assert re.findall(r"::\w+ title=attrlint \(([\w-]+)\),file=([^,]+)", log) == [
        ("vague-attribution", "news/03.md")
    ]
    status, log, *_ = check({"GITHUB_BASE_REF": "main"}, changed_only="false")
    assert log.count("::error ") == 10


def test_inputs_become_options(
    repository: Path, check: Callable[..., tuple[int, str, dict[str, str], str]]
) -> None:
    status, log, outputs, _ = check(
        paths="news/01.md\n  news/03.md\n", fail_on="never", sarif="", args="--select\nvague-attribution\n"
    )
    assert (status, outputs) == (0, {"status": "0"})
    assert "::error" not in log
    status, _, outputs, _ = check(paths="news/nosuch.md")
    assert (status, outputs["status"]) == (2, "2")


def test_the_step_that_installs_puts_the_command_on_the_path(tmp_path: Path, shell: Shell) -> None:
    folder, temporary, path = tmp_path / "action", tmp_path / "temp", tmp_path / "path"
    (folder / "action").mkdir(parents=True)
    temporary.mkdir()
    shutil.copy(ROOT / "action" / "install.sh", folder / "action")
    (folder / "attrlint_stand_in.py").write_text("def main() -> None:\n    print('here')\n")
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
        '[project]\nname = "attrlint-stand-in"\nversion = "1"\n[project.scripts]\nattrlint = "attrlint_stand_in:main"\n'
        '[tool.setuptools]\npy-modules = ["attrlint_stand_in"]\n'
    )
    (step,) = [step for step in ACTION["runs"]["steps"] if step["name"] == "Install attrlint"]
    env = {"GITHUB_ACTION_PATH": str(folder), "RUNNER_TEMP": str(temporary), "GITHUB_PATH": str(path)}
    result = shell("bash", "-c", step["run"], ATTRLINT_PYTHON=sys.executable, **env)
    assert result.returncode == 0, result.stderr
    command = Path(path.read_text().strip(), "attrlint")
    assert subprocess.run([command], capture_output=True, text=True, check=True).stdout == "here\n"


def test_the_action_names_only_inputs_and_steps_that_there_are() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    steps = {step["id"] for step in ACTION["runs"]["steps"] if "id" in step}
    assert set(re.findall(r"steps\.(\w+)\.", text)) == steps
    assert all(given["description"] for given in ACTION["inputs"].values())
