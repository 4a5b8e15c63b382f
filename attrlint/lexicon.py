"""Word lists: TOML files beside the module that owns them, each read once.

What was parsed is kept in `__pycache__`, as Python keeps the modules that it has compiled: parsing TOML takes
far longer than linting a short article does.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pkgutil import get_data
from typing import Any

from attrlint.whole import replace_file

__all__ = ["load"]

_FOLDER = os.path.dirname(os.path.abspath(__file__))


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `name` (the file `attrlint/<name>.toml`, wherever the package lies), parsed.

    Don't change what is returned: it is the same for all.
    """
    return _kept(os.path.join(_FOLDER, f"{name}.toml")) or _parsed(
        get_data("attrlint", f"{name}.toml") or b""
    )


def _kept(path: str) -> dict[str, Any] | None:
    """The word list in a file, by way of what is kept of it; None where there is no such file (in a zip)."""
    try:
        stat = os.stat(path)
        kept_at = f"{cache_from_source(f'{path}.py')[:-3]}marshal"
    except (OSError, NotImplementedError):
        return None
    stamp = (stat.st_size, stat.st_mtime_ns)
    with suppress(OSError, EOFError, ValueError, TypeError):
        with open(kept_at, "rb") as file:
            kept: tuple[tuple[int, int], dict[str, Any]] = marshal.loads(file.read())
        kept_stamp, table = kept
        if kept_stamp == stamp:
            return table
    with open(path, "rb") as file:
        table = _parsed(file.read())
    if not sys.dont_write_bytecode:
        with suppress(OSError, ValueError):  # not ours to write; or a date, which marshal does not know
            os.makedirs(os.path.dirname(kept_at), exist_ok=True)
            replace_file(kept_at, marshal.dumps((stamp, table)), sync=False)
    return table


def _parsed(data: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(data.decode())
