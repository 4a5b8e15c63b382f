"""Lower case, letter for letter, so that offsets stay as they are."""

from __future__ import annotations

__all__ = ["lowered"]


def lowered(text: str) -> str:
    """The text in lower case; a letter that would grow ("İ") stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
