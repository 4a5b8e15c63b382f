"""Says which URLs can be asked for, and how they are written on the wire."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from attrlint.lexicon import load

__all__ = ["Target", "Unusable", "host_of", "key_of", "redirected", "target_of"]

_LONGEST = 8000  # RFC 9110, 4.1 recommends that at least this be understood
_LONGEST_LABEL, _LONGEST_HOST = 63, 253  # RFC 1035
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")
_HOST = re.compile(r"[\w.-]+\.?|\[[0-9A-Fa-f:.]+(?:%[\w.]+)?\]")
_SAFE = "!#$%&'()*+,/:;=?@[]~"


class Unusable(Exception):
    """A URL that is not asked for; the message says why."""


class Target(NamedTuple):
    """A URL as it is asked for, and the host by which manners are kept."""

    url: str
    host: str


def key_of(url: str) -> str:
    """The URL without its fragment: what one page has in common, however it is linked."""
    return url.partition("#")[0].strip()


def host_of(url: str) -> str:
    """The host of a URL in lower case without `www.` and port, "" if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def target_of(url: str) -> Target:
    """What to ask for. Raises Unusable for schemes, ports and spellings that are not asked for."""
    url = key_of(url)
    if url[:4].lower() == "www.":
        url = "http://" + url
    if len(url) > _LONGEST:
        raise Unusable(f"longer than {_LONGEST} characters")
    if _FORBIDDEN.search(url):
        raise Unusable("a blank, a backslash or a control character in the URL")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Unusable(f"not a URL: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise Unusable(f"the scheme {parts.scheme or 'none'}")
    if "@" in parts.netloc:
        raise Unusable("a user name in the URL")
    if port is not None and port in _bad_ports():
        raise Unusable(f"port {port}")
    host = _ascii_host(parts.hostname or "")
    literal = f"[{host}]" if ":" in host else host
    netloc = literal if port is None else f"{literal}:{port}"
    path = quote(parts.path or "/", safe=_SAFE)
    return Target(
        urlunsplit((parts.scheme, netloc, path, quote(parts.query, safe=_SAFE), "")),
        host.removeprefix("www."),
    )


def redirected(url: str, location: str) -> str:
    """Where a redirect leads; `location` as http.client gives it (bytes read as Latin-1). Raises Unusable."""
    raw = location.strip().encode("latin-1", "replace")
    try:
        target = raw.decode()
    except UnicodeDecodeError:
        target = quote(raw, safe=_SAFE)
    try:
        return urljoin(url, target)
    except ValueError as error:
        raise Unusable(f"a redirect to something that is no URL: {error}") from error


def _ascii_host(host: str) -> str:
    """The host in ASCII (IDNA). Raises Unusable."""
    if not host:
        raise Unusable("no host")
    if ":" in host:
        return host
    if not host.isascii():
        import idna

        try:
            host = idna.encode(host, uts46=True).decode()
        except idna.IDNAError as error:
            raise Unusable(f"a host name that cannot be: {error}") from error
    if "%" in host or not _HOST.fullmatch(host):
        raise Unusable("a host name that cannot be")
    labels = host.removesuffix(".").split(".")
    if len(host) > _LONGEST_HOST or not all(0 < len(label) <= _LONGEST_LABEL for label in labels):
        raise Unusable("a host name that cannot be")
    return host.lower()


@cache
def _bad_ports() -> frozenset[int]:
    return frozenset(load("online/addresses")["bad_ports"])
