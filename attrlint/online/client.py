"""Asks for one URL, once: no redirect is followed. An answer or a failure, always before the deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import requests
from requests.cookies import RequestsCookieJar
from requests.hooks import default_hooks
from requests.structures import CaseInsensitiveDict

from attrlint import __version__
from attrlint.online.body import ENCODINGS, read_body
from attrlint.online.connect import Gate, resolve, session
from attrlint.online.failures import FAILURES, Failure, failure_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from attrlint.online.deadline import Watch
    from attrlint.online.settings import Settings
    from attrlint.online.urls import Target

__all__ = ["Answer", "Client", "Transport", "user_agent"]

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5"
_MOST_COOKIES = 16_384  # bytes; what browsers send to a host is less


class Answer(NamedTuple):
    """What a server answered; header names are in lower case. `body` is unpacked, "" where it is not read."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class Transport(Protocol):
    """Something that answers for a URL: the web, or a table of pages."""

    def get(self, target: Target, headers: Mapping[str, str], watch: Watch) -> Answer | Failure:
        """The answer to one request."""

    def forget(self) -> None:
        """A new check begins: no cookie of the last one is sent."""


def user_agent(contact: str | None) -> str:
    """Who asks: "attrlint/0.1.0 (+desk@courier.example)"."""
    return f"attrlint/{__version__}" + (f" (+{contact})" if contact else "")


class Client:
    """A session, for use in one thread."""

    def __init__(
        self,
        settings: Settings,
        resolver: Callable[[str, int], list[tuple[Any, ...]]] = resolve,
    ) -> None:
        self._settings = settings
        self._proxies = {"http": settings.proxy, "https": settings.proxy} if settings.proxy else {}
        self._gate = Gate(
            allow_private=settings.allow_private, proxy=_address(settings.proxy), resolver=resolver
        )
        self._session = session(self._gate)
        self._cookies = RequestsCookieJar()
        self._headers = {
            "User-Agent": user_agent(settings.contact),
            "Accept": _ACCEPT,
            "Accept-Encoding": ENCODINGS,
            "Accept-Language": "en, *;q=0.5",
        }

    def forget(self) -> None:
        """A new check begins: no cookie of the last one is sent."""
        self._cookies.clear()

    def get(self, target: Target, headers: Mapping[str, str], watch: Watch) -> Answer | Failure:
        """The answer to one request. Nothing is raised for what a server does."""
        self._gate.watch = watch
        try:
            return self._get(target, headers, watch)
        except FAILURES as error:
            return failure_of(error, is_expired=watch.is_expired)
        finally:
            self._gate.watch = None

    def _get(self, target: Target, headers: Mapping[str, str], watch: Watch) -> Answer:
        if self._proxies:
            self._check_behind_proxy(target)
        request = self._request(target, headers)
        response = self._session.get_adapter(target.url).send(
            request,
            stream=True,
            timeout=watch.left,
            verify=self._settings.ca_file or True,
            proxies=self._proxies,
        )
        try:
            self._keep_cookies(response)
            found = {name.lower(): value for name, value in response.raw.headers.items()}
            body = read_body(response.raw, self._settings.max_bytes, watch) if _is_read(response) else b""
            return Answer(target.url, response.status_code, found, body)
        finally:
            response.close()

    def _request(self, target: Target, headers: Mapping[str, str]) -> requests.PreparedRequest:
        """The request, made without `prepare`, which takes passwords from URLs and respells them."""
        request = requests.PreparedRequest()
        request.method, request.url, request.hooks = "GET", target.url, default_hooks()
        own = self._settings.headers.get(target.host, {})
        request.headers = CaseInsensitiveDict({**self._headers, **own, **headers})
        if len(self._cookies):
            request.prepare_cookies(self._cookies)
        return request

    def _check_behind_proxy(self, target: Target) -> None:
        """The proxy resolves names, maybe otherwise than we do: refuse what we know to be private."""
        from urllib.parse import urlsplit

        from attrlint.online.connect import PrivateAddress

        parts = urlsplit(target.url)
        try:
            self._gate.addresses(parts.hostname or "", parts.port or 80)
        except PrivateAddress:
            raise
        except OSError:
            return  # a name that only the proxy knows

    def _keep_cookies(self, response: requests.Response) -> None:
        self._cookies.update(response.cookies)
        if sum(len(cookie.name) + len(cookie.value or "") for cookie in self._cookies) > _MOST_COOKIES:
            self._cookies.clear()


def _is_read(response: requests.Response) -> bool:
    """Whether the body can say something: of pages that are there, and of those that tell why they aren't."""
    status = response.status_code
    kind = response.headers.get("content-type", "").strip().lower().partition("/")[0]
    return (200 <= status < 300 or status >= 400) and kind not in ("image", "audio", "video")


def _address(proxy: str | None) -> tuple[str, int] | None:
    if proxy is None:
        return None
    from urllib.parse import urlsplit

    parts = urlsplit(proxy)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
