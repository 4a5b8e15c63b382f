"""Tells pages that stand in the way of the one that was asked for, and texts that prove nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrlint.annotate.links.parts import is_under
from attrlint.lexicon import load
from attrlint.online.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["doubt_about", "is_live", "is_locked", "is_missing", "wall_of"]

_SHORT = 150  # words; a wall has no more
_HARDLY_ANY = 25
_LONG = 6000  # code points; more than a preview has, menus included
_NEEDS_SCRIPTS = re.compile(r"(?:enable|activate|turn on|requires?|needs?) javascript", re.IGNORECASE)
_PUNCTUATION = " .!?…:|–—-"


def wall_of(headers: Mapping[str, str], title: str | None, raw: str, words: int, way: tuple[str, str]) -> str:
    """What kind of wall answered, "" for none.

    `words` counts those of the text; `way` is the URL asked for and the one that answered.
    """
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return "a bot wall (cf-mitigated)"
    said = (title or "").lower().strip(_PUNCTUATION)
    if words < _SHORT:
        if any(said.startswith(phrase.strip(_PUNCTUATION)) for phrase in _phrases("bot_titles")):
            return "a bot wall"
        if words < _HARDLY_ANY and any(mark in raw.lower() for mark in _phrases("bot_marks")):
            return "a bot wall"
        if said in _phrases("login_titles") or said.partition(" | ")[0] in _phrases("login_titles"):
            return "a page to log in"
    asked, answered = urlsplit(way[0]), urlsplit(way[1])
    path = answered.path.lower().rstrip("/")
    if path != asked.path.lower().rstrip("/") and path.endswith(tuple(_phrases("login_paths"))):
        return "a page to log in"
    if answered.netloc != asked.netloc and answered.netloc.startswith(tuple(_phrases("login_hosts"))):
        return "a page to log in"
    return ""


def is_missing(title: str | None, words: int) -> bool:
    """Whether a page with status 200 says in its title that it is not there."""
    if words > 2 * _SHORT:
        return False
    parts = re.split(r"\s+[|–—·-]\s+|:\s+", (title or "").lower().replace("’", "'"))
    return any(part.strip(_PUNCTUATION) in _phrases("missing_titles") for part in parts)


def is_locked(objects: Iterable[Mapping[str, Any]], meta: Mapping[str, str], text: str) -> bool:
    """Whether some of the text is for subscribers: by its JSON-LD, its meta elements, or its words.

    The words prove nothing on a long page, where they stand in menus and boxes.
    """
    if any(str(value.get("isAccessibleForFree", "")).lower() in ("false", "no") for value in objects):
        return True
    if meta.get("article:content_tier", "").lower() in ("locked", "metered"):
        return True
    if len(text) > _LONG:
        return False
    lower = text.lower().replace("’", "'")
    return any(phrase in lower for phrase in _phrases("paywall_phrases"))


def is_live(url: str) -> bool:
    """Whether a URL is that of a live blog, whose entries come and go."""
    path = urlsplit(url).path.lower()
    segments = path.split("/")
    return any(part in path for part in load("online/walls")["live_paths"]) or any(
        segment in segments for segment in load("online/walls")["live_segments"]
    )


def doubt_about(url: str, raw: str, words: int, kind: str) -> str:
    """Why a text proves nothing by what it lacks, "" where it does; `kind` is the page's og:type."""
    host = host_of(url)
    if kind.startswith("video") or is_under(host, _phrases("video_hosts")):
        return "video"
    if is_under(host, _phrases("closed_hosts")):
        return "shown to members only"
    if words < _HARDLY_ANY or (words < _SHORT and _NEEDS_SCRIPTS.search(raw)):
        return "hardly any text"
    return ""


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(load("online/walls")[name])
