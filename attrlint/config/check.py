"""A TOML table -> checked values by their path. What is wrong is a ConfigError that says where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrlint import catalog
from attrlint.config.keys import KEYS, LEVELS, STRUCTURE, Key
from attrlint.errors import ConfigError, UnknownRule, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attrlint.config.keys import KeyPath

__all__ = ["check_strings", "check_table", "check_value"]

_LISTS = ("names", "strings", "globs")


def check_table(
    table: Mapping[str, Any], at: KeyPath = (), also: Iterable[str] = STRUCTURE
) -> dict[KeyPath, Any]:
    """The plain values and rule settings of a table that stands at `at`.

    `also` are the keys that it may hold besides those of `KEYS`; their values, but for `rules`, are not
    looked at here. In an override (`at` is not empty) only keys that hold per file may stand.
    """
    values: dict[KeyPath, Any] = {}
    allowed = [name for name, key in KEYS.items() if key.per_file or not at]
    for name, value in table.items():
        if name == "rules" and name in also:
            values |= _rules(value, (*at, "rules"))
        elif name in allowed:
            values[(name,)] = check_value(KEYS[name], value, (*at, name))
        elif name in KEYS:
            raise ConfigError(f"'{name}' does not hold per file and can't stand in an override", (*at, name))
        elif name not in also:
            raise ConfigError(f"unknown key '{name}'{did_you_mean(name, [*allowed, *also])}", (*at, name))
    return values


def check_value(key: Key, value: Any, at: KeyPath) -> Any:
    """The value of a key, a list as a tuple. Raises ConfigError."""
    if key.type in _LISTS:
        strings = check_strings(key.name, value, at)
        if key.type == "names":
            _check_names(strings, at)
        return strings
    if key.type == "boolean":
        if not isinstance(value, bool):
            raise ConfigError(f"'{key.name}' is {_shown(value)}, not true or false", at)
    elif key.type == "count":
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ConfigError(f"'{key.name}' is {_shown(value)}, not a number from 0 up", at)
    elif not isinstance(value, str):
        raise ConfigError(f"'{key.name}' is {_shown(value)}, not a string", at)
    elif key.choices and value not in key.choices:
        near = did_you_mean(value, key.choices)
        raise ConfigError(f"'{key.name}' is '{value}', not one of {', '.join(key.choices)}{near}", at)
    return value


def check_strings(name: str, value: Any, at: KeyPath) -> tuple[str, ...]:
    """A list of strings. Raises ConfigError."""
    if not isinstance(value, (list, tuple)):
        raise ConfigError(f"'{name}' is {_shown(value)}, not a list of strings", at)
    for i, item in enumerate(value):
        if not isinstance(item, str):
            raise ConfigError(f"'{name}' must hold strings; {_shown(item)} is none", (*at, i))
    return tuple(value)


def _check_names(names: Iterable[str], at: KeyPath) -> None:
    for i, name in enumerate(names):
        try:
            catalog.select((name,))
        except UnknownRule as error:
            raise ConfigError(str(error), (*at, i)) from error


def _rules(table: Any, at: KeyPath) -> dict[KeyPath, Any]:
    """The settings of rules, by ("rules", name, option), from a table that stands at `at`."""
    if not isinstance(table, dict):
        raise ConfigError(f"'rules' is {_shown(table)}, not a table with a rule per key", at)
    values: dict[KeyPath, Any] = {}
    for name, settings in table.items():
        try:
            rule = catalog.find(name)
        except UnknownRule as error:
            raise ConfigError(str(error), (*at, name)) from error
        if isinstance(settings, str):
            values[("rules", rule.name, "level")] = _level(rule.name, settings, (*at, name))
            continue
        if not isinstance(settings, dict):
            raise ConfigError(
                f"'rules.{name}' is {_shown(settings)}, neither a level nor a table", (*at, name)
            )
        for option, value in settings.items():
            place = (*at, name, option)
            if option == "level":
                values[("rules", rule.name, option)] = _level(rule.name, value, place)
                continue
            if option not in rule.options:
                near = did_you_mean(option, ["level", *rule.options])
                raise ConfigError(f"the rule {rule.name} has no option '{option}'{near}", place)
            try:
                catalog.configure(rule, {option: value})
            except ConfigError as error:
                raise ConfigError(str(error), place) from error
            values[("rules", rule.name, option)] = value
    return values


def _level(rule: str, value: Any, at: KeyPath) -> Any:
    levels = (*LEVELS, "off")
    if value not in levels:
        near = did_you_mean(value, levels) if isinstance(value, str) else ""
        raise ConfigError(f"the level of {rule} is {_shown(value)}, not one of {', '.join(levels)}{near}", at)
    return value


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)
