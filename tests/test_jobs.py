"""Work spread over processes: the order of the files, and what happens when a worker dies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from attrlint.errors import InternalError
from attrlint.jobs import File, count_jobs, in_order


def length(file: File) -> tuple[str, int]:
    return file[0], len(Path(file[0]).read_bytes())


def die_of_13(file: File) -> str:
    if file[0].endswith("13"):
        os._exit(1)
    return file[0]


@pytest.fixture
def files(tmp_path: Path) -> list[File]:
    paths = [tmp_path / f"{i:03}" for i in range(120)]
    for i, path in enumerate(paths):
        path.write_bytes(b"x" * (i * 37 % 2000))
    return [(str(path), None) for path in paths]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_files(jobs: int, files: list[File]) -> None:
    expected = [(path, len(Path(path).read_bytes())) for path, _ in files]
    assert list(in_order(length, files, jobs)) == expected


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
