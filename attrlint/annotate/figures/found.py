"""A number as it is read from the text, in normal form: a figure of which nothing else is known yet."""

from __future__ import annotations

from attrlint.model import Figure

__all__ = ["Found"]

Found = Figure
