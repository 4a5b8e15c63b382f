"""Word lists: TOML files beside the module that owns them, each read once.

What was parsed is kept: parsing TOML takes far longer than linting a short article does.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from attrlint import kept

__all__ = ["load"]

_FOLDER = os.path.dirname(os.path.abspath(__file__))


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `name` (the file `attrlint/<name>.toml`, wherever the package lies), parsed.

    Don't change what is returned: it is the same for all.
    """
    path = os.path.join(_FOLDER, f"{name}.toml")
    try:
        stat = os.stat(path)
    except OSError:  # in a zip archive
        from pkgutil import get_data

        return _parsed(get_data("attrlint", f"{name}.toml") or b"")
    stamp = (stat.st_size, stat.st_mtime_ns)
    table = kept.recall(path, stamp)
    if isinstance(table, dict):
        return table
    with open(path, "rb") as file:
        table = _parsed(file.read())
    kept.keep(path, stamp, table)
    return table


def _parsed(data: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(data.decode())
