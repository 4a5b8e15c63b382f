"""Configuration files: which one governs a folder, and what stands in it and in those it extends."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from attrlint import lazy
from attrlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrlint.config.keys import KeyPath
    from attrlint.config.layer import Layer, Override
    from attrlint.suppress.excuses import Excuse

__all__ = ["FILE_NAMES", "framed", "nearest_file", "read_layers", "read_toml", "shown_path", "user_file"]

FILE_NAMES = ("attrlint.toml", ".attrlint.toml", "pyproject.toml")
"""In a folder, the first of these that is there counts (pyproject.toml only with a [tool.attrlint] table)."""


_OURS = lazy.compile(r"""tool["']?\s*\.\s*["']?attrlint|^\s*\[\s*tool\s*\]""", re.MULTILINE)
"""What a pyproject.toml with our table has in it: without it, it need not be parsed."""


def nearest_file(folder: str, known: dict[str, str | None]) -> str | None:
    """The configuration file of a folder (absolute path) or of the nearest one above it.

    `known` keeps what was found for each folder. Raises ConfigError for a pyproject.toml that is no TOML.
    """
    above = []
    found: str | None = None
    while folder not in known:
        above.append(folder)
        found = _file_in(folder)
        if found is not None or folder == (parent := os.path.dirname(folder)):
            break
        folder = parent
    else:
        found = known[folder]
    known.update(dict.fromkeys(above, found))
    return found


def _file_in(folder: str) -> str | None:
    for name in FILE_NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name != "pyproject.toml" or _table(path)[1] is not None):
            return path
    return None


def user_file() -> str | None:
    """The file of the user, read where no folder has one (XDG Base Directory; on Windows in %APPDATA%)."""
    folder = os.environ.get("APPDATA") if os.name == "nt" else os.environ.get("XDG_CONFIG_HOME")
    path = os.path.join(folder or os.path.expanduser("~/.config"), "attrlint", "attrlint.toml")
    return path if os.path.isfile(path) else None


def read_layers(path: str, above: tuple[str, ...] = ()) -> tuple[Layer, ...]:
    """The layers of a file, those that it extends first. `above` are the files that led here.

    Raises ConfigError, with file, line and a frame.
    """
    text, table, prefix = _read(path)
    if table is None:
        raise ConfigError(f"{shown_path(path)}: has no [tool.attrlint] table")
    try:
        bases = _bases(table.get("extend", []))
        layer = _layer(path, table, text, prefix)
    except ConfigError as error:
        raise framed(error, path, text, prefix) from error
    layers: list[Layer] = []
    for i, base in enumerate(bases):
        base_path = os.path.normpath(os.path.join(os.path.dirname(path), os.path.expanduser(base)))
        key: KeyPath = ("extend",) if isinstance(table["extend"], str) else ("extend", i)
        if not os.path.isfile(base_path):
            missing = ConfigError(f"'extend' names {base}, and there is no such file", key)
            raise framed(missing, path, text, prefix)
        if base_path in (path, *above):
            raise framed(ConfigError(f"'extend' leads back to {base}", key), path, text, prefix)
        layers += read_layers(base_path, (path, *above))
    return (*layers, layer)


def framed(error: ConfigError, path: str, text: str, prefix: KeyPath = ()) -> ConfigError:
    """The error with file, line, column and the line it is about."""
    from attrlint.config.places import find_key, frame

    place = find_key(text, (*prefix, *error.key)) if error.key else None
    if place is None:
        return ConfigError(f"{shown_path(path)}: {error}")
    where = f"{shown_path(path)}:{place.line}:{place.column}"
    return ConfigError(f"{where}: {error}\n{frame(text, place)}")


def shown_path(path: str) -> str:
    """A path as a user would write it here: relative to the working folder where it lies below it."""
    inside = (
        os.path.relpath(path) if os.path.splitdrive(path)[0] == os.path.splitdrive(os.getcwd())[0] else path
    )
    return path if inside.startswith(os.pardir) else inside


def read_toml(path: str) -> tuple[str, dict[str, Any]]:
    """The text and the table of a file that is all ours. Raises ConfigError."""
    text, table = _table(path)
    return text, table or {}


def _read(path: str) -> tuple[str, dict[str, Any] | None, KeyPath]:
    text, table = _table(path)
    return text, table, ("tool", "attrlint") if os.path.basename(path) == "pyproject.toml" else ()


def _table(path: str) -> tuple[str, dict[str, Any] | None]:
    """The text of a file and the table in it that is ours, None if it has none."""
    is_project = os.path.basename(path) == "pyproject.toml"
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read().replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        if is_project:
            return "", None
        raise ConfigError(f"{shown_path(path)}: cannot be read: {_why(error)}") from error
    if is_project and not _OURS.search(text):
        return text, None
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(error, path, text) from error
    if not is_project:
        return text, table
    tool = table.get("tool", {})
    ours = tool.get("attrlint") if isinstance(tool, dict) else None
    return text, ours if isinstance(ours, dict) else None


def _why(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else "it is not UTF-8"


def _syntax_error(error: ValueError, path: str, text: str) -> ConfigError:
    from attrlint.config.places import Place, frame
    from attrlint.lines import Lines

    problem = str(error).partition(" (at ")[0]
    at = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    if at:
        line, column = int(at[1]), int(at[2])
    else:
        end = Lines(text).position(len(text.rstrip()))
        line, column = end.line, end.column
    shown = frame(text, Place(line, column, 1))
    return ConfigError(f"{shown_path(path)}:{line}:{column}: no valid TOML: {problem}\n{shown}")


def _bases(value: Any) -> tuple[str, ...]:
    from attrlint.config.check import check_strings

    return check_strings("extend", [value] if isinstance(value, str) else value, ("extend",))


def _layer(path: str, table: Mapping[str, Any], text: str, prefix: KeyPath) -> Layer:
    from attrlint.config.check import check_table
    from attrlint.config.layer import Layer

    return Layer(
        origin=shown_path(path),
        folder=os.path.dirname(path),
        values=check_table(table),
        overrides=tuple(_overrides(table.get("overrides", []))),
        excuses=_excuses(table, path, text, prefix),
        text=text,
        prefix=prefix,
    )


def _excuses(table: Mapping[str, Any], path: str, text: str, prefix: KeyPath) -> tuple[Excuse, ...]:
    if "suppress" not in table:
        return ()
    from attrlint.suppress.excuses import check_excuses

    return check_excuses(table["suppress"], shown_path(path), text, prefix, with_files=True)


def _overrides(tables: Any) -> list[Override]:
    from attrlint.config.check import check_strings, check_table
    from attrlint.config.layer import Override

    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError("'overrides' must be an array of tables: [[overrides]]", ("overrides",))
    overrides = []
    for i, table in enumerate(tables):
        at: KeyPath = ("overrides", i)
        if "files" not in table:
            raise ConfigError("an override lacks 'files', the patterns of the files it is for", at)
        values = check_table(table, at, ("files", "rules"))
        overrides.append(Override(check_strings("files", table["files"], (*at, "files")), values, at))
    return overrides
