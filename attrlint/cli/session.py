"""One run of `check`: lint the articles, report, and say how it ended."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from attrlint import catalog
from attrlint.cli.inputs import find_inputs, load_configs
from attrlint.cli.mend import Mender
from attrlint.cli.online import pages_behind, processes_asked, web_options
from attrlint.cli.outputs import Output
from attrlint.cli.printing import say, use_color
from attrlint.cli.tally import Tally, say_stale
from attrlint.cli.work import Work
from attrlint.clock import Clock, timed
from attrlint.errors import AttrlintError, CannotFix, ConfigError
from attrlint.jobs import count_jobs, in_order
from attrlint.lint import check_document, sidecar_excuses
from attrlint.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from attrlint.changes import Changes
    from attrlint.cli.result_cache import ResultCache
    from attrlint.config import Config, Configs
    from attrlint.lint import FileReport
    from attrlint.model import Document, Page
    from attrlint.suppress.baseline import Baseline

__all__ = ["CheckOptions", "check", "options_of"]


@record(frozen=False, eq=False)
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
    fix: bool
    diff: bool
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
    web: Mapping[str, Any]

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


def options_of(given: dict[str, Any]) -> CheckOptions:
    """The options, by the names of their values on the command line."""
    given = {name: value for name, value in given.items() if name != "watch"}
    return CheckOptions(web=web_options(given), **given)


def check(options: CheckOptions) -> int:
    """Lint and report. The exit status: 0, 1, 2. Raises AttrlintError where nothing can be run."""
    clock = Clock() if options.verbose else None
    configs = load_configs(options.isolated, options.settings, options.day, options.flags())
    run_config = configs.of_run()
    _ = run_config.offline_rules  # a wrong name is said before anything is read
    mend = Mender("fix" if options.fix else "diff" if options.diff else None, "-" in options.paths)
    outputs = [] if mend.is_silent else _outputs(options, run_config)
    baseline = _baseline(run_config)
    changes, paths = _changes(options)
    tally = Tally(keeps_lines=any(output.needs_lines for output in outputs))
    with timed(clock, "find files"):
        inputs = _inputs(options, paths, configs, tally)
    if changes is not None:
        inputs = [(path, data) for path, data in inputs if data is not None or changes.touched(path)]
    pages = _pages(options, inputs, configs)
    make_work = partial(Work, configs, pages, clock)
    is_plain = clock is None and mend.mode is None
    jobs = processes_asked(options.web) if is_plain else 1
    results = _results(options, run_config, inputs, configs) if is_plain and not pages else None
    if results is not None:
        reports = results.reports(make_work, inputs, jobs)
    else:
        jobs = count_jobs(jobs, inputs)
        reports = in_order(make_work(is_remote=jobs > 1), inputs, jobs)
    for (path, data), report in zip(inputs, reports, strict=True):
        if isinstance(report, AttrlintError):
            tally.fail(path, report)
            continue
        config = configs.of_file(path)
        whole = report if baseline is None else baseline.mark(report)
        report = whole if changes is None or data is not None else changes.keep(whole)
        report = _mended(mend, report, data, partial(_again, config, pages, baseline, whole, report), tally)
        tally.add(report, config, config.rules_for(pages))
        if report.document is not None and not options.quiet:
            say("note", report.document.notes)
        with timed(clock, "report"):
            for output in outputs:
                output.add(report)
    if results is not None:
        results.save()
    tally.finish(outputs, clock, has_baseline=baseline is not None)
    tally.fails |= mend.mode == "diff" and mend.count > 0
    if not options.quiet:
        say("note", mend.summary())
        say_stale(baseline)
    say("error", (error for _, error in tally.errors))
    if clock is not None:
        tally.say_details(clock, configs)
    return tally.status(run_config["max-warnings"], exit_zero=options.exit_zero)


def _results(
    options: CheckOptions, run_config: Config, inputs: list[tuple[str, bytes | None]], configs: Configs
) -> ResultCache | None:
    """The reports of earlier runs, where they are wanted and it pays to look for them."""
    if options.no_cache or not run_config["cache"] or len(inputs) < _MANY:
        return None
    from attrlint.cli.result_cache import ResultCache, results_folder

    return ResultCache(results_folder(options.web.get("cache_dir")), configs)


_MANY = 8
"""Articles from which on it takes less time to look for their reports than to make them anew."""


def _inputs(
    options: CheckOptions, paths: tuple[str, ...], configs: Configs, tally: Tally
) -> list[tuple[str, bytes | None]]:
    """What is to be linted; what is wrong with the paths is kept in the tally."""
    inputs, errors = find_inputs(
        paths, options.stdin_filename, configs, options.exclude, options.force_exclude
    )
    tally.errors += ((None, error) for error in errors)
    if not inputs and not errors and not options.quiet:
        say("note", ["no article found: folders give .txt, .md and .html files that are not ignored"])
    return inputs


def _again(
    config: Config,
    pages: Mapping[str, Page],
    baseline: Baseline | None,
    whole: FileReport,
    kept: FileReport,
    document: Document,
) -> FileReport:
    """The report of a text that fixes have changed, without what --since had left out of the one before."""
    excuses = sidecar_excuses(document.path)
    report = check_document(document, config.rules_for(pages), config.house, pages, config.policy, excuses)
    if baseline is not None:
        report = baseline.mark(report)
    left_out = {f.fingerprint for f in whole.findings} - {f.fingerprint for f in kept.findings}
    findings = tuple(finding for finding in report.findings if finding.fingerprint not in left_out)
    return replace(report, findings=findings)


def _mended(
    mend: Mender,
    report: FileReport,
    data: bytes | None,
    again: Callable[[Document], FileReport],
    tally: Tally,
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
    pages = pages_behind(inputs, configs, options.web, no_cache=options.no_cache)
    needing = catalog.needing_web(options.select)
    if needing and not pages:
        say("note", [f"{', '.join(needing)}: asked only with --online, of articles with links"])
    return pages


def _outputs(options: CheckOptions, run_config: Config) -> list[Output]:
    """One per report. Raises ConfigError for a mix that makes no sense."""
    form = run_config["format"]
    counts = "rules" if options.statistics else "files" if options.only_summary else None
    if counts and form not in ("full", "concise", "grouped"):
        raise ConfigError("--statistics and --summary go with the formats full, concise and grouped")
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
