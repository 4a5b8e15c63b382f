"""Cuts HTML source into tags and text, with exact offsets, in linear time and as forgivingly as browsers do.

Comments, doctypes and processing instructions are passed over. What only looks like a tag ("x < y") is text.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

__all__ = ["Token", "attributes", "characters", "tokens"]


class Token(NamedTuple):
    """A start tag (`name`), an end tag (`name` with a slash before it) or text (`name` is empty).

    Of a tag, `attributes` is the source between name and ">". Of the text of an element that holds no markup
    (script, style, title), `name` is "#" and the element. CDATA has the name "#cdata".
    """

    name: str
    start: int
    end: int
    attributes: str = ""


_TAG = lazy.compile(r"""<(/?[A-Za-z][^\s/>]*)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|))*+)>""")
_NAME = lazy.compile(r"<(/?[A-Za-z][^\s/>]*)")
_COMMENT_END = lazy.compile(r"--!?>")
_ATTRIBUTE = lazy.compile(r"""([^\s"'<>/=]+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']?[^\s>]*+)))?+""")
_RAW_TEXT = {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"}
_SPECIAL = _RAW_TEXT | {"!", "#cdata"}
_ENTITY = lazy.compile(r"&(?:#[0-9]{1,12};?|#[xX][0-9a-fA-F]{1,12};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tags and texts of a stretch of source, in order."""
    end = len(source) if end is None else end
    last_close = source.rfind(">", start, end)
    tag_at = _Tags(source, end)
    at = text = start
    while True:
        at = source.find("<", at, end)
        if at < 0 or at > last_close:
            break
        found = _declaration(source, at, end) if source[at + 1] in "!?" else tag_at(at)
        if not found:
            at += 1
            continue
        if text < at:
            yield Token("", text, at)
        if found.name in _SPECIAL:
            at = text = yield from _with_raw_text(source, found, end)
        else:
            yield found
            at = text = found.end
    if text < end:
        yield Token("", text, end)


class _Tags:
    """Finds the tag at an offset. Once a quote in a tag was never closed, tags end at the next ">"."""

    def __init__(self, source: str, end: int) -> None:
        self._source = source
        self._end = end
        self._is_broken = False

    def __call__(self, at: int) -> Token | None:
        source = self._source
        tag = None if self._is_broken else _TAG.match(source, at, self._end)
        if tag:
            return Token(tag[1].lower(), at, tag.end(), tag[2])
        named = _NAME.match(source, at, self._end)
        if not named:
            return None
        self._is_broken = True
        end = source.find(">", at, self._end)
        return Token(named[1].lower(), at, end + 1, source[named.end() : end])


def _with_raw_text(source: str, found: Token, end: int) -> Generator[Token, None, int]:
    """A special tag, and after it the text of an element that holds no markup. Returns where that ends."""
    if found.name == "!":
        return found.end
    yield found
    if found.name == "#cdata":
        return found.end + len("]]>")
    close = re.compile(rf"</{found.name}(?=[\s/>])", re.IGNORECASE).search(source, found.end, end)
    stop = close.start() if close else end
    if found.end < stop:
        yield Token("#" + found.name, found.end, stop)
    return stop


def attributes(inner: str) -> dict[str, str]:
    """The attributes of a tag: name in lower case -> value with entities decoded ("" where there is none)."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inner):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def characters(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The entities of a text: what each stands for, and where it stands."""
    for match in _ENTITY.finditer(source, start, end):
        name = match.group()
        text = unescape(name)
        if text == name:
            continue
        stop = match.end()
        if name[1] != "#" and name[1:] not in html5:  # "&ampere": an old entity without its semicolon
            stop = next(
                at for at in range(stop - 1, match.start(), -1) if source[match.start() + 1 : at] in html5
            )
            text = html5[source[match.start() + 1 : stop]]
        yield text, match.start(), stop


def _declaration(source: str, at: int, end: int) -> Token:
    """A CDATA section, or ("!") a comment, doctype or processing instruction."""
    if source.startswith("<!--", at):
        if source.startswith((">", "->"), at + 4):
            return Token("!", at, source.find(">", at + 4) + 1)
        closed = _COMMENT_END.search(source, at + 4, end)
        return Token("!", at, closed.end() if closed else end)
    if source.startswith("<![CDATA[", at):
        stop = source.find("]]>", at + 9, end)
        if stop >= 0:
            return Token("#cdata", at + 9, stop)
    stop = source.find(">", at, end)
    return Token("!", at, stop + 1 if stop >= 0 else end)
