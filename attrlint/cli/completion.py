"""`attrlint completion SHELL`: the script that completes commands, options and rule names."""

from __future__ import annotations

import os

import click
from click.shell_completion import CompletionItem, get_completion_class

from attrlint.cli.options import GroupedCommand
from attrlint.cli.printing import write_text
from attrlint.errors import ConfigError

__all__ = ["command"]

_SHELLS = ("bash", "zsh", "fish")
_EPILOG = """\b
Put one of these into the file that your shell starts with:
  eval "$(attrlint completion bash)"                 ~/.bashrc
  eval "$(attrlint completion zsh)"                  ~/.zshrc
  attrlint completion fish | source                  ~/.config/fish/config.fish
"""


@click.command(cls=GroupedCommand, epilog=_EPILOG)
@click.argument("shell", required=False, type=click.Choice(_SHELLS))
def command(shell: str | None) -> int:
    """Print the completion script for SHELL (default: the one that runs)."""
    name = shell or os.path.basename(os.environ.get("SHELL", ""))
    if name not in _SHELLS:
        raise ConfigError(f"which shell? Say one of {', '.join(_SHELLS)}: `attrlint completion bash`")
    found = get_completion_class(name)
    assert found is not None
    from attrlint.cli.commands import cli

    write_text(found(cli, {}, "attrlint", "_ATTRLINT_COMPLETE").source())
    return 0


def complete_rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of rules, families and sets, after the last comma."""
    from attrlint import catalog

    done, comma, word = incomplete.rpartition(",")
    rules = catalog.all_rules()
    items = {rule.name: rule.summary for rule in rules}
    items |= dict.fromkeys((*(rule.family for rule in rules), *catalog.SETS, "all"), "")
    return [
        CompletionItem(f"{done}{comma}{name}", help=help or None)
        for name, help in items.items()
        if name.startswith(word)
    ]
