"""Where reports go: each format to standard output or, whole or not at all, into a file."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from attrlint.cli.printing import say, write_pieces, write_text
from attrlint.errors import ConfigError
from attrlint.whole import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.lint import FileReport
    from attrlint.report.run import Run

__all__ = ["Output", "write_whole"]

_BY_FILE = {"full": "full", "concise": "concise", "grouped": "grouped"}
"""Formats for people: written article by article."""

_OF_RUN = {
    "sarif": ("sarif", "render"),
    "github": ("github", "render"),
    "gitlab": ("gitlab", "render"),
    "junit": ("xml", "junit"),
    "checkstyle": ("xml", "checkstyle"),
    "rdjson": ("rdjson", "render"),
    "rdjsonl": ("rdjson", "render_lines"),
    "markdown": ("markdown", "render"),
}
"""Formats for machines, written at the end: module and function."""


class Output:
    """One report. `path` is None for standard output.

    `is_quiet` leaves out the summary; `counts` ("rules" or "files") takes the place of the findings.
    """

    def __init__(
        self, form: str, path: str | None, color: bool, *, is_quiet: bool = False, counts: str | None = None
    ) -> None:
        self.form = form
        self._path = path
        self._color = color
        self._is_quiet = is_quiet
        self._counts = counts if form in _BY_FILE else None
        self._parts: list[str] = []
        self.needs_lines = form in ("sarif", "rdjson", "rdjsonl")

    def add(self, report: FileReport) -> None:
        """Write what came of an article, if the format goes by article."""
        if self.form in _BY_FILE and self._counts is None:
            render = getattr(import_module(f"attrlint.report.{self.form}"), _BY_FILE[self.form])
            self._write(render(report, self._color))

    def end(self, run: Run) -> None:
        """Write the rest. Raises ConfigError if the file cannot be written."""
        if self.form in _BY_FILE:
            self._write(self._tail(run))
        else:
            self._write_all(_whole(self.form, run))
        if self._path is not None:
            write_whole(self._path, "".join(self._parts))
        if self.form == "github":
            _job_summary(run)
        if self.form == "sarif":
            from attrlint.report.sarif import MOST_RESULTS

            if len(run.findings) > MOST_RESULTS:
                left = len(run.findings) - MOST_RESULTS
                say("note", [f"{left} findings are not in the SARIF file: GitHub takes {MOST_RESULTS}"])

    def _tail(self, run: Run) -> str:
        from attrlint.report import summary

        text = ""
        if self._counts is not None:
            from attrlint.report.statistics import by_file, by_rule

            text = (by_rule if self._counts == "rules" else by_file)(run.findings)
        if not self._is_quiet and (run.paths or not run.errors):
            text += summary(run.findings, len(run.paths)) + "\n"
        return text

    def _write(self, text: str) -> None:
        if self._path is None:
            write_text(text)
        else:
            self._parts.append(text)

    def _write_all(self, pieces: Iterable[str]) -> None:
        if self._path is not None:
            self._parts += (*pieces, "\n")
        else:
            write_pieces(pieces)


def _whole(form: str, run: Run) -> Iterable[str]:
    """A machine's report, in pieces."""
    if form == "json":
        from attrlint.report.json import check_json

        return check_json(run.findings, run.errors, len(run.paths))
    if form == "jsonl":
        from attrlint.report.json import check_jsonl

        return check_jsonl(run.findings)
    module, function = _OF_RUN[form]
    text = getattr(import_module(f"attrlint.report.{module}"), function)(run)
    assert isinstance(text, str)
    return (text,) if text else ()


def _job_summary(run: Run) -> None:
    """Append the Markdown report to the summary of the job, where the runner has a file for it."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        from attrlint.report.markdown import render

        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.write(render(run) + "\n")


def write_whole(path: str, text: str) -> None:
    """Write a file as UTF-8, so that nobody ever sees half of it. Raises ConfigError.

    What is no regular file (a pipe, /dev/null) is written to as it is.
    """
    path = os.path.realpath(path)
    data = text.encode(errors="replace")
    try:
        if os.path.isfile(path) or not os.path.exists(path):
            replace_file(path, data)
        else:
            with open(path, "wb") as file:
                file.write(data)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror}") from error
