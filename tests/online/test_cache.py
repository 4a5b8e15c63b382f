"""What is kept between runs, for how long, and that several processes may keep it at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from servers import Newsroom, Reply, newsroom

from attrlint.folders import cache_folder
from attrlint.model import Outcome, Page, Update
from attrlint.online.cache import Cache, lifetime
from attrlint.online.crawl import Crawler
from attrlint.online.follow import Followed
from attrlint.online.settings import Settings
from attrlint.record import replace

NOW = datetime.now(UTC).replace(microsecond=0)
SETTINGS = Settings(allow_private=True, host_interval=0.0, timeout=5, retries=0)
PAGE = Page(
    "https://courier.example/a",
    Outcome.OK,
    NOW,
    200,
    "HTTP 200",
    "https://courier.example/a",
    title="Brücke zu",
    published=NOW.date(),
    updates=(Update("https://courier.example/a#1", "words"),),
    packed=b"\x00\xff",
    text_hash="ab",
)


def run(folder: Path, *urls: str, settings: Settings = SETTINGS) -> list[Page]:
    cache = Cache(folder)
    pages = Crawler(settings, cache).run(dict.fromkeys(urls))
    cache.close()
    assert not cache.problem
    return [pages[url] for url in urls]


def test_a_page_comes_back_as_it_was(tmp_path: Path) -> None:
    with_cache = Cache(tmp_path)
    with_cache.put("key", Followed(PAGE, etag='"1"', last_modified="today"))
    with_cache.close()
    kept = Cache(tmp_path).get("key")
    assert kept is not None
    assert (kept.page, kept.is_fresh) == (PAGE, True)
    assert kept.conditions == {"If-None-Match": '"1"', "If-Modified-Since": "today"}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_stable_outcomes_are_kept(outcome: Outcome, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("key", Followed(replace(PAGE, outcome=outcome)))
    cache.flush()
    transient = {
        "throttled",
        "server-error",
        "timeout",
        "unreachable",
        "tls-error",
        "private",
        "excluded",
        "unsupported",
    }
    assert (cache.get("key") is None) == (outcome.value in transient)
    cache.close()


def test_lifetimes() -> None:
    assert lifetime(PAGE) == timedelta(days=3)
    assert lifetime(replace(PAGE, is_live=True)) == timedelta(hours=1)
    assert lifetime(replace(PAGE, outcome=Outcome.GONE)) == timedelta(days=1)


def test_a_second_run_makes_no_request_for_stable_outcomes(tmp_path: Path) -> None:
    replies = {
        "/ok": Reply(b"<p>words"),
        "/moved": Reply(b"", 301, {"Location": "/ok"}),
        "/walled": Reply(b"", 403),
    }
    with newsroom(replies) as room:
        urls = [room.url + path for path in ("/ok", "/moved", "/walled", "/gone")]
        first = run(tmp_path, *urls)
        room.requests.clear()
        assert run(tmp_path, *urls) == first
        assert room.requests == []


def test_what_may_change_within_the_hour_is_asked_again(tmp_path: Path) -> None:
    with newsroom({"/": Reply(b"", 503)}) as room:
        (page,) = run(tmp_path, room.url + "/")
        assert page.outcome is Outcome.SERVER_ERROR
        room.pages["/"] = Reply(b"<p>words")
        (page,) = run(tmp_path, room.url + "/")
        assert page.outcome is Outcome.OK


def test_an_old_page_is_asked_for_with_its_validators(tmp_path: Path) -> None:
    with newsroom({"/": Reply(b"<title>Bridge</title><p>words", 200, {"ETag": '"v1"'})}) as room:
        url = room.url + "/"
        (first,) = run(tmp_path, url)
        _age(tmp_path, days=4)
        room.pages["/"] = Reply(b"", 304)
        (second,) = run(tmp_path, url)
        assert room.heard[-1]["If-None-Match"] == '"v1"'
        assert (second.title, second.text) == (first.title, first.text) == ("Bridge", "words")
        run(tmp_path, url)
        assert len(room.requests) == 2


def _age(folder: Path, *, days: int) -> None:
    """Make all that is kept so many days older."""
    cache = Cache(folder)
    database = sqlite3.connect(cache.path)
    with database:
        for key, facts in database.execute("SELECT key, facts FROM pages").fetchall():
            old = NOW - timedelta(days=days)
            aged = facts.replace(facts.split('"checked": "')[1].split('"')[0], old.isoformat())
            database.execute(
                "UPDATE pages SET facts = ?, checked = ? WHERE key = ?", (aged, old.timestamp(), key)
            )
    database.close()
    cache.close()


def test_a_damaged_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "pages.sqlite3").write_bytes(b"this is no database, but some sixteen bytes and more" * 50)
    cache = Cache(tmp_path)
    cache.put("key", Followed(PAGE))
    cache.flush()
    assert cache.get("key") is not None
    cache.close()


def test_a_file_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "pages.sqlite3")
    database.execute("CREATE TABLE pages (other)")
    database.execute("PRAGMA user_version = 99")
    database.close()
    cache = Cache(tmp_path)
    assert (cache.counts(), cache.problem) == ({}, "")
    cache.close()


def test_a_folder_that_cannot_be_written_is_said_and_no_obstacle(tmp_path: Path, good: Newsroom) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file")
    assert "nothing is kept" in cache.problem
    page = Crawler(SETTINGS, cache).run({good.url + "/bridge": None})[good.url + "/bridge"]
    assert page.outcome is Outcome.OK
    cache.close()


def test_clear_forgets_everything(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("key", Followed(PAGE))
    cache.flush()
    assert cache.counts() == {"ok": 1}
    cache.clear()
    assert cache.counts() == {}
    cache.close()


def test_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    if sys.platform not in ("win32", "darwin"):
        assert cache_folder() == str(tmp_path / "attrlint")


WRITES = """
import sys
from pathlib import Path
from attrlint.record import replace
sys.path.insert(0, sys.argv[3])
from test_cache import PAGE
from attrlint.online.cache import Cache
from attrlint.online.follow import Followed
cache = Cache(Path(sys.argv[1]))
for number in range(300):
    cache.put(f"{sys.argv[2]}-{number}", Followed(PAGE))
    cache.get(f"0-{number}")
    if number % 20 == 0:
        cache.flush()
cache.close()
assert not cache.problem, cache.problem
"""


def test_several_processes_keep_pages_at_once(tmp_path: Path) -> None:
    here = str(Path(__file__).parent)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITES, str(tmp_path), str(n), here], stderr=subprocess.PIPE, text=True
        )
        for n in range(4)
    ]
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert writer.returncode == 0, errors
    cache = Cache(tmp_path)
    assert cache.counts() == {"ok": 1200}
    cache.close()
