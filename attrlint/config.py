"""`attrlint.toml` or `[tool.attrlint]` in pyproject.toml -> a frozen Config. An unknown key is an error.

select = ["default", "second-hand-source"]   # rules, families, sets
ignore = ["missing-byline"]
fail-on = "error"                            # note | warning | error
outlets = ["The Courier"]                    # the newsroom's own names

[rules.link-date-mismatch]
level = "warning"
days = 14
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from attrlint import catalog
from attrlint.errors import AttrlintError, ConfigError
from attrlint.model import House, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from attrlint.catalog import Rule

__all__ = ["Config", "find_config"]

FILE_NAMES = ("attrlint.toml", ".attrlint.toml", "pyproject.toml")
_KEYS = ("select", "ignore", "fail-on", "outlets", "rules")


@dataclass(frozen=True, slots=True)
class Config:
    """What to ask and what to make of the answers. `path` is the file it was read from, if any."""

    select: tuple[str, ...] = ("default",)
    ignore: tuple[str, ...] = ()
    fail_on: Level = Level.WARNING
    house: House = field(default_factory=House)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    path: str | None = None

    def chosen_rules(self) -> tuple[Rule, ...]:
        """The selected rules, with levels and options set. Raises RuleError, ConfigError."""
        rules = catalog.select(self.select, self.ignore)
        try:
            return tuple(catalog.configure(rule, self.rules.get(rule.name, {})) for rule in rules)
        except ConfigError as error:
            raise ConfigError(f"{self.path}: {error}" if self.path else str(error)) from error


def find_config(start: Path) -> Config:
    """The configuration of the nearest folder from `start` upwards that has one. Raises ConfigError."""
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            path = folder / name
            if path.is_file():
                config = _read(path)
                if config is not None:
                    return config
    return Config()


def _read(path: Path) -> Config | None:
    import tomllib

    if path.name == "pyproject.toml" and b"attrlint" not in path.read_bytes():
        return None
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("attrlint")
        if table is None:
            return None
    try:
        return _config(table, str(path))
    except AttrlintError as error:
        raise ConfigError(f"{path}: {error}") from error


def _config(table: dict[str, Any], path: str) -> Config:
    for key in table:
        if key not in _KEYS:
            close = get_close_matches(key, _KEYS, n=1)
            raise ConfigError(f"unknown key '{key}'" + (f"; did you mean '{close[0]}'?" if close else ""))
    rules = table.get("rules", {})
    if not isinstance(rules, dict) or not all(isinstance(settings, dict) for settings in rules.values()):
        raise ConfigError("'rules' must hold a table per rule")
    for name, settings in rules.items():
        catalog.configure(catalog.find(name), settings)
    default = Config()
    fail_on = table.get("fail-on", default.fail_on)
    if fail_on not in tuple(Level):
        raise ConfigError(f"'fail-on' is {fail_on!r}, not one of {', '.join(Level)}")
    return Config(
        select=_strings(table, "select", default.select),
        ignore=_strings(table, "ignore", default.ignore),
        fail_on=Level(fail_on),
        house=House(outlets=_strings(table, "outlets", ())),
        rules={catalog.find(name).name: settings for name, settings in rules.items()},
        path=path,
    )


def _strings(table: dict[str, Any], key: str, default: Iterable[str]) -> tuple[str, ...]:
    value = table.get(key, list(default))
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"'{key}' must be a list of strings")
    return tuple(value)
