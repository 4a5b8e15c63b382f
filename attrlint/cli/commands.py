"""The commands, as click knows them. A command's module is imported when that command runs."""

from __future__ import annotations

from importlib import import_module

import click

from attrlint import __version__

__all__ = ["cli", "run"]

_COMMANDS = {
    "check": ("check", "Lint articles and report what an editor should see."),
    "sources": ("sources", "The sourcing ledger: who is cited, and how often."),
    "rules": ("rules", "List the rules."),
    "explain": ("explain", "Print the page of a rule."),
    "cache": ("cache", "Show or clear what --online has kept."),
    "config": ("config", "Print what is configured, and why; or the JSON Schema."),
    "baseline": ("baseline", "Keep a list of the findings that were there already."),
    "completion": ("completion", "Print the completion script for a shell."),
    "init": ("init", "Write a first attrlint.toml."),
}


class _LazyGroup(click.Group):
    """Knows its commands by name and imports the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"attrlint.cli.{_COMMANDS[cmd_name][0]}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in _COMMANDS.items()])


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="attrlint", message="%(prog)s %(version)s")
def cli() -> None:
    """Verify who says what in news articles before they are published.

    \b
    attrlint check draft.md              lint one article
    attrlint check articles/             lint a folder (.txt, .md, .html)
    attrlint explain anonymous-source    what a rule asks, and why
    """


def run(args: list[str] | None, prog_name: str) -> int:
    """Run a command line and return the exit status. Raises AttrlintError."""
    try:
        status = cli.main(args, prog_name=prog_name, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort as aborted:
        raise KeyboardInterrupt from aborted
    return status if isinstance(status, int) else 0
