"""Finds URLs that stand in running text as they are, and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["bare_urls"]

# What no writer puts into a URL: white space, quotation marks, angle brackets, CJK punctuation, controls.
_NEVER = (
    r"\s<>\"`|\\^“”‘’«»„‹›…。、，；：！？（）「」『』【】《》〈〉\u0000-\u001f\u007f\u200b\ufeff\ufffc\ufffd"
)
_CANDIDATE = lazy.compile(
    rf"(?<![A-Za-z0-9])(?:[Hh][Tt][Tt][Pp][Ss]?://|(?<![./@-])[Ww][Ww][Ww]\.(?=[^\W_]))[^{_NEVER}]+"
)
_WWW_HOST = lazy.compile(r"[Ww]{3}\.[\w-]{1,63}\.[^\W\d_]|[Ww]{3}\.(?:[\w-]{1,63}\.){2}")
_NEVER_LAST = frozenset(".,;:!?'*_~-")
_PAIRS = {")": "(", "]": "[", "}": "{"}


def bare_urls(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of each http, https or www URL in a stretch of text, without the punctuation that follows.

    As in GitHub's autolinks a closing bracket belongs to the URL only when it has been opened inside it.
    """
    for candidate in _CANDIDATE.finditer(text, start, end):
        last = _without_punctuation(candidate.group())
        url = candidate.group()[:last]
        if _is_url(url):
            yield candidate.start(), candidate.start() + last


def _without_punctuation(url: str) -> int:
    if url[-1] not in _NEVER_LAST and url[-1] not in _PAIRS and not url.endswith("'s"):
        return len(url)
    surplus = {close: url.count(close) - url.count(opened) for close, opened in _PAIRS.items()}
    last = len(url)
    while last:
        char = url[last - 1]
        if char in _PAIRS:
            if surplus[char] <= 0:
                break
            surplus[char] -= 1
        elif url.endswith("'s", 0, last):
            last -= 1
        elif char not in _NEVER_LAST:
            break
        last -= 1
    return last


def _is_url(url: str) -> bool:
    scheme, mark, rest = url.partition("://")
    if mark and len(scheme) <= 5:
        return rest[:1].isalnum() or rest.startswith("[")
    return _WWW_HOST.match(url) is not None
