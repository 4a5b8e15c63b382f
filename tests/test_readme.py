"""The README shows what the tool really prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from attrlint import catalog
from attrlint.report.pages import rules_markdown

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def printed(*args: str) -> str:
    command = [sys.executable, "-m", "attrlint", *args, "--isolated", "seeds"]
    env = os.environ | {"COLUMNS": "100", "NO_COLOR": "1"}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False).stdout


def test_the_table_of_rules_is_the_catalogue() -> None:
    assert rules_markdown(catalog.all_rules()) in README


def test_the_shown_output_is_real() -> None:
    shown = README.split("$ attrlint check seeds\n", 1)[1].split("\n```", 1)[0]
    real = printed("check")
    blocks = shown.split("\n\n...\n\n")[0].split("\n\n")
    assert len(blocks) >= 4
    for block in [*blocks, shown.rsplit("\n", 1)[-1]]:
        assert block in real


def test_the_shown_ledger_is_real() -> None:
    shown = README.split("$ attrlint sources seeds\n", 1)[1].split("\n```", 1)[0]
    assert shown == printed("sources").strip()
