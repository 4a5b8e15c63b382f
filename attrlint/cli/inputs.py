"""What `check` and `sources` take in: paths, standard input, the configuration, the article's day."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from attrlint.cli.options import Command, option
from attrlint.config import Configs
from attrlint.files import find_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from attrlint.config.keys import KeyPath
    from attrlint.config.layer import Layer
    from attrlint.errors import AttrlintError
    from attrlint.patterns import Patterns

__all__ = ["config_options", "find_inputs", "input_options", "load_configs"]


def input_options(command: Command) -> Command:
    """`[PATH]... --date --stdin-filename --exclude --force-exclude --config --isolated`."""
    command = config_options(command)
    for decorate in (
        option(
            "--force-exclude",
            group="Input",
            is_flag=True,
            help="Leave out what is excluded or ignored, even if named outright.",
        ),
        option(
            "--exclude",
            group="Input",
            multiple=True,
            metavar="PATTERN",
            help="Leave out what matches, as in .gitignore.",
        ),
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


def config_options(command: Command) -> Command:
    """`--config --isolated`."""
    for decorate in (
        option(
            "--isolated",
            group="Configuration",
            is_flag=True,
            help="Read no configuration file, no ATTRLINT_ variable.",
        ),
        option(
            "--config",
            "settings",
            group="Configuration",
            multiple=True,
            metavar="FILE|KEY=VALUE",
            help="Use this file and no other, or set one value.",
        ),
    ):
        command = decorate(command)
    return command


def load_configs(
    isolated: bool,
    settings: Iterable[str],
    day: date | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Configs:
    """The configuration of each file of a run. `flags` are keys that options set. Raises ConfigError."""
    settings = list(settings)
    inline = [setting for setting in settings if "=" in setting and not os.path.exists(setting)]
    files = [setting for setting in settings if setting not in inline]
    top: list[Layer] = []
    if not isolated and any(name.startswith("ATTRLINT_") for name in os.environ):
        from attrlint.config.inline import environment_layer

        if not files and os.environ.get("ATTRLINT_CONFIG"):
            files = [os.environ["ATTRLINT_CONFIG"]]
        layer = environment_layer(os.environ)
        top += [layer] if layer else []
    if inline:
        from attrlint.config.inline import inline_layer

        top.append(inline_layer(inline))
    if flags:
        from attrlint.config.layer import Layer

        values: dict[KeyPath, Any] = {(name,): value for name, value in flags.items()}
        top.append(Layer("command line", os.getcwd(), values, adds=True))
    return Configs(isolated=isolated, files=files, top=top, date=day)


def find_inputs(
    paths: Iterable[str],
    stdin_filename: str,
    configs: Configs,
    exclude: Iterable[str] = (),
    force_exclude: bool = False,
) -> tuple[list[tuple[str, bytes | None]], list[AttrlintError]]:
    """(path, bytes if they came from standard input) of each article, and what was wrong with the paths.

    Raises ConfigError.
    """
    paths = list(paths) or ["."]
    also = _patterns(exclude)

    def excluded(path: str, is_folder: bool) -> bool:
        return configs.excludes(path, is_folder) or (also is not None and also.match(path, is_folder))

    named = [path for path in paths if path != "-"]
    files = find_files(named, excluded, force_exclude=force_exclude)
    inputs: list[tuple[str, bytes | None]] = [(path, None) for path in files.paths]
    if "-" in paths:
        inputs.append((stdin_filename, sys.stdin.buffer.read()))
    return inputs, list(files.errors)


def _patterns(patterns: Iterable[str]) -> Patterns | None:
    """Patterns of the command line, relative to the working folder."""
    patterns = list(patterns)
    if not patterns:
        return None
    from attrlint.patterns import Patterns

    return Patterns(os.getcwd(), patterns)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a day; write it as 2023-03-06") from error
