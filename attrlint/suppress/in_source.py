"""Directives in an article: comments of HTML and Markdown, and the front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrlint import lazy
from attrlint.model import BlockKind, Format
from attrlint.model.suppression import SuppressionKind
from attrlint.suppress.directives import Directive, parse_directive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Document

__all__ = ["find_directives"]

_KEY = lazy.compile(r"\battrlint\b")
_COMMENT = lazy.compile(
    r"<!--\s*+attrlint:(?P<text>(?:(?!-->|<!--).)*+)-->"
    r"|^ {0,3}\[(?://|comment)\]: *(?:#|<>) +(?P<open>[(\"'])attrlint:(?P<line>[^\n]*?)[)\"'][ \t\r]*$",
    re.DOTALL | re.MULTILINE,
)
"""An HTML comment, or the link definition that Markdown writers use as one: `[//]: # (attrlint: ...)`."""


def find_directives(document: Document) -> tuple[Directive, ...]:
    """The directives of a document, in order. Plain text has none: see `attrlint.suppress.excuses`."""
    if document.format is Format.TEXT:
        return ()
    return (*_front_matter(document), *_comments(document))


def _comments(document: Document) -> Iterator[Directive]:
    starts = frozenset(_comment_starts(document.raw))
    for comment in _COMMENT.finditer(document.raw):
        group = "text" if comment["text"] is not None else "line"
        is_inside = group == "text" and comment.start() not in starts
        if not is_inside and not _is_shown(document, comment.start()):
            yield parse_directive(
                comment[group],
                comment.start(group),
                SuppressionKind.COMMENT,
                comment.start(),
                comment.end(),
            )


def _comment_starts(raw: str) -> Iterator[int]:
    """Where HTML comments begin; what looks like the start of one inside another is none."""
    end = 0
    while (start := raw.find("<!--", end)) >= 0:
        yield start
        close = raw.find("-->", start + 4)
        if close < 0:
            return
        end = close + 3


def _is_shown(document: Document, offset: int) -> bool:
    """Whether a comment is an example that the reader sees: in a block or a span of code."""
    if document.format is not Format.MARKDOWN:
        return False
    line = document.raw[document.raw.rfind("\n", 0, offset) + 1 : offset]
    if line.count("`") % 2:
        return True
    stretches = (document.map.locate(block.span) for block in document.blocks if block.kind is BlockKind.CODE)
    return any(start <= offset < end for start, end in stretches)


def _front_matter(document: Document) -> Iterator[Directive]:
    if document.format is not Format.MARKDOWN:
        return
    from attrlint.read.markdown.front_matter import front_matter_fields

    fields, end, _ = front_matter_fields(document.raw, document.path)
    value = fields.get("attrlint") if isinstance(fields, dict) else None
    if value is None:
        return
    key = _KEY.search(document.raw, 0, end)
    at = key.start() if key else 0
    if isinstance(value, str) and value.startswith("ignore "):
        value = {"ignore": value.removeprefix("ignore ")}
    if not isinstance(value, dict) or set(value) != {"ignore"}:
        yield Directive(
            SuppressionKind.FRONT_MATTER,
            "ignore-file",
            (),
            "",
            at,
            at + len("attrlint"),
            "the front matter key 'attrlint' must hold one key, 'ignore', with rules.",
        )
        return
    for text in _texts(value["ignore"]):
        word = text.split(" ", 1)[0]
        found = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(document.raw, at, end)
        start, stop = found.span() if found else (at, at + len("attrlint"))
        yield parse_directive(f"ignore-file {text}", None, SuppressionKind.FRONT_MATTER, start, stop)


def _texts(value: Any) -> Iterator[str]:
    """`RULE -- reason` of each entry of a list, a table (rule: reason) or a single string."""
    if isinstance(value, dict):
        yield from (f"{rule} -- {reason}" if reason else str(rule) for rule, reason in value.items())
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    else:
        yield str(value)
