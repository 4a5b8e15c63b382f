"""Takes a URL apart: host, path, the URL inside an archive's or redirector's one, the words of the slug."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from attrlint.annotate.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Inner", "host_of", "is_under", "parts", "slug_of", "unwrap"]

_AUTHORITY = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:)?//([^/?#\\]*)|(?=[Ww]{3}\.)([^/?#\\]*)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_INNER_PATH = re.compile(r"/(https?:/{1,2}(?=[^/])|www\.)", re.ASCII)
_AMP_INNER = re.compile(r"(?:/amp|/c|/v)?/s/(?=[\w-]+\.)")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


class Inner(NamedTuple):
    """The URL that a link leads to in the end; `at` gives the outer offset of each of its code points."""

    url: str
    at: tuple[int, ...] | range

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the outer URL of a stretch of the inner one."""
        return self.at[start], self.at[end]


def host_of(url: str) -> str:
    """The host in lower case, without user, port, `www.` and final dot; "" where there is none."""
    found = _AUTHORITY.match(url)
    if not found:
        return ""
    authority = (found[1] if found[1] is not None else found[2]).rpartition("@")[2]
    host = authority[: authority.find("]") + 1] if authority.startswith("[") else authority.partition(":")[0]
    return host.lower().removeprefix("www.").rstrip(".")


def parts(url: str) -> tuple[int, int, int]:
    """Where the path begins, where the query begins and where both end; host and fragment are outside."""
    found = _AUTHORITY.match(url)
    path = found.end() if found else 0
    if not found and (scheme := _SCHEME.match(url)):
        return (len(url),) * 3 if scheme else (0, 0, 0)
    end = url.find("#", path)
    end = len(url) if end < 0 else end
    query = url.find("?", path, end)
    return path, end if query < 0 else query, end


def is_under(host: str, domains: Collection[str]) -> str | None:
    """The one of `domains` that the host is or lies under."""
    while host:
        if host in domains:
            return host
        host = host.partition(".")[2]
    return None


def unwrap(url: str, host: str) -> Inner:
    """The URL inside that of an archive, a redirector or an AMP cache, else the URL itself."""
    kind = _wrappers().get(is_under(host, _wrappers()) or "")
    path, query, end = parts(url)
    if kind == "path":
        inner = _INNER_PATH.search(url, path, end)
        if inner:
            return Inner(url[inner.start(1) :], range(inner.start(1), len(url) + 1))
        return Inner("", range(1))
    if kind in ("amp", "query") and (inner := _AMP_INNER.match(url, path, query)):
        return Inner(
            "https://" + url[inner.end() :], (*([inner.end()] * 8), *range(inner.end(), len(url) + 1))
        )
    if kind == "query" and (found := _inner_query().search(url, query, end)):
        return _decoded(url, found.start(1), found.end(1))
    return Inner(url, range(len(url) + 1))


def _decoded(url: str, start: int, end: int) -> Inner:
    """A percent-encoded ASCII URL with its offsets; anything else in it stays encoded."""
    chars: list[str] = []
    at: list[int] = []
    while start < end:
        char, step = url[start], 1
        if (
            char == "%"
            and _ESCAPE.match(url, start, end)
            and (code := int(url[start + 1 : start + 3], 16)) < 128
        ):
            char, step = chr(code), 3
        chars.append(char)
        at.append(start)
        start += step
    return Inner("".join(chars), (*at, end))


@cache
def _wrappers() -> dict[str, str]:
    return {host: kind for kind, hosts in load("links/wrappers")["hosts"].items() for host in hosts}


@cache
def _inner_query() -> re.Pattern[str]:
    keys = "|".join(map(re.escape, load("links/wrappers")["query_keys"]))
    return re.compile(rf"[?&](?:{keys})=(https?(?::|%3[Aa])[^&#]+)")


_EXTENSION = re.compile(r"\.(?:[a-z]{1,3}html?|html?|php\d?|aspx?|jsp|cms|ece|story|amp)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NO_PAGE = frozenset({"index", "default", "amp", "print", "home", "story"})
_LONGEST_NUMBER = 4


def slug_of(url: str, date: tuple[int, int] = (0, 0)) -> tuple[str, ...]:
    """The words of the last path segment that has some, in lower case, without ids, hashes and extension.

    A segment of several words is preferred to a later one of a single word. `date` is the stretch of the
    URL that its date takes, which is no word either.
    """
    path, query, _ = parts(url)
    if date[0] < date[1] and path <= date[0] and date[1] <= query:
        url = url[: date[0]] + "-" + url[date[1] :]
        query -= date[1] - date[0] - 1
    single: tuple[str, ...] = ()
    for segment in reversed(url[path:query].split("/")[-12:]):
        words = _slug_words(segment)
        if len(words) > 1:
            return words
        if words and not single and words[0] not in _NO_PAGE:
            single = words
    return single


def _slug_words(segment: str) -> tuple[str, ...]:
    if not segment:
        return ()
    if "%" in segment:
        segment = unquote(segment, errors="replace")
    words = [word.lower() for word in _WORD.findall(_EXTENSION.sub("", segment))]
    words = [word for word in words if not _is_id(word)]
    return tuple(words) if any(word.isalpha() or "'" in word or "’" in word for word in words) else ()


def _is_id(word: str) -> bool:
    """Whether it is a number too long for a headline, or letters and digits mixed as in a hash."""
    if word.isalpha():
        return False
    if word.isdigit():
        return len(word) > _LONGEST_NUMBER
    digits = sum(map(str.isdigit, word))
    return digits > 2 or (digits > 0 and len(word) > 6)
