"""Annotations of GitHub Actions: workflow commands on standard output, and the summary of the job.

GitHub shows ten annotations of each level a step and drops the rest silently; here the rest is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Level
from attrlint.report import counted

if TYPE_CHECKING:
    from attrlint.model import Finding
    from attrlint.report.run import Run

__all__ = ["MOST_OF_A_LEVEL", "render"]

MOST_OF_A_LEVEL = 10
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(run: Run) -> str:
    """A command a finding, errors first, then a line for each level that has more than are shown."""
    rows: list[str] = []
    more: list[str] = []
    for _, error in run.errors:
        rows.append(f"::error title=attrlint::{_data(str(error))}")
    for level in reversed(Level):
        findings = [finding for finding in run.shown if finding.level is level]
        room = MOST_OF_A_LEVEL - (len(run.errors) if level is Level.ERROR else 0)
        rows += [_command(finding, run) for finding in findings[: max(0, room)]]
        left = len(findings) - max(0, room)
        if left > 0:
            more.append(
                f"attrlint: {counted(left, f'more {level}')} not shown: GitHub shows {MOST_OF_A_LEVEL}."
            )
    return "\n".join(rows + more)


def _command(finding: Finding, run: Run) -> str:
    properties = {
        "title": f"attrlint ({finding.rule})",
        "file": run.relative(finding.path),
        "line": finding.start.line,
        "endLine": finding.end.line,
    }
    if finding.start.line == finding.end.line:
        properties |= {"col": finding.start.column, "endColumn": finding.end.column}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _data(f"{finding.message}\n{finding.help}".strip())
    return f"::{_COMMANDS[finding.level]} {listed}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
