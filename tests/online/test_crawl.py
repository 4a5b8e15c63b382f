"""Many links at once: retries at the end, manners, robots.txt, archives, exceptions."""

from __future__ import annotations

import re
import socket
import time
from datetime import date
from threading import Event, Lock

import pytest
from servers import Newsroom, Reply, newsroom

from attrlint.model import Outcome, Page
from attrlint.online.archive import snapshots
from attrlint.online.client import Client
from attrlint.online.crawl import Crawler
from attrlint.online.deadline import Watchdog
from attrlint.online.settings import Settings

TEXT = b"<title>Report</title><p>" + b"These are the plain words of a report. " * 20


def settings(**changes: object) -> Settings:
    given = {
        "allow_private": True,
        "timeout": 5.0,
        "retries": 0,
        "host_interval": 0.0,
        "backoff": 0.0,
        **changes,
    }
    return Settings(**given)  # type: ignore[arg-type]


def one(url: str, **changes: object) -> Page:
    return Crawler(settings(**changes)).run({url: None})[url]


def test_failures_are_asked_for_again_when_all_else_is_done() -> None:
    lock, failures = Lock(), {"/bad": 2}

    def reply(path: str) -> Reply:
        with lock:
            failures[path] = failures.get(path, 0) - 1
            return Reply(TEXT, 503 if failures[path] >= 0 else 200)

    with newsroom(reply) as room:
        urls = [room.url + path for path in ("/bad", "/a", "/b", "/c")]
        pages = Crawler(settings(retries=2, per_host=1)).run(dict.fromkeys(urls))
        assert room.requests == ["/bad", "/a", "/b", "/c", "/bad", "/bad"]
    assert {page.outcome for page in pages.values()} == {Outcome.OK}


def test_what_is_certain_is_not_asked_for_again() -> None:
    with newsroom({"/walled": Reply(b"", 403)}) as room:
        Crawler(settings(retries=3)).run({room.url + "/walled": None, room.url + "/gone": None})
        assert sorted(room.requests) == ["/gone", "/walled"]


def test_requests_to_a_host_keep_their_distance() -> None:
    with newsroom(lambda path: Reply(TEXT)) as room:
        began = time.monotonic()
        Crawler(settings(host_interval=0.1, per_host=8)).run({f"{room.url}/{n}": None for n in range(6)})
        assert time.monotonic() - began >= 0.5


def test_hosts_behind_short_links_are_not_asked_all_at_once() -> None:
    times: list[float] = []

    def reply(path: str) -> Reply:
        times.append(time.monotonic())
        return Reply(TEXT)

    with (
        newsroom(reply) as target,
        newsroom(
            lambda path: Reply(b"", 302, {"Location": f"http://localhost:{target.port}{path}"})
        ) as short,
    ):
        urls = {f"{short.url}/{n}": None for n in range(6)}
        pages = Crawler(settings(host_interval=0.1, per_host=6)).run(urls)
    assert {page.outcome for page in pages.values()} == {Outcome.OK}
    assert max(times) - min(times) >= 0.45


def test_many_hosts_are_asked_at_once() -> None:
    with newsroom(lambda path: Reply(TEXT), delay=0.2) as room:

        def resolver(host: str, port: int) -> list[tuple[object, ...]]:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

        urls = [f"http://host-{n}.example:{room.port}/" for n in range(20)]
        began = time.monotonic()
        pages = Crawler(settings(jobs=20, host_interval=1.0), resolver=resolver).run(dict.fromkeys(urls))
        assert time.monotonic() - began < 2
    assert {page.outcome for page in pages.values()} == {Outcome.OK}


def test_a_host_that_says_429_is_asked_more_slowly() -> None:
    times: list[float] = []

    def reply(path: str) -> Reply:
        times.append(time.monotonic())
        return Reply(TEXT, 429 if len(times) == 1 else 200, {"Retry-After": "1"} if len(times) == 1 else {})

    with newsroom(reply) as room:
        urls = {f"{room.url}/{n}": None for n in range(3)}
        pages = Crawler(settings(per_host=1, retries=1, retry_after_cap=0.5)).run(urls)
    assert times[1] - times[0] >= 0.45
    assert {page.outcome for page in pages.values()} == {Outcome.OK}


def test_permanent_redirects_are_moves_and_others_are_not(good: Newsroom) -> None:
    good.pages["/old"] = Reply(b"", 301, {"Location": "/older"})
    good.pages["/older"] = Reply(b"", 308, {"Location": "/bridge"})
    good.pages["/today"] = Reply(b"", 302, {"Location": "/bridge"})
    good.pages["/partly"] = Reply(b"", 301, {"Location": "/today"})
    moved, today, partly = (one(good.url + path) for path in ("/old", "/today", "/partly"))
    assert (moved.outcome, moved.moved_to) == (Outcome.MOVED, good.url + "/bridge")
    assert (today.outcome, today.moved_to, today.final_url) == (Outcome.OK, "", good.url + "/bridge")
    assert (partly.outcome, partly.moved_to, partly.final_url) == (
        Outcome.MOVED, good.url + "/today", good.url + "/bridge",
    )  # fmt: skip


def test_a_fragment_is_not_sent_and_one_page_is_asked_for_once(good: Newsroom) -> None:
    urls = [good.url + "/bridge", good.url + "/bridge#piers", good.url + "/bridge#cost"]
    pages = Crawler(settings()).run(dict.fromkeys(urls))
    assert good.requests == ["/bridge"]
    assert list(pages) == urls


def test_excluded_urls_are_not_asked_for(good: Newsroom) -> None:
    page = one(good.url + "/bridge", exclude=(re.compile("bri.ge"),))
    assert (page.outcome, good.requests) == (Outcome.EXCLUDED, [])


def test_a_status_that_is_accepted_at_a_host_is_there() -> None:
    with newsroom({"/": Reply(TEXT, 403)}) as room:
        assert one(room.url + "/").outcome is Outcome.REFUSED
        page = one(room.url + "/", accept={"127.0.0.1": frozenset({403})})
    assert page.outcome is Outcome.OK
    assert "plain words" in page.text


def test_robots_txt_is_respected_when_asked_to() -> None:
    rules = Reply(b"User-agent: attrlint\nDisallow: /private/\n", 200, {"Content-Type": "text/plain"})
    with newsroom(
        {"/robots.txt": rules, "/private/a": Reply(TEXT), "/b": Reply(TEXT), "/c": Reply(TEXT)}
    ) as room:
        urls = [room.url + path for path in ("/private/a", "/b", "/c")]
        pages = Crawler(settings(robots=True)).run(dict.fromkeys(urls))
        assert [pages[url].outcome for url in urls] == [Outcome.EXCLUDED, Outcome.OK, Outcome.OK]
        assert sorted(room.requests) == ["/b", "/c", "/robots.txt"]
        assert one(urls[0]).outcome is Outcome.OK


def no_names(host: str, port: int) -> list[tuple[object, ...]]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def only_example_com(host: str, port: int) -> list[tuple[object, ...]]:
    if host == "example.com":
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", port))]
    return no_names(host, port)


def test_an_unknown_host_is_gone_but_not_where_no_host_is_known() -> None:
    url = "http://no-such-host.example/page"
    gone = Crawler(settings(), resolver=only_example_com).run({url: None})[url]
    assert (gone.outcome, gone.detail) == (Outcome.GONE, "there is no host no-such-host.example")
    seen: list[Page] = []
    offline = Crawler(settings(), resolver=no_names).run({url: None}, seen.append)[url]
    assert seen == [offline]
    assert (offline.outcome, offline.detail) == (Outcome.UNREACHABLE, "there is no network")


def test_a_name_server_that_is_busy_proves_nothing() -> None:
    def busy(host: str, port: int) -> list[tuple[object, ...]]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    page = Crawler(settings(), resolver=busy).run({"http://a.example/": None})["http://a.example/"]
    assert page.outcome is Outcome.UNREACHABLE


def test_archived_copies_are_looked_for_near_the_day_of_the_article(good: Newsroom) -> None:
    gone, lost = good.url + "/gone", good.url + "/lost"
    good.pages["/web/20240503/" + gone] = Reply(b"", 302, {"Location": "/web/20240501120000/" + gone})
    pages = Crawler(settings(archive=True, archive_url=good.url + "/web")).run(
        {gone: date(2024, 5, 3), lost: None, good.url + "/bridge": None}
    )
    assert pages[gone].snapshot == f"{good.url}/web/20240501120000/{gone}"
    assert pages[lost].snapshot == ""
    assert sum(path.startswith("/web/") for path in good.requests) == 2


def test_an_archive_that_has_had_enough_is_left_alone() -> None:
    with newsroom(lambda path: Reply(b"", 429)) as room, Watchdog() as watchdog:
        given = settings(archive_url=room.url + "/web")
        gone = [(f"http://a.example/{n}", None) for n in range(5)]
        assert list(snapshots(gone, Client(given), given, watchdog, pause=0)) == []
        assert len(room.requests) == 1


def test_a_page_that_our_reader_fails_on_does_not_end_the_run(
    good: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attrlint.online import follow

    real = follow.read_answer

    def fails(answer, asked):  # type: ignore[no-untyped-def]
        if asked.endswith("/bad"):
            raise RuntimeError("oops")
        return real(answer, asked)

    monkeypatch.setattr(follow, "read_answer", fails)
    good.pages["/bad"] = Reply(TEXT)
    pages = Crawler(settings()).run({good.url + "/bad": None, good.url + "/bridge": None})
    assert [page.outcome for page in pages.values()] == [Outcome.UNREADABLE, Outcome.OK]
    assert "oops" in pages[good.url + "/bad"].detail


def test_a_page_that_cannot_be_read_to_its_end_does_not_hold_up_the_run(
    good: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attrlint.online import crew, follow

    real, ended = follow.read_answer, Event()

    def sticks(answer, asked):  # type: ignore[no-untyped-def]
        if asked.endswith("/bad"):
            ended.wait(20)
        return real(answer, asked)

    monkeypatch.setattr(follow, "read_answer", sticks)
    monkeypatch.setattr(crew, "_GRACE", 0.3)
    good.pages["/bad"] = Reply(TEXT)
    urls = {good.url + "/bad": None, good.url + "/bridge": None}
    began = time.monotonic()
    pages = Crawler(settings(jobs=1, timeout=0.3)).run(urls)
    ended.set()
    assert time.monotonic() - began < 3
    assert [page.outcome for page in pages.values()] == [Outcome.UNREADABLE, Outcome.OK]


def test_through_a_proxy_private_hosts_stay_private() -> None:
    with newsroom(lambda path: Reply(TEXT)) as proxy:
        public = "http://8.8.8.8/page"
        pages = Crawler(settings(allow_private=False, proxy=proxy.url)).run(
            {public: None, "http://127.0.0.1/": None}
        )
        assert [page.outcome for page in pages.values()] == [Outcome.OK, Outcome.PRIVATE]
        assert proxy.requests == [public]


def test_nothing_is_asked_where_there_is_nothing_to_ask() -> None:
    assert Crawler(settings()).run({}) == {}
