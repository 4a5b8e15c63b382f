"""Offline is the default: nothing that could ask the web is even imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"


def test_an_offline_check_imports_nothing_of_the_network() -> None:
    code = (
        "import sys\n"
        "from attrlint.cli import main\n"
        "try:\n"
        f"    main(['check', '--isolated', '--select', 'all', {str(SEEDS)!r}])\n"
        "except SystemExit as ended:\n"
        "    assert ended.code in (0, 1), ended.code\n"
        "loaded = {'requests', 'urllib3', 'sqlite3', 'rapidfuzz', 'tqdm', 'attrlint.online'} & set(sys.modules)\n"
        "print('LOADED', sorted(loaded))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED []"
    assert "finding" in done.stdout
