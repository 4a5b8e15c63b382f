"""`attrlint check`: lint articles and report."""

from __future__ import annotations

from typing import Any

import click

from attrlint.cli.declared import CHECK
from attrlint.cli.options import GroupedCommand, declare, paths_argument

__all__ = ["command"]

_EPILOG = """\b
Exit status: 0 clean, or only findings below --fail-on; 1 findings at or above
it; 2 could not run.

\b
Examples:
  attrlint check draft.md
  attrlint check --since origin/main
  attrlint check --report sarif=attrlint.sarif --report junit=attrlint.xml
  attrlint check --select all --ignore credits articles/
  pbpaste | attrlint check - --stdin-filename draft.md
"""


@click.command(cls=GroupedCommand, epilog=_EPILOG)
@paths_argument
@declare(*CHECK)
def command(**given: Any) -> int:
    """Lint articles: files, folders (recursively; .gitignore is respected), or `-` for standard input."""
    if given["fix"] and given["diff"]:
        raise click.UsageError("--fix and --diff can't be given together")
    from attrlint.cli.session import check, options_of

    watches = given.pop("watch")
    options = options_of(given)
    if watches:
        from attrlint.cli.watch import watch

        return watch(options)
    return check(options)
