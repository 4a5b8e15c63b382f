"""What a run of `check` has gathered, and how it ends."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrlint.cli.printing import say
from attrlint.clock import timed
from attrlint.errors import ConfigError
from attrlint.lines import Lines
from attrlint.model import Level
from attrlint.report import count_by_level, counted, shown
from attrlint.report.run import Run, repository_root

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.catalog import Rule
    from attrlint.cli.outputs import Output
    from attrlint.clock import Clock
    from attrlint.config import Config, Configs
    from attrlint.lint import FileReport
    from attrlint.model import Finding
    from attrlint.suppress.baseline import Baseline

__all__ = ["Tally", "say_stale"]

_MOST_STALE = 10


class Tally:
    """Adds up the reports of a run. `keeps_lines`: whether a report at the end needs the articles' lines."""

    def __init__(self, *, keeps_lines: bool) -> None:
        self.findings: list[Finding] = []
        self.errors: list[tuple[str | None, Exception]] = []
        self.paths: list[str] = []
        self.fails = False
        self._keeps_lines = keeps_lines
        self._lines: dict[str, Lines] = {}
        self._rules: dict[str, Rule] = {}

    def fail(self, path: str | None, error: Exception) -> None:
        """Keep an error; one of the configuration is said once, however many files it governs."""
        if str(error) not in {str(known) for _, known in self.errors}:
            self.errors.append((path, error))

    def add(self, report: FileReport, config: Config, rules: Iterable[Rule]) -> None:
        """Keep what came of an article, and whether it fails the run by its configuration.

        `rules` are those it was to be asked of.
        """
        borne = Level.WARNING if config["max-warnings"] is not None else None
        self.fails |= any(
            finding.level.rank >= config.fail_rank and finding.level is not borne
            for finding in shown(report.findings)
        )
        self.findings += report.findings
        self.errors += ((report.path, error) for error in report.errors)
        if not report.asked <= self._rules.keys():
            self._rules.update((rule.name, rule) for rule in rules if rule.name in report.asked)
        if report.document is not None:
            self.paths.append(report.path)
            if report.findings and self._keeps_lines:
                self._lines[report.path] = Lines(report.document.raw)

    def finish(self, outputs: list[Output], clock: Clock | None, *, has_baseline: bool) -> None:
        """Write the end of each report; one that can't be written is an error."""
        run = Run(
            findings=tuple(self.findings),
            errors=tuple(self.errors),
            paths=tuple(self.paths),
            lines=self._lines,
            rules=tuple(self._rules.values()),
            root=repository_root(os.getcwd()),
            has_baseline=has_baseline,
        )
        with timed(clock, "report"):
            for output in outputs:
                try:
                    output.end(run)
                except ConfigError as error:
                    self.errors.append((None, error))

    def status(self, most_warnings: int | None, *, exit_zero: bool) -> int:
        """The exit status: 2 for an error, 1 for findings that fail the run, else 0."""
        if self.errors:
            return 2
        if exit_zero:
            return 0
        warnings = count_by_level(self.findings)[Level.WARNING.value]
        if most_warnings is not None and warnings > most_warnings:
            say("note", [f"{counted(warnings, 'warning')}: more than --max-warnings {most_warnings}"])
            return 1
        return int(self.fails)

    def say_details(self, clock: Clock, configs: Configs) -> None:
        """What `--verbose` adds, on standard error."""
        files = sorted({configs.file_of(path) or "none" for path in self.paths})
        say("info", [f"configuration: {file}" for file in files])
        articles, rules = counted(len(self.paths), "article"), counted(len(self._rules), "rule")
        say("info", [f"{articles}, {rules} asked"])
        total = sum(clock.stages.values()) or 1.0
        for stage, seconds in clock.stages.items():
            say("info", [f"{seconds * 1000:8.1f} ms {seconds / total:4.0%}  {stage}"])


def say_stale(baseline: Baseline | None) -> None:
    """Name the entries of a baseline that no longer occur."""
    stale = [] if baseline is None else baseline.stale()
    if baseline is not None and stale:
        named = stale[:_MOST_STALE]
        say("note", (f"{baseline.file}: no longer found: {e.path}: {e.rule}: {e.text}" for e in named))
        more = f" (and {len(stale) - len(named)} more)" if len(stale) > len(named) else ""
        say("note", [f"`attrlint baseline prune` takes them out{more}"])
