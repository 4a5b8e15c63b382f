"""Counts: per rule, per file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrlint.report import counted, printable, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.model import Finding

__all__ = ["by_file", "by_rule"]


def by_rule(findings: Iterable[Finding]) -> str:
    """A line per rule, most findings first: count, level, name; `*` after those that have a fix."""
    findings = shown(findings)
    counts = Counter((finding.rule, finding.level) for finding in findings)
    fixable = {finding.rule for finding in findings if finding.fix}
    width = max((len(str(count)) for count in counts.values()), default=0)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{count:>{width}}  {level:7}  {rule}{' *' if rule in fixable else ''}\n"
        for (rule, level), count in rows
    )


def by_file(findings: Iterable[Finding]) -> str:
    """A line per file that has findings: the path and how many of each level."""
    rows = []
    counts: dict[str, Counter[str]] = {}
    for finding in shown(findings):
        counts.setdefault(finding.path, Counter())[finding.level] += 1
    for path, levels in counts.items():
        listed = ", ".join(
            counted(levels[level], level) for level in ("error", "warning", "note") if levels[level]
        )
        rows.append(f"{printable(path)}: {listed}\n")
    return "".join(rows)
