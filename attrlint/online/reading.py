"""An answer -> what its page says: text, title, days, outlet, language, and whether that can be relied on."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import urljoin
from zlib import compress

from attrlint.model import Update
from attrlint.online import walls
from attrlint.online.charset import decoded
from attrlint.online.visible import visible_text
from attrlint.read.html.body import body_of
from attrlint.read.html.metadata import json_ld, metadata_of
from attrlint.read.html.tokens import attributes, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from attrlint.online.client import Answer
    from attrlint.read.html.tokens import Token

__all__ = ["Reading", "read_answer"]

_LONGEST = 1_000_000  # code points of text that are kept
_DEEPEST = 8
_SAMPLE = 120  # code points by which a text is known again
_TELLING = frozenset({"meta", "html", "link", "#title", "script", "#script"})
_ARTICLES = ("Article", "BlogPosting", "Report")


class Reading(NamedTuple):
    """What a page says; fields as in `Page`. `wall` is the kind of wall that it is, "" for none."""

    title: str | None = None
    published: date | None = None
    modified: date | None = None
    is_date_stated: bool = False
    canonical_url: str | None = None
    outlet: str | None = None
    language: str | None = None
    is_article: bool = False
    is_live: bool = False
    doubt: str = ""
    updates: tuple[Update, ...] = ()
    packed: bytes = b""
    text_hash: str = ""
    wall: str = ""


def read_answer(answer: Answer, asked: str) -> Reading:
    """Read a page in HTML, plain text or PDF; `asked` is the URL before all redirects."""
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.body.startswith(b"%PDF-") or kind == "application/pdf":
        from attrlint.online.pdf import read_pdf

        title, text, doubt = read_pdf(answer.body)
        return _with_text(Reading(title=title, doubt=doubt), text)
    if "html" in kind or (not kind and answer.body.lstrip()[:1] == b"<"):
        return _read_html(answer, asked)
    if kind.startswith("text/") or kind in ("application/json", "application/xml", "application/ld+json"):
        text = decoded(answer.body, answer.headers.get("content-type", ""))
        return _with_text(Reading(doubt=walls.doubt_about(answer.url, "", len(text.split()), "")), text)
    return Reading(doubt=f"no text ({kind or 'of no known kind'})")


def _with_text(reading: Reading, text: str) -> Reading:
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
        reading = reading._replace(doubt=reading.doubt or "only the beginning was read")
    data = text.encode("utf-8", "surrogatepass")
    return reading._replace(packed=compress(data, 3), text_hash=sha256(data).hexdigest())


def _read_html(answer: Answer, asked: str) -> Reading:
    raw = decoded(answer.body, answer.headers.get("content-type", ""))
    page = list(tokens(raw))
    head = [token for token in page if token.name in _TELLING]
    meta = _meta(head)
    objects = [found for value in json_ld(raw, head) for found in _objects(value)]
    text = _with_bodies(visible_text(raw, page), objects)
    words = len(text.split())
    stated = metadata_of(raw, head, 0)
    title, published = stated.headline, stated.published
    if published is None and any(token.name == "time" for token in page):
        # It may be that of a teaser, so it counts only where nothing else is said.
        published = metadata_of(raw, page, body_of(page)[0]).published
    live = walls.is_live(answer.url) or any(_is_a(value, ("LiveBlogPosting",)) for value in objects)
    canonical = stated.canonical_url
    with suppress(ValueError):
        canonical = canonical and urljoin(answer.url, canonical)
    reading = Reading(
        title=title,
        published=published or _by_htmldate(raw, answer.url),
        modified=stated.modified,
        is_date_stated=stated.published is not None,
        canonical_url=canonical,
        outlet=stated.publisher,
        language=(stated.language or "").lower().partition("-")[0] or None,
        is_article=meta.get("og:type", "").lower() == "article"
        or any(_is_a(value, _ARTICLES) for value in objects),
        is_live=live,
        updates=tuple(_updates(objects, answer.url)) if live else (),
        wall=walls.wall_of(answer.headers, title, raw, words, (asked, answer.url)),
    )
    if walls.is_missing(title, words):
        doubt = "soft 404"
    elif walls.is_locked(objects, meta, text):
        doubt = "paywall"
    else:
        doubt = walls.doubt_about(answer.url, raw, words, meta.get("og:type", "").lower())
    return _with_text(reading._replace(doubt=doubt or ("live blog" if live else "")), text)


def _with_bodies(text: str, objects: Iterable[dict[str, Any]]) -> str:
    """The text with the bodies that only JSON-LD has, where scripts put them into the page."""
    for value in objects:
        body = value.get("articleBody")
        if isinstance(body, str) and body.strip():
            plain = visible_text(body, tokens(body))
            if plain[:_SAMPLE] not in text:
                text = f"{text}\n{plain}".strip()
    return text


def _meta(page: Sequence[Token]) -> dict[str, str]:
    found: dict[str, str] = {}
    for token in page:
        if token.name == "meta":
            values = attributes(token.attributes)
            name = values.get("property") or values.get("name") or ""
            found.setdefault(name.lower(), values.get("content", ""))
    return found


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD value that say what the page is: itself, its graph, its parts."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for field in ("@graph", "mainEntity", "hasPart"):
            yield from _objects(value.get(field), depth + 1)


def _is_a(value: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    said = value.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(kinds)
        for kind in (said if isinstance(said, list) else [said])
    )


def _updates(objects: Sequence[dict[str, Any]], base: str) -> Iterator[Update]:
    """The entries of a live blog that have URLs of their own (schema.org, LiveBlogPosting)."""
    for value in objects:
        entries = value.get("liveBlogUpdate")
        for entry in entries if isinstance(entries, list) else []:
            if not isinstance(entry, dict):
                continue
            url, body = entry.get("url"), entry.get("articleBody")
            if isinstance(url, str) and isinstance(body, str):
                with suppress(ValueError):
                    yield Update(urljoin(base, url), body)


def _by_htmldate(raw: str, url: str) -> date | None:
    """The day that htmldate finds, where it is installed (the extra "dates")."""
    find_date = _htmldate()
    if find_date is None:
        return None
    from attrlint.read.values import day

    try:
        return day(find_date(raw, url=url, original_date=True, extensive_search=False))
    except Exception:
        return None  # a third party's parser on a hostile page


@cache
def _htmldate() -> Callable[..., str | None] | None:
    try:
        from htmldate import find_date
    except ImportError:
        return None
    return cast("Callable[..., str | None]", find_date)
