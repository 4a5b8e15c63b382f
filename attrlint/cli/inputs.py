"""What the commands take in: the articles at paths and on standard input, and their configuration."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from attrlint.config import Configs
from attrlint.files import find_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from typing import Any

    from attrlint.config.keys import KeyPath
    from attrlint.config.layer import Layer
    from attrlint.errors import AttrlintError
    from attrlint.patterns import Patterns

__all__ = ["find_inputs", "load_configs"]


def load_configs(
    isolated: bool,
    settings: Iterable[str],
    day: date | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Configs:
    """The configuration of each file of a run. `flags` are keys that options set. Raises ConfigError."""
    settings = list(settings)
    inline = [setting for setting in settings if "=" in setting and not os.path.exists(setting)]
    files = [setting for setting in settings if setting not in inline]
    top: list[Layer] = []
    if not isolated and any(name.startswith("ATTRLINT_") for name in os.environ):
        from attrlint.config.inline import environment_layer

        if not files and os.environ.get("ATTRLINT_CONFIG"):
            files = [os.environ["ATTRLINT_CONFIG"]]
        layer = environment_layer(os.environ)
        top += [layer] if layer else []
    if inline:
        from attrlint.config.inline import inline_layer

        top.append(inline_layer(inline))
    if flags:
        from attrlint.config.layer import Layer

        values: dict[KeyPath, Any] = {(name,): value for name, value in flags.items()}
        top.append(Layer("command line", os.getcwd(), values, adds=True))
    return Configs(isolated=isolated, files=files, top=top, date=day)


def find_inputs(
    paths: Iterable[str],
    stdin_filename: str,
    configs: Configs,
    exclude: Iterable[str] = (),
    force_exclude: bool = False,
) -> tuple[list[tuple[str, bytes | None]], list[AttrlintError]]:
    """(path, bytes if they came from standard input) of each article, and what was wrong with the paths.

    Raises ConfigError.
    """
    paths = list(paths) or ["."]
    also = _patterns(exclude)

    def excluded(path: str, is_folder: bool) -> bool:
        return configs.excludes(path, is_folder) or (also is not None and also.match(path, is_folder))

    named = [path for path in paths if path != "-"]
    files = find_files(named, excluded, force_exclude=force_exclude)
    inputs: list[tuple[str, bytes | None]] = [(path, None) for path in files.paths]
    if "-" in paths:
        inputs.append((stdin_filename, sys.stdin.buffer.read()))
    return inputs, list(files.errors)


def _patterns(patterns: Iterable[str]) -> Patterns | None:
    """Patterns of the command line, relative to the working folder."""
    patterns = list(patterns)
    if not patterns:
        return None
    from attrlint.patterns import Patterns

    return Patterns(os.getcwd(), patterns)
