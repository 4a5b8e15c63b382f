"""What is costly to make, kept in `__pycache__`, as Python keeps the modules that it has compiled.

Nothing is kept where Python keeps no bytecode: with PYTHONDONTWRITEBYTECODE, in a zip archive, in a folder
that is not ours to write. It can all be made anew, so what cannot be read is as good as not there.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.util import cache_from_source
from typing import Any

__all__ = ["can_keep", "keep", "recall"]

_UNREADABLE = (OSError, EOFError, ValueError, TypeError)


def recall(path: str, stamp: tuple[Any, ...]) -> Any:
    """What was kept for a path under the same stamp; None where there is nothing."""
    try:
        with open(_place(path), "rb") as file:
            kept_stamp, value = marshal.loads(file.read())
    except (NotImplementedError, *_UNREADABLE):
        return None
    return value if kept_stamp == stamp else None


def can_keep(path: str) -> bool:
    """Whether it is worth making what `keep` would keep for a path."""
    return not sys.dont_write_bytecode and os.access(os.path.dirname(path), os.W_OK)


def keep(path: str, stamp: tuple[Any, ...], value: Any) -> None:
    """Keep a value of plain types for a path, if Python keeps its bytecode, too."""
    if not can_keep(path):
        return
    from attrlint.whole import replace_file

    try:
        place = _place(path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        replace_file(place, marshal.dumps((stamp, value)), sync=False)
    except (NotImplementedError, *_UNREADABLE):
        pass  # not ours to write; or a date, which marshal does not know


def _place(path: str) -> str:
    return f"{cache_from_source(f'{path}.py')[:-3]}marshal"
