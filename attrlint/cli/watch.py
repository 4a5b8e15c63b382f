"""`attrlint check --watch`: check again whenever an article or a configuration changes."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import click

from attrlint.cli.session import check
from attrlint.config.files import FILE_NAMES
from attrlint.errors import AttrlintError
from attrlint.files import find_files
from attrlint.suppress.names import SIDECAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from attrlint.cli.session import CheckOptions

__all__ = ["watch"]

_SECONDS = 0.5


def watch(options: CheckOptions, wait: Callable[[], None] = lambda: time.sleep(_SECONDS)) -> int:
    """Check, and again after every change, until interrupted. What is wrong meanwhile is said."""
    seen: dict[str, tuple[int, int]] | None = None
    while True:
        now = _state(options.paths)
        if now != seen:
            seen = now
            click.clear()
            try:
                check(options)
            except AttrlintError as error:
                click.echo(f"attrlint: error: {error}", err=True)
            click.echo(f"\n{time.strftime('%H:%M:%S')}  Watching; Ctrl-C ends it.", err=True)
        wait()


def _state(paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Time and size of each article, of its sidecar, and of the configuration files around it."""
    articles = find_files(list(paths) or ["."]).paths
    folders = {os.path.dirname(os.path.abspath(path)) for path in articles} | {os.getcwd()}
    watched = [*articles, *(f"{path}{SIDECAR}" for path in articles)]
    watched += [os.path.join(folder, name) for folder in folders for name in FILE_NAMES]
    state = {}
    for path in watched:
        try:
            found = os.stat(path)
        except OSError:
            continue
        state[path] = (found.st_mtime_ns, found.st_size)
    return state
