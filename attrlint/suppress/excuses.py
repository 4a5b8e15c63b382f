"""Suppressions outside the article, for formats that have no comments: `[[suppress]]` tables.

They stand in the configuration, where `files` says which articles they are for, or beside the article in
`ARTICLE.attrlint.toml`:

    [[suppress]]
    rules = ["anonymous-source"]
    text = "a person close to the talks"   # words of the finding or of its sentence; all findings without it
    reason = "on record with the desk"
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from attrlint.errors import ConfigError, UnknownRule, did_you_mean
from attrlint.lines import Lines
from attrlint.record import record
from attrlint.suppress.names import SIDECAR

if TYPE_CHECKING:
    from attrlint.config.keys import KeyPath
    from attrlint.model import Finding

__all__ = ["Excuse", "check_excuses", "read_sidecar", "squeezed"]

_KEYS = ("files", "rules", "text", "reason")


@record
class Excuse:
    """Findings of some rules that are not to be shown. `text` is "" for all, else as `squeezed` makes it.

    `files` is empty for one of a sidecar. It stands at `line` of `path`, with `header` at its start.
    """

    rules: frozenset[str]
    text: str
    reason: str
    files: tuple[str, ...] = ()
    path: str = ""
    line: int = 1
    offset: int = 0
    header: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
        if finding.rule not in self.rules:
            return False
        return (
            not self.text
            or self.text in squeezed(finding.text)
            or self.text in squeezed(finding.sentence.text)
        )


def squeezed(text: str) -> str:
    """Lower case, with single spaces: so that neither wrapping nor capitals count."""
    return " ".join(text.casefold().split())


def read_sidecar(path: str) -> tuple[Excuse, ...]:
    """The excuses beside an article; none where there is no sidecar. Raises ConfigError."""
    sidecar = path + SIDECAR
    if not os.path.isfile(sidecar):
        return ()
    from attrlint.config.files import framed, read_toml

    text, table = read_toml(sidecar)
    try:
        for key in table:
            if key != "suppress":
                raise ConfigError(f"unknown key '{key}'; a sidecar holds [[suppress]] tables only", (key,))
        return check_excuses(table.get("suppress", []), sidecar, text)
    except ConfigError as error:
        raise framed(error, sidecar, text) from error


def check_excuses(
    tables: Any, path: str, text: str, prefix: KeyPath = (), *, with_files: bool = False
) -> tuple[Excuse, ...]:
    """The excuses of `[[suppress]]` tables. Raises ConfigError, with the way to what is wrong."""
    from attrlint import catalog
    from attrlint.config.check import check_strings
    from attrlint.config.places import find_key

    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError("'suppress' must be an array of tables: [[suppress]]", ("suppress",))
    keys = _KEYS if with_files else _KEYS[1:]
    excuses = []
    for i, table in enumerate(tables):
        at: KeyPath = ("suppress", i)
        for key, value in table.items():
            if key not in keys:
                raise ConfigError(f"unknown key '{key}'{did_you_mean(key, keys)}", (*at, key))
            if key in {"text", "reason"} and not isinstance(value, str):
                raise ConfigError(f"'{key}' is {value!r}, not a string", (*at, key))
        for key in ("files", "rules") if with_files else ("rules",):
            if not table.get(key):
                raise ConfigError(f"a suppression lacks '{key}'", at)
        rules: set[str] = set()
        for j, name in enumerate(check_strings("rules", table["rules"], (*at, "rules"))):
            try:
                rules |= {rule.name for rule in catalog.select((name,))}
            except UnknownRule as error:
                raise ConfigError(str(error), (*at, "rules", j)) from error
        place = find_key(text, (*prefix, *at))
        line = place.line if place else 1
        lines = Lines(text)
        excuses.append(
            Excuse(
                frozenset(rules),
                squeezed(table.get("text", "")),
                table.get("reason", ""),
                check_strings("files", table.get("files", []), (*at, "files")),
                path,
                line,
                lines.start(line),
                lines[line],
            )
        )
    return tuple(excuses)
