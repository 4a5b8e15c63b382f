"""The command line: `attrlint check | sources | rules | explain | ...`.

A command's module is imported when that command runs, so that the others cost nothing. Exit status: 0 clean
(or only findings below `--fail-on`), 1 findings at or above it, 2 could not run, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from attrlint import __version__, lazy
from attrlint.errors import AttrlintError

__all__ = ["main"]

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


def main(args: list[str] | None = None, prog_name: str = "attrlint") -> None:
    """Run the command line and exit with its status."""
    _never_fail_to_print()
    try:
        status = cli.main(args, prog_name=prog_name, standalone_mode=False)
    except AttrlintError as error:
        click.echo(f"attrlint: error: {error}", err=True)
        status = 2
    except click.ClickException as error:
        error.show()
        status = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("attrlint: interrupted", err=True)
        status = 130
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`); keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    lazy.keep()
    sys.exit(status if isinstance(status, int) else 0)


def _never_fail_to_print() -> None:
    """A terminal that can't show a letter gets a stand-in, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.encoding.lower().startswith("utf"):
                stream.reconfigure(errors="replace")
            else:
                from attrlint.cli import plain

                plain.register()
                stream.reconfigure(errors=plain.HANDLER)
