"""Follows a URL to its page: redirects, walls, statuses -> one Page."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime
from time import sleep
from typing import TYPE_CHECKING, NamedTuple

from attrlint.model import Outcome, Page
from attrlint.online.client import Answer
from attrlint.online.reading import read_answer
from attrlint.online.urls import Unusable, host_of, key_of, redirected, target_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from threading import Lock

    from attrlint.online.client import Transport
    from attrlint.online.deadline import Watch
    from attrlint.online.failures import Failure
    from attrlint.online.settings import Settings

__all__ = ["Followed", "Follower"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_LARGE = 200_000  # bytes; of such pages one is read at a time, for the sake of memory
_GONE = frozenset({404, 410})


class Followed(NamedTuple):
    """A page, what the last server said of retrying, and the validators of its answer."""

    page: Page
    retry_after: str = ""
    etag: str = ""
    last_modified: str = ""


class Follower:
    """Follows URLs, each to its page. For use in one thread; the lock `reading` is shared by all.

    `reserve` takes a turn at a host to which a redirect leads, and says how many seconds to wait for it.
    """

    def __init__(
        self,
        transport: Transport,
        settings: Settings,
        reading: Lock,
        reserve: Callable[[str], float] = lambda host: 0.0,
    ) -> None:
        self.transport = transport
        self._settings = settings
        self._reading = reading
        self._reserve = reserve

    def follow(self, url: str, watch: Watch, validators: Mapping[str, str] | None = None) -> Followed:
        """The page of a URL, asked for now. `validators` are conditional headers for the first request."""
        self.transport.forget()
        at, moved_to, is_permanent, host = url, "", True, ""
        for _ in range(self._settings.max_redirects + 1):
            try:
                target = target_of(at)
            except Unusable as error:
                return self._failed(url, at, (Outcome.UNSUPPORTED, str(error)))
            if host not in ("", target.host):
                sleep(min(self._reserve(target.host), watch.left))
            host = target.host
            answer = self.transport.get(target, validators or {} if at == url else {}, watch)
            if not isinstance(answer, Answer):
                return self._failed(url, at, answer)
            location = answer.headers.get("location", "").strip()
            if answer.status not in _REDIRECTS:
                return self._arrived(url, answer, moved_to)
            if not location:
                failure = Outcome.UNREADABLE, f"HTTP {answer.status} without a Location"
                return self._failed(url, at, failure, answer.status)
            try:
                at = redirected(target.url, location)
            except Unusable as error:
                return self._failed(url, at, (Outcome.UNREADABLE, str(error)), answer.status)
            is_permanent = is_permanent and answer.status in _PERMANENT
            moved_to = at if is_permanent else moved_to
        return self._failed(url, at, (Outcome.UNREADABLE, "it redirects without end"))

    def _arrived(self, url: str, answer: Answer, moved_to: str) -> Followed:
        page = self._page(url, answer, moved_to)
        found = (answer.headers.get(name, "") for name in ("retry-after", "etag", "last-modified"))
        return Followed(page, *found)

    def _page(self, url: str, answer: Answer, moved_to: str) -> Page:
        status, now = answer.status, _now()
        with self._reading if len(answer.body) > _LARGE else nullcontext():
            reading = read_answer(answer, url)
        is_accepted = status in self._settings.accept.get(host_of(answer.url), ())
        if reading.wall and not is_accepted:
            return Page(url, Outcome.REFUSED, now, status, reading.wall, answer.url)
        if not (200 <= status < 300 or is_accepted):
            return Page(url, *_refusal(status, now), answer.url)
        moved = key_of(moved_to)
        return Page(
            url,
            Outcome.MOVED if moved and moved != url else Outcome.OK,
            now,
            status,
            f"HTTP {status}",
            answer.url,
            moved,
            *reading[:-1],
        )

    def _failed(self, url: str, at: str, failure: Failure, status: int | None = None) -> Followed:
        outcome, detail = failure
        if outcome is Outcome.GONE and at != url:
            detail = f"it redirects to a host that does not exist ({host_of(at)})"
        return Followed(Page(url, outcome, _now(), status, detail, at))


def _refusal(status: int, now: datetime) -> tuple[Outcome, datetime, int, str]:
    said = f"HTTP {status}"
    if status == 304:
        return Outcome.OK, now, status, said
    if status in _GONE:
        return Outcome.GONE, now, status, said
    if status == 429:
        return Outcome.THROTTLED, now, status, said
    if status == 408:
        return Outcome.TIMEOUT, now, status, said
    if 500 <= status < 600:
        return Outcome.SERVER_ERROR, now, status, said
    if 400 <= status < 500 or status == 999:  # 999: LinkedIn's "no bots"
        return Outcome.REFUSED, now, status, said
    return Outcome.UNREADABLE, now, status, said


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
