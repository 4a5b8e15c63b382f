"""Asks robots.txt (RFC 9309) whether a URL may be asked for; off unless told."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from attrlint.online.client import Answer
from attrlint.online.urls import Unusable, target_of

if TYPE_CHECKING:
    from urllib.robotparser import RobotFileParser

    from attrlint.online.client import Transport
    from attrlint.online.deadline import Watch

__all__ = ["Robots"]

_AGENT = "attrlint"


class Robots:
    """The rules of the hosts asked so far. Safe for many threads; each host's file is asked for once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._locks: dict[str, Lock] = {}
        self._rules: dict[str, RobotFileParser | None] = {}

    def allows(self, url: str, transport: Transport, watch: Watch) -> bool:
        """Whether the host lets us ask for a URL. A file that can't be had forbids nothing."""
        at = urljoin(url, "/robots.txt")
        with self._lock:
            lock = self._locks.setdefault(at, Lock())
        with lock:
            if at not in self._rules:
                self._rules[at] = _rules(at, transport, watch)
        rules = self._rules[at]
        return rules is None or rules.can_fetch(_AGENT, url)


def _rules(at: str, transport: Transport, watch: Watch) -> RobotFileParser | None:
    try:
        answer = transport.get(target_of(at), {}, watch)
    except Unusable:
        return None
    if not isinstance(answer, Answer) or answer.status != 200:
        return None
    from urllib.robotparser import RobotFileParser

    rules = RobotFileParser()
    rules.parse(answer.body.decode("utf-8", "replace").splitlines())
    return rules
