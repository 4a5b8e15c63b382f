"""Takes a URL apart: host, path, the URL inside an archive's or redirector's one, the words of the slug."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Inner", "Parts", "is_under", "parts_of", "slug_of", "unwrap"]

_AUTHORITY = lazy.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:)?//([^/?#\\]*)|(?=[Ww]{3}\.)([^/?#\\]*)")
_SCHEME = lazy.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_INNER_PATH = lazy.compile(r"/(https?:/{1,2}(?=[^/])|www\.)", re.ASCII)
_AMP_INNER = lazy.compile(r"(?:/amp|/c|/v)?/s/(?=[\w-]+\.)")
_ESCAPE = lazy.compile(r"%[0-9A-Fa-f]{2}")
_LONGEST_HOST = 253  # RFC 1035


class Parts(NamedTuple):
    """A URL, its host, and where path and query begin and both end; the fragment is beyond."""

    url: str
    host: str
    path: int
    query: int
    end: int


class Inner(NamedTuple):
    """The URL that a link leads to in the end; `at` gives the outer offset of each of its code points."""

    url: str
    at: tuple[int, ...] | range

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the outer URL of a stretch of the inner one."""
        return self.at[start], self.at[end]


def parts_of(url: str) -> Parts:
    """Take a URL apart. The host is in lower case, without user, port, `www.` and final dot, or ""."""
    found = _AUTHORITY.match(url)
    if found:
        host, path = _host(found[found.lastindex or 1]), found.end()
    else:
        host, path = "", len(url) if _SCHEME.match(url) else 0
    end = url.find("#", path)
    end = len(url) if end < 0 else end
    query = url.find("?", path, end)
    return Parts(url, host, path, end if query < 0 else query, end)


def _host(authority: str) -> str:
    if "@" in authority:
        authority = authority[authority.rindex("@") + 1 :]
    host = authority[: authority.find("]") + 1] if authority.startswith("[") else authority.partition(":")[0]
    return host.lower().removeprefix("www.").rstrip(".")


def is_under(host: str, domains: Collection[str]) -> str | None:
    """The one of `domains` that the host is or lies under."""
    if len(host) > _LONGEST_HOST:
        return None
    while host:
        if host in domains:
            return host
        host = host.partition(".")[2]
    return None


def unwrap(parts: Parts) -> Inner | None:
    """The URL inside that of an archive, a redirector or an AMP cache; None for all others.

    An archive's URL that does not show what it leads to has an empty one inside.
    """
    wrapper = is_under(parts.host, _wrappers())
    if wrapper is None:
        return None
    url, kind = parts.url, _wrappers()[wrapper]
    if kind == "path":
        inner = _INNER_PATH.search(url, parts.path, parts.end)
        return (
            Inner(url[inner.start(1) :], range(inner.start(1), len(url) + 1))
            if inner
            else Inner("", range(1))
        )
    if inner := _AMP_INNER.match(url, parts.path, parts.query):
        scheme = "https://"
        at = (*([inner.end()] * len(scheme)), *range(inner.end(), len(url) + 1))
        return Inner(scheme + url[inner.end() :], at)
    if kind == "query" and (found := _inner_query().search(url, parts.query, parts.end)):
        return _decoded(url, found.start(1), found.end(1))
    return None


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
    return {host: kind for kind, hosts in load("annotate/links/wrappers")["hosts"].items() for host in hosts}


@cache
def _inner_query() -> re.Pattern[str]:
    keys = "|".join(map(re.escape, load("annotate/links/wrappers")["query_keys"]))
    return lazy.compile(rf"[?&](?:{keys})=(https?(?::|%3[Aa])[^&#]+)")


_EXTENSION = lazy.compile(r"\.(?:[a-z]{1,3}html?|html?|php\d?|aspx?|jsp|cms|ece|story|amp)$", re.IGNORECASE)
_WORD = lazy.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NO_PAGE = frozenset({"index", "default", "amp", "print", "home", "story"})
_LONGEST_NUMBER = 4
_SHORTEST_WORD = 3  # beside an id; a shorter one is a piece of it
_SEGMENTS = 8  # at most, from the end, in which words are looked for


def slug_of(parts: Parts, date: tuple[int, int] | None = None) -> tuple[str, ...]:
    """The words of the last path segment that has some, in lower case, without ids, hashes and extension.

    A segment of several words is preferred to a later one of a single word. `date` is the stretch of the
    URL that its date takes, which is no word either.
    """
    path = parts.url[parts.path : parts.query]
    if date and parts.path <= date[0] and date[1] <= parts.query:
        path = parts.url[parts.path : date[0]] + "-" + parts.url[date[1] : parts.query]
    single: tuple[str, ...] = ()
    for segment in reversed(path.rsplit("/", _SEGMENTS)):
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
        from urllib.parse import unquote

        segment = unquote(segment, errors="replace")
    if "." in segment:
        segment = _EXTENSION.sub("", segment)
    said = _WORD.findall(segment.lower())
    words = tuple(word for word in said if not _is_id(word))
    if len(words) < len(said) and all(len(word) < _SHORTEST_WORD for word in words):
        return ()  # h_265c92682c57, x7Gh29_kk
    return words if any(not word.isdigit() for word in words) else ()


def _is_id(word: str) -> bool:
    """Whether it is a number too long for a headline, or letters and digits mixed as in a hash."""
    if word.isalpha():
        return False
    if word.isdigit():
        return len(word) > _LONGEST_NUMBER
    digits = sum(map(str.isdigit, word))
    return digits > 2 or (digits > 0 and len(word) > 6)
