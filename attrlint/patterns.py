"""Patterns of paths, as `.gitignore` writes them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Patterns"]


class Patterns:
    """Patterns that are relative to a folder (an absolute path). Read when first asked for a path."""

    def __init__(self, folder: str, patterns: Iterable[str]) -> None:
        from pathspec import GitIgnoreSpec

        self._prefix = os.path.join(folder, "")
        self._spec = GitIgnoreSpec.from_lines(patterns)

    def verdict(self, path: str, is_folder: bool = False) -> bool | None:
        """Whether the last pattern that speaks of an absolute path matches or, with "!", excepts it.

        None where no pattern speaks of it, or it lies outside the folder.
        """
        if not path.startswith(self._prefix):
            return None
        inside = path[len(self._prefix) :].replace(os.sep, "/") + ("/" if is_folder else "")
        return self._spec.check_file(inside).include

    def match(self, path: str, is_folder: bool = False) -> bool:
        """Whether a path is matched and not excepted."""
        return bool(self.verdict(path, is_folder))
