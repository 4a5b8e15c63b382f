"""Paths -> the files to lint: folders are walked, .gitignore is respected, nothing is lost silently."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from attrlint.errors import InputError, MissingPath
from attrlint.read import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

__all__ = ["Files", "find_files"]


@dataclass(frozen=True, slots=True)
class Files:
    """The files to lint, each once, in order, and what was wrong with the paths that gave none."""

    paths: tuple[str, ...]
    errors: tuple[InputError, ...]


def find_files(paths: Iterable[str]) -> Files:
    """Files that are named outright are taken whatever they are called; folders give the formats we read.

    In a folder, hidden entries and what a .gitignore (there, below, or above it up to the repository's root)
    excludes are left out, and symbolic links to folders are not followed (no loops).
    """
    found: dict[str, str] = {}  # real path -> path as it was named
    errors: list[InputError] = []
    for path in paths:
        if os.path.isdir(path):
            for file in _walk(path, errors):
                found.setdefault(os.path.realpath(file), file)
        elif os.path.lexists(path):
            found.setdefault(os.path.realpath(path), path)
        else:
            errors.append(MissingPath(f"{path}: no such file or folder"))
    return Files(tuple(found.values()), tuple(errors))


def _walk(top: str, errors: list[InputError]) -> list[str]:
    def unreadable(error: OSError) -> None:
        errors.append(InputError(f"{error.filename}: cannot be read: {error.strerror}"))

    files = []
    ignored = _Ignored(Path(top))
    for folder, subfolders, names in os.walk(top, onerror=unreadable):
        ignored.enter(folder)
        subfolders[:] = sorted(
            n for n in subfolders if n[0] != "." and not ignored(os.path.join(folder, n), True)
        )
        for name in sorted(names):
            path = os.path.normpath(os.path.join(folder, name))
            if name[0] != "." and PurePath(name).suffix.lower() in SUFFIXES and not ignored(path, False):
                files.append(path)
    return files


class _Ignored:
    """The .gitignore files that bear on a folder and what is below it."""

    def __init__(self, top: Path) -> None:
        self._specs: list[tuple[str, GitIgnoreSpec]] = []
        above = [top.resolve(), *top.resolve().parents]
        root = next((i for i, folder in enumerate(above) if (folder / ".git").exists()), 0)
        for folder in reversed(above[1 : root + 1]):
            self.enter(str(folder))

    def enter(self, folder: str) -> None:
        """Read the .gitignore of a folder, if it has one."""
        path = Path(folder, ".gitignore")
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return
        from pathspec import GitIgnoreSpec

        self._specs.append((os.path.realpath(folder), GitIgnoreSpec.from_lines(lines)))

    def __call__(self, path: str, is_folder: bool) -> bool:
        """Whether the nearest .gitignore that speaks of a path excludes it."""
        if not self._specs:
            return False
        real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        for folder, spec in reversed(self._specs):
            if real.startswith(folder + os.sep):
                inside = os.path.relpath(real, folder).replace(os.sep, "/") + ("/" if is_folder else "")
                verdict = spec.check_file(inside).include
                if verdict is not None:
                    return verdict
        return False
