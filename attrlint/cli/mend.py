"""`--fix` and `--diff` of `attrlint check`: mend the files, or show what mending would change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attrlint.cli.options import Command, option, write_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrlint.lint import FileReport
    from attrlint.model import Document

__all__ = ["Mender", "mending_options"]

_KEY = "attrlint.mend"


def mending_options(command: Command) -> Command:
    """`--fix --diff`. The choice is kept in the context, for `Mender`."""
    for name, text in (
        ("--diff", "Show what --fix would change, and change nothing."),
        ("--fix", "Apply the safe fixes, then report what is left."),
    ):
        decorate = option(name, group="Output", is_flag=True, expose_value=False, callback=_kept, help=text)
        command = decorate(command)
    return command


def _kept(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value:
        other = ctx.meta.setdefault(_KEY, parameter.name)
        if other != parameter.name:
            raise click.UsageError("--fix and --diff can't be given together")


class Mender:
    """Mends the files of a run, as its options say, and counts the fixes."""

    def __init__(self, reads_stdin: bool) -> None:
        context = click.get_current_context(silent=True)
        self.mode: str | None = context.meta.get(_KEY) if context else None
        self.count = 0
        self.is_silent = self.mode == "diff" or (self.mode == "fix" and reads_stdin)
        """Whether the output is a text or a diff, beside which no finding is shown."""

    def __call__(
        self, report: FileReport, data: bytes | None, check: Callable[[Document], FileReport]
    ) -> FileReport:
        """The report of what is left. `data` is that of standard input. Raises CannotFix."""
        if self.mode is None or report.document is None or report.errors:
            return report
        from attrlint.fix import diff, fix, write

        fixed = fix(report, check)
        self.count += fixed.count
        if self.mode == "diff":
            write_text(diff(report.path, fixed))
            return report
        if data is not None:
            click.echo(fixed.after, nl=False)
        elif fixed.after != fixed.before:
            write(report.path, Path(report.path).read_bytes(), fixed)
        return fixed.report

    def summary(self) -> list[str]:
        """ "Fixed 3 problems.", or nothing where nothing was to be fixed."""
        if self.mode is None:
            return []
        counted = f"{self.count} problem{'' if self.count == 1 else 's'}"
        return [f"{counted} can be fixed with --fix." if self.mode == "diff" else f"Fixed {counted}."]
