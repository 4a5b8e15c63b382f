"""Spreads the files of a run over worker processes; results come in the order of the files."""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrlint.errors import InternalError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["File", "count_jobs", "in_order"]

File = tuple[str, bytes | None]
"""A path, and what it holds where it came from standard input."""

_R = TypeVar("_R")
_Work: TypeAlias = "Callable[[Sequence[File]], list[_R]]"

_PAYS = 200_000
"""Bytes from which on another worker saves more time than its start takes."""
_MOST_FILES, _FEWEST_FILES = 256, 32
_MOST_BYTES, _FEWEST_BYTES = 1_000_000, 150_000
"""What is worked on at once: the more, the longer what a step needs stays close to the processor."""
_SHARES = 8
"""Chunks that each worker gets at least, unless they are small: else one works on while others are done."""
_AHEAD = 3
"""Chunks per worker that wait for it: enough to keep it busy, few enough to keep memory small."""


def count_jobs(asked: int | None, files: Sequence[File]) -> int:
    """How many processes to use: as many as asked for, or as pay for these files on this machine."""
    if asked is not None:
        return max(1, min(asked, len(files)))
    if len(files) < 2 or (cores := _cores()) < 2:
        return 1
    return max(1, min(cores, len(files), sum(map(_size, files)) // _PAYS))


def in_order(work: _Work[_R], files: Sequence[File], jobs: int) -> Iterator[_R | InternalError]:
    """What `work` makes of each file, in order. With one job in this process, else in `jobs` others.

    `work` gets a few files at a time. It has to be a function that can be pickled, and so have its results.
    Where a worker dies (killed, out of memory), an InternalError stands for the file that it died of; all
    others are still worked on.
    """
    if jobs < 2:
        for chunk in _chunks(files, 1):
            yield from work(chunk)
        return
    from multiprocessing import active_children

    others = set(active_children())
    chunks = deque(_chunks(files, jobs * _SHARES))
    waiting: deque[tuple[list[File], Future[list[_R]]]] = deque()
    pool = _pool(work, jobs)
    try:
        while chunks or waiting:
            while chunks and len(waiting) < jobs * _AHEAD:
                chunk = chunks.popleft()
                waiting.append((chunk, pool.submit(_work_on, chunk)))
            chunk, future = waiting.popleft()
            if (results := _result(future)) is not None:
                yield from results
                continue
            pool.shutdown(wait=False, cancel_futures=True)
            chunks.extendleft(reversed([again for again, _ in waiting]))
            waiting.clear()
            yield from _apart(work, chunk)
            pool = _pool(work, jobs)
    except BaseException:
        # Not to be waited for: the pool reads for ever where a worker dies while it writes a result.
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in set(active_children()) - others:
            worker.kill()
            worker.join()
        raise
    pool.shutdown()


def _apart(work: _Work[_R], files: list[File]) -> Iterator[_R | InternalError]:
    """The files of a chunk in whose time a process died, in a process of their own; by halves if it dies."""
    with _pool(work, 1) as pool:
        results = _result(pool.submit(_work_on, files))
    if results is not None:
        yield from results
    elif len(files) == 1:
        yield InternalError(f"{files[0][0]}: the process that worked on it died (killed, or out of memory)")
    else:
        half = len(files) // 2
        yield from _apart(work, files[:half])
        yield from _apart(work, files[half:])


def _result(future: Future[list[_R]]) -> list[_R] | None:
    """What a worker has found; None if it died."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _pool(work: _Work[Any], jobs: int) -> ProcessPoolExecutor:
    import multiprocessing
    import sys
    from concurrent.futures import ProcessPoolExecutor

    can_fork = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    return ProcessPoolExecutor(jobs, context, _begin, (work,))


_work: _Work[Any]


def _begin(work: _Work[Any]) -> None:
    """In a worker: keep what to do, and die at once when the run is interrupted."""
    import signal

    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _work_on(files: list[File]) -> list[Any]:
    return _work(files)


def _chunks(files: Sequence[File], shares: int) -> Iterator[list[File]]:
    """Files that are worked on at once, so many that there are as many chunks as shares where that pays."""
    sizes = list(map(_size, files))
    most_files = min(_MOST_FILES, max(_FEWEST_FILES, len(files) // shares))
    most_bytes = min(_MOST_BYTES, max(_FEWEST_BYTES, sum(sizes) // shares))
    chunk: list[File] = []
    size = 0
    for file, more in zip(files, sizes, strict=True):
        chunk.append(file)
        size += more
        if len(chunk) >= most_files or size >= most_bytes:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(file: File) -> int:
    path, data = file
    if data is not None:
        return len(data)
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
