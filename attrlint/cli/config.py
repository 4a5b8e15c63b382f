"""`attrlint config show | keys | schema`: what holds for a file, and what may stand in a configuration."""

from __future__ import annotations

import json

import click

from attrlint.cli.declared import CONFIGURATION
from attrlint.cli.inputs import load_configs
from attrlint.cli.options import GroupedCommand, declare, option
from attrlint.cli.printing import write_json, write_text

__all__ = ["command"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Look into the configuration.

    \b
    attrlint config show                   what holds in this folder, and why
    attrlint config show opinion/a.md      what holds for one file
    attrlint config keys                   what can be set
    attrlint config schema                 the JSON Schema, for editors
    """


@command.command(cls=GroupedCommand, short_help="Print every value that holds, and where it comes from.")
@click.argument("path", required=False)
@declare(*CONFIGURATION)
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(["toml", "json"]),
    default="toml",
    show_default=True,
    help="TOML with the origins as comments, or JSON.",
)
def show(path: str | None, isolated: bool, settings: tuple[str, ...], form: str) -> int:
    """Print every value that holds for PATH (default: the working folder), and where it comes from."""
    from attrlint.report.settings import settings_json, settings_toml

    configs = load_configs(isolated, settings)
    config = configs.of_run() if path is None else configs.of_file(path)
    title = "this folder" if path is None else path
    if form == "json":
        write_json(settings_json(config, title))
    else:
        write_text(settings_toml(config, title))
    return 0


@command.command(cls=GroupedCommand, short_help="Print the keys, as a Markdown table.")
def keys() -> int:
    """Print the keys with their types, defaults and meanings, as a Markdown table."""
    from attrlint.report.settings import keys_markdown

    write_text(keys_markdown())
    return 0


@command.command(cls=GroupedCommand, short_help="Print the JSON Schema of the configuration.")
def schema() -> int:
    """Print the JSON Schema of attrlint.toml, with the rules and options that there are."""
    from attrlint.config.schema import config_schema

    write_json(json.dumps(config_schema(), ensure_ascii=False, indent=1))
    return 0
