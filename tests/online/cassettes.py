"""Cassettes: answers of a local newsroom, recorded once and replayed without a network.

    python tests/online/cassettes.py        records all of them anew

vcrpy loses requests and reaches the network when several threads record or replay, so there is one worker.
"""

from __future__ import annotations

import gzip
import socket
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import vcr
from vcr.stubs import VCRConnection

sys.path.insert(0, str(Path(__file__).parent))

from servers import Reply

from attrlint.online.connect import GuardedConnection, GuardedPool

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "cassettes"
PORT = 8123
BASE = f"http://newsroom.example:{PORT}"

REPORT = (
    "<!doctype html><html lang=en><head><title>Bridge Shut | The Harbor Post</title>"
    '<meta property="og:site_name" content="The Harbor Post"><meta property="og:type" content="article">'
    '<meta property="article:published_time" content="2024-05-03T08:00:00Z"></head><body><h1>Bridge Shut</h1>'
    "<p>“We will <em>not</em> open it before the repairs are done,” engineer Lea Moss said on Friday. The work costs "
    "$1.2 million and takes nine weeks, the city says. Buses go by way of Mill Street.</p></body></html>"
)
ENTRY = "The ferry runs twice an hour until ten at night, the harbor master said."
LIVE = (
    '<title>Bridge live</title><script type="application/ld+json">{"@type": "LiveBlogPosting", "liveBlogUpdate": '
    f'[{{"@type": "BlogPosting", "url": "/live/bridge/e1", "articleBody": "{ENTRY}"}}]}}</script>'
    f"<p>{ENTRY} Buses go by way of Mill Street, and the bridge stays shut for the night, the police said.</p>"
)

ANSWERS = {
    "/bridge": Reply(REPORT.encode(), 200, {"ETag": '"v1"'}),
    "/packed": Reply(gzip.compress(REPORT.encode(), mtime=0), 200, {"Content-Encoding": "gzip"}),
    "/old-bridge": Reply(b"", 301, {"Location": "/bridge"}),
    "/today": Reply(b"", 302, {"Location": "/bridge"}),
    "/around": Reply(b"", 302, {"Location": "/around"}),
    "/gone": Reply(b"none here", 410),
    "/walled": Reply(b"<title>Just a moment...</title>", 403, {"cf-mitigated": "challenge"}),
    "/busy": Reply(b"", 429, {"Retry-After": "0"}),
    "/broken": Reply(b"oops", 500),
    "/live/bridge": Reply(LIVE.encode()),
    "/robots.txt": Reply(b"User-agent: *\nDisallow: /secret\n", 200, {"Content-Type": "text/plain"}),
    "/secret": Reply(REPORT.encode()),
    f"/web/20240503/{BASE}/gone": Reply(b"", 302, {"Location": f"/web/20240501120000/{BASE}/gone"}),
}
"""What the newsroom answers. A path that is not here is 404."""

CASES = {
    "pages": ("/bridge", "/packed", "/live/bridge"),
    "redirects": ("/old-bridge", "/today", "/around"),
    "failures": ("/gone", "/nowhere", "/walled", "/busy", "/broken"),
    "robots": ("/bridge", "/secret"),
    "archive": ("/gone",),
}
"""Cassette -> the paths that are asked for in it."""


class RecordedConnection(VCRConnection):
    """vcrpy's stand-in for our connection."""

    _baseclass = GuardedConnection
    _protocol = "http"


@contextmanager
def cassette(name: str, *, record: bool = False) -> Iterator[None]:
    """All requests in it are answered from (or recorded to) the cassette."""
    recorder = vcr.VCR(
        record_mode="all" if record else "none",
        cassette_library_dir=str(FOLDER),
        custom_patches=((GuardedPool, "ConnectionCls", RecordedConnection),),
        before_record_response=_settled,
        filter_headers=["User-Agent"],
    )
    with recorder.use_cassette(f"{name}.yaml", allow_playback_repeats=True):
        yield


def _settled(response: dict) -> dict:  # type: ignore[type-arg]
    """The answer without headers that are others at every recording; vcrpy keeps bodies unpacked."""
    for header in ("Date", "Server", "Content-Encoding"):
        response["headers"].pop(header, None)
    if "Content-Length" in response["headers"]:
        response["headers"]["Content-Length"] = [str(len(response["body"]["string"]))]
    return response


def here(host: str, port: int) -> list[tuple[object, ...]]:
    """Where the newsroom is while it is recorded."""
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]


def main() -> None:
    """Record all cassettes."""
    from servers import newsroom
    from test_recorded import crawl

    FOLDER.mkdir(exist_ok=True)
    for name in CASES:
        path = FOLDER / f"{name}.yaml"
        path.unlink(missing_ok=True)
        with newsroom(ANSWERS, port=PORT), cassette(name, record=True):
            crawl(name, here)
        sys.stdout.write(f"{path}: {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
