"""What earlier runs found: reports of articles that have not changed since.

A report is taken from there if the article's path and bytes, its configuration, the suppressions beside it,
the day and attrlint itself are what they were when it was made. There is one file for each folder in which
attrlint is started. It holds sentences of the articles, so that nobody but its owner may read it. What cannot
be read or written is as good as not there.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from attrlint.digest import digest, digest_of_bytes
from attrlint.errors import AttrlintError
from attrlint.folders import cache_folder
from attrlint.jobs import count_jobs, in_order
from attrlint.lint import FileReport
from attrlint.model import Document, Finding, Format, Level, Position, Sentence, SourceFix
from attrlint.model.document import bare_document
from attrlint.read import format_of
from attrlint.read.decode import decode
from attrlint.suppress.names import SIDECAR
from attrlint.whole import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from attrlint.cli.work import Work
    from attrlint.config import Config, Configs
    from attrlint.jobs import File

__all__ = ["REPORTS", "ResultCache", "results_folder"]

REPORTS = "reports"
"""The folder of reports in the cache folder."""

_MOST = 20_000
"""Articles of one folder whose reports are kept; when there are more, those of this run."""
_VARIANTS = 3
"""Configurations of one article whose reports are kept."""
_FORGOTTEN = 14 * 24 * 3600
"""Seconds after which the reports of a folder go if nobody asked for them."""

_State = tuple[int, int]
"""Size and time of a file, by which a change is seen that comes while it is linted."""
_Entry = list[Any]
"""Key, notes and findings of a report, of the types that JSON has."""
_UNUSABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError)


def results_folder(chosen: str | None) -> str:
    """Where the reports lie: in the folder that was chosen, or in the user's cache."""
    return os.path.join(chosen or cache_folder(), REPORTS)


class ResultCache:
    """The reports kept for the folder in which attrlint was started. `folder` is where they lie."""

    def __init__(self, folder: str, configs: Configs) -> None:
        self._folder = folder
        self._path = os.path.join(folder, f"{digest(os.getcwd())}.json")
        self._configs = configs
        self._told: dict[int, tuple[Config, str, frozenset[str]]] = {}
        self._stamp = _stamp()
        self._known = self._load()
        self._used: set[str] = set()
        self._has_new = False

    def reports(
        self, make_work: Callable[..., Work], files: Sequence[File], jobs: int | None
    ) -> Iterator[FileReport | AttrlintError]:
        """The report on each file, in order: a kept one, or one that is made now.

        `make_work` makes what works on files, in other processes or in this one. `jobs` is how many processes
        are asked for.
        """
        keys = [None if data is not None else self._key(path) for path, data in files]
        kept = [
            key is not None and self._entry(path, key[0]) is not None
            for (path, _), key in zip(files, keys, strict=True)
        ]
        missing = [file for file, is_kept in zip(files, kept, strict=True) if not is_kept]
        count = count_jobs(jobs, missing)
        made = iter(in_order(make_work(is_remote=count > 1), missing, count))
        for (path, _), key, is_kept in zip(files, keys, kept, strict=True):
            if is_kept and key is not None:
                recalled = self._recalled(path, key)
                yield from [recalled] if recalled else make_work(is_remote=False)([(path, None)])
                continue
            report = next(made)
            yield report
            if key is not None and isinstance(report, FileReport):
                self._keep(report, key)

    def save(self) -> None:
        """Write what is new; forget what nobody asked for of late."""
        if not self._has_new:
            return
        known = self._known
        if len(known) > _MOST:
            known = {path: entries for path, entries in known.items() if path in self._used}
        data = json.dumps({"stamp": self._stamp, "articles": known}, separators=(",", ":")).encode()
        with suppress(OSError):
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            replace_file(self._path, data, 0o600, sync=False)
            for entry in os.scandir(self._folder):
                if entry.stat().st_mtime < time.time() - _FORGOTTEN:
                    os.unlink(entry.path)

    def _load(self) -> dict[str, list[_Entry]]:
        try:
            with open(self._path, "rb") as file:
                found = json.loads(file.read())
            articles = found["articles"] if found["stamp"] == self._stamp else {}
        except (OSError, *_UNUSABLE):
            return {}
        return articles if isinstance(articles, dict) else {}

    def _key(self, path: str) -> tuple[str, _State] | None:
        """What a report on a file as it is now is kept under, and the state of the file."""
        try:
            told = self._telling(self._configs.of_file(path))[1]
            data, state = _read(path)
            beside = _read(path + SIDECAR)[0] if os.path.isfile(path + SIDECAR) else b""
        except (OSError, AttrlintError):
            return None  # what is wrong is said where it is linted
        return digest_of_bytes(told.encode(), data, beside), state

    def _telling(self, config: Config) -> tuple[Config, str, frozenset[str]]:
        """A configuration, the digest of all that it says of findings, and the rules that it asks."""
        if id(config) not in self._told:
            rules = config.rules_for({})
            asked = [(rule.name, str(rule.level), sorted(rule.options.items())) for rule in rules]
            house = config.house
            told = digest(repr(asked), repr(house), repr(config.policy), house.today().isoformat())
            names = frozenset(rule.name for rule in rules if not rule.needs)
            self._told[id(config)] = config, told, names
        return self._told[id(config)]

    def _entry(self, path: str, key: str) -> _Entry | None:
        with suppress(*_UNUSABLE):
            for entry in self._known.get(path, ()):
                if entry[0] == key:
                    return entry
        return None

    def _recalled(self, path: str, key: tuple[str, _State]) -> FileReport | None:
        """The report that is kept under a key; None if it is of no use, or the file has changed just now."""
        entry = self._entry(path, key[0])
        self._used.add(path)
        try:
            data, state = _read(path)
            if entry is None or state != key[1]:
                return None
            document = _document(path, data, tuple(entry[1]))
            findings = tuple(_finding(path, values) for values in entry[2])
            return FileReport(path, document, findings, (), self._telling(self._configs.of_file(path))[2])
        except (OSError, AttrlintError, *_UNUSABLE):
            return None

    def _keep(self, report: FileReport, key: tuple[str, _State]) -> None:
        """Keep a report in which nothing went wrong or is suppressed, if the file is still the same."""
        path = report.path
        is_plain = all(finding.suppressed is None for finding in report.findings)
        if report.document is None or report.errors or not is_plain:
            return
        try:
            if _state(os.stat(path)) != key[1]:
                return
        except OSError:
            return
        entry: _Entry = [key[0], list(report.document.notes), [_values(found) for found in report.findings]]
        others = [other for other in self._known.get(path, ()) if other[0] != key[0]]
        self._known[path] = [entry, *others[: _VARIANTS - 1]]
        self._used.add(path)
        self._has_new = True


def _read(path: str) -> tuple[bytes, _State]:
    """What a file holds, and its state. Raises OSError."""
    with open(path, "rb", buffering=0) as file:
        state = _state(os.fstat(file.fileno()))
        return file.read(), state


def _state(stat: os.stat_result) -> _State:
    return stat.st_size, stat.st_mtime_ns


def _document(path: str, data: bytes, notes: tuple[str, ...]) -> Document:
    form = format_of(path)
    text, _ = decode(data, path, is_html=form is Format.HTML)
    return bare_document(path, text, form, notes)


def _values(finding: Finding) -> list[Any]:
    """A finding as JSON has it, without its path."""
    sentence, fix = finding.sentence, finding.fix
    return [
        finding.rule,
        finding.family,
        finding.level.value,
        [finding.start.line, finding.start.column, finding.start.offset],
        [finding.end.line, finding.end.column, finding.end.offset],
        finding.text,
        finding.message,
        finding.help,
        finding.fingerprint,
        [sentence.text, sentence.start, sentence.end],
        None if fix is None else [fix.summary, [list(edit) for edit in fix.edits]],
    ]


def _finding(path: str, values: list[Any]) -> Finding:
    rule, family, level, start, end, text, message, help_, fingerprint, sentence, fix = values
    return Finding(
        rule=rule,
        family=family,
        level=Level(level),
        path=path,
        start=Position(*start),
        end=Position(*end),
        text=text,
        message=message,
        help=help_,
        fingerprint=fingerprint,
        sentence=Sentence(*sentence),
        fix=None if fix is None else SourceFix(fix[0], tuple((edit[0], edit[1], edit[2]) for edit in fix[1])),
    )


def _stamp() -> str:
    """What tells this attrlint from any other: its version, its files, the Python that runs it."""
    from attrlint import __file__ as package
    from attrlint import __version__
    from attrlint.catalog import rules_folder

    told = [__version__, sys.version]
    folders = [os.path.dirname(os.path.abspath(package)), rules_folder()]
    while folders:
        with suppress(OSError):
            for entry in sorted(os.scandir(folders.pop()), key=lambda entry: entry.path):
                if entry.is_dir():
                    folders += [] if entry.name == "__pycache__" else [entry.path]
                elif entry.name.endswith((".py", ".toml", ".so", ".pyd")):
                    stat = entry.stat()
                    told.append(f"{entry.path} {stat.st_size} {stat.st_mtime_ns}")
    return digest(*told)
