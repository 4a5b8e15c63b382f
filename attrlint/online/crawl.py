"""Asks for many URLs at once, each once, and for those that failed once more at the end."""

from __future__ import annotations

from datetime import UTC, datetime
from time import sleep
from typing import TYPE_CHECKING

from attrlint.model import Outcome, Page
from attrlint.online.archive import snapshots
from attrlint.online.client import Client
from attrlint.online.connect import resolve
from attrlint.online.crew import Crew
from attrlint.online.deadline import Watchdog
from attrlint.online.follow import Followed
from attrlint.online.schedule import Task
from attrlint.online.urls import Unusable, key_of, target_of
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from typing import Any

    from attrlint.online.cache import Cache, Kept
    from attrlint.online.client import Transport
    from attrlint.online.settings import Settings

__all__ = ["Crawler"]

_TRANSIENT = frozenset({Outcome.THROTTLED, Outcome.SERVER_ERROR, Outcome.TIMEOUT, Outcome.UNREACHABLE})
_KNOWN_NAME = "example.com"  # RFC 2606: kept by IANA, so that a name server that works knows it


class Crawler:
    """Asks the web. `run` may be called once per crawler, from the main thread."""

    def __init__(
        self,
        settings: Settings,
        cache: Cache | None = None,
        resolver: Callable[[str, int], list[tuple[Any, ...]]] = resolve,
        transport: Callable[[], Transport] | None = None,
    ) -> None:
        self._settings = settings
        self._cache = cache
        self._resolver = resolver
        self._transport = transport or (lambda: Client(settings, resolver))
        self._stale: dict[str, Kept] = {}

    def run(
        self, urls: Mapping[str, date | None], seen: Callable[[Page], None] = lambda page: None
    ) -> dict[str, Page]:
        """The pages of URLs, by the URLs as they are given. `urls` has the day of the article with each.

        `seen` is called in this thread for every page that is settled. An interrupt (KeyboardInterrupt) ends
        the run at once; what has been found is in the cache by then.
        """
        keys = dict.fromkeys(map(key_of, urls))
        pages: dict[str, Page] = {}
        tasks: list[Task] = []
        for key in keys:
            known = self._known(key, len(tasks))
            if isinstance(known, Page):
                pages[key] = known
                seen(known)
            else:
                tasks.append(known)
        days = {key_of(url): day for url, day in urls.items()}
        with Watchdog() as watchdog:
            crew = Crew(self._settings, self._transport, watchdog, self._stale)
            try:
                pages |= self._asked(tasks, crew, seen)
                if self._settings.archive:
                    pages |= self._archived(pages, days, watchdog)
            finally:
                crew.dismiss()
                watchdog.stop()
                if self._cache is not None:
                    self._cache.flush()
        return {url: pages[key_of(url)] for url in urls}

    def _known(self, key: str, asked: int) -> Page | Task:
        """What can be said of a URL without asking, else the task to ask."""
        now = _now()
        if any(pattern.search(key) for pattern in self._settings.exclude):
            return Page(key, Outcome.EXCLUDED, now, detail="excluded by --exclude-url")
        try:
            target = target_of(key)
        except Unusable as error:
            return Page(key, Outcome.UNSUPPORTED, now, detail=str(error))
        kept = self._cache.get(key) if self._cache is not None else None
        if kept is not None and kept.is_fresh:
            return kept.page
        if asked >= self._settings.max_links:
            return Page(key, Outcome.EXCLUDED, now, detail=f"beyond {self._settings.max_links} links")
        if kept is not None and kept.conditions:
            self._stale[key] = kept
        return Task(key, target.host)

    def _asked(self, tasks: list[Task], crew: Crew, seen: Callable[[Page], None]) -> dict[str, Page]:
        pages: dict[str, Page] = {}
        again = tasks
        for number in range(self._settings.retries + 1):
            if number:
                sleep(self._settings.backoff * 2 ** (number - 1))
            tasks, again = again, []
            for task in tasks:
                crew.add(task)
            for _ in tasks:
                task, followed = crew.next_result()
                page = followed.page
                pages[task.url] = page
                if number < self._settings.retries and _is_worth_retrying(page) and not task.is_hopeless:
                    again.append(Task(task.url, task.host, task.tries + 1))
                    continue
                if not _is_of_no_host(page):
                    seen(page)
                    self._keep(task.url, followed)
            if not again:
                break
        of_no_host = self._of_no_host(pages)
        for page in of_no_host.values():
            seen(page)
        return pages | of_no_host

    def _of_no_host(self, pages: dict[str, Page]) -> dict[str, Page]:
        """The pages whose hosts nobody knows: gone, or out of reach where no name at all is known here."""
        unknown = {url: page for url, page in pages.items() if _is_of_no_host(page)}
        if unknown and all(page.status is None for page in pages.values()) and not self._has_names():
            return {
                url: replace(page, outcome=Outcome.UNREACHABLE, detail="there is no network")
                for url, page in unknown.items()
            }
        for url, page in unknown.items():
            self._keep(url, Followed(page))
        return unknown

    def _has_names(self) -> bool:
        try:
            return bool(self._resolver(_KNOWN_NAME, 443))
        except OSError:
            return False

    def _keep(self, url: str, followed: Followed) -> None:
        if self._cache is not None:
            self._cache.put(url, followed)

    def _archived(
        self, pages: dict[str, Page], days: Mapping[str, date | None], watchdog: Watchdog
    ) -> dict[str, Page]:
        gone = [
            (url, days.get(url))
            for url, page in pages.items()
            if page.outcome is Outcome.GONE and page.snapshot is None
        ]
        found = {}
        for url, snapshot in snapshots(gone, self._transport(), self._settings, watchdog):
            found[url] = replace(pages[url], snapshot=snapshot)
            self._keep(url, Followed(found[url]))
        return found


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _is_worth_retrying(page: Page) -> bool:
    return page.outcome in _TRANSIENT or _is_of_no_host(page)


def _is_of_no_host(page: Page) -> bool:
    return page.outcome is Outcome.GONE and page.status is None
