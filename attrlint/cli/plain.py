"""Output on a terminal that can't show every letter: stand-ins that still can be read."""

from __future__ import annotations

import codecs
import unicodedata

__all__ = ["HANDLER", "register"]

HANDLER = "attrlint-plain"

_STAND_INS = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "×": "x"}


def register() -> None:
    """Make HANDLER a name that streams take for their `errors`."""
    codecs.register_error(HANDLER, _plain)


def _plain(error: UnicodeError) -> tuple[str, int]:
    """Typographic marks in ASCII, letters without their accents, else a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = []
    for letter in error.object[error.start : error.end]:
        base = unicodedata.normalize("NFD", letter)[0]
        letters.append(_STAND_INS.get(letter, base if base.isascii() else "?"))
    return "".join(letters), error.end
