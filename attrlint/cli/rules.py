"""`attrlint rules`: every rule with its level, set and summary."""

from __future__ import annotations

import click

from attrlint import catalog
from attrlint.cli.options import GroupedCommand, option
from attrlint.cli.printing import write_json, write_text


@click.command(cls=GroupedCommand)
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How to list them.",
)
def command(form: str) -> int:
    """List the rules: name, level, the smallest set that holds it, summary."""
    if form == "json":
        from attrlint.report.json import rules_json

        write_json(rules_json(catalog.all_rules()))
    else:
        from attrlint.report.pages import rules_markdown, rules_table

        write_text((rules_markdown if form == "markdown" else rules_table)(catalog.all_rules()))
    return 0
