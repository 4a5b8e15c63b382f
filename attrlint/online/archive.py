"""Finds archived copies of pages that are gone: the Wayback Machine's nearest to the day of the article.

`/web/<day>/<url>` answers 302 with the nearest capture in `Location`, or 404. Asked only when told, only for
pages that are gone, one at a time; it ends at the first 429.
"""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING

from attrlint.online.client import Answer
from attrlint.online.urls import Unusable, redirected, target_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from attrlint.online.client import Transport
    from attrlint.online.deadline import Watchdog
    from attrlint.online.settings import Settings

__all__ = ["snapshots"]

_PAUSE = 1.0  # seconds between requests: the archive lets an address make 60 a minute


def snapshots(
    urls: Iterable[tuple[str, date | None]],
    transport: Transport,
    settings: Settings,
    watchdog: Watchdog,
    pause: float = _PAUSE,
) -> Iterator[tuple[str, str]]:
    """(URL, URL of its capture nearest to the day, "" for none), for as long as the archive answers."""
    next_at = 0.0
    for url, day in urls:
        sleep(max(0.0, next_at - monotonic()))
        next_at = monotonic() + pause
        stamp = f"{day:%Y%m%d}" if day else "0"
        with watchdog.watch(settings.timeout) as watch:
            try:
                target = target_of(f"{settings.archive_url}/{stamp}/{url}")
                answer = transport.get(target, {}, watch)
                if not isinstance(answer, Answer) or answer.status == 429 or answer.status >= 500:
                    return
                location = answer.headers.get("location", "")
                found = redirected(target.url, location) if location and answer.status < 400 else ""
            except Unusable:
                continue
        yield url, found if "/web/" in found else ""
