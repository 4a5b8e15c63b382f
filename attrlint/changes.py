"""Only what changed: the findings of an article that touch what differs from an earlier commit."""

from __future__ import annotations

import os
from bisect import bisect_left
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.errors import GitError
from attrlint.git import WORD, Repository
from attrlint.lines import Lines
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attrlint.lint import FileReport
    from attrlint.model import Finding

__all__ = ["AUTO", "Changes", "changed_stretches"]

AUTO = "auto"
"""Asks for the usual base: see `Repository.default_base`."""

_WORD = lazy.compile(f"{WORD}+")
_BYTE_WORD = lazy.compile(f"{WORD}+".encode())
_PARAGRAPH_BREAK = lazy.compile(r"\n[ \t]*\r?\n")


class Changes:
    """What differs from a revision in the repository of the working folder. Raises GitError.

    `--since` may stand before a path and have no value: `took_path` tells that `since` is no commit but a
    path, and that the usual base was taken.
    """

    def __init__(self, since: str, environment: Mapping[str, str]) -> None:
        self._repository = Repository()
        self.took_path = since != AUTO and not self._repository.has_commit(since) and os.path.exists(since)
        if self.took_path:
            since = AUTO
        if since == AUTO:
            self._base, self._in_index = self._repository.default_base(environment)
        elif self._repository.has_commit(since):
            self._base, self._in_index = self._repository.merge_base(since), False
        else:
            raise GitError(f"'{since}' is no commit here")
        self._changed = self._repository.changed(self._base, self._in_index)

    def touched(self, path: str) -> bool:
        """Whether an article differs at all."""
        return os.path.realpath(path) in self._changed

    def keep(self, report: FileReport) -> FileReport:
        """The report with only the findings that touch what changed. Raises GitError.

        A finding touches a change if one stands on its lines or in its sentence. A word that is only moved to
        another line has not changed.
        """
        path = os.path.realpath(report.path)
        old = self._changed.get(path)
        if report.document is None or old is None:
            return report
        raw = report.document.raw
        difference = self._repository.word_diff(self._base, self._in_index, old, path)
        stretches = changed_stretches(difference, raw)
        lines = Lines(raw)
        kept = (f for f in report.findings if f.path != report.path or _touches(f, stretches, lines))
        return replace(report, findings=tuple(kept))


def changed_stretches(difference: bytes, raw: str) -> list[tuple[int, int]]:
    """Offsets (start, end) of the words of a text that are new or stand beside words that are gone.

    `difference` is git's `--word-diff=porcelain` of the whole file; a file that git takes for binary has
    changed as a whole. In order, apart from each other.
    """
    if b"\n@@ " not in difference:
        return [(0, len(raw))] if b"\nBinary files " in difference else []
    words = [match.span() for match in _WORD.finditer(raw)]
    marked: set[int] = set()
    i = 0
    for row in difference.split(b"\n@@ ", 1)[1].split(b"\n")[1:]:
        count = len(_BYTE_WORD.findall(row, 1))
        if row.startswith(b"+"):
            marked.update(range(i, i + count))
        if row.startswith(b"-") and count and 0 < i < len(words):
            gap = raw[words[i - 1][1] : words[i][0]]
            if not _PARAGRAPH_BREAK.search(gap):
                marked |= {i - 1, i}
        if row[:1] in (b"+", b" "):
            i += count
    return _joined(words[k] for k in sorted(marked) if k < len(words))


def _joined(words: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in words:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _touches(finding: Finding, stretches: list[tuple[int, int]], lines: Lines) -> bool:
    places = (
        (lines.start(finding.start.line), lines.start(finding.end.line + 1)),
        (finding.sentence.start, finding.sentence.end),
    )
    for start, end in places:
        i = bisect_left(stretches, start, key=lambda stretch: stretch[1])
        if i < len(stretches) and stretches[i][0] < end and stretches[i][1] > start:
            return True
    return False
