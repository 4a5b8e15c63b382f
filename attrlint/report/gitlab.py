"""GitLab's Code Quality report: docs.gitlab.com, "Code Quality report format"."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrlint.digest import digest
from attrlint.model import Level

if TYPE_CHECKING:
    from attrlint.model import Finding, Position
    from attrlint.report.run import Run

__all__ = ["render"]

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(run: Run) -> str:
    """A list of the findings that are shown. GitLab shows one of equal fingerprints: the path is in them."""
    return json.dumps([_issue(finding, run) for finding in run.shown], ensure_ascii=False, indent=1)


def _issue(finding: Finding, run: Run) -> dict[str, Any]:
    path = run.relative(finding.path)
    return {
        "description": f"{finding.message} {finding.help}".strip(),
        "check_name": finding.rule,
        "fingerprint": digest(path, finding.fingerprint, size=16),
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": path,
            "positions": {"begin": _position(finding.start), "end": _position(finding.end)},
        },
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
