"""Plain text to Document: blank lines part paragraphs, and so do lines that stand alone.

The lines of a paragraph that was wrapped at a column are joined; `wrapping` decides which they are.
"""

from __future__ import annotations

import re
from typing import Final

from attrlint import lazy
from attrlint.model import BlockKind, Document, Format
from attrlint.read.prose import ProseBuilder
from attrlint.read.text.wrapping import Wrapping

__all__ = ["read_text"]

_OTHER_LINE_ENDS = "\r\v\x85\u2028\u2029"
_SEPARATOR = lazy.compile(r"(?:[\s*_\-=~#•·—–+⁂]+|[-–—#\s]*30[-–—#\s]*)\Z")  # "* * *", "###", "-30-"
_FIRST_OF_MARKS: Final = "*_-=~#•·—–+⁂3‣◦▪●"
"""With these a separator or a bullet may begin."""
_BULLET = lazy.compile(r"[•‣◦▪●]\s*|[-*–]\s+")
_DASH_ITEM = lazy.compile(r"^[^\S\n]*[-*–][^\S\n]+[\w\"'“‘(]", re.MULTILINE)
_CLOSED_UP = lazy.compile(r"[^\W_](?:--?|[‐–\u00ad])\Z|[^\s—]—\Z")
_SUSPENDED = ("and ", "or ", "to ")  # "two-\nand three-year"
_SAMPLE = 1 << 18


def read_text(raw: str, path: str) -> Document:
    """Read plain text."""
    lines = with_line_feeds(raw)
    builder = ProseBuilder(raw)
    wrapping = Wrapping(_sample(lines))
    start, end = _run(lines, 0)
    while start < end:
        text = lines[start:end]
        if "\n" not in text:
            if text[0] in _FIRST_OF_MARKS or not builder.paragraph(start, end, BlockKind.PARAGRAPH):
                _paragraph(builder, lines, [(start, end)], is_list=text[0] in "•‣◦▪●")
        elif not builder.has_invisible and wrapping.is_plainly_wrapped(text):
            builder.put(text.replace("\n", " "), start, end)
            builder.close_block(BlockKind.PARAGRAPH)
        else:
            is_list = text[0] in "•‣◦▪●" or len(_DASH_ITEM.findall(text)) > 1
            for bounds in _paragraphs(lines, start, text, wrapping):
                _paragraph(builder, lines, bounds, is_list=is_list)
        start, end = _run(lines, end)
    prose, offsets, blocks, hyperlinks = builder.finish()
    return Document(path, raw, Format.TEXT, prose, offsets, blocks, hyperlinks)


def with_line_feeds(raw: str) -> str:
    """The text with a line feed as its only line end; it is as long as before, so that offsets hold."""
    if not any(end in raw for end in _OTHER_LINE_ENDS):
        return raw
    text = raw.replace("\r\n", " \n")
    for end in _OTHER_LINE_ENDS:
        text = text.replace(end, "\n")
    return text


def _run(lines: str, at: int) -> tuple[int, int]:
    """The bounds of the next run of lines without a blank one, indent left out; empty at the end."""
    start = at
    while start < len(lines) and lines[start].isspace():
        start += 1
    end = start
    while end < len(lines):
        end = lines.find("\n", end)
        if end < 0:
            return start, len(lines)
        following = end + 1
        while following < len(lines) and lines[following] != "\n" and lines[following].isspace():
            following += 1
        if following == len(lines) or lines[following] == "\n":
            break
        end = following
    return start, end


def _sample(lines: str) -> list[str]:
    """The runs of several lines at the beginning of a text."""
    runs: list[str] = []
    start, end = _run(lines, 0)
    while start < end <= _SAMPLE:
        if lines.find("\n", start, end) >= 0:
            runs.append(lines[start:end])
        start, end = _run(lines, end)
    return runs


def _paragraphs(lines: str, start: int, text: str, wrapping: Wrapping) -> list[list[tuple[int, int]]]:
    """The bounds of the lines of each paragraph in a run of lines without a blank one."""
    first = lines.rfind("\n", 0, start) + 1
    run = text.split("\n")
    run[0] = lines[first:start] + run[0]
    paragraphs: list[list[tuple[int, int]]] = []
    at = first
    for line, is_continued in zip(run, wrapping.continuations(run), strict=True):
        words = line.strip()
        left = at + len(line) - len(line.lstrip())
        if is_continued:
            paragraphs[-1].append((left, left + len(words)))
        else:
            paragraphs.append([(left, left + len(words))])
        at += len(line) + 1
    return paragraphs


def _paragraph(builder: ProseBuilder, lines: str, bounds: list[tuple[int, int]], *, is_list: bool) -> None:
    start, end = bounds[0]
    if len(bounds) == 1 and _SEPARATOR.match(lines, start, end):
        return
    bullet = _BULLET.match(lines, start, end) if is_list else None
    builder.copy(bullet.end() if bullet else start, end)
    for following, after in bounds[1:]:
        if not _is_closed_up(lines, start, end, following):
            builder.put(" ", end, following)
        builder.copy(following, after)
        start, end = following, after
    builder.close_block(BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH)


def _is_closed_up(lines: str, start: int, end: int, following: int) -> bool:
    """Whether the words on both sides of a line end are one: "two-year", "the mayor—who"."""
    if not _CLOSED_UP.search(lines, max(start, end - 3), end):
        return False
    return lines[end - 1] == "—" or (
        lines[following].isalnum() and not lines.startswith(_SUSPENDED, following)
    )
