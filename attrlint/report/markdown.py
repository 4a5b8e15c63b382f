"""Markdown: for the summary of a CI job, a comment on a pull request, a note to the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.report import printable, summary
from attrlint.report.run import by_level

if TYPE_CHECKING:
    from attrlint.model import Finding
    from attrlint.report.run import Run

__all__ = ["render"]

_SPECIAL = lazy.compile(r"([\\`*_{}\[\]<>#|~])")
_LONGEST = 1_000


def render(run: Run) -> str:
    """The summary, then a list of findings under the name of each article, errors first."""
    parts = [f"## attrlint\n\n{summary(run.findings, len(run.paths))}\n"]
    if run.errors:
        parts.append(
            "### Could not run\n\n" + "".join(f"- {_plain(str(error))}\n" for _, error in run.errors)
        )
    left = _LONGEST
    findings = run.shown
    for path in dict.fromkeys(finding.path for finding in findings):
        rows = [_row(finding) for finding in by_level(f for f in findings if f.path == path)][:left]
        if rows:
            parts.append(f"### {_plain(run.relative(path))}\n\n" + "".join(rows))
        left -= len(rows)
    if len(findings) > _LONGEST:
        parts.append(f"{len(findings) - _LONGEST} more findings are not shown.\n")
    return "\n".join(parts)


def _row(finding: Finding) -> str:
    help = f" {_plain(finding.help)}" if finding.help else ""
    place = f"**{finding.level}** line {finding.start.line}"
    return f"- {place}: {_plain(finding.message)}{help} (`{finding.rule}`)\n"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", printable(text))
