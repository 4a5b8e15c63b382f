"""What click is told: the declared options, and help that lists them under headings."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from attrlint.cli.arguments import split_names
from attrlint.config.keys import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from click.shell_completion import CompletionItem

    from attrlint.cli.declared import Declared

__all__ = ["Command", "GroupedCommand", "declare", "option", "paths_argument"]

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


def paths_argument(command: Command) -> Command:
    """`[PATH]...`."""
    return click.argument("paths", nargs=-1, metavar="[PATH]...")(command)


def declare(*options: Declared) -> Callable[[Command], Command]:
    """Options as click's, in this order in the help."""

    def decorate(command: Command) -> Command:
        for one in reversed(options):
            names = (*one.names, one.key)
            command = option(*names, group=one.group, help=one.help, metavar=one.shown, **_taking(one))(
                command
            )
        return command

    return decorate


def _taking(one: Declared) -> dict[str, Any]:
    """What click is told of the values of an option."""
    if one.kind == "choice":
        shows = one.shown is None
        return {"type": click.Choice(one.choices), "default": one.default, "show_default": shows}
    if one.kind == "whole":
        return {"type": click.IntRange(*one.limits)}
    if one.kind == "number":
        return {"type": click.FloatRange(*one.limits)}
    return _TAKING.get(one.kind, {"default": one.default})


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Comma-separated names, from one or several options."""
    return split_names(values)


def _complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from attrlint.cli.completion import complete_rules

    return complete_rules(ctx, parameter, incomplete)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    from datetime import date

    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a day; write it as 2023-03-06") from error


def _reports(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(format, file) of each FORMAT=FILE."""
    reports = []
    for value in values:
        form, _sign, path = value.partition("=")
        if form not in FORMATS or not path:
            raise click.BadParameter(f"'{value}' is not FORMAT=FILE with one of {', '.join(FORMATS)}")
        reports.append((form, path))
    return tuple(reports)


_TAKING: dict[str, dict[str, Any]] = {
    "flag": {"is_flag": True},
    "count": {"count": True},
    "texts": {"multiple": True},
    "names": {"multiple": True, "callback": _names, "shell_complete": _complete},
    "file": {"type": click.Path(exists=True, dir_okay=False)},
    "day": {"callback": _day},
    "reports": {"multiple": True, "callback": _reports},
    "commit": {"is_flag": False, "flag_value": "auto"},
}
