"""Finds what links tell of themselves: tracking, weak pages, odd paths, front pages, empty anchor texts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.links.parts import is_under
from attrlint.annotate.links.related import content_words, is_form
from attrlint.lexicon import load
from attrlint.model import LinkTrait, LinkTraitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Link

__all__ = ["find"]

_ORIGIN = lazy.compile(r"^[a-z]+://[^/?#]*", re.IGNORECASE)

_DATED = lazy.compile(r"/\d{4}/\d{2}/\d{2}/|/\d{4}/[a-z]{3}/\d{2}/")
_LEAST_WORDS = 4
"""Content words that anchor text and slug must have to be compared."""


def find(article: Article) -> tuple[LinkTrait, ...]:
    """The traits of all links, in the order of the links."""
    return tuple(trait for link in article.links for trait in _of(link))


def _of(link: Link) -> Iterator[LinkTrait]:
    clean = _without_tracking(link.url)
    if clean != link.url:
        yield LinkTrait(link, LinkTraitKind.TRACKING, clean)
    path = _ORIGIN.sub("", link.url.split("#")[0])
    weak = _weak(link.host, path)
    if weak:
        yield LinkTrait(link, LinkTraitKind.WEAK, weak)
    shape = is_under(link.host, load("annotate/link_traits")["shapes"])
    if shape and _DATED.search(path):
        pattern, said = load("annotate/link_traits")["shapes"][shape]
        if not re.fullmatch(pattern, path.split("?")[0]):
            yield LinkTrait(link, LinkTraitKind.SHAPE, said)
    if link.text is None:
        return
    anchor = " ".join(link.text.split()).strip(" .,:;()[]»›→").lower()
    if anchor in _generic():
        yield LinkTrait(link, LinkTraitKind.GENERIC)
    elif path in ("", "/") and not _names(anchor, link):
        yield LinkTrait(link, LinkTraitKind.HOME)
    elif _is_other_story(link.text, link.slug):
        yield LinkTrait(link, LinkTraitKind.OTHER_STORY, " ".join(link.slug))


def _without_tracking(url: str) -> str:
    head, mark, query = url.partition("?")
    if not mark:
        return url
    query, hash_mark, fragment = query.partition("#")
    kept = "&".join(pair for pair in query.split("&") if not _is_tracking(pair.partition("=")[0]))
    if kept == query:
        return url
    return head + ("?" + kept if kept else "") + hash_mark + fragment


def _is_tracking(name: str) -> bool:
    lists = load("annotate/link_traits")["tracking"]
    return name.startswith(tuple(lists["prefixes"])) or name in lists["names"].split()


def _weak(host: str, path: str) -> str:
    for place, said in load("annotate/link_traits")["weak"].items():
        domain, slash, start = place.partition("/")
        if is_under(host, [domain]) and path.startswith(slash + start):
            return str(said)
    return ""


def _names(anchor: str, link: Link) -> bool:
    """Whether the anchor text is the name of the site, which its front page is right for."""
    letters = "".join(filter(str.isalnum, anchor))
    host = "".join(filter(str.isalnum, link.host.rpartition(".")[0]))
    publisher = "".join(filter(str.isalnum, (link.publisher or "").lower()))
    initials = "".join(word[0] for word in anchor.split() if word[0].isalnum())
    return bool(letters) and (
        letters in host
        or host in letters
        or letters.endswith(publisher or "-")
        or initials in host.split(".")
    )


def _is_other_story(text: str, slug: tuple[str, ...]) -> bool:
    """Whether an anchor text like a headline has no word in common with a slug like one."""
    anchor, words = content_words(text.split()), content_words(slug)
    if min(len(anchor), len(words)) < _LEAST_WORDS:
        return False
    return not any(is_form(word, other) for word in anchor for other in words)


@cache
def _generic() -> frozenset[str]:
    return frozenset(load("annotate/link_traits")["anchors"]["generic"])
