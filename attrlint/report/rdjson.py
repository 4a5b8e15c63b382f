"""Reviewdog's diagnostic format, as one object or a line per finding (reviewdog, proto/rdf)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrlint.model import Level

if TYPE_CHECKING:
    from attrlint.lines import Lines
    from attrlint.model import Finding, Position
    from attrlint.report.run import Run

__all__ = ["render", "render_lines"]

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}
_SOURCE = {"name": "attrlint"}


def render(run: Run) -> str:
    """A `DiagnosticResult`."""
    diagnostics = [_diagnostic(finding, run) for finding in run.shown]
    return json.dumps({"source": _SOURCE, "diagnostics": diagnostics}, ensure_ascii=False, indent=1)


def render_lines(run: Run) -> str:
    """A `Diagnostic` a line."""
    diagnostics = [_diagnostic(finding, run) | {"source": _SOURCE} for finding in run.shown]
    return "\n".join(json.dumps(diagnostic, ensure_ascii=False) for diagnostic in diagnostics)


def _diagnostic(finding: Finding, run: Run) -> dict[str, Any]:
    lines = run.lines.get(finding.path)
    diagnostic: dict[str, Any] = {
        "message": f"{finding.message} {finding.help}".strip(),
        "location": {
            "path": run.relative(finding.path),
            "range": {"start": _position(finding.start, lines), "end": _position(finding.end, lines)},
        },
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
    if finding.fix and lines:
        diagnostic["suggestions"] = [
            {
                "range": {
                    "start": _position(lines.position(start), lines),
                    "end": _position(lines.position(end), lines),
                },
                "text": text,
            }
            for start, end, text in finding.fix.edits
        ]
    return diagnostic


def _position(position: Position, lines: Lines | None) -> dict[str, int]:
    """Columns count bytes of UTF-8, from 1."""
    column = position.column
    if lines is not None and position.line <= len(lines):
        column = len(lines[position.line][: column - 1].encode(errors="surrogatepass")) + 1
    return {"line": position.line, "column": column}
