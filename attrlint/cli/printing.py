"""What the commands print: reports on standard output, what there is to say of a run on standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["say", "use_color", "write_json", "write_pieces", "write_text"]


def use_color(choice: str) -> bool:
    """The flag beats the environment, the environment beats the terminal (no-color.org, force-color.org)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write_text(text: str) -> None:
    """Print a report to standard output."""
    if text:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write_json(text: str) -> None:
    """Print JSON to standard output, as UTF-8 whatever the locale (RFC 8259)."""
    write_pieces((text,))


def write_pieces(pieces: Iterable[str | bytes]) -> None:
    """Print a machine's report in pieces, as UTF-8; nothing at all where there is none."""
    sys.stdout.flush()
    some = False
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode() if isinstance(piece, str) else piece)
        some = True
    if some:
        sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def say(kind: str, messages: Iterable[Exception | str]) -> None:
    """One line each on standard error."""
    for message in messages:
        sys.stderr.write(f"attrlint: {kind}: {message}\n")
