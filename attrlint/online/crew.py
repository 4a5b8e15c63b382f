"""The threads that ask: each takes tasks from the schedule until there are none."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime
from threading import Lock, Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING

from attrlint.model import Outcome, Page
from attrlint.online.follow import Followed, Follower
from attrlint.online.robots import Robots
from attrlint.online.schedule import Schedule, Task, seconds_to_wait
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from attrlint.online.cache import Kept
    from attrlint.online.client import Transport
    from attrlint.online.deadline import Watchdog
    from attrlint.online.settings import Settings

__all__ = ["Crew"]

_TICK = 0.02  # seconds
_GRACE = 15.0  # seconds to read a page in, after it has been fetched


class Crew:
    """Threads with a transport each. All methods are for the main thread.

    `stale` holds old pages by their URLs: they are asked for with their validators.
    """

    def __init__(
        self,
        settings: Settings,
        transport: Callable[[], Transport],
        watchdog: Watchdog,
        stale: Mapping[str, Kept],
    ) -> None:
        self._settings = settings
        self._transport = transport
        self._watchdog = watchdog
        self._stale = stale
        self._schedule = Schedule(settings)
        self._robots = Robots()
        self._reading = Lock()
        self._running: dict[str, tuple[Task, float]] = {}
        self._results: deque[tuple[Task, Followed]] = deque()
        self._size = 0

    def add(self, task: Task) -> None:
        """Have a URL asked for."""
        self._schedule.add(task)
        if self._size < self._settings.jobs:
            self._start()

    def next_result(self) -> tuple[Task, Followed]:
        """The next task that has come to its end."""
        while not self._results:  # to be woken for each would cost more than a small page
            self._give_up()
            sleep(_TICK)
        return self._results.popleft()

    def dismiss(self) -> None:
        """No task is begun any more."""
        self._schedule.close()

    def _start(self) -> None:
        self._size += 1
        follower = Follower(self._transport(), self._settings, self._reading, self._schedule.reserve)
        Thread(target=self._work, args=(follower,), name="attrlint-online", daemon=True).start()

    def _work(self, follower: Follower) -> None:
        while (task := self._schedule.take()) is not None:
            self._running[task.url] = task, monotonic()
            self._finish(task, self._done(task, follower))

    def _finish(self, task: Task, followed: Followed) -> bool:
        """Hand in a result, if that has not been done for the task; whether it has been done now."""
        if self._running.pop(task.url, None) is None:
            return False
        wait = seconds_to_wait(followed.retry_after) if followed.retry_after else None
        self._schedule.done(task, followed.page.outcome, wait)
        self._results.append((task, followed))
        return True

    def _done(self, task: Task, follower: Follower) -> Followed:
        now = datetime.now(UTC).replace(microsecond=0)
        if task.is_hopeless:
            return Followed(Page(task.url, Outcome.TIMEOUT, now, detail="its host has not answered so far"))
        kept = self._stale.get(task.url)
        try:
            with self._watchdog.watch(self._settings.timeout) as watch:
                if self._settings.robots and not self._robots.allows(task.url, follower.transport, watch):
                    return Followed(Page(task.url, Outcome.EXCLUDED, now, detail="excluded by robots.txt"))
                followed = follower.follow(task.url, watch, kept.conditions if kept else None)
        except Exception as error:  # a page that our reader fails on must not end the run
            return Followed(Page(task.url, Outcome.UNREADABLE, now, detail=f"cannot be read: {error!r}"))
        if kept and followed.page.status == 304:
            return Followed(replace(kept.page, checked=now), "", kept.etag, kept.last_modified)
        return followed

    def _give_up(self) -> None:
        """Leave behind the threads that are stuck in a page, which no shut socket ends."""
        latest = monotonic() - self._settings.timeout - _GRACE
        for task, began in list(self._running.values()):
            if began < latest:
                now = datetime.now(UTC).replace(microsecond=0)
                page = Page(task.url, Outcome.UNREADABLE, now, detail="reading it takes too long")
                if self._finish(task, Followed(page)):
                    self._start()
