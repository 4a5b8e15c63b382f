"""A repository of articles, and a shell to work in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

PLACES = ("harbour", "library", "school", "market", "station", "theatre")


def article(number: int) -> str:
    """One of thirty articles; every third has an anonymous source, every fifth a vague one."""
    place = PLACES[number % len(PLACES)]
    body = [f"The {place} of Eastmoor will stay shut for {number + 2} days, Mayor Ada Cole said on Friday."]
    if number % 3 == 0:
        body.append(f"Sources said the roof of the {place}\nis unsafe.")
    if number % 5 == 0:
        body.append(f"Analysts said the {place} was built badly.")
    text = "\n\n".join(body)
    return f"---\ntitle: Eastmoor shuts {place} {number}\nauthor: Ben Oak\ndate: 2024-05-03\n---\n\n{text}\n"


@pytest.fixture
def shell(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command in the repository. `attrlint` is the one under test."""
    repository = tmp_path / "courier"
    repository.mkdir()
    wanted = {"GIT_", "PRE_COMMIT", "GITHUB_", "ATTRLINT_", "FORCE_COLOR", "COV_"}
    clean = {name: value for name, value in os.environ.items() if not name.startswith(tuple(wanted))}
    clean |= {
        "HOME": str(tmp_path / "home"),
        "XDG_CONFIG_HOME": str(tmp_path / "home"),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), clean["PATH"])),
    }
    for role in ("AUTHOR", "COMMITTER"):
        clean |= {f"GIT_{role}_NAME": "Ada Cole", f"GIT_{role}_EMAIL": "ada@courier.example"}

    def run(*command: str, stdin: str | None = None, **extra: str) -> subprocess.CompletedProcess[str]:
        if command[0] == "attrlint":
            command = (sys.executable, "-m", *command)
        return subprocess.run(
            command,
            cwd=repository,
            env=clean | extra,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture
def repository(tmp_path: Path, shell: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    """Thirty articles, committed."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    folder = tmp_path / "courier"
    (folder / "news").mkdir()
    for number in range(30):
        (folder / "news" / f"{number:02}.md").write_text(article(number), encoding="utf-8")
    for command in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-qm", "Start")):
        assert shell("git", *command).returncode == 0
    return folder
