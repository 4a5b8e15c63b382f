"""A finding with the lines it stands in: what, where, why, and what to do."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING

from attrlint.lines import Lines
from attrlint.report import printable, shown
from attrlint.report.style import Style

if TYPE_CHECKING:
    from attrlint.lint import FileReport
    from attrlint.model import Finding

__all__ = ["full"]

_MOST_LINES = 3
"""A finding that runs over more source lines than this shows its first and its last."""
_LEAST_WIDTH = 24
_TAB = "    "


def full(report: FileReport, color: bool = False, width: int | None = None) -> str:
    """All findings of one file with code frames, `width` columns wide (default: the terminal's)."""
    findings = shown(report.findings)
    if not findings or report.document is None:
        return ""
    lines = Lines(report.document.raw)
    style = Style(color)
    width = width or shutil.get_terminal_size((100, 24)).columns
    return "".join(
        _finding(finding, lines if finding.path == report.path else None, style, width)
        for finding in findings
    )


def _finding(finding: Finding, lines: Lines | None, style: Style, width: int) -> str:
    gutter = len(str(finding.end.line))
    label = style.level(finding.level, f"{finding.level}[{finding.rule}]")
    rows = [
        f"{label} {style.bold(printable(finding.message))}",
        f"{' ' * gutter}{style.faint('-->')} {finding.path}:{finding.start.line}:{finding.start.column}",
    ]
    if lines is not None:
        rows += _code(finding, lines, style, width, gutter)
    if finding.help:
        rows.append(f"{' ' * gutter} {style.faint('=')} {style.bold('help:')} {printable(finding.help)}")
    return "\n".join(rows) + "\n\n"


def _code(finding: Finding, lines: Lines, style: Style, width: int, gutter: int) -> list[str]:
    """The lines that a finding stands in, with carets below its words."""
    bar = style.faint("|")
    rows = [f"{' ' * gutter} {bar}"]
    for number in _shown(finding.start.line, finding.end.line):
        if number is None:
            rows.append(style.faint("..."))
            continue
        text = lines[number]
        start = finding.start.column - 1 if number == finding.start.line else len(text) - len(text.lstrip())
        end = finding.end.column - 1 if number == finding.end.line else len(text.rstrip())
        line, carets = _frame(text, start, max(end, start + 1), width - gutter - 4)
        rows.append(f"{style.faint(f'{number:>{gutter}} |')} {line}".rstrip())
        rows.append(f"{' ' * gutter} {bar} {style.level(finding.level, carets)}")
    return rows


def _shown(first: int, last: int) -> list[int | None]:
    """Line numbers to show; None stands for those left out."""
    if last - first < _MOST_LINES:
        return list(range(first, last + 1))
    return [first, None, last]


def _frame(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The stretch of a line around [start, end) that fits a width in columns, and the carets below it."""
    left, right = 0, len(text)
    if len(text) > width or _columns(_visible(text)) > width:
        left, right = _window(text, start, end, max(width, _LEAST_WIDTH) - 2)
    end = min(end, right)
    head, tail = ("…" if left else ""), ("…" if right < len(text) else "")
    before, marked, after = _visible(text[left:start]), _visible(text[start:end]), _visible(text[end:right])
    carets = " " * _columns(head + before) + "^" * max(1, _columns(marked))
    return head + before + marked + after + tail, carets


def _window(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Offsets of the stretch to show: all of [start, end) if it fits, then what stands around it."""
    left = right = start
    room = width
    while right < len(text) and (right < end or room > width // 3):
        room -= _columns(_visible(text[right]))
        if room < 0:
            return left, right
        right += 1
    while left > 0 and room >= (cost := _columns(_visible(text[left - 1]))):
        room -= cost
        left -= 1
    while right < len(text) and room >= (cost := _columns(_visible(text[right]))):
        room -= cost
        right += 1
    return left, right


def _visible(text: str) -> str:
    return printable(text.replace("\t", _TAB))


def _columns(text: str) -> int:
    """How many terminal columns a text takes (UAX #11: wide letters take two, combining marks none)."""
    if text.isascii():
        return len(text)
    return sum(_column(char) for char in text)


def _column(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
