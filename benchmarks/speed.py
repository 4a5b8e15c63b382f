"""Measures attrlint beside a bare interpreter and other prose linters, as medians and their ratios.

Only ratios between commands of the same run mean anything: machines differ, and so does what else they do.
"""

from __future__ import annotations

import gc
import shutil
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.corpus import write_corpus
from benchmarks.processes import alternate, median

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from benchmarks.processes import Run

__all__ = ["engine", "measure", "tables"]

Medians = dict[str, dict[str, float]]
"""Command -> its seconds by the clock (`wall`) and of processor (`cpu`), and its most `memory` in MB."""

_PEERS: dict[str, Callable[[list[str]], list[str]]] = {
    "proselint": lambda files: ["proselint", "check", *files],
    "codespell": lambda files: ["codespell", *files],
    "write-good": lambda files: ["write-good", *files],
}
_ONE, _BIG, _MANY = 2_000, 20_000_000, 10_000


def measure(folder: Path | None, runs: int) -> dict[str, Any]:
    """All measures, over the articles of a folder or over a generated corpus."""
    with tempfile.TemporaryDirectory() as made:
        if folder is None:
            folder = Path(made, "corpus")
            write_corpus(folder, 1000)
        files = sorted(folder.rglob("*.txt"))[:1000]
        size = sum(file.stat().st_size for file in files)
        one, big, many = _about(files, _ONE), Path(made, "big.txt"), Path(made, "many")
        _write_repeated(files, _BIG, big)
        _copy(files, many, _MANY)
        commands: dict[str, dict[str, Sequence[str]]] = {
            "one": {
                "python -c pass": [sys.executable, "-c", "pass"],
                "attrlint": _check(one),
                **_peers([one]),
            },
            "many": {"attrlint": _check(*files), **_peers(files)},
            "sets": {"default": _check(folder), "all": _check(folder, "--select", "all")},
            "big": {"big": _check(big), "small": _check(folder)},
            "jobs": {"1": _check(many), "2": _check(many, jobs="2")},
            "again": {"anew": _check(folder), "again": _check(folder, cache=Path(made, "cache"))},
        }
        turns = {"one": 6 * runs, "big": 1, "jobs": min(runs, 3)}
        medians = {
            name: _medians(alternate(group, turns.get(name, runs))) for name, group in commands.items()
        }
        return {
            "articles": len(files),
            "bytes": size,
            "medians": medians,
            "ratios": _all_ratios(medians, len(files), size / 1e6, big.stat().st_size / 1e6),
            "engine": engine(files),
        }


def tables(results: dict[str, Any]) -> str:
    """The measures as Markdown: ratios, then the medians that they are of."""
    rows = ["| measure | |", "|---|---|"]
    rows += [f"| {name} | {ratio:.2f} |" for name, ratio in results["ratios"].items()]
    rows += [f"| {name}, MB/s on one core | {speed:.2f} |" for name, speed in results["engine"].items()]
    rows += ["", "| medians of | wall s | cpu s | memory MB |", "|---|---|---|---|"]
    for group, medians in results["medians"].items():
        for name, cost in medians.items():
            seconds = f"{cost['wall']:.3f} | {cost['cpu']:.3f}"
            rows.append(f"| {group}: {name} | {seconds} | {cost['memory']:.0f} |")
    return "\n".join(rows) + "\n"


def engine(files: Iterable[Path]) -> dict[str, float]:
    """MB of UTF-8 per second of processor time for parts of the way to findings, in one process.

    Articles are worked on together, and Python looks for circles among objects as seldom, as in a run.
    """
    gc.set_threshold(2_000_000)
    sys.path.append(sys.path.pop(0))  # the attrlint that is installed comes before the one that lies here
    from attrlint import catalog
    from attrlint.annotate import annotate, in_turn
    from attrlint.jobs import in_order
    from attrlint.lint import check_opened
    from attrlint.read import read
    from attrlint.report.facts import article_json

    sources = [(str(file), file.read_bytes()) for file in files]
    size = sum(len(data) for _, data in sources) / 1e6
    rules = catalog.select(["default"], offline=True)

    def opened(files: Sequence[Any]) -> list[Any]:
        return [annotate(read(path, data)) for path, data in files]

    parts: dict[str, Callable[[Sequence[Any]], list[Any]]] = {
        "read": lambda files: [read(path, data) for path, data in files],
        "all facts as JSON": lambda files: in_turn(opened(files), article_json),
        "default rules with their facts": lambda files: in_turn(
            opened(files), lambda article: check_opened(article, rules)
        ),
    }
    speeds = {}
    for name, part in parts.items():
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            for _ in in_order(part, sources, 1):
                pass
            best = min(best, time.process_time() - start)
        speeds[name] = size / best
    return speeds


def _check(*paths: Path | str, jobs: str = "1", cache: Path | None = None) -> list[str]:
    """Linting with the attrlint that is installed beside this Python, in one process or more.

    Nothing is taken from earlier runs, unless a folder for their reports is given.
    """
    beside = shutil.which("attrlint", path=str(Path(sys.executable).parent))
    command = [beside] if beside else [sys.executable, "-P", "-m", "attrlint"]
    earlier = ["--cache-dir", str(cache)] if cache else ["--no-cache"]
    return [*command, "check", "--isolated", "--format", "json", "--jobs", jobs, *earlier, *map(str, paths)]


def _peers(files: list[Path]) -> dict[str, list[str]]:
    """The other tools that are installed, on these files."""
    names = [str(file) for file in files]
    return {name: command(names) for name, command in _PEERS.items() if shutil.which(name)}


def _medians(costs: Mapping[str, Sequence[Run]]) -> Medians:
    return {
        name: {what: median(runs, what) for what in ("wall", "cpu", "memory")} for name, runs in costs.items()
    }


def _all_ratios(medians: dict[str, Medians], count: int, small: float, big: float) -> dict[str, float]:
    """What is asked of the medians. `small` and `big` are the MB of all articles and of the large file."""
    sets, sizes, jobs, again = (medians[name] for name in ("sets", "big", "jobs", "again"))
    per_mb = (sizes["big"]["cpu"] / big) / (sizes["small"]["cpu"] / small)
    return {
        **_against("one article", medians["one"]),
        **_against(f"{count:,} articles", medians["many"]),
        "`--select all` / default set": sets["all"]["cpu"] / sets["default"]["cpu"],
        f"{big:.0f} MB file: seconds per MB / those of {count:,} articles": per_mb,
        f"{big:.0f} MB file: peak memory / size": sizes["big"]["memory"] / big,
        f"{count:,} articles again, unchanged / anew": again["again"]["wall"] / again["anew"]["wall"],
        f"{_MANY:,} files: `--jobs 1` / `--jobs 2`": jobs["1"]["wall"] / jobs["2"]["wall"],
    }


def _against(what: str, medians: Medians) -> dict[str, float]:
    own = medians["attrlint"]["wall"]
    return {f"{what} / {name}": own / cost["wall"] for name, cost in medians.items() if name != "attrlint"}


def _about(files: list[Path], size: int) -> Path:
    return min(files, key=lambda file: abs(file.stat().st_size - size))


def _write_repeated(files: list[Path], size: int, path: Path) -> None:
    """Write the files again and again, piece by piece: a child's peak of memory begins at its parent's."""
    left = size
    with path.open("wb") as big:
        for file in cycle(files):
            data = (file.read_bytes() + b"\n\n")[:left]
            big.write(data.decode(errors="ignore").encode())
            left -= len(data)
            if left <= 0:
                break


def _copy(files: list[Path], folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        shutil.copy(files[number % len(files)], folder / f"{number:05}.txt")
