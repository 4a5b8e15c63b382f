"""Recorded answers, replayed with one worker and without a network."""

from __future__ import annotations

import socket
from collections.abc import Callable
from datetime import date

import pytest
from cassettes import BASE, CASES, ENTRY, cassette

from attrlint.model import Outcome, Page
from attrlint.online.crawl import Crawler
from attrlint.online.settings import Settings

Resolver = Callable[[str, int], list[tuple[object, ...]]]


def crawl(name: str, resolver: Resolver) -> dict[str, Page]:
    """Ask for the paths of a case with one worker."""
    settings = Settings(
        jobs=1, allow_private=True, host_interval=0.0, retries=0, timeout=10, robots=name == "robots",
        archive=name == "archive", archive_url=BASE + "/web",
    )  # fmt: skip
    pages = Crawler(settings, resolver=resolver).run({BASE + path: date(2024, 5, 3) for path in CASES[name]})
    return {url.removeprefix(BASE): page for url, page in pages.items()}


def nowhere(host: str, port: int) -> list[tuple[object, ...]]:
    raise AssertionError(f"{host} was looked up")


@pytest.fixture
def replayed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, Page]]:
    def connect(*args: object) -> None:
        raise AssertionError("a connection was opened")

    def replay(name: str) -> dict[str, Page]:
        monkeypatch.setattr(socket.socket, "connect", connect)
        with cassette(name):
            return crawl(name, nowhere)

    return replay


def test_pages(replayed: Callable[[str], dict[str, Page]]) -> None:
    pages = replayed("pages")
    assert {page.outcome for page in pages.values()} == {Outcome.OK}
    for path in ("/bridge", "/packed"):
        page = pages[path]
        assert (page.title, page.published, page.outlet) == (
            "Bridge Shut",
            date(2024, 5, 3),
            "The Harbor Post",
        )
        assert "“We will not open it before the repairs are done,”" in page.text
    assert pages["/bridge"].text_hash == pages["/packed"].text_hash
    live = pages["/live/bridge"]
    assert (live.is_live, live.doubt) == (True, "live blog")
    assert [(entry.url, entry.text) for entry in live.updates] == [(BASE + "/live/bridge/e1", ENTRY)]


def test_redirects(replayed: Callable[[str], dict[str, Page]]) -> None:
    pages = replayed("redirects")
    assert [(path, page.outcome, page.moved_to) for path, page in pages.items()] == [
        ("/old-bridge", Outcome.MOVED, BASE + "/bridge"),
        ("/today", Outcome.OK, ""),
        ("/around", Outcome.UNREADABLE, ""),
    ]


def test_failures(replayed: Callable[[str], dict[str, Page]]) -> None:
    assert {path: page.outcome for path, page in replayed("failures").items()} == {
        "/gone": Outcome.GONE,
        "/nowhere": Outcome.GONE,
        "/walled": Outcome.REFUSED,
        "/busy": Outcome.THROTTLED,
        "/broken": Outcome.SERVER_ERROR,
    }


def test_robots(replayed: Callable[[str], dict[str, Page]]) -> None:
    pages = replayed("robots")
    assert (pages["/bridge"].outcome, pages["/secret"].outcome) == (Outcome.OK, Outcome.EXCLUDED)


def test_archive(replayed: Callable[[str], dict[str, Page]]) -> None:
    assert replayed("archive")["/gone"].snapshot == f"{BASE}/web/20240501120000/{BASE}/gone"


def test_a_request_that_was_not_recorded_reaches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CASES, "pages", ("/never-recorded",))
    with cassette("pages"):
        page = crawl("pages", nowhere)["/never-recorded"]
    assert page.outcome is not Outcome.OK
