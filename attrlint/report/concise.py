"""One line per finding, for editors' error lists and for grep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.report import printable, shown
from attrlint.report.style import Style

if TYPE_CHECKING:
    from attrlint.lint import FileReport

__all__ = ["concise"]


def concise(report: FileReport, color: bool = False) -> str:
    """`path:line:column: level[rule] message`, a line per finding of one file."""
    style = Style(color)
    return "".join(
        f"{style.path(finding.path)}:{finding.start.line}:{finding.start.column}: "
        f"{style.level(finding.level, f'{finding.level}[{finding.rule}]')} {printable(finding.message)}\n"
        for finding in shown(report.findings)
    )
