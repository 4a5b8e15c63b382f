"""Measures attrlint beside a bare interpreter and other prose linters, as ratios of medians.

Only ratios between commands of the same run mean anything: machines differ, and so does what else they do.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.corpus import write_corpus
from benchmarks.processes import alternate, median

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["engine", "measure", "table"]

_CHECK = (sys.executable, "-m", "attrlint", "check", "--isolated", "--format", "json", "--jobs")
_PEERS: dict[str, Callable[[list[str]], list[str]]] = {
    "proselint": lambda files: ["proselint", "check", *files],
    "codespell": lambda files: ["codespell", *files],
    "write-good": lambda files: ["write-good", *files],
}


def measure(folder: Path | None, runs: int) -> dict[str, Any]:
    """All measures, over the articles of a folder or over a generated corpus."""
    with tempfile.TemporaryDirectory() as made:
        if folder is None:
            folder = Path(made, "corpus")
            write_corpus(folder, 1000)
        files = sorted(folder.rglob("*.txt"))[:1000]
        one = _about(files, 2_000)
        big = Path(made, "big.txt")
        big.write_text(_repeated(files, 20_000_000), encoding="utf-8")
        many = _copies(files, Path(made, "many"), 10_000)
        return {
            "articles": len(files),
            "bytes": sum(file.stat().st_size for file in files),
            "one": _one(one, 3 * runs),
            "many": _many(files, runs),
            "sets": _sets(folder, runs),
            "big": _big(files, folder, big),
            "jobs": _jobs(many),
            "engine": engine(files),
        }


def table(results: dict[str, Any]) -> str:
    """The measures as a Markdown table."""
    rows = ["| measure | ratio |", "|---|---|"]
    for group in ("one", "many", "sets", "big", "jobs"):
        rows += [f"| {name} | {ratio:.2f} |" for name, ratio in results[group].items()]
    rows += [f"| {name}, MB/s on one core | {speed:.2f} |" for name, speed in results["engine"].items()]
    return "\n".join(rows) + "\n"


def engine(files: Iterable[Path]) -> dict[str, float]:
    """MB of UTF-8 per second of processor time for parts of the way to findings, in one process."""
    from attrlint import annotate, catalog
    from attrlint.lint import check_document
    from attrlint.read import read
    from attrlint.report.facts import article_json

    sources = [(str(file), file.read_bytes()) for file in files]
    size = sum(len(data) for _, data in sources) / 1e6
    rules = catalog.select(["default"], [])
    parts: dict[str, Callable[[str, bytes], object]] = {
        "read": read,
        "all facts as JSON": lambda path, data: article_json(annotate(read(path, data))),
        "default rules with their facts": lambda path, data: check_document(read(path, data), rules),
    }
    speeds = {}
    for name, part in parts.items():
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            for path, data in sources:
                part(path, data)
            best = min(best, time.process_time() - start)
        speeds[name] = size / best
    return speeds


def _one(file: Path, runs: int) -> dict[str, float]:
    """Start-up: one short article."""
    commands = {"python -c pass": [sys.executable, "-c", "pass"], "attrlint": [*_CHECK, "1", str(file)]}
    commands |= _peers([file])
    costs = alternate(commands, runs)
    return _ratios("one article", "attrlint", {name: median(cost, "wall") for name, cost in costs.items()})


def _many(files: list[Path], runs: int) -> dict[str, float]:
    names = [str(file) for file in files]
    costs = alternate({"attrlint": [*_CHECK, "1", *names], **_peers(files)}, runs)
    return _ratios(
        f"{len(files):,} articles", "attrlint", {name: median(cost, "wall") for name, cost in costs.items()}
    )


def _sets(folder: Path, runs: int) -> dict[str, float]:
    check = [*_CHECK, "1", str(folder)]
    costs = alternate({"default": check, "all": [*check, "--select", "all"]}, runs)
    return {"`--select all` / default set": median(costs["all"], "cpu") / median(costs["default"], "cpu")}


def _big(files: list[Path], folder: Path, big: Path) -> dict[str, float]:
    costs = alternate({"big": [*_CHECK, "1", str(big)], "small": [*_CHECK, "1", str(folder)]}, 1)
    size, small = big.stat().st_size / 1e6, sum(file.stat().st_size for file in files) / 1e6
    per_mb = median(costs["big"], "cpu") / size
    return {
        f"{size:.0f} MB file: seconds per MB / those of {len(files):,} articles": per_mb
        / (median(costs["small"], "cpu") / small),
        f"{size:.0f} MB file: peak memory / size": median(costs["big"], "memory") / size,
    }


def _jobs(folder: Path) -> dict[str, float]:
    costs = alternate({jobs: [*_CHECK, jobs, str(folder)] for jobs in ("1", "2")}, 1)
    return {"10,000 files: `--jobs 1` / `--jobs 2`": median(costs["1"], "wall") / median(costs["2"], "wall")}


def _peers(files: list[Path]) -> dict[str, list[str]]:
    names = [str(file) for file in files]
    return {name: command(names) for name, command in _PEERS.items() if shutil.which(name)}


def _ratios(what: str, own: str, seconds: dict[str, float]) -> dict[str, float]:
    return {f"{what} / {name}": seconds[own] / value for name, value in seconds.items() if name != own}


def _about(files: list[Path], size: int) -> Path:
    return min(files, key=lambda file: abs(file.stat().st_size - size))


def _repeated(files: list[Path], size: int) -> str:
    texts = [file.read_text(encoding="utf-8") for file in files]
    whole = "\n\n".join(texts)
    return "\n\n".join([whole] * (size // len(whole.encode()) + 1)).encode()[:size].decode(errors="ignore")


def _copies(files: list[Path], folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        shutil.copy(files[number % len(files)], folder / f"{number:05}.txt")
    return folder
