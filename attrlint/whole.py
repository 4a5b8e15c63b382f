"""Replaces a file at once: nobody ever reads half of it, and a run that is cut off leaves the old one."""

from __future__ import annotations

import os
from contextlib import suppress

__all__ = ["replace_file"]


def replace_file(path: str, data: bytes, mode: int | None = None, *, sync: bool = True) -> None:
    """Put `data` where `path` says, with the permissions `mode` (None: those of a new file).

    `sync`: the data is on the disk before the old file goes; a mere cache can do without. Raises OSError.
    """
    part = f"{path}.{os.urandom(6).hex()}.part"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, 0o666 if mode is None else 0o600), "wb") as file:
            file.write(data)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            os.chmod(part, mode)
        os.replace(part, path)
    finally:
        with suppress(OSError):
            os.unlink(part)
