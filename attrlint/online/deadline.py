"""Ends what takes too long, by shutting its sockets: a timeout per read does not stop a dripping server."""

from __future__ import annotations

import socket
from contextlib import contextmanager, suppress
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Watch", "Watchdog"]


_TICK = 0.05  # seconds between looks at the deadlines: cheaper than to be told of every new one


class Watch:
    """One check and its sockets. All are shut at the deadline, and any that is added after it."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.is_expired = False
        self._wires: list[socket.socket] = []

    @property
    def left(self) -> float:
        """Seconds until the deadline, never quite none."""
        return max(0.001, self.deadline - monotonic())

    def add(self, wire: socket.socket) -> None:
        """A socket that this check uses from now on."""
        self._wires.append(wire)
        if self.is_expired:
            _shut(wire)

    def expire(self) -> None:
        """Shut all sockets; what reads from them sees the end of the stream."""
        self.is_expired = True
        for wire in list(self._wires):
            _shut(wire)


def _shut(wire: socket.socket) -> None:
    with suppress(OSError):
        # Not SSLSocket.shutdown, which forgets the TLS session that another thread is reading from.
        socket.socket.shutdown(wire, socket.SHUT_RDWR)


class Watchdog:
    """A thread that expires watches. Use as a context manager."""

    def __init__(self) -> None:
        self._watches: set[Watch] = set()
        self._changed = Condition()
        self._is_closed = False
        self._thread = Thread(target=self._run, name="attrlint-watchdog", daemon=True)

    def __enter__(self) -> Watchdog:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._thread.join(1)

    def stop(self) -> None:
        """Expire everything now, and every later watch at once."""
        with self._changed:
            self._is_closed = True
            for watch in self._watches:
                watch.expire()
            self._changed.notify()

    @contextmanager
    def watch(self, seconds: float) -> Iterator[Watch]:
        """A watch that expires in so many seconds, unless it ends before."""
        watch = Watch(monotonic() + seconds)
        with self._changed:
            self._watches.add(watch)
            if self._is_closed:
                watch.expire()
        try:
            yield watch
        finally:
            with self._changed:
                self._watches.discard(watch)

    def _run(self) -> None:
        with self._changed:
            while not self._is_closed:
                now = monotonic()
                for watch in self._watches:
                    if watch.deadline <= now and not watch.is_expired:
                        watch.expire()
                self._changed.wait(_TICK)
