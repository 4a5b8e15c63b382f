"""Where attrlint keeps what it may lose."""

from __future__ import annotations

import os
import sys

__all__ = ["cache_folder"]


def cache_folder() -> str:
    """The user's cache folder for attrlint: as XDG, macOS and Windows have it."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "attrlint")
