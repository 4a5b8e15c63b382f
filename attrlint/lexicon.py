"""Word lists: TOML files beside the module that owns them, each read once."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data
from typing import Any

__all__ = ["load"]


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `name` (the file `attrlint/<name>.toml`, wherever the package lies), parsed.

    Don't change what is returned: it is the same for all.
    """
    import tomllib

    return tomllib.loads((get_data("attrlint", f"{name}.toml") or b"").decode())
