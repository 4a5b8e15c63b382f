"""Word lists: TOML files beside the annotators that own them, each read once."""

from __future__ import annotations

import os.path
from functools import cache
from typing import Any

__all__ = ["load"]


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `name` (the file `annotate/<name>.toml`), parsed. Don't change what is returned."""
    import tomllib

    path = os.path.join(os.path.dirname(__file__), *f"{name}.toml".split("/"))
    assert __spec__ is not None and __spec__.loader is not None
    data: bytes = __spec__.loader.get_data(path)  # type: ignore[attr-defined]
    return tomllib.loads(data.decode())
