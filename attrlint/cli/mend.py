"""`--fix` and `--diff` of `attrlint check`: mend the files, or show what mending would change."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from attrlint.cli.printing import write_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrlint.lint import FileReport
    from attrlint.model import Document

__all__ = ["Mender"]


class Mender:
    """Mends the files of a run and counts the fixes. `mode`: "fix", "diff", or None to do neither."""

    def __init__(self, mode: str | None, reads_stdin: bool) -> None:
        self.mode = mode
        self.count = 0
        self.is_silent = self.mode == "diff" or (self.mode == "fix" and reads_stdin)
        """Whether the output is a text or a diff, beside which no finding is shown."""

    def __call__(
        self, report: FileReport, data: bytes | None, check: Callable[[Document], FileReport]
    ) -> FileReport:
        """The report of what is left. `data` is that of standard input. Raises CannotFix."""
        if self.mode is None or report.document is None or report.errors:
            return report
        from pathlib import Path

        from attrlint.fix import diff, fix, write

        fixed = fix(report, check)
        self.count += fixed.count
        if self.mode == "diff":
            write_text(diff(report.path, fixed))
            return report
        if data is not None:
            sys.stdout.write(fixed.after)
        elif fixed.after != fixed.before:
            write(report.path, Path(report.path).read_bytes(), fixed)
        return fixed.report

    def summary(self) -> list[str]:
        """ "Fixed 3 problems.", or nothing where nothing was to be fixed."""
        if self.mode is None:
            return []
        counted = f"{self.count} problem{'' if self.count == 1 else 's'}"
        return [f"{counted} can be fixed with --fix." if self.mode == "diff" else f"Fixed {counted}."]
