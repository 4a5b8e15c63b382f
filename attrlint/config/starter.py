"""The text of a first `attrlint.toml`: a few answers and, commented out, what else can be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.config.toml import toml_value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["starter"]

_TEMPLATE = """\
# How attrlint checks the articles in this folder and below it.
# `attrlint config show` prints all that holds here; `attrlint rules` lists the rules.

# Rules, families or sets: "default", "strict" (more questions), "pedantic" (all of them).
select = {select}

# Rules, families or sets to leave out.
ignore = []

# The least level that makes the exit status 1: "error", "warning", "note" or "never".
fail-on = {fail_on}

# Your own names. Citing yourselves is not second-hand.
outlets = {outlets}

# A level for a rule ("error", "warning", "note", "off"), or its options: `attrlint explain NAME`.
# [rules]
# bare-url = "note"
# link-date-mismatch = {{ level = "warning", days = 14 }}

# Other settings for some files; patterns as in .gitignore.
# [[overrides]]
# files = ["opinion/**"]
# ignore = ["anonymous-source"]
"""


def starter(select: str, fail_on: str, outlets: Iterable[str]) -> str:
    """The file for a chosen set, level and the newsroom's names."""
    return _TEMPLATE.format(
        select=toml_value([select]), fail_on=toml_value(fail_on), outlets=toml_value(list(outlets))
    )
