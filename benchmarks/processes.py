"""Runs whole commands and says what each run cost: time, processor time, memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Run", "alternate", "median", "run"]

_MAXRSS = 1024 * 1024 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts, in parts of a MB."""


class Run(NamedTuple):
    """What one run cost: seconds by the clock, seconds of processor, most memory in MB."""

    wall: float
    cpu: float
    memory: float
    status: int


def run(command: Sequence[str], output: IO[bytes] | None = None, folder: Path | None = None) -> Run:
    """Run a command in a folder; what it prints goes into `output` or nowhere.

    Python keeps what it has compiled between the runs, as it does by default.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    out = subprocess.DEVNULL if output is None else output
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, cwd=folder, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _MAXRSS, process.returncode)


def alternate(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, list[Run]]:
    """Run each command once, then each again, `runs` times: what else the machine does meets all alike.

    Raises OSError for a command that cannot be run, RuntimeError for one that was killed. The exit status
    tells nothing: codespell's is the number of its findings.
    """
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            one = run(command)
            if one.status < 0:
                raise RuntimeError(f"{' '.join(command[:4])}: exit status {one.status}")
            if turn:  # the first round only warms the caches
                found[name].append(one)
    return found


def median(runs: Sequence[Run], what: str) -> float:
    """The median of `wall`, `cpu` or `memory` over some runs."""
    values: list[float] = [getattr(one, what) for one in runs]
    return statistics.median(values)
