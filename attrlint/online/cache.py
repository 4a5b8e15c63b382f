"""Keeps what the web said, in SQLite under the user's cache folder, so that a second run asks nothing again.

Outcomes that are stable are kept for days, those that may be otherwise in an hour not at all. Several
processes may use one cache at once: each writes in short transactions and waits for the others.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from attrlint.model import Outcome, Page, Update

if TYPE_CHECKING:
    from pathlib import Path

    from attrlint.online.follow import Followed

__all__ = ["Cache", "Kept", "lifetime"]

_VERSION = 1
_FILE = "pages.sqlite3"
_FORGOTTEN = timedelta(days=60)
_BATCH, _EVERY = 64, 1.0  # pages, seconds
_PATIENCE = 15.0  # seconds to wait for another process

_LIFETIMES = {
    Outcome.OK: timedelta(days=3),
    Outcome.MOVED: timedelta(days=3),
    Outcome.GONE: timedelta(days=1),
    Outcome.REFUSED: timedelta(days=1),
    Outcome.TOO_LARGE: timedelta(days=3),
    Outcome.UNREADABLE: timedelta(days=1),
}
_OF_LIVE_BLOGS = timedelta(hours=1)

_TABLE = """
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY, checked REAL NOT NULL, outcome TEXT NOT NULL,
    facts TEXT NOT NULL, text BLOB NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL
) WITHOUT ROWID
"""


class Kept(NamedTuple):
    """A page of the cache, whether it can be used as it is, and its validators."""

    page: Page
    is_fresh: bool
    etag: str
    last_modified: str

    @property
    def conditions(self) -> dict[str, str]:
        """The conditional headers that ask whether the page is still the same (RFC 9110, 13.1)."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in told.items() if value} if self.page.outcome.is_there else {}


def lifetime(page: Page) -> timedelta | None:
    """How long what was found may be believed; None for what is not kept."""
    if page.is_live and page.outcome.is_there:
        return _OF_LIVE_BLOGS
    return _LIFETIMES.get(page.outcome)


class Cache:
    """The pages kept in a folder. `problem` says why nothing can be kept, "" where all is well.

    For use in one thread.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / _FILE
        self.problem = ""
        self._waiting: dict[str, tuple[Any, ...]] = {}
        self._flushed = monotonic()
        self._database: sqlite3.Connection | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._database = self._opened()
        except (OSError, sqlite3.Error) as error:
            self._fail(error)

    def get(self, key: str) -> Kept | None:
        """What is known of a URL, fresh or not."""
        if self._database is None:
            return None
        try:
            row = self._database.execute(
                "SELECT facts, text, etag, last_modified FROM pages WHERE key = ?", (key,)
            ).fetchone()
            if row is None:
                return None
            page = _page(row[0], row[1])
        except sqlite3.Error as error:
            self._fail(error)
            return None
        except (ValueError, TypeError, KeyError):
            return None  # written by another version
        lives = lifetime(page)
        return Kept(page, lives is not None and datetime.now(UTC) - page.checked < lives, row[2], row[3])

    def put(self, key: str, followed: Followed) -> None:
        """Keep a page, if it is of a kind that is kept."""
        page = followed.page
        if self._database is None or lifetime(page) is None:
            return
        self._waiting[key] = (
            key, page.checked.timestamp(), page.outcome.value, _facts(page), page.packed, followed.etag,
            followed.last_modified,
        )  # fmt: skip
        if len(self._waiting) >= _BATCH or monotonic() - self._flushed > _EVERY:
            self.flush()

    def flush(self) -> None:
        """Write what is waiting."""
        self._flushed = monotonic()
        if self._database is None or not self._waiting:
            return
        try:
            with self._database:
                self._database.executemany(
                    "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)", self._waiting.values()
                )
        except sqlite3.Error as error:
            self._fail(error)
        self._waiting.clear()

    def close(self) -> None:
        """Write what is waiting and let go of the file."""
        self.flush()
        if self._database is not None:
            self._database.close()
            self._database = None

    def counts(self) -> dict[str, int]:
        """How many pages of each outcome are kept."""
        if self._database is None:
            return {}
        rows = self._database.execute("SELECT outcome, count(*) FROM pages GROUP BY 1 ORDER BY 2 DESC, 1")
        return dict(rows.fetchall())

    def clear(self) -> None:
        """Forget all pages."""
        if self._database is not None:
            with self._database:
                self._database.execute("DELETE FROM pages")
            with suppress(sqlite3.Error):  # another process may be reading
                self._database.execute("VACUUM")

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._prepared()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self.path.unlink()  # not a database, or a damaged one: it can be had again from the web
            return self._prepared()

    def _prepared(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path, timeout=_PATIENCE)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            with database:
                database.execute("BEGIN IMMEDIATE")  # or another process drops what this one has just made
                (version,) = database.execute("PRAGMA user_version").fetchone()
                if version != _VERSION:
                    database.execute("DROP TABLE IF EXISTS pages")
                    database.execute(f"PRAGMA user_version = {_VERSION}")
                database.execute(_TABLE)
                oldest = (datetime.now(UTC) - _FORGOTTEN).timestamp()
                database.execute("DELETE FROM pages WHERE checked < ?", (oldest,))
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _fail(self, error: Exception) -> None:
        """Go on without a cache."""
        self.problem = f"{self.path}: {error}; nothing is kept between runs"
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None


def _facts(page: Page) -> str:
    facts = {name: getattr(page, name) for name in Page.__match_args__ if name != "packed"}
    facts["updates"] = [{"url": update.url, "text": update.text} for update in page.updates]
    return json.dumps(facts, default=lambda value: value.isoformat(), ensure_ascii=True)


def _page(facts: str, packed: bytes) -> Page:
    values = json.loads(facts)
    for name in ("published", "modified"):
        values[name] = values[name] and date.fromisoformat(values[name])
    values["checked"] = datetime.fromisoformat(values["checked"])
    values["outcome"] = Outcome(values["outcome"])
    values["updates"] = tuple(Update(**update) for update in values["updates"])
    return Page(packed=packed, **values)
