"""How the web is asked: limits, manners and exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.record import field, record

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

__all__ = ["Settings"]


@record
class Settings:
    """How the web is asked. Times are in seconds, sizes in bytes; hosts are in lower case, without `www.`.

    `accept` holds statuses that count as "there" at a host, `headers` what is sent to a host and to no other.
    `max_bytes` bounds a body before and after it is unpacked. `host_interval` is the least time between two
    requests to one host; it grows where a host says 429. `retry_after_cap` bounds what a host may ask for.
    """

    jobs: int = 32
    per_host: int = 2
    host_interval: float = 0.1
    timeout: float = 20.0
    retries: int = 2
    backoff: float = 2.0
    retry_after_cap: float = 60.0
    max_links: int = 10_000
    max_bytes: int = 5_000_000
    max_redirects: int = 10
    allow_private: bool = False
    robots: bool = False
    archive: bool = False
    archive_url: str = "https://web.archive.org/web"
    proxy: str | None = None
    contact: str | None = None
    ca_file: str | None = None
    exclude: tuple[re.Pattern[str], ...] = ()
    accept: Mapping[str, frozenset[int]] = field(default_factory=dict)
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
