"""What is installed is what stands in the tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, since a build leaves its own folder behind."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("attrlint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(folder)]
    env = os.environ | {"ATTRLINT_COMPILE": "0"}
    result = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return next(folder.glob("*.whl"))


def tree(folder: Path, package: str) -> set[str]:
    return {
        f"{package}/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.suffix in {".py", ".toml", ".json", ".typed"} and path.is_file()
    }


def test_the_wheel_holds_every_module_rule_and_word_list(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert shipped == tree(ROOT / "attrlint", "attrlint") | tree(ROOT / "rules", "attrlint/rules")


def test_the_wheel_runs_from_the_zip_itself(wheel: Path, tmp_path: Path) -> None:
    """Nothing is looked up as a file beside the code that a zip can't give."""
    draft = tmp_path / "draft.txt"
    draft.write_text("Sources said the bridge is shut.\n")
    env = os.environ | {"PYTHONPATH": str(wheel)}
    code = (
        "import sys, attrlint; from attrlint.cli import main;"
        "assert '.whl' in attrlint.__file__; main(sys.argv[1:])"
    )
    command = [sys.executable, "-P", "-c", code, "check", "--isolated", str(draft)]
    result = subprocess.run(command, capture_output=True, text=True, env=env, cwd=tmp_path, check=False)
    assert "bare-anonymous-source" in result.stdout, result.stderr
