"""`attrlint explain NAME`: the page of a rule."""

from __future__ import annotations

import click

from attrlint import catalog
from attrlint.cli.declared import COLOR
from attrlint.cli.options import GroupedCommand, declare
from attrlint.cli.printing import use_color, write_text
from attrlint.report.pages import rule_page


@click.command(cls=GroupedCommand)
@click.argument("name")
@declare(COLOR)
def command(name: str, color: str) -> int:
    """Print what a rule asks and why, its options, and what it does and doesn't flag."""
    write_text(rule_page(catalog.find(name), use_color(color)))
    return 0
