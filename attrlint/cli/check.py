"""`attrlint check`: lint articles and report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from attrlint.cli.inputs import find_inputs, input_options, load_config
from attrlint.cli.options import GroupedCommand, color_option, option, say, use_color, write_json, write_text
from attrlint.lint import check_file
from attrlint.model import Level
from attrlint.report import summary

if TYPE_CHECKING:
    from datetime import date

    from attrlint.lint import FileReport
    from attrlint.model import Finding

__all__ = ["command"]

_EPILOG = """\b
Exit status: 0 clean, or only findings below --fail-on; 1 findings at or above
it; 2 could not run.

\b
Examples:
  attrlint check draft.md
  attrlint check --select all --ignore credits articles/
  pbpaste | attrlint check - --stdin-filename draft.md
"""


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Comma-separated names, from one or several options."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@click.command(cls=GroupedCommand, epilog=_EPILOG)
@option(
    "--select",
    group="Rules",
    multiple=True,
    callback=_names,
    metavar="NAMES",
    help="Rules, families or sets (default, strict, pedantic, all), comma-separated.",
)
@option(
    "--ignore",
    group="Rules",
    multiple=True,
    callback=_names,
    metavar="NAMES",
    help="Rules, families or sets to leave out.",
)
@input_options
@option(
    "--no-cache",
    group="Input",
    is_flag=True,
    help="Keep nothing between runs (offline runs never do).",
)
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(["full", "concise", "json"]),
    default="full",
    show_default=True,
    help="How to report.",
)
@option(
    "--fail-on",
    group="Output",
    type=click.Choice([level.value for level in reversed(Level)]),
    help="The least level that makes the exit status 1.  [default: warning]",
)
@color_option()
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    isolated: bool,
    stdin_filename: str,
    no_cache: bool,
    form: str,
    fail_on: str | None,
    color: str,
) -> int:
    """Lint articles: files, folders (recursively; .gitignore is respected), or `-` for standard input."""
    config = load_config(isolated, day)
    config = replace(config, select=select or config.select, ignore=config.ignore + ignore)
    rules = config.chosen_rules()
    inputs, path_errors = find_inputs(paths, stdin_filename)
    errors: list[tuple[str | None, Exception]] = [(None, error) for error in path_errors]
    findings: list[Finding] = []
    read = 0
    for path, data in inputs:
        report = check_file(path, rules, config.house, data)
        findings += report.findings
        errors += ((path, error) for error in report.errors)
        read += report.document is not None
        _print_file(form, report, use_color(color))
        say("note", report.document.notes if report.document else ())

    if form == "json":
        from attrlint.report.json import check_json

        write_json(check_json(findings, errors, read))
    elif read or not errors:
        write_text(summary(findings, read))
    say("error", (error for _, error in errors))
    if errors:
        return 2
    fail_rank = (Level(fail_on) if fail_on else config.fail_on).rank
    return int(any(finding.level.rank >= fail_rank for finding in findings))


def _print_file(form: str, report: FileReport, color: bool) -> None:
    if form == "concise":
        from attrlint.report.concise import concise

        write_text(concise(report, color))
    elif form == "full":
        from attrlint.report.full import full

        write_text(full(report, color))
