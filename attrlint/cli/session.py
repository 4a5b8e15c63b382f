"""One run of `check`: lint the articles, report, and say how it ended."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from attrlint.cli.inputs import find_inputs, load_configs
from attrlint.cli.mend import Mender
from attrlint.cli.online import pages_behind, processes_asked
from attrlint.cli.options import say, use_color
from attrlint.cli.outputs import Output
from attrlint.clock import Clock, timed
from attrlint.errors import AttrlintError, CannotFix, ConfigError
from attrlint.jobs import count_jobs, in_order
from attrlint.lines import Lines
from attrlint.lint import check_document, check_file
from attrlint.model import Level
from attrlint.report import count_by_level, shown
from attrlint.report.run import Run, repository_root

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from attrlint.changes import Changes
    from attrlint.config import Config, Configs
    from attrlint.jobs import File
    from attrlint.lint import FileReport
    from attrlint.model import Document, Finding, Page
    from attrlint.suppress.baseline import Baseline

__all__ = ["CheckOptions", "check"]


@dataclass(eq=False, repr=False)
class CheckOptions:
    """The options of `check`, as the command line gives them."""

    paths: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    day: date | None
    isolated: bool
    settings: tuple[str, ...]
    stdin_filename: str
    exclude: tuple[str, ...]
    force_exclude: bool
    since: str | None
    baseline: str | None
    no_cache: bool
    form: str | None
    output: str | None
    reports: tuple[tuple[str, str], ...]
    statistics: bool
    only_summary: bool
    fail_on: str | None
    max_warnings: int | None
    exit_zero: bool
    color: str
    quiet: int
    verbose: bool

    def flags(self) -> dict[str, Any]:
        """The keys of the configuration that options set."""
        flags: dict[str, Any] = {
            "format": self.form,
            "select": (*self.select, *self.extend_select) if self.select else None,
            "extend-select": () if self.select else self.extend_select or None,
            "ignore": self.ignore or None,
            "fail-on": self.fail_on,
            "max-warnings": self.max_warnings,
            "baseline": self.baseline,
        }
        return {name: value for name, value in flags.items() if value is not None}


@dataclass(eq=False, repr=False)
class _Tally:
    """What a run has gathered so far."""

    findings: list[Finding] = field(default_factory=list)
    errors: list[tuple[str | None, Exception]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    lines: dict[str, Lines] = field(default_factory=dict)
    rules: dict[str, Any] = field(default_factory=dict)
    fails: bool = False

    def fail(self, path: str | None, error: Exception) -> None:
        """Keep an error; one of the configuration is said once, however many files it governs."""
        if str(error) not in {str(known) for _, known in self.errors}:
            self.errors.append((path, error))


def check(options: CheckOptions) -> int:
    """Lint and report. The exit status: 0, 1, 2. Raises AttrlintError where nothing can be run."""
    clock = Clock() if options.verbose else None
    configs = load_configs(options.isolated, options.settings, options.day, options.flags())
    run_config = configs.of_run()
    _ = run_config.chosen_rules  # a wrong name is said before anything is read
    mend = Mender("-" in options.paths)
    outputs = [] if mend.is_silent else _outputs(options, run_config)
    baseline = _baseline(run_config)
    changes, paths = _changes(options)
    with timed(clock, "find files"):
        inputs, path_errors = find_inputs(
            paths, options.stdin_filename, configs, options.exclude, options.force_exclude
        )
    tally = _Tally(errors=[(None, error) for error in path_errors])
    if not inputs and not path_errors and not options.quiet:
        say("note", ["no article found: folders give .txt, .md and .html files that are not ignored"])
    if changes is not None:
        inputs = [(path, data) for path, data in inputs if data is not None or changes.touched(path)]
    pages = _pages(options, inputs, configs)
    jobs = 1 if clock or mend.mode else count_jobs(processes_asked(), inputs)
    work = _Work(configs, pages, clock, is_remote=jobs > 1)
    for (path, data), report in zip(inputs, in_order(work, inputs, jobs), strict=True):
        if isinstance(report, AttrlintError):
            tally.fail(path, report)
            continue
        if baseline is not None:
            report = baseline.mark(report)
        if changes is not None and data is None:
            report = changes.keep(report)
        report = _mended(mend, report, data, partial(_again, configs.of_file(path), pages, baseline), tally)
        _take(report, configs.of_file(path), tally, options)
        with timed(clock, "report"):
            for output in outputs:
                output.add(report)
    _finish(outputs, tally, baseline, clock)
    tally.fails |= mend.mode == "diff" and mend.count > 0
    if not options.quiet:
        say("note", mend.summary())
        _say_stale(baseline)
    say("error", (error for _, error in tally.errors))
    if clock is not None:
        _say_details(clock, tally, configs)
    return _status(options, run_config, tally)


@dataclass(frozen=True)
class _Work:
    """What to do with each file. `is_remote`: in another process, which should send back little."""

    configs: Configs
    pages: Mapping[str, Page]
    clock: Clock | None
    is_remote: bool

    def __call__(self, file: File) -> FileReport | AttrlintError:
        """The report on a file, or what is wrong with its configuration."""
        path, data = file
        try:
            config = self.configs.of_file(path)
            report = check_file(
                path,
                config.chosen_rules,
                config.house,
                data,
                policy=config.policy,
                pages=self.pages,
                clock=self.clock,
            )
        except AttrlintError as error:
            return error
        if self.is_remote and report.document is not None:
            return replace(report, document=report.document.bare())
        return report


def _again(
    config: Config, pages: Mapping[str, Page], baseline: Baseline | None, document: Document
) -> FileReport:
    """The report of a text that fixes have changed."""
    report = check_document(document, config.chosen_rules, config.house, pages, config.policy)
    return report if baseline is None else baseline.mark(report)


def _mended(
    mend: Mender,
    report: FileReport,
    data: bytes | None,
    again: Callable[[Document], FileReport],
    tally: _Tally,
) -> FileReport:
    """The report of what is left after fixing; why a file could not be fixed is kept in the tally."""
    try:
        return mend(report, data, again)
    except CannotFix as error:
        tally.fail(report.path, error)
        return report


def _pages(
    options: CheckOptions, inputs: list[tuple[str, bytes | None]], configs: Configs
) -> Mapping[str, Page]:
    """The pages behind the links, with --online. Says which rules were named and can't be asked without."""
    pages = pages_behind(inputs, configs, no_cache=options.no_cache)
    needing = [
        rule.name for rule in configs.of_run().chosen_rules if rule.needs and rule.name in options.select
    ]
    if needing and not pages:
        say("note", [f"{', '.join(needing)}: asked only with --online, of articles with links"])
    return pages


def _take(report: FileReport, config: Config, tally: _Tally, options: CheckOptions) -> None:
    found = shown(report.findings)
    rank = config.fail_rank
    counted = Level.WARNING if config["max-warnings"] is not None else None
    tally.fails |= any(finding.level.rank >= rank and finding.level is not counted for finding in found)
    tally.findings += report.findings
    tally.errors += ((report.path, error) for error in report.errors)
    tally.rules.update((rule.name, rule) for rule in config.chosen_rules if rule.name in report.asked)
    if report.document is not None:
        tally.paths.append(report.path)
        if report.findings:
            tally.lines[report.path] = Lines(report.document.raw)
        if not options.quiet:
            say("note", report.document.notes)


def _finish(outputs: list[Output], tally: _Tally, baseline: Baseline | None, clock: Clock | None) -> None:
    run = Run(
        findings=tuple(tally.findings),
        errors=tuple(tally.errors),
        paths=tuple(tally.paths),
        lines=tally.lines,
        rules=tuple(tally.rules.values()),
        root=repository_root(os.getcwd()),
        has_baseline=baseline is not None,
    )
    with timed(clock, "report"):
        for output in outputs:
            try:
                output.end(run)
            except ConfigError as error:
                tally.errors.append((None, error))


def _status(options: CheckOptions, run_config: Config, tally: _Tally) -> int:
    if tally.errors:
        return 2
    if options.exit_zero:
        return 0
    most = run_config["max-warnings"]
    warnings = count_by_level(tally.findings)[Level.WARNING.value]
    if most is not None and warnings > most:
        say("note", [f"{warnings} warnings are more than --max-warnings {most}"])
        return 1
    return int(tally.fails)


def _outputs(options: CheckOptions, run_config: Config) -> list[Output]:
    """One per report. Raises UsageError for a mix that makes no sense."""
    form = run_config["format"]
    counts = "rules" if options.statistics else "files" if options.only_summary else None
    if counts and form not in ("full", "concise", "grouped"):
        raise click.UsageError("--statistics and --summary go with the formats full, concise and grouped")
    outputs = []
    if options.quiet < 2 or options.output is not None:
        color = use_color(options.color) if options.output is None else options.color == "always"
        outputs.append(Output(form, options.output, color, is_quiet=bool(options.quiet), counts=counts))
    outputs += [Output(form, path, options.color == "always") for form, path in options.reports]
    return outputs


def _baseline(run_config: Config) -> Baseline | None:
    file = run_config.path("baseline")
    if file is None:
        return None
    from attrlint.config.files import shown_path
    from attrlint.suppress.baseline import read_baseline

    return read_baseline(shown_path(file))


def _changes(options: CheckOptions) -> tuple[Changes | None, tuple[str, ...]]:
    """What changed, with --since, and the paths; one that --since took for its value is among them."""
    if options.since is None:
        return None, options.paths
    from attrlint.changes import Changes

    changes = Changes(options.since, os.environ)
    return changes, (options.since, *options.paths) if changes.took_path else options.paths


def _say_stale(baseline: Baseline | None) -> None:
    stale = baseline.stale() if baseline is not None else ()
    if baseline is not None and stale:
        say("note", (f"{baseline.file}: no longer found: {e.path}: {e.rule}: {e.text}" for e in stale[:10]))
        more = f" (and {len(stale) - 10} more)" if len(stale) > 10 else ""
        say("note", [f"`attrlint baseline prune` takes them out{more}"])


def _say_details(clock: Clock, tally: _Tally, configs: Configs) -> None:
    """What `--verbose` adds, on standard error."""
    files = sorted({configs.file_of(path) or "none" for path in tally.paths})
    say("info", [f"configuration: {file}" for file in files])
    say("info", [f"{len(tally.paths)} articles, {len(tally.rules)} rules asked"])
    total = sum(clock.stages.values()) or 1.0
    for stage, seconds in clock.stages.items():
        say("info", [f"{seconds * 1000:8.1f} ms {seconds / total:4.0%}  {stage}"])
