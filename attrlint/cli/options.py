"""What the commands share: help with grouped options, colour, output, standard input."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "Command",
    "GroupedCommand",
    "color_option",
    "option",
    "say",
    "use_color",
    "write_json",
    "write_text",
]

Command = TypeVar("Command", bound="Callable[..., Any]")


class _GroupedOption(click.Option):
    def __init__(self, *args: Any, group: str = "Options", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group = group


_FOLDED = ("Online",)
"""Headings whose options are listed only if the first of them is given."""


class GroupedCommand(click.Command):
    """A command whose help lists its options under headings, as wide as the terminal up to 100 columns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["context_settings"] = {"max_content_width": 100, "help_option_names": ["-h", "--help"]}
        super().__init__(*args, **kwargs)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, a section per heading."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                groups.setdefault(getattr(parameter, "group", "Other"), []).append(record)
        for group, records in groups.items():
            first = records[0][0]
            if group in _FOLDED and first not in sys.argv:
                path = ctx.command_path
                records = [records[0], ("", f"`{path} {first} --help` lists the options that go with it.")]
            with formatter.section(group):
                formatter.write_dl(records)


def option(*names: str, group: str, **attributes: Any) -> Callable[[Command], Command]:
    """A click option that stands under the heading `group` in the help."""
    return click.option(*names, cls=_GroupedOption, group=group, **attributes)


def color_option() -> Callable[[Command], Command]:
    """`--color auto|always|never`."""
    return option(
        "--color",
        group="Output",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="auto: terminal, NO_COLOR, FORCE_COLOR.",
    )


def use_color(choice: str) -> bool:
    """The flag beats the environment, the environment beats the terminal (no-color.org, force-color.org)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write_text(text: str) -> None:
    """Print a report to standard output."""
    if text:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write_json(text: str) -> None:
    """Print JSON to standard output, as UTF-8 whatever the locale (RFC 8259)."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.buffer.flush()


def say(kind: str, messages: Iterable[Exception | str]) -> None:
    """One line each on standard error."""
    for message in messages:
        click.echo(f"attrlint: {kind}: {message}", err=True)
