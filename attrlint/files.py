"""Paths -> the files to lint: folders are walked, ignore files are respected, nothing is lost silently."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrlint.errors import InputError, MissingPath
from attrlint.read import SUFFIXES
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from attrlint.patterns import Patterns

__all__ = ["IGNORE_FILES", "Files", "find_files"]

IGNORE_FILES = (".gitignore", ".attrlintignore")
"""What they match in their folder and below it is left out; the second has the last word."""


@record
class Files:
    """The files to lint, each once, in order, and what was wrong with the paths that gave none."""

    paths: tuple[str, ...]
    errors: tuple[InputError, ...]


def find_files(
    paths: Iterable[str],
    excluded: Callable[[str, bool], bool] | None = None,
    *,
    force_exclude: bool = False,
) -> Files:
    """Files that are named outright are taken whatever they are called; folders give the formats we read.

    In a folder, hidden entries are left out, and so is what an ignore file (there, below, or above it up to
    the repository's root) matches or `excluded` (called with an absolute path and whether it is a folder).
    Links to folders are not followed (no loops). With `force_exclude` that holds for paths named outright,
    too.
    """
    excluded = excluded or (lambda path, is_folder: False)
    found: dict[str, str] = {}  # real path -> path as it was named
    errors: list[InputError] = []
    for path in paths:
        if not os.path.lexists(path):
            errors.append(MissingPath(f"{path}: no such file or folder"))
        elif force_exclude and _is_left_out(path, excluded):
            continue
        elif os.path.isdir(path):
            for real, file in _walk(path, excluded, errors):
                found.setdefault(real, file)
        else:
            found.setdefault(os.path.realpath(path), path)
    return Files(tuple(found.values()), tuple(errors))


def _walk(
    top: str, excluded: Callable[[str, bool], bool], errors: list[InputError]
) -> Iterator[tuple[str, str]]:
    """The real path of each file, and the path by way of `top`."""

    def unreadable(error: OSError) -> None:
        errors.append(InputError(f"{error.filename}: cannot be read: {error.strerror}"))

    ignored = _Ignored(top)
    for folder, subfolders, names in os.walk(top, onerror=unreadable):
        absolute, real = os.path.abspath(folder), os.path.realpath(folder)
        ignored.enter(real)

        def taken(name: str, is_folder: bool, absolute: str = absolute, real: str = real) -> bool:
            return (
                name[0] != "."
                and (is_folder or os.path.splitext(name)[1].lower() in SUFFIXES)
                and not ignored(os.path.join(real, name), is_folder)
                and not excluded(os.path.join(absolute, name), is_folder)
            )

        subfolders[:] = sorted(name for name in subfolders if taken(name, True))
        for name in sorted(names):
            if taken(name, False):
                file = os.path.join(real, name)
                real_file = os.path.realpath(file) if os.path.islink(file) else file
                yield real_file, os.path.normpath(os.path.join(folder, name))


def _is_left_out(path: str, excluded: Callable[[str, bool], bool]) -> bool:
    """Whether a path that was named outright, or a folder above it, would be left out in a walk."""
    absolute = os.path.abspath(path)
    ignored = _Ignored(os.path.dirname(absolute))
    ignored.enter(os.path.realpath(os.path.dirname(absolute)))
    is_folder = os.path.isdir(absolute)
    while True:
        folder, name = os.path.split(absolute)
        if not name:
            return False
        if ignored(os.path.join(os.path.realpath(folder), name), is_folder) or excluded(absolute, is_folder):
            return True
        absolute, is_folder = folder, True


def _upwards(folder: str) -> Iterator[str]:
    """A folder and all above it."""
    yield folder
    while (parent := os.path.dirname(folder)) != folder:
        yield parent
        folder = parent


class _Ignored:
    """The ignore files that bear on a folder and what is below it."""

    def __init__(self, top: str) -> None:
        self._patterns: list[Patterns] = []
        above = list(_upwards(os.path.realpath(top)))
        root = next(
            (i for i, folder in enumerate(above) if os.path.exists(os.path.join(folder, ".git"))), None
        )
        if root is None:
            here = os.getcwd()
            root = above.index(here) if here in above else 0
        for folder in reversed(above[1 : root + 1]):
            self.enter(folder)

    def enter(self, folder: str) -> None:
        """Read the ignore files of a folder (a real path), if it has any."""
        for name in IGNORE_FILES:
            try:
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    lines = file.read().splitlines()
            except OSError:
                continue
            from attrlint.patterns import Patterns

            self._patterns.append(Patterns(folder, lines))

    def __call__(self, path: str, is_folder: bool) -> bool:
        """Whether the nearest ignore file that speaks of a real path leaves it out."""
        for patterns in reversed(self._patterns):
            verdict = patterns.verdict(path, is_folder)
            if verdict is not None:
                return verdict
        return False
