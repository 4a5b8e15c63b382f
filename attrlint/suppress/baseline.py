"""The baseline: findings that were there already, each by its own fingerprint.

A file of one JSON object a line, sorted: path (relative to the file), rule, fingerprint, and the words, for
whoever reads it. No line number and no count is in it, so an entry stands for one finding and no other.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, NamedTuple

from attrlint.errors import ConfigError, GitError
from attrlint.model.suppression import Suppressed, SuppressionKind
from attrlint.record import replace
from attrlint.report import printable, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.lint import FileReport

__all__ = ["DEFAULT_NAME", "Baseline", "Entry", "read_baseline"]

DEFAULT_NAME = "attrlint-baseline.jsonl"
_LONGEST = 80
_FIELDS = ("path", "rule", "fingerprint", "text")


class Entry(NamedTuple):
    """One known finding. `path` has forward slashes; `text` says what it was, and decides nothing."""

    path: str
    rule: str
    fingerprint: str
    text: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same as a finding."""
        return self.path, self.rule, self.fingerprint


class Baseline:
    """The entries of a file and which of them were met in this run.

    `moved` counts those that were given to a renamed file.
    """

    def __init__(self, file: str, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self._folder = os.path.realpath(os.path.dirname(os.path.abspath(file)))
        self.entries = {entry.key: entry for entry in entries}
        self._met: set[tuple[str, str, str]] = set()
        self._linted: dict[str, frozenset[str]] = {}
        self.moved = 0
        self._has_followed = False

    def mark(self, report: FileReport) -> FileReport:
        """The report with its known findings suppressed."""
        if report.document is None:
            return report
        path = self._relative(report.path)
        self._follow_renames()
        self._linted[path] = report.asked
        findings = []
        for finding in report.findings:
            key = (path, finding.rule, finding.fingerprint)
            if finding.suppressed is None and key in self.entries:
                self._met.add(key)
                finding = replace(finding, suppressed=Suppressed(SuppressionKind.BASELINE))
            findings.append(finding)
        return replace(report, findings=tuple(findings))

    def stale(self) -> list[Entry]:
        """The entries whose finding no longer occurs: in files that were linted, or are gone."""
        self._follow_renames()
        found = []
        for key, entry in self.entries.items():
            if key in self._met:
                continue
            asked = self._linted.get(entry.path)
            if (asked is not None and entry.rule in asked) or not os.path.exists(self._absolute(entry.path)):
                found.append(entry)
        return sorted(found)

    def add(self, report: FileReport) -> None:
        """Make entries of the findings of a report that are shown."""
        path = self._relative(report.path)
        for finding in shown(report.findings):
            if finding.path == report.path:
                text = printable(finding.text)
                text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
                entry = Entry(path, finding.rule, finding.fingerprint, text)
                self.entries[entry.key] = entry
                self._met.add(entry.key)

    def drop(self, entries: Iterable[Entry]) -> None:
        """Take entries out."""
        for entry in entries:
            del self.entries[entry.key]

    def text(self) -> str:
        """The file: sorted, a line per entry."""
        rows = (
            json.dumps({name: getattr(entry, name) for name in _FIELDS}, ensure_ascii=False)
            for entry in sorted(self.entries.values())
        )
        return "".join(f"{row}\n" for row in rows)

    def _follow_renames(self) -> None:
        """Once: give the entries of files that are gone to those that git says they were renamed to."""
        if self._has_followed:
            return
        self._has_followed = True
        gone = {entry.path for entry in self.entries.values()}
        gone = {path for path in gone if not os.path.exists(self._absolute(path))}
        if not gone:
            return
        from attrlint.git import Repository

        try:
            renames = Repository(self._folder).renames_since(os.path.abspath(self.file))
        except GitError:
            return  # no git, no renames: the entries are stale
        moved_to = {self._relative(old): self._relative(new) for old, new in renames.items()}
        for entry in [entry for entry in self.entries.values() if entry.path in gone]:
            path = moved_to.get(entry.path)
            if path is not None and os.path.exists(self._absolute(path)):
                del self.entries[entry.key]
                moved = entry._replace(path=path)
                self.entries[moved.key] = moved
                self.moved += 1

    def _relative(self, path: str) -> str:
        absolute = os.path.abspath(path)
        absolute = os.path.join(os.path.realpath(os.path.dirname(absolute)), os.path.basename(absolute))
        if os.path.splitdrive(absolute)[0] != os.path.splitdrive(self._folder)[0]:
            return absolute.replace(os.sep, "/")
        return os.path.relpath(absolute, self._folder).replace(os.sep, "/")

    def _absolute(self, path: str) -> str:
        return os.path.join(self._folder, *path.split("/"))


def read_baseline(file: str) -> Baseline:
    """Read a baseline. Raises ConfigError, with the line that is wrong."""
    try:
        with open(file, encoding="utf-8") as opened:
            rows = opened.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        advice = "; `attrlint baseline write` makes one" if isinstance(error, FileNotFoundError) else ""
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"{file}: the baseline cannot be read: {why}{advice}") from error
    entries = []
    for number, row in enumerate(rows, 1):
        if not row.strip():
            continue
        try:
            fields = json.loads(row)
            entry = Entry(**{name: fields[name] for name in _FIELDS})
        except (ValueError, KeyError, TypeError) as error:
            raise ConfigError(f"{file}:{number}: no entry of a baseline: {row[:60]}") from error
        if not all(isinstance(getattr(entry, name), str) for name in _FIELDS):
            raise ConfigError(f"{file}:{number}: no entry of a baseline: {row[:60]}")
        entries.append(entry)
    return Baseline(file, entries)
