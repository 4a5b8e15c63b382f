"""Servers on the loopback interface: one that behaves as it is told, byte by byte, and a newsroom's."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

Script = Callable[[socket.socket, str], None]
"""What a server does with a connection; the path is that of the request."""


def answer(
    body: bytes = b"", status: str = "200 OK", kind: str = "text/html; charset=utf-8", *headers: str
) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1") + body


def redirect(location: bytes, status: str = "302 Found") -> bytes:
    return b"HTTP/1.1 %s\r\nLocation: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" % (
        status.encode(),
        location,
    )


@dataclass
class Server:
    port: int
    requests: list[str] = field(default_factory=list)
    stopped: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def scripted(script: Script, *, tls: ssl.SSLContext | None = None, reads: bool = True) -> Iterator[Server]:
    """A server that runs a script on each connection. `reads`: the request is read first."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    server = Server(listener.getsockname()[1])

    def serve(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(10)
            stream = tls.wrap_socket(connection, server_side=True) if tls else connection
            with stream:
                path = _path(stream) if reads else ""
                server.requests.append(path)
                script(stream, path)

    def accept() -> None:
        while not server.stopped.is_set():
            with suppress(OSError):
                connection, _ = listener.accept()
                Thread(target=serve, args=(connection,), daemon=True).start()

    Thread(target=accept, daemon=True).start()
    try:
        yield server
    finally:
        server.stopped.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _path(stream: socket.socket) -> str:
    request = b""
    while b"\r\n\r\n" not in request:
        chunk = stream.recv(65536)
        if not chunk:
            break
        request += chunk
    return request.split(b" ")[1].decode("latin-1") if request.count(b" ") > 1 else ""


@dataclass
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Newsroom(Server):
    pages: dict[str, Reply] = field(default_factory=dict)
    heard: list[dict[str, str]] = field(default_factory=list)
    """The headers of each request."""


@contextmanager
def newsroom(
    pages: dict[str, Reply] | Callable[[str], Reply], delay: float = 0.0, port: int = 0
) -> Iterator[Newsroom]:
    """A well-behaved server that keeps connections alive: path -> reply."""
    table = pages if isinstance(pages, dict) else {}
    room = Newsroom(0, pages=table)
    find = pages if callable(pages) else lambda path: table.get(path, Reply(b"no such page", 404))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            room.requests.append(self.path)
            room.heard.append(dict(self.headers))
            if delay:
                room.stopped.wait(delay)
            reply = find(self.path)
            self.send_response(reply.status)
            headers = {"Content-Type": "text/html; charset=utf-8", **reply.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *args: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 256

        def handle_error(self, *args: object) -> None:
            pass  # clients that hang up are the point of some tests

    server = Quiet(("127.0.0.1", port), Handler)
    room.port = server.server_address[1]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield room
    finally:
        room.stopped.set()
        server.shutdown()
        server.server_close()
