"""`attrlint check`: lint articles and report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from attrlint.cli.inputs import input_options
from attrlint.cli.mend import mending_options
from attrlint.cli.online import online_options
from attrlint.cli.options import GroupedCommand, color_option, option
from attrlint.config.keys import FORMATS, LEVELS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

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


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Comma-separated names, from one or several options."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from attrlint.cli.completion import complete_rules

    return complete_rules(ctx, parameter, incomplete)


def _reports(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(format, file) of each FORMAT=FILE."""
    reports = []
    for value in values:
        form, _sign, path = value.partition("=")
        if form not in FORMATS or not path:
            raise click.BadParameter(f"'{value}' is not FORMAT=FILE with one of {', '.join(FORMATS)}")
        reports.append((form, path))
    return tuple(reports)


@click.command(cls=GroupedCommand, epilog=_EPILOG)
@option(
    "--select",
    group="Rules",
    multiple=True,
    callback=_names,
    shell_complete=_complete,
    metavar="NAMES",
    help="Rules, families or sets (default, strict, pedantic, all), comma-separated.",
)
@option(
    "--ignore",
    group="Rules",
    multiple=True,
    callback=_names,
    shell_complete=_complete,
    metavar="NAMES",
    help="Rules, families or sets to leave out.",
)
@option(
    "--extend-select",
    group="Rules",
    multiple=True,
    callback=_names,
    metavar="NAMES",
    help="Ask these, too.",
)
@input_options
@mending_options
@option(
    "--since",
    group="Input",
    is_flag=False,
    flag_value="auto",
    metavar="[REF]",
    help="Only findings that touch what changed since a commit.",
)
@option(
    "--baseline",
    group="Input",
    metavar="FILE",
    help="Leave out the findings that stand in a baseline.",
)
@option(
    "--no-cache",
    group="Input",
    is_flag=True,
    help="Keep nothing of the web between runs.",
)
@option(
    "--format",
    "form",
    group="Output",
    type=click.Choice(FORMATS),
    metavar="FORMAT",
    help=f"{', '.join(FORMATS)}.  [default: full]",
)
@option("--output", group="Output", metavar="FILE", help="Write the report into a file.")
@option(
    "--report",
    "reports",
    group="Output",
    multiple=True,
    callback=_reports,
    metavar="FORMAT=FILE",
    help="Write one more report, as often as you like.",
)
@option("--statistics", group="Output", is_flag=True, help="Count the findings of each rule instead.")
@option("--summary", "only_summary", group="Output", is_flag=True, help="Count those of each file instead.")
@option("--quiet", "-q", group="Output", count=True, help="No summary and no notes; -qq: no report.")
@option("--watch", "-w", group="Output", is_flag=True, help="Check again whenever something changes.")
@option("--verbose", "-v", group="Output", is_flag=True, help="Say what was read and what took how long.")
@color_option()
@option(
    "--fail-on",
    group="Exit status",
    type=click.Choice([*LEVELS, "never"]),
    metavar="LEVEL",
    help=f"The least level that makes it 1: {', '.join(LEVELS)}, never.  [default: warning]",
)
@option(
    "--max-warnings",
    group="Exit status",
    type=click.IntRange(min=0),
    metavar="N",
    help="Fail if there are more warnings; fewer don't fail.",
)
@option("--exit-zero", group="Exit status", is_flag=True, help="0 even with findings (2 stays 2).")
@online_options
def command(**given: Any) -> int:
    """Lint articles: files, folders (recursively; .gitignore is respected), or `-` for standard input."""
    from attrlint.cli.session import CheckOptions, check

    watches = given.pop("watch")
    options = CheckOptions(**given)
    if watches:
        from attrlint.cli.watch import watch

        return watch(options)
    return check(options)
