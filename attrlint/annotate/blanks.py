"""Finds needless white space in the source of plain text and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import Blank, BlankKind, BlockKind, Format, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article

__all__ = ["find"]

_INVISIBLE = lazy.compile("[\u200b\u2060\ufeff]+")
_LINE_END = lazy.compile(r"[ \t](?<=\S.)[ \t]*(?=\r?\n|\r)")
_LINES = lazy.compile(r"(?:\r\n|\n|\r(?!\n))(?P<more>(?:[ \t]*(?:\r\n|\n|\r(?!\n))){2,})[ \t]*(?=\S)")

_UNSEEN = ("\u200b", "\u2060", "\ufeff")


def find(article: Article) -> tuple[Blank, ...]:
    """Blanks at the start and the end of the file, at ends of lines, blank lines beyond one, invisible ones.

    Front matter, code and the hard line breaks of Markdown (two blanks and a line after them) are left alone.
    """
    document = article.document
    if document.format is Format.HTML or not document.raw.strip():
        return ()
    found = list(_find(document.raw, document.format))
    if not found:
        return ()
    located = [(document.map.locate(block.span), block.kind) for block in article.blocks]
    has_front_matter = document.format is Format.MARKDOWN and document.raw.startswith(("---", "+++", "{"))
    body = located[0][0][0] if located and has_front_matter else 0
    code = [place for place, kind in located if kind is BlockKind.CODE]
    found = [blank for blank in found if blank.span.start >= body]
    return tuple(
        blank
        for blank in found
        if not any(start <= blank.span.start and blank.span.end <= end for start, end in code)
    )


def _find(raw: str, form: Format) -> Iterator[Blank]:
    start = len(raw) - len(raw.lstrip())
    if start and form is Format.TEXT:
        yield Blank(Span(0, start), BlankKind.START)
    body_end = len(raw.rstrip())
    found: list[Blank] = []
    is_odd = "\r" in raw or "\t" in raw
    if is_odd or " \n" in raw:
        found += _line_ends(raw, start, body_end, form)
    if is_odd or "\n " in raw or "\n\n\n" in raw:
        found += _lines(raw, start, body_end)
    if any(character in raw for character in _UNSEEN):
        invisible = _INVISIBLE.finditer(raw, start, body_end)
        found += [Blank(Span(*match.span()), BlankKind.INVISIBLE) for match in invisible]
    yield from sorted(found, key=lambda blank: blank.span)
    tail = raw[body_end:]
    line_end = next((end for end in ("\r\n", "\n", "\r") if tail.startswith(end)), "")
    if tail not in ("", line_end):
        mended = line_end or next((end for end in ("\r\n", "\n", "\r") if end in tail), "")
        yield Blank(Span(body_end + len(line_end), len(raw)), BlankKind.END, "" if line_end else mended)


def _line_ends(raw: str, start: int, end: int, form: Format) -> Iterator[Blank]:
    for match in _LINE_END.finditer(raw, start, end):
        following = raw[match.end() : match.end() + 2].lstrip("\r\n")
        is_break = form is Format.MARKDOWN and match.group() == "  " and bool(following.strip())
        if not is_break:
            yield Blank(Span(*match.span()), BlankKind.LINE_END)


def _lines(raw: str, start: int, end: int) -> Iterator[Blank]:
    for match in _LINES.finditer(raw, start, end):
        lines = match["more"]
        keep = "\r\n" if "\r\n" in lines else lines[-1]
        yield Blank(Span(*match.span("more")), BlankKind.LINES, keep)
