"""The findings of each file below its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.report import printable, shown
from attrlint.report.style import Style

if TYPE_CHECKING:
    from attrlint.lint import FileReport

__all__ = ["grouped"]


def grouped(report: FileReport, color: bool = False) -> str:
    """The path, a line per finding (line:column, level, rule, message) in columns, a blank line."""
    findings = shown(report.findings)
    if not findings:
        return ""
    style = Style(color)
    rows = [
        (f"{f.start.line}:{f.start.column}", f"{f.level}[{f.rule}]", f.level, printable(f.message))
        for f in findings
    ]
    places, labels = (max(len(row[i]) for row in rows) for i in (0, 1))
    lines = [
        f"  {place:>{places}}  {style.level(level, f'{label:{labels}}')}  {message}\n"
        for place, label, level, message in rows
    ]
    return f"{style.path(printable(report.path))}\n{''.join(lines)}\n"
