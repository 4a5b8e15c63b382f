"""Applies fixes: edits -> text -> file, which is replaced as a whole, with its encoding and line ends."""

from __future__ import annotations

import os
import re
from bisect import bisect_left, insort
from difflib import unified_diff
from typing import TYPE_CHECKING

from attrlint.errors import CannotFix
from attrlint.read import parse
from attrlint.read.decode import encode_like
from attrlint.record import record
from attrlint.whole import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from attrlint.lint import FileReport
    from attrlint.model import Document, SourceFix

__all__ = ["Fixed", "diff", "fix", "write"]

_ROUNDS = 10
"""How often a text is linted anew after fixes that could not be applied together."""


@record
class Fixed:
    """What came of fixing: the text (`Document.raw`) before and after, how many fixes, what is left."""

    before: str
    after: str
    count: int
    report: FileReport


def fix(report: FileReport, check: Callable[[Document], FileReport]) -> Fixed:
    """Apply the fixes of a report, lint the text anew with `check`, and go on until none is left.

    Of fixes that overlap, the first one is applied; the others wait for the next round. Findings that are
    suppressed are not fixed.
    """
    assert report.document is not None
    before = report.document.raw
    count = 0
    for _ in range(_ROUNDS):
        document = report.document
        fixes = [finding.fix for finding in report.findings if finding.fix and finding.suppressed is None]
        if document is None or not fixes:
            break
        text, applied = _apply(document.raw, fixes)
        if text == document.raw:
            break
        count += applied
        report = check(parse(text, path=document.path, format=document.format))
    after = report.document.raw if report.document is not None else before
    return Fixed(before, after, count, report)


def _apply(text: str, fixes: Iterable[SourceFix]) -> tuple[str, int]:
    """The text with the fixes that lie apart from each other, each as a whole, and how many those are."""
    taken: list[tuple[int, int, str]] = []
    applied = 0
    for fix in fixes:
        if all(_is_apart(edit, taken) for edit in fix.edits):
            for edit in fix.edits:
                insort(taken, edit)
            applied += 1
    pieces, at = [], 0
    for start, end, new in taken:
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]]), applied


def _is_apart(edit: tuple[int, int, str], taken: list[tuple[int, int, str]]) -> bool:
    """Whether an edit overlaps none of those that are taken, which are sorted and apart from each other."""
    start, end, _ = edit
    at = bisect_left(taken, start, key=lambda other: other[0])
    return (at == 0 or taken[at - 1][1] <= start) and (
        at == len(taken) or (end <= taken[at][0] and start != taken[at][0])
    )


def write(path: str, data: bytes, fixed: Fixed) -> None:
    """Replace the file by its fixed text at once, with the same encoding, byte order mark and permissions.

    `data` is what the file held. Raises CannotFix where the text has no bytes in that encoding, where the
    file holds something else by now, or where it can't be written.
    """
    target = os.path.realpath(path)
    encoded = encode_like(data, fixed.before, fixed.after)
    if encoded is None:
        raise CannotFix(f"{path}: can't be fixed: what is to be written has no place in the file's encoding")
    try:
        with open(target, "rb") as file:
            if file.read() != data:
                raise CannotFix(f"{path}: was changed by somebody else meanwhile; it is left as it is")
        replace_file(target, encoded, os.stat(target).st_mode & 0o7777)
    except OSError as error:
        raise CannotFix(f"{path}: can't be written: {error.strerror}") from error


def diff(path: str, fixed: Fixed) -> str:
    """What fixing changes, as a unified diff that `patch` and `git apply` read; empty for no change."""
    lines = unified_diff(_lines(fixed.before), _lines(fixed.after), f"a/{path}", f"b/{path}")
    return "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
