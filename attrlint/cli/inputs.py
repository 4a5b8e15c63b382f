"""What `check` and `sources` take in: paths, standard input, the configuration, the article's day."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from attrlint.cli.options import Command, option
from attrlint.config import Config, find_config
from attrlint.files import find_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.errors import AttrlintError

__all__ = ["find_inputs", "input_options", "load_config"]


def input_options(command: Command) -> Command:
    """`[PATH]... --date --stdin-filename --isolated`."""
    for decorate in (
        option("--isolated", group="Input", is_flag=True, help="Read no configuration file."),
        option(
            "--stdin-filename",
            group="Input",
            default="<stdin>",
            metavar="NAME",
            help="The name, and so the format, of what `-` reads.",
        ),
        option(
            "--date",
            "day",
            group="Input",
            metavar="YYYY-MM-DD",
            callback=_day,
            help="The day the article is published.",
        ),
        click.argument("paths", nargs=-1, metavar="[PATH]..."),
    ):
        command = decorate(command)
    return command


def load_config(isolated: bool, day: date | None) -> Config:
    """The configuration of the working folder (or none), with the article's day. Raises ConfigError."""
    config = Config() if isolated else find_config(Path.cwd())
    return replace(config, house=replace(config.house, date=day))


def find_inputs(
    paths: Iterable[str], stdin_filename: str
) -> tuple[list[tuple[str, bytes | None]], list[AttrlintError]]:
    """(path, bytes if they came from standard input) of each article, and what was wrong with the paths."""
    paths = list(paths) or ["."]
    files = find_files(path for path in paths if path != "-")
    inputs: list[tuple[str, bytes | None]] = [(path, None) for path in files.paths]
    if "-" in paths:
        inputs.append((stdin_filename, sys.stdin.buffer.read()))
    return inputs, list(files.errors)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a day; write it as 2023-03-06") from error
