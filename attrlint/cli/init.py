"""`attrlint init`: write a first configuration."""

from __future__ import annotations

import os

import click

from attrlint.catalog import SETS
from attrlint.cli.options import GroupedCommand, option
from attrlint.cli.outputs import write_whole
from attrlint.cli.printing import write_text
from attrlint.config.files import FILE_NAMES
from attrlint.config.keys import KEYS, LEVELS
from attrlint.config.starter import starter
from attrlint.errors import ConfigError

__all__ = ["command"]


@click.command(cls=GroupedCommand)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@option("--yes", "-y", group="Options", is_flag=True, help="Ask nothing; take the defaults.")
@option("--force", group="Options", is_flag=True, help="Write over a configuration that is there.")
def command(folder: str, yes: bool, force: bool) -> int:
    """Write a commented attrlint.toml into FOLDER (default: here), after three questions.

    \b
    attrlint init          asks for your names, the set of rules, and what fails
    attrlint init --yes    asks nothing
    """
    path = os.path.normpath(os.path.join(folder, FILE_NAMES[0]))
    if os.path.exists(path) and not force:
        raise ConfigError(f"{path} is there already; --force writes over it")
    names, chosen, fail_on = "", "default", str(KEYS["fail-on"].default)
    if not yes:
        names = click.prompt("Names of your own outlets, comma-separated", default="", show_default=False)
        chosen = click.prompt("How many questions to ask", type=click.Choice(SETS), default=chosen)
        fail_on = click.prompt(
            "The least level that fails a check", type=click.Choice([*LEVELS, "never"]), default=fail_on
        )
    outlets = [name.strip() for name in names.split(",") if name.strip()]
    write_whole(path, starter(chosen, fail_on, outlets))
    write_text(f"Wrote {path}. Now: attrlint check {folder}")
    return 0
