"""Runs whole commands and says what each run cost: time, processor time, memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Cost", "alternate"]


@dataclass
class Cost:
    """What the runs of one command cost: seconds by the clock, seconds of processor, most memory in MB."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    def median(self, what: str) -> float:
        """The median of `wall`, `cpu` or `memory`."""
        values: list[float] = getattr(self, what)
        return statistics.median(values)


def alternate(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """Run each command once, then each again, `runs` times: what else the machine does meets all alike.

    Output is thrown away. Raises RuntimeError for a command that could not be run or was killed.
    """
    costs = {name: Cost() for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            wall, cpu, memory = _run(command)
            if turn:  # the first round only warms the caches
                costs[name].wall.append(wall)
                costs[name].cpu.append(cpu)
                costs[name].memory.append(memory)
    return costs


def _run(command: Sequence[str]) -> tuple[float, float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0 or process.returncode > 2:
        raise RuntimeError(f"{' '.join(command[:4])}: exit status {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
