"""`attrlint baseline write | update | prune | show`: the findings that were there already."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from attrlint.cli.declared import CONFIGURATION, INPUT
from attrlint.cli.inputs import find_inputs, load_configs
from attrlint.cli.options import GroupedCommand, declare, option, paths_argument
from attrlint.cli.outputs import write_whole
from attrlint.cli.printing import say, write_text
from attrlint.cli.work import Work
from attrlint.errors import AttrlintError
from attrlint.jobs import count_jobs, in_order
from attrlint.report import counted
from attrlint.suppress.baseline import DEFAULT_NAME, Baseline, read_baseline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attrlint.cli.options import Command
    from attrlint.config import Configs
    from attrlint.jobs import File
    from attrlint.lint import FileReport
    from attrlint.suppress.baseline import Entry

__all__ = ["command"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Keep a list of the findings that were there already, so that only new ones show.

    \b
    attrlint baseline write articles/    take down all findings
    attrlint check --baseline attrlint-baseline.jsonl articles/
    attrlint baseline prune articles/    take out what no longer occurs
    """


def _options(command: Command) -> Command:
    """The options of `check` that say what is linted, and the file."""
    return paths_argument(declare(*INPUT)(_file_option(command)))


def _file_option(command: Command) -> Command:
    return option(
        "--baseline",
        "file",
        group="Input",
        metavar="FILE",
        help=f"The baseline.  [default: that of the configuration, or {DEFAULT_NAME}]",
    )(command)


@command.command(cls=GroupedCommand, short_help="Write a new baseline of all findings.")
@_options
def write(**given: Any) -> int:
    """Write a new baseline that holds every finding of PATHS (default: the working folder)."""

    def fill(baseline: Baseline, reports: Reports) -> None:
        for report in reports(Baseline(baseline.file)):
            baseline.add(report)

    return _change(given, fill, starts_empty=True)


@command.command(cls=GroupedCommand, short_help="Add new findings, take out stale entries.")
@_options
def update(**given: Any) -> int:
    """Add the new findings of PATHS and take out the entries that no longer occur there."""

    def renew(baseline: Baseline, reports: Reports) -> None:
        for report in reports(baseline):
            baseline.add(report)
        baseline.drop(baseline.stale())

    return _change(given, renew)


@command.command(cls=GroupedCommand, short_help="Take out stale entries; add nothing.")
@_options
def prune(**given: Any) -> int:
    """Take out the entries that no longer occur in PATHS, or whose file is gone; add nothing."""

    def thin(baseline: Baseline, reports: Reports) -> None:
        for _ in reports(baseline):
            pass
        baseline.drop(baseline.stale())

    return _change(given, thin)


@command.command(cls=GroupedCommand, short_help="List the entries.")
@declare(*CONFIGURATION)
@_file_option
def show(isolated: bool, settings: tuple[str, ...], file: str | None) -> int:
    """List the entries: path, rule and words."""
    baseline = read_baseline(_file(load_configs(isolated, settings), file))
    for entry in sorted(baseline.entries.values()):
        write_text(f"{entry.path}: {entry.rule}: {entry.text}")
    write_text(f"{counted(len(baseline.entries), 'finding')} in {baseline.file}")
    return 0


class Reports:
    """Lints the inputs of a command, held against a baseline, and keeps what went wrong."""

    def __init__(self, configs: Configs, inputs: list[File]) -> None:
        self._configs = configs
        self._inputs = inputs
        self.errors: list[AttrlintError] = []

    def __call__(self, baseline: Baseline) -> Iterator[FileReport]:
        """The reports, in order, their known findings marked."""
        jobs = count_jobs(None, self._inputs)
        work = Work(self._configs, {}, None, is_remote=jobs > 1)
        for report in in_order(work, self._inputs, jobs):
            if isinstance(report, AttrlintError):
                self.errors.append(report)
            else:
                self.errors += report.errors
                yield baseline.mark(report)


def _change(
    given: dict[str, Any], change: Callable[[Baseline, Reports], None], *, starts_empty: bool = False
) -> int:
    """Lint, change the baseline, and write it, unless something could not be linted."""
    configs = load_configs(given["isolated"], given["settings"], given["day"])
    file = _file(configs, given["file"])
    before = Baseline(file) if starts_empty else read_baseline(file)
    known: dict[tuple[str, str, str], Entry] = dict(before.entries)
    inputs, errors = find_inputs(
        given["paths"], given["stdin_filename"], configs, given["exclude"], given["force_exclude"]
    )
    reports = Reports(configs, inputs)
    change(before, reports)
    errors = [*errors, *reports.errors]
    if errors:
        say("error", errors)
        say("error", [f"{file} is left as it was"])
        return 2
    write_whole(file, before.text())
    added = len(before.entries.keys() - known.keys()) - before.moved
    gone = len(known.keys() - before.entries.keys()) - before.moved
    moved = f", {before.moved} moved" if before.moved else ""
    total = counted(len(before.entries), "finding")
    write_text(f"{file}: {total} ({added} added, {gone} taken out{moved}).")
    if configs.of_run().path("baseline") is None:
        write_text(f'Use it with --baseline {file}, or `baseline = "{file}"` in attrlint.toml.')
    return 0


def _file(configs: Configs, file: str | None) -> str:
    """The baseline that is meant, relative to the working folder where it lies below it."""
    chosen = file or configs.of_run().path("baseline") or DEFAULT_NAME
    inside = os.path.relpath(chosen) if os.path.isabs(chosen) else chosen
    return chosen if inside.startswith(os.pardir) else inside
