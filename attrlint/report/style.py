"""Colours of the reports on a terminal."""

from __future__ import annotations

import click

from attrlint.model import Level
from attrlint.record import record

__all__ = ["Style"]

_COLORS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}


@record
class Style:
    """Colours text, or leaves it alone."""

    color: bool

    def level(self, level: Level, text: str) -> str:
        """In the colour of a level."""
        return click.style(text, fg=_COLORS[level], bold=True) if self.color else text

    def path(self, text: str) -> str:
        """A file name."""
        return self.bold(text)

    def bold(self, text: str) -> str:
        """What stands out."""
        return click.style(text, bold=True) if self.color else text

    def faint(self, text: str) -> str:
        """What stands back: line numbers, rulers."""
        return click.style(text, fg="blue", bold=True) if self.color else text

    def mark(self, text: str) -> str:
        """The words that an example marks: underlined, or between angle quotes."""
        return click.style(text, underline=True) if self.color else f"»{text}«"
