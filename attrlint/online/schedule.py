"""Says which URL may be asked for next: many hosts at once, few requests per host, with pauses between."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from heapq import heappop, heappush
from itertools import count
from threading import Condition
from time import monotonic
from typing import TYPE_CHECKING

from attrlint.model import Outcome
from attrlint.record import field, record

if TYPE_CHECKING:
    from attrlint.online.settings import Settings

__all__ = ["Schedule", "Task", "seconds_to_wait"]

_SLOWEST = 30.0  # seconds between requests to a host that says 429
_AFTER_ERROR = 0.2
_HOPELESS = 5  # failures in a row, without any answer, after which a host is left alone
_SILENT = frozenset({Outcome.TIMEOUT, Outcome.UNREACHABLE})


@record
class Task:
    """A URL to ask for. `tries` counts from 1; `is_hopeless` where its host never answers."""

    url: str
    host: str
    tries: int = 1
    is_hopeless: bool = False


@record(frozen=False)
class _Host:
    interval: float
    waiting: deque[Task] = field(default_factory=deque)
    running: int = 0
    next_at: float = 0.0
    is_queued: bool = False
    failures: int = 0
    has_answered: bool = False


class Schedule:
    """The waiting tasks, by host. Safe for many threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._hosts: dict[str, _Host] = {}
        self._queue: list[tuple[float, int, str]] = []
        self._order = count()
        self._changed = Condition()
        self._is_closed = False

    def add(self, task: Task) -> None:
        """Let a task wait for its turn."""
        with self._changed:
            host = self._hosts.setdefault(task.host, _Host(self._settings.host_interval))
            host.waiting.append(task)
            self._enqueue(task.host, host)

    def take(self) -> Task | None:
        """The next task, as soon as its host may be asked; None when the schedule is closed."""
        with self._changed:
            while not self._is_closed:
                now = monotonic()
                if self._queue and self._queue[0][0] <= now:
                    return self._taken(now)
                self._changed.wait(self._queue[0][0] - now if self._queue else None)
        return None

    def done(self, task: Task, outcome: Outcome, retry_after: float | None = None) -> None:
        """A task has ended; its outcome tells how to treat the host."""
        with self._changed:
            host = self._hosts[task.host]
            host.running -= 1
            self._learn(host, outcome, retry_after)
            self._enqueue(task.host, host)

    def reserve(self, name: str) -> float:
        """Take a turn at a host to which a redirect leads; the seconds to wait for it."""
        with self._changed:
            host = self._hosts.setdefault(name, _Host(self._settings.host_interval))
            now = monotonic()
            at = max(now, host.next_at)
            host.next_at = at + host.interval
        return at - now

    def close(self) -> None:
        """No task is given out any more."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def _taken(self, now: float) -> Task:
        name = heappop(self._queue)[2]
        host = self._hosts[name]
        host.is_queued = False
        task = host.waiting.popleft()
        host.running += 1
        if host.failures >= _HOPELESS and not host.has_answered:
            task = Task(task.url, task.host, task.tries, is_hopeless=True)
        else:
            host.next_at = now + host.interval
        self._enqueue(name, host)
        return task

    def _enqueue(self, name: str, host: _Host) -> None:
        if host.waiting and not host.is_queued and host.running < self._settings.per_host:
            host.is_queued = True
            heappush(self._queue, (host.next_at, next(self._order), name))
            self._changed.notify()

    def _learn(self, host: _Host, outcome: Outcome, retry_after: float | None) -> None:
        if outcome in _SILENT:
            host.failures += 1
            return
        host.failures, host.has_answered = 0, True
        least = self._settings.host_interval
        if outcome is Outcome.THROTTLED:
            host.interval = min(max(2 * host.interval, 2 * _AFTER_ERROR), _SLOWEST)
            pause = host.interval if retry_after is None else retry_after
            host.next_at = monotonic() + min(pause, self._settings.retry_after_cap)
        elif outcome is Outcome.SERVER_ERROR:
            host.interval = min(host.interval + _AFTER_ERROR, _SLOWEST)
        else:
            host.interval = max(least, 0.9 * host.interval)


def seconds_to_wait(retry_after: str) -> float | None:
    """What a Retry-After header asks for: seconds or an HTTP date (RFC 9110, 10.2.3); None for nonsense."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit() and len(text) < 12:
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    try:
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
    except OverflowError:
        return None
