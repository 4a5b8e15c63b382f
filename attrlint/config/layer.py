"""A layer of the configuration: the values that one file, the environment or the command line sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrlint.config.keys import KeyPath
    from attrlint.suppress.excuses import Excuse

__all__ = ["Layer", "Override"]


@record
class Override:
    """Values for the files that match patterns; `at` is where the table stands in its layer."""

    files: tuple[str, ...]
    values: Mapping[KeyPath, Any]
    at: KeyPath


@record
class Layer:
    """Checked values by their path. Globs and paths in it are relative to `folder`.

    `origin` is what a user calls the place: a file name, "environment", "command line". `text` is the TOML
    it was read from and `prefix` the table in it (for pyproject.toml: tool, attrlint). What a layer that
    `adds` ignores, or selects besides, comes on top of what is so already.
    """

    origin: str
    folder: str
    values: Mapping[KeyPath, Any]
    overrides: tuple[Override, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    text: str = ""
    prefix: KeyPath = ()
    adds: bool = False

    def where(self, key: KeyPath) -> str:
        """The origin of a value, with its line where there is one."""
        if not self.text:
            return self.origin
        from attrlint.config.places import find_key

        place = find_key(self.text, (*self.prefix, *key))
        return self.origin if place is None else f"{self.origin}:{place.line}"
