"""Connects to public addresses only: the address that is checked is the one that is connected to.

Names are resolved here, once per connection, and refused when any of their addresses is not public; so it
holds for every redirect, every odd spelling of an IP address, and a name server that changes its mind.
"""

from __future__ import annotations

import socket
import weakref
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, cast

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from attrlint.online.addresses import is_public

if TYPE_CHECKING:
    from collections.abc import Callable

    from urllib3 import PoolManager

    from attrlint.online.deadline import Watch

__all__ = ["Gate", "PrivateAddress", "UnknownHost", "resolve", "session"]

_HOSTS_KEPT = 4  # connections that a session keeps alive


class PrivateAddress(OSError):
    """A name or address that leads into a private network."""


class UnknownHost(OSError):
    """The name does not exist, by the word of a name server."""


def resolve(host: str, port: int) -> list[tuple[Any, ...]]:
    """The addresses of a host, as `socket.getaddrinfo` gives them."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


class Gate:
    """Opens the sockets of one session. `watch` is the check that it works for at the moment."""

    def __init__(
        self,
        *,
        allow_private: bool,
        proxy: tuple[str, int] | None = None,
        resolver: Callable[[str, int], list[tuple[Any, ...]]] = resolve,
    ) -> None:
        self._allow_private = allow_private
        self._proxy = proxy
        self._resolve = resolver
        self.watch: Watch | None = None

    def open(self, host: str, port: int) -> socket.socket:
        """Connect to the first address that answers.

        Raises OSError, and of its kinds PrivateAddress, UnknownHost and TimeoutError.
        """
        addresses = self.addresses(host, port)
        error: OSError | None = None
        for family, kind, protocol, _, address in addresses:
            wire = socket.socket(family, kind, protocol)
            try:
                wire.settimeout(self._left())
                self._watched(wire)
                wire.connect(address)
                wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as failed:
                wire.close()
                error = failed
                if self.watch is not None and self.watch.is_expired:
                    raise TimeoutError("timed out") from failed
            else:
                return wire
        raise error or OSError(f"{host} has no address")

    def addresses(self, host: str, port: int) -> list[tuple[Any, ...]]:
        """The addresses of a host. Raises PrivateAddress when any of them is not public."""
        found = self._looked_up(host, port)
        if not self._allow_private and (host, port) != self._proxy:
            for *_, address in found:
                if not is_public(str(address[0])):
                    raise PrivateAddress(f"{host} is at {address[0]}, which is not public")
        return found

    def _looked_up(self, host: str, port: int) -> list[tuple[Any, ...]]:
        """Resolve in a thread of its own: nothing else can stop a name server that never answers."""
        if _is_number(host):
            return self._resolve(host, port)
        answers: SimpleQueue[list[tuple[Any, ...]] | OSError] = SimpleQueue()

        def look_up() -> None:
            try:
                answers.put(self._resolve(host, port))
            except OSError as error:
                answers.put(error)
            except UnicodeError as error:
                answers.put(OSError(str(error)))

        Thread(target=look_up, daemon=True).start()
        try:
            answer = answers.get(timeout=self._left())
        except Empty:
            raise TimeoutError(f"no answer where {host} is") from None
        if isinstance(answer, socket.gaierror) and answer.errno in (socket.EAI_NONAME, _no_data()):
            raise UnknownHost(f"there is no host {host}") from answer
        if isinstance(answer, OSError):
            raise answer
        return answer

    def _left(self) -> float:
        return 20.0 if self.watch is None else self.watch.left

    def _watched(self, wire: socket.socket) -> None:
        if self.watch is not None:
            self.watch.add(wire)


def _is_number(host: str) -> bool:
    """Whether a host is an IP address, for which no name server is asked."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _no_data() -> int:
    return int(getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


class GuardedConnection(HTTPConnection):
    """A connection through the gate."""

    def __init__(self, *args: Any, gate: Gate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate = gate
        self._wire: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        opened = self._gate.open(self._dns_host, self.port)
        if self._wire is not None:
            self._wire.close()
        # A second handle on the connection. The first one goes to TLS, or to a response that outlives us.
        self._wire = wire = opened.dup()
        weakref.finalize(self, wire.close)
        self._count_in()
        return opened

    def putrequest(self, *args: Any, **kwargs: Any) -> None:
        """Begin a request; a kept connection counts for the check that uses it now."""
        self._count_in()
        super().putrequest(*args, **kwargs)

    def _count_in(self) -> None:
        if self._wire is not None and self._gate.watch is not None:
            self._gate.watch.add(self._wire)


class GuardedTLSConnection(GuardedConnection, HTTPSConnection):
    """A TLS connection through the gate."""


class GuardedPool(HTTPConnectionPool):
    """Connections to one host."""

    ConnectionCls = cast("Any", GuardedConnection)


class GuardedTLSPool(HTTPSConnectionPool):
    """TLS connections to one host."""

    ConnectionCls = cast("Any", GuardedTLSConnection)


class _Adapter(HTTPAdapter):
    """Has all pools made with the gate."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        super().__init__(pool_connections=_HOSTS_KEPT, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self._guard(self.poolmanager)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(*args, **kwargs)
        self._guard(manager)
        return manager

    def _guard(self, manager: PoolManager) -> None:
        gate = self._gate

        def plain(*args: Any, **kwargs: Any) -> GuardedPool:
            return GuardedPool(*args, gate=gate, **kwargs)

        def tls(*args: Any, **kwargs: Any) -> GuardedTLSPool:
            return GuardedTLSPool(*args, gate=gate, **kwargs)

        manager.pool_classes_by_scheme = {"http": plain, "https": tls}  # type: ignore[dict-item]


def session(gate: Gate) -> requests.Session:
    """A session of one thread. The environment is not asked for proxies and passwords."""
    made = requests.Session()
    made.trust_env = False
    made.mount("http://", _Adapter(gate))
    made.mount("https://", _Adapter(gate))
    return made
