"""What a hostile server can do: each check ends in time, with the right outcome, and the others go on."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import trustme
from servers import Newsroom, Reply, Script, Server, answer, newsroom, redirect, scripted

from attrlint.model import Outcome, Page
from attrlint.online.crawl import Crawler
from attrlint.online.schedule import seconds_to_wait
from attrlint.online.settings import Settings

DEADLINE = 1.0
TEXT = b"<title>Report</title><p>" + b"These are the plain words of a report. " * 20


def settings(**changes: object) -> Settings:
    given = {"allow_private": True, "timeout": DEADLINE, "retries": 0, "host_interval": 0.0, **changes}
    return Settings(**given)  # type: ignore[arg-type]


def crawl(*urls: str, **changes: object) -> list[Page]:
    began = time.monotonic()
    pages = Crawler(settings(**changes)).run(dict.fromkeys(urls))
    assert time.monotonic() - began < DEADLINE + 1.5
    return [pages[url] for url in urls]


def attack(script: Script, good: Newsroom, path: str = "/", **changes: object) -> Page:
    """The page that comes of a hostile script, while a good page is asked for at the same time."""
    reads = bool(changes.pop("reads", True))
    with scripted(script, reads=reads) as server:
        page, other = crawl(server.url + path, good.url + "/bridge", **changes)
    assert other.outcome is Outcome.OK
    return page


def sends(data: bytes) -> Script:
    return lambda connection, path: connection.sendall(data)


ASKS_FOR_ONE = f"""
import sys
from attrlint.online.crawl import Crawler
from attrlint.online.settings import Settings
url = sys.argv[1]
page = Crawler(Settings(allow_private=True, timeout={DEADLINE * 3}, retries=0)).run({{url: None}})[url]
print(page.outcome.value)
# The peak of this program alone: ru_maxrss has that of the process that started it, too.
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""

needs_proc = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads its memory from /proc")


def in_child(url: str) -> tuple[str, float]:
    """Outcome and peak memory (MB) of a process that asks for one URL."""
    command = [sys.executable, "-c", ASKS_FOR_ONE, url]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    outcome, kilobytes = done.stdout.split()
    return outcome, int(kilobytes) / 1024


# --- redirects --------------------------------------------------------------------------------------------


def test_01_a_redirect_loop_ends(good: Newsroom) -> None:
    with newsroom(lambda path: Reply(b"", 302, {"Location": "/b" if path == "/a" else "/a"})) as room:
        page, other = crawl(room.url + "/a", good.url + "/bridge", max_redirects=10)
        assert len(room.requests) == 11
    assert (page.outcome, other.outcome) == (Outcome.UNREADABLE, Outcome.OK)
    assert "without end" in page.detail


@pytest.mark.parametrize(
    "inner", ["http://127.0.0.1:{port}/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/"]
)
def test_02_a_redirect_into_a_private_network_is_not_followed(inner: str, good: Newsroom) -> None:
    with scripted(sends(answer(TEXT))) as secret:
        target = inner.format(port=secret.port)
        with scripted(sends(redirect(target.encode()))) as server:
            public = {"news.example": server.port}
            crawler = Crawler(settings(allow_private=False), resolver=_names(public))
            with _loopback_is_public(server.port):
                page = crawler.run({f"http://news.example:{server.port}/": None}).popitem()[1]
        assert page.outcome is Outcome.PRIVATE
        assert secret.requests == []


@pytest.mark.parametrize(
    "location", [b"file:///etc/passwd", b"ftp://a.example/", b"data:text/html,hi", b"gopher://a.example/"]
)
def test_03_a_redirect_to_another_scheme_is_not_followed(location: bytes, good: Newsroom) -> None:
    assert attack(sends(redirect(location)), good).outcome is Outcome.UNSUPPORTED


def test_15_16_a_location_that_is_no_url(good: Newsroom) -> None:
    assert attack(sends(redirect(b"http://[::1")), good).outcome is Outcome.UNREADABLE
    with newsroom({"/%FF%FE": Reply(TEXT)}) as room:

        def to_odd_bytes(connection: socket.socket, path: str) -> None:
            connection.sendall(redirect(room.url.encode() + b"/\xff\xfe"))

        assert attack(to_odd_bytes, good).outcome is Outcome.OK


def test_17_a_redirect_without_a_location(good: Newsroom) -> None:
    for headers in (b"", b"Location: \r\n"):
        data = b"HTTP/1.1 302 Found\r\n" + headers + b"Content-Length: 0\r\nConnection: close\r\n\r\n"
        assert attack(sends(data), good).outcome is Outcome.UNREADABLE


# --- bodies and headers without end -----------------------------------------------------------------------


@needs_proc
def test_04_a_gzip_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(200_000_000), 1)

    def script(connection: socket.socket, path: str) -> None:
        connection.sendall(answer(bomb, "200 OK", "text/html", "Content-Encoding: gzip"))

    with scripted(script) as server:
        outcome, megabytes = in_child(server.url)
    assert outcome == "too-large"
    assert megabytes < 150


@needs_proc
def test_05_a_body_without_end_is_cut_off() -> None:
    def script(connection: socket.socket, path: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(20_000):
            connection.sendall(b"x" * 65536)

    with scripted(script) as server:
        outcome, megabytes = in_child(server.url)
    assert outcome == "too-large"
    assert megabytes < 150


def test_05_a_length_beyond_the_limit_is_not_read(good: Newsroom) -> None:
    data = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\n\r\n"
    assert attack(sends(data), good).outcome is Outcome.TOO_LARGE


def test_06_a_body_that_drips(good: Newsroom) -> None:
    def script(connection: socket.socket, path: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n")
        for _ in range(50):
            connection.sendall(b"x")
            time.sleep(0.1)

    page = attack(script, good)
    assert (page.outcome, page.packed) == (Outcome.TIMEOUT, b"")


def test_06_a_body_that_drips_and_has_no_length_is_no_clean_answer(good: Newsroom) -> None:
    def script(connection: socket.socket, path: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
        for _ in range(50):
            connection.sendall(b"words ")
            time.sleep(0.1)

    assert attack(script, good).outcome is Outcome.TIMEOUT


def test_07_headers_that_drip(good: Newsroom) -> None:
    def script(connection: socket.socket, path: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(50):
            connection.sendall(f"X-{number}: y\r\n".encode())
            time.sleep(0.1)

    assert attack(script, good).outcome is Outcome.TIMEOUT


def test_08_a_server_that_never_answers(good: Newsroom) -> None:
    assert attack(lambda connection, path: time.sleep(5), good).outcome is Outcome.TIMEOUT


def test_08_a_tls_handshake_that_never_ends(good: Newsroom) -> None:
    def script(connection: socket.socket, path: str) -> None:
        connection.recv(10)
        connection.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc\x03\x03")
        for _ in range(50):
            connection.sendall(b"\x00")
            time.sleep(0.1)

    with scripted(script, reads=False) as server:
        page, other = crawl(f"https://127.0.0.1:{server.port}/", good.url + "/bridge")
    assert (page.outcome, other.outcome) == (Outcome.TIMEOUT, Outcome.OK)


def test_08_a_name_server_that_never_answers(good: Newsroom) -> None:
    def resolver(host: str, port: int) -> list[tuple[object, ...]]:
        if host == "slow.example":
            time.sleep(5)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    began = time.monotonic()
    pages = Crawler(settings(), resolver=resolver).run(
        {"http://slow.example/": None, good.url + "/bridge": None}
    )
    assert [page.outcome for page in pages.values()] == [Outcome.TIMEOUT, Outcome.OK]
    assert time.monotonic() - began < DEADLINE + 1


@needs_proc
def test_09_a_header_line_of_10_mb() -> None:
    data = b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 10_000_000 + b"\r\n\r\n"
    with scripted(sends(data)) as server:
        outcome, megabytes = in_child(server.url)
    assert outcome in ("unreadable", "unreachable")
    assert megabytes < 150


def test_10_headers_in_their_thousands(good: Newsroom) -> None:
    lines = b"".join(b"X-%d: y\r\n" % number for number in range(100_000))
    page = attack(sends(b"HTTP/1.1 200 OK\r\n" + lines + b"\r\n"), good)
    assert page.outcome in (Outcome.UNREADABLE, Outcome.UNREACHABLE)


def test_18_interim_answers_without_end(good: Newsroom) -> None:
    def script(connection: socket.socket, path: str) -> None:
        while True:
            connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)

    assert attack(script, good).outcome in (Outcome.TIMEOUT, Outcome.UNREADABLE)


def test_20_cookies_without_number_are_not_kept(good: Newsroom) -> None:
    sent: list[int] = []

    def script(connection: socket.socket, path: str) -> None:
        cookies = [f"Set-Cookie: c{number}={'x' * 4000}" for number in range(90)]
        head = "\r\n".join(["HTTP/1.1 302 Found", *cookies, "Location: /next", "Content-Length: 0", "", ""])
        connection.sendall(head.encode() if path == "/" else answer(TEXT))

    with scripted(script) as server, newsroom({}) as room:
        page, _ = crawl(server.url + "/", room.url + "/after")
        sent = [len(headers.get("Cookie", "")) for headers in room.heard]
    assert page.outcome is Outcome.OK
    assert sent == [0]


@needs_proc
def test_21_tags_nested_200_000_deep() -> None:
    body = b"<title>Deep</title>" + b"<div>" * 200_000 + TEXT
    with newsroom({"/": Reply(body)}) as room:
        outcome, megabytes = in_child(room.url + "/")
    assert outcome == "ok"
    assert megabytes < 150


# --- answers that make no sense ---------------------------------------------------------------------------


def test_11_a_body_shorter_than_its_length(good: Newsroom) -> None:
    data = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n" + TEXT
    assert attack(sends(data), good).outcome in (Outcome.UNREADABLE, Outcome.UNREACHABLE)


@pytest.mark.parametrize(
    "lengths", [b"Content-Length: -5\r\n", b"Content-Length: 900\r\nContent-Length: 5\r\n"]
)
def test_12_lengths_that_cannot_be(lengths: bytes, good: Newsroom) -> None:
    page = attack(sends(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + lengths + b"\r\n" + TEXT), good)
    assert page.outcome in (Outcome.UNREADABLE, Outcome.UNREACHABLE)


@pytest.mark.parametrize(
    "data", [b"SSH-2.0-OpenSSH_9.6\r\n", b"", b"\x00\x01\x02", b"HTTP/1.1 banana\r\n\r\n"]
)
def test_13_no_http_at_all(data: bytes, good: Newsroom) -> None:
    assert attack(sends(data), good).outcome in (Outcome.UNREADABLE, Outcome.UNREACHABLE)


@pytest.mark.parametrize(
    "headers",
    [b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n", b"Content-Encoding: gzip\r\n\r\nno gzip"],
)
def test_14_bad_chunks_and_bad_gzip(headers: bytes, good: Newsroom) -> None:
    page = attack(sends(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers), good)
    assert page.outcome in (Outcome.UNREADABLE, Outcome.UNREACHABLE)


@pytest.mark.parametrize(
    ("body", "kind", "word"),
    [
        ("<p>café " * 90, "text/html; charset=klingon", "café"),
        ("<p>café " * 90, "text/html; charset=iso-8859-1", "café"),
        ("<p>café " * 90, "text/html; charset=rot13", "café"),
        ("\ufeff<p>café " * 90, "text/html; charset=utf-16", "café"),
    ],
)
def test_19_charsets_that_lie(body: str, kind: str, word: str, good: Newsroom) -> None:
    page = attack(sends(answer(body.encode(), kind=kind)), good)
    assert page.outcome is Outcome.OK
    assert word in page.text


def test_19_windows_letters_are_read(good: Newsroom) -> None:
    body = "<p>“café” ".encode("cp1252") * 90
    assert "“café”" in attack(sends(answer(body, kind="text/html; charset=iso-8859-1")), good).text


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("999 Request denied", Outcome.REFUSED),
        ("600 Whatever", Outcome.UNREADABLE),
        ("000 Nothing", Outcome.UNREADABLE),
        ("503 Service Unavailable", Outcome.SERVER_ERROR),
        ("429 Too Many Requests", Outcome.THROTTLED),
        ("451 Unavailable For Legal Reasons", Outcome.REFUSED),
        ("410 Gone", Outcome.GONE),
    ],
)
def test_23_statuses_known_and_unknown(status: str, outcome: Outcome, good: Newsroom) -> None:
    page = attack(sends(answer(TEXT, status)), good)
    assert page.outcome is outcome or (outcome is Outcome.UNREADABLE and page.outcome is Outcome.UNREACHABLE)


def test_23_nothing_but_interim_statuses(good: Newsroom) -> None:
    page = attack(sends(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), good)
    assert page.outcome in (Outcome.UNREADABLE, Outcome.UNREACHABLE)


@pytest.mark.parametrize(
    "value",
    ["99999999", "-1", "banana", "٣", "Wed, 21 Oct 2015 07:28:00 GMT", "Mon, 99 Foo 2099 99:00:00 GMT"],
)
def test_22_retry_after_of_any_kind_does_not_hold_up_the_run(value: str, good: Newsroom) -> None:
    with newsroom({"/": Reply(b"", 429, {"Retry-After": value.encode().decode("latin-1")})}) as room:
        page, other = crawl(room.url + "/", good.url + "/bridge", retries=1, backoff=0, retry_after_cap=0.2)
        assert len(room.requests) == 2
    assert (page.outcome, other.outcome) == (Outcome.THROTTLED, Outcome.OK)


def test_22_retry_after_is_seconds_or_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert seconds_to_wait("120") == 120
    assert 25 < (seconds_to_wait(soon) or 0) <= 30
    assert seconds_to_wait("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert [seconds_to_wait(text) for text in ("-1", "banana", "", "1e9")] == [None] * 4


# --- addresses --------------------------------------------------------------------------------------------


def _names(ports: dict[str, int]):  # type: ignore[no-untyped-def]
    """A resolver that knows some names, all of them here, and numbers as the system knows them."""

    def resolver(host: str, port: int) -> list[tuple[object, ...]]:
        if host in ports:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))

    return resolver


def _loopback_is_public(port: int):  # type: ignore[no-untyped-def]
    """Take 127.0.0.1 for a public address the first time it is asked about: that of the public server."""
    from attrlint.online import connect

    patch = pytest.MonkeyPatch.context()
    asked: list[str] = []
    real = connect.is_public

    def is_public(address: str) -> bool:
        asked.append(address)
        return real(address) or len(asked) == 1

    class Patched:
        def __enter__(self) -> None:
            patch.__enter__().setattr(connect, "is_public", is_public)

        def __exit__(self, *args: object) -> None:
            patch.__exit__(*args)  # type: ignore[arg-type]

    return Patched()


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0x7f.1", "0.0.0.0",
        "１２７.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[fe80::1%25lo]",
    ],
)  # fmt: skip
def test_24_every_spelling_of_a_private_address_is_refused(host: str) -> None:
    with scripted(sends(answer(TEXT))) as server:
        (page,) = crawl(f"http://{host}:{server.port}/", allow_private=False)
        assert server.requests == []
    assert page.outcome in (Outcome.PRIVATE, Outcome.UNSUPPORTED, Outcome.UNREACHABLE)
    if host in ("127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]"):
        assert page.outcome is Outcome.PRIVATE


def test_24_they_are_asked_for_when_that_is_allowed() -> None:
    with scripted(sends(answer(TEXT))) as server:
        (page,) = crawl(f"http://2130706433:{server.port}/", allow_private=True)
    assert page.outcome is Outcome.OK


@pytest.mark.parametrize(
    "answers", [["93.184.215.14", "10.0.0.5"], ["10.0.0.5", "93.184.215.14"], ["2606:2800::1", "::1"]]
)
def test_25_one_private_record_among_public_ones_is_enough(answers: list[str]) -> None:
    def resolver(host: str, port: int) -> list[tuple[object, ...]]:
        families = [socket.AF_INET6 if ":" in ip else socket.AF_INET for ip in answers]
        return [
            (family, socket.SOCK_STREAM, 6, "", (ip, port))
            for family, ip in zip(families, answers, strict=True)
        ]

    page = Crawler(settings(allow_private=False), resolver=resolver).run({"http://a.example/": None})
    assert page["http://a.example/"].outcome is Outcome.PRIVATE


def test_25_a_name_that_changes_its_mind_is_checked_where_it_is_connected_to() -> None:
    """Public at the first question, private at the next: each connection has its own check."""
    with scripted(sends(answer(TEXT))) as secret:
        told: list[str] = []

        def resolver(host: str, port: int) -> list[tuple[object, ...]]:
            told.append("192.0.2.1" if len(told) % 2 == 0 else "127.0.0.1")
            address = "127.0.0.1" if len(told) > 1 else "8.8.8.8"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

        crawler = Crawler(settings(allow_private=False, retries=1, backoff=0, timeout=0.3), resolver=resolver)
        page = crawler.run({f"http://rebind.example:{secret.port}/": None}).popitem()[1]
        assert len(told) > 1
        assert secret.requests == []
    assert page.outcome is Outcome.PRIVATE


@pytest.mark.parametrize(
    "url",
    [
        "http://user:secret@127.0.0.1/", "http://cnn.com@127.0.0.1/", "http://a.example\\@127.0.0.1/",
        "http://a.example/\tb", "http://a.example/\r\nX: y", "http://a.example/\x00", "http://a%00.example/",
        "http://a b.example/", "http://a.example:0/", "http://a.example:22/", "http://a.example:25/",
        "http://a.example:99999/", "http://a.example:x/", f"http://{'a' * 64}.example/", "http://a..b/",
        "http:///path", "http://", "http://[::1", "http://a.example/" + "a" * 1_000_000, "http://.example/",
        "javascript:alert(1)", "file:///etc/passwd", "//a.example/x", "http://exa_mple.\ud800/",
    ],
)  # fmt: skip
def test_26_27_28_urls_that_are_not_asked_for(url: str) -> None:
    def resolver(host: str, port: int) -> list[tuple[object, ...]]:
        raise AssertionError(f"{host} was looked up")

    page = Crawler(settings(), resolver=resolver).run({url: None})[url]
    assert page.outcome is Outcome.UNSUPPORTED
    assert page.detail


# --- TLS --------------------------------------------------------------------------------------------------


def _https(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def test_29_certificates_that_are_not_good(tmp_path: Path, good: Newsroom) -> None:
    authority, stranger = trustme.CA(), trustme.CA()
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    past = datetime(2020, 1, 1, tzinfo=UTC)
    cases = {
        "expired": authority.issue_cert("127.0.0.1", not_before=past - timedelta(days=9), not_after=past),
        "another host": authority.issue_cert("other.example"),
        "issuer": stranger.issue_cert("127.0.0.1"),
    }
    for word, certificate in cases.items():
        with scripted(sends(answer(TEXT)), tls=_https(certificate)) as server:
            page, other = crawl(
                f"https://127.0.0.1:{server.port}/", good.url + "/bridge", ca_file=str(trusted)
            )
        assert (page.outcome, other.outcome) == (Outcome.TLS_ERROR, Outcome.OK)
        assert word in page.detail or (word == "issuer" and "self-signed" in page.detail)
    with scripted(sends(answer(TEXT)), tls=_https(authority.issue_cert("127.0.0.1"))) as server:
        (page,) = crawl(f"https://127.0.0.1:{server.port}/", ca_file=str(trusted))
    assert page.outcome is Outcome.OK


# --- what the environment and other hosts must not get -----------------------------------------------------


def test_30_netrc_and_proxy_variables_are_not_used(
    good: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login desk password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with scripted(sends(answer(TEXT))) as attacker:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, attacker.url)
        (page,) = crawl(good.url + "/bridge")
        assert attacker.requests == []
    assert page.outcome is Outcome.OK
    assert "Authorization" not in good.heard[0]


def test_31_many_links_are_asked_for_once_each_and_no_more_than_allowed() -> None:
    with newsroom(lambda path: Reply(TEXT)) as room:
        urls = [f"{room.url}/{number}#part-{number}" for number in range(40)] * 2500
        urls += [f"{room.url}/{number}#again" for number in range(40)]
        pages = Crawler(settings(max_links=30, timeout=5)).run(dict.fromkeys(urls))
        assert sorted(room.requests) == sorted({f"/{number}" for number in range(30)})
    assert sum(page.outcome is Outcome.EXCLUDED for page in pages.values()) == 20


def test_31_no_host_has_more_requests_at_once_than_allowed() -> None:
    running, most = [0], [0]

    def reply(path: str) -> Reply:
        running[0] += 1
        most[0] = max(most[0], running[0])
        time.sleep(0.02)
        running[0] -= 1
        return Reply(TEXT)

    with newsroom(reply) as room:
        Crawler(settings(per_host=2, timeout=5)).run({f"{room.url}/{number}": None for number in range(30)})
    assert most[0] == 2


def test_32_cookies_and_headers_stay_with_their_host() -> None:
    with newsroom({"/": Reply(TEXT)}) as other:

        def script(connection: socket.socket, path: str) -> None:
            there = f"http://localhost:{other.port}/".encode()
            connection.sendall(redirect(there + b"\r\nSet-Cookie: session=secret; Path=/"))

        with scripted(script) as server:
            (page,) = crawl(server.url + "/", headers={"127.0.0.1": {"Authorization": "Bearer secret"}})
        assert page.outcome is Outcome.OK
        assert not {"Cookie", "Authorization"} & set(other.heard[0])


def test_32_the_headers_of_a_host_are_sent_to_it(good: Newsroom) -> None:
    crawl(
        good.url + "/bridge",
        headers={"127.0.0.1": {"Authorization": "Bearer secret"}},
        contact="desk@a.example",
    )
    assert good.heard[0]["Authorization"] == "Bearer secret"
    assert good.heard[0]["User-Agent"].startswith("attrlint/")
    assert "desk@a.example" in good.heard[0]["User-Agent"]


# --- pages that stand in the way --------------------------------------------------------------------------


def test_33_soft_404s_prove_nothing(good: Newsroom) -> None:
    body = b"<title>Page not found | The Courier</title><p>Sorry. Try our front page instead.</p>" + TEXT
    page = attack(sends(answer(body)), good)
    assert (page.outcome, page.doubt) == (Outcome.OK, "soft 404")
    script = b"<script>location='/'</script><meta http-equiv=refresh content='0;url=/'>"
    assert attack(sends(answer(script)), good).doubt == "hardly any text"


@pytest.mark.parametrize(
    "data",
    [
        answer(b"<title>Just a moment...</title><p>Checking your browser</p>", "403 Forbidden"),
        answer(b"<title>Just a moment...</title><p>Checking your browser</p>"),
        answer(b"<title>Report</title>", "200 OK", "text/html", "cf-mitigated: challenge"),
        answer(b"<title>Just a moment...</title>", "503 Unavailable", "text/html", "cf-mitigated: challenge"),
        answer(b"<title>Log in | The Courier</title><form>Name Password</form>"),
    ],
)
def test_34_walls_are_refusals_and_no_proof(data: bytes, good: Newsroom) -> None:
    page = attack(sends(data), good)
    assert (page.outcome, page.packed) == (Outcome.REFUSED, b"")


def test_34_a_report_about_walls_is_a_report(good: Newsroom) -> None:
    body = b"<title>Access denied: how bot walls lock readers out</title>" + TEXT * 2
    assert attack(sends(answer(body)), good).outcome is Outcome.OK


# --- the user has had enough ------------------------------------------------------------------------------

INTERRUPTED = """
import signal, sys
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background is started without
from attrlint.online.cache import Cache
from attrlint.online.crawl import Crawler
from attrlint.online.settings import Settings
good, slow, folder = sys.argv[1:]
urls = [f"{good}/{n}" for n in range(40)] + [f"{slow}/{n}" for n in range(100)]
cache = Cache(Path(folder))
settings = Settings(allow_private=True, timeout=30, per_host=32, host_interval=0, jobs=72)
print("ready", flush=True)
try:
    Crawler(settings, cache).run(dict.fromkeys(urls))
except KeyboardInterrupt:
    cache.close()
    print("interrupted", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_35_an_interrupt_ends_the_run_within_a_second_and_keeps_the_cache(tmp_path: Path) -> None:
    import signal

    from attrlint.online.cache import Cache

    def never(connection: socket.socket, path: str) -> None:
        time.sleep(10)

    with newsroom(lambda path: Reply(TEXT)) as room, scripted(never) as slow:
        child = subprocess.Popen(
            [sys.executable, "-c", INTERRUPTED, room.url, slow.url, str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        child.stdout.readline()
        _until(lambda: len(room.requests) >= 40 and len(slow.requests) >= 32)
        time.sleep(0.3)
        began = time.monotonic()
        child.send_signal(signal.SIGINT)
        try:
            output, _ = child.communicate(timeout=10)
        finally:
            child.kill()
        assert time.monotonic() - began < 1
    assert "interrupted" in output
    cache = Cache(tmp_path)
    assert cache.counts() == {"ok": 40}
    cache.close()


def _until(holds: object, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_host_that_never_answers_does_not_hold_up_the_run(good: Newsroom) -> None:
    def never(connection: socket.socket, path: str) -> None:
        time.sleep(5)

    server: Server
    with scripted(never) as server:
        urls = [f"{server.url}/{number}" for number in range(200)]
        began = time.monotonic()
        pages = Crawler(settings(timeout=0.3, per_host=2)).run(dict.fromkeys([*urls, good.url + "/bridge"]))
        assert time.monotonic() - began < 4
        assert len(server.requests) < 12
    assert {pages[url].outcome for url in urls} == {Outcome.TIMEOUT}
