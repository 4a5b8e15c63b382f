"""Work spread over processes: the order of the files, and what happens when a worker dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attrlint.errors import InternalError
from attrlint.jobs import File, count_jobs, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence


def lengths(files: Sequence[File]) -> list[tuple[str, int]]:
    return [(path, len(Path(path).read_bytes())) for path, _ in files]


def die_of_13(files: Sequence[File]) -> list[str]:
    if any(path.endswith("13") for path, _ in files):
        os._exit(1)
    return [path for path, _ in files]


@pytest.fixture
def files(tmp_path: Path) -> list[File]:
    paths = [tmp_path / f"{i:03}" for i in range(120)]
    for i, path in enumerate(paths):
        path.write_bytes(b"x" * (i * 37 % 2000))
    return [(str(path), None) for path in paths]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_files(jobs: int, files: list[File]) -> None:
    expected = [(path, len(Path(path).read_bytes())) for path, _ in files]
    assert list(in_order(lengths, files, jobs)) == expected


def test_a_worker_that_dies_is_the_error_of_its_file_alone(files: list[File]) -> None:
    results = list(in_order(die_of_13, files, 2))
    assert len(results) == len(files)
    for (path, _), result in zip(files, results, strict=True):
        if path.endswith("13"):
            assert isinstance(result, InternalError)
            assert path in str(result)
        else:
            assert result == path


def test_few_small_files_are_not_worth_a_process(files: list[File]) -> None:
    assert count_jobs(None, files) == 1
    assert count_jobs(None, [("big", b"x" * 10_000_000)]) == 1
    assert count_jobs(2, files) == 2
    assert count_jobs(64, files[:3]) == 3


def test_many_bytes_are_spread_over_the_cores() -> None:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert count_jobs(None, [("a", b"x" * 50_000_000)] * 200) == cores


@pytest.mark.parametrize(
    ("sizes", "jobs"),
    [
        pytest.param([400_000], 1, id="one file"),
        pytest.param([99_000] * 4, 1, id="less than two workers' worth"),
        pytest.param([200_000] * 2, 2, id="two workers' worth"),
        pytest.param([200_000] * 16, 4, id="no more than there are cores"),
        pytest.param([4_000_000] * 3, 3, id="no more than there are files"),
    ],
)
def test_processes_are_used_where_they_pay(
    sizes: list[int], jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attrlint.jobs._cores", lambda: 4)
    assert count_jobs(None, [(str(i), b"x" * size) for i, size in enumerate(sizes)]) == jobs


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a process group")
@pytest.mark.parametrize("jobs", ["1", "3"])
def test_an_interrupted_run_ends_at_once_and_leaves_nothing_behind(tmp_path: Path, jobs: str) -> None:
    text = "Sources said the bridge is shut.\n\n" + "“It is open,” said Lea Moss. Few agreed. " * 400
    for i in range(300):
        (tmp_path / f"{i}.txt").write_text(text)
    run = subprocess.Popen(
        [
            sys.executable,
            "-u",
            "-m",
            "attrlint",
            "check",
            "--isolated",
            "--format",
            "concise",
            "--jobs",
            jobs,
            ".",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert run.stdout is not None
    assert run.stdout.readline()
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=30)
    assert (run.returncode, said) == (130, "attrlint: interrupted\n")
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)


def companions(files: Sequence[File]) -> list[int]:
    return [len(files)] * len(files)


def made(count: int, size: int) -> list[File]:
    return [(str(i), b"x" * size) for i in range(count)]


@pytest.mark.parametrize(
    ("files", "jobs", "most"),
    [
        pytest.param(made(1000, 10), 1, 256, id="many small ones"),
        pytest.param(made(100, 50_000), 1, 20, id="a million bytes of large ones"),
        pytest.param(made(1000, 10), 2, 1000 // 16, id="eight shares for each worker"),
        pytest.param(made(100, 10_000), 2, 15, id="but no share that does not pay"),
        pytest.param(made(3, 5_000_000), 2, 1, id="none waits for one that is large"),
    ],
)
def test_so_many_files_are_worked_on_at_once(files: list[File], jobs: int, most: int) -> None:
    found = list(in_order(companions, files, jobs))
    assert len(found) == len(files)
    assert max(n for n in found if not isinstance(n, InternalError)) == most
