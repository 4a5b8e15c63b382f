"""`attrlint check`: lint articles and report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from attrlint.cli.inputs import find_inputs, input_options, load_configs
from attrlint.cli.online import online_options, pages_behind
from attrlint.cli.options import GroupedCommand, color_option, option, say, use_color, write_json, write_text
from attrlint.config.keys import FORMATS, LEVELS
from attrlint.errors import AttrlintError
from attrlint.lint import check_file
from attrlint.report import shown, summary

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
    help="Keep nothing of the web between runs.",
)
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(FORMATS),
    help="How to report.  [default: full]",
)
@option(
    "--fail-on",
    group="Output",
    type=click.Choice([*LEVELS, "never"]),
    help="The least level that makes the exit status 1.  [default: warning]",
)
@online_options
@color_option()
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    isolated: bool,
    settings: tuple[str, ...],
    stdin_filename: str,
    exclude: tuple[str, ...],
    force_exclude: bool,
    no_cache: bool,
    form: str | None,
    fail_on: str | None,
    color: str,
) -> int:
    """Lint articles: files, folders (recursively; .gitignore is respected), or `-` for standard input."""
    flags: dict[str, Any] = {"format": form, "fail-on": fail_on, "select": select, "ignore": ignore}
    if select:
        flags["extend-select"] = ()
    flags = {name: value for name, value in flags.items() if value or name == "extend-select"}
    configs = load_configs(isolated, settings, day, flags)
    run = configs.of_run()
    form = run["format"]
    _ = run.chosen_rules  # a wrong name is said before anything is read
    inputs, path_errors = find_inputs(paths, stdin_filename, configs, exclude, force_exclude)
    errors: list[tuple[str | None, Exception]] = [(None, error) for error in path_errors]
    if not inputs and not errors:
        say("note", ["no article found: folders give .txt, .md and .html files that are not ignored"])
    pages = pages_behind(inputs, configs, no_cache=no_cache)
    if not pages and (
        needing := [rule.name for rule in run.chosen_rules if rule.needs and rule.name in select]
    ):
        say("note", [f"{', '.join(needing)}: asked only with --online, of articles with links"])
    findings: list[Finding] = []
    read = 0
    fails = False
    for path, data in inputs:
        try:
            config = configs.of_file(path)
            report = check_file(
                path, config.chosen_rules, config.house, data, policy=config.policy, pages=pages
            )
        except AttrlintError as error:
            if str(error) not in {str(known) for _, known in errors}:
                errors.append((path, error))
            continue
        fails = fails or any(finding.level.rank >= config.fail_rank for finding in shown(report.findings))
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
    return int(fails)


def _print_file(form: str, report: FileReport, color: bool) -> None:
    if form == "concise":
        from attrlint.report.concise import concise

        write_text(concise(report, color))
    elif form == "full":
        from attrlint.report.full import full

        write_text(full(report, color))
