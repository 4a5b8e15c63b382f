"""Findings -> text: one module per format, one function each; what several formats say stands here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrlint.model import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["count_by_level", "counted", "printable", "shown", "summary"]


def shown(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that are not suppressed."""
    return [finding for finding in findings if finding.suppressed is None]


def count_by_level(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each level are shown, errors first; all levels are there."""
    counts = Counter(finding.level for finding in shown(findings))
    return {level.value: counts[level] for level in reversed(Level)}


def summary(findings: Iterable[Finding], files: int) -> str:
    """One line: "15 findings (2 errors, 8 warnings, 5 notes) in 1 file."."""
    counts = count_by_level(findings)
    total = sum(counts.values())
    if not total:
        return f"No findings in {counted(files, 'file')}."
    by_level = ", ".join(counted(n, level) for level, n in counts.items() if n)
    return f"{counted(total, 'finding')} ({by_level}) in {counted(files, 'file')}."


def printable(text: str) -> str:
    """The text on one line, with no character that steers a terminal: an article is not to be trusted."""
    return "".join(
        char if char.isprintable() else " " if char in "\n\r\t\u00a0" else "\ufffd" for char in text
    )


def counted(n: int, noun: str) -> str:
    """1 file, 2 files."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"
