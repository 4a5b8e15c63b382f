"""Values that are given outside a file: environment variables and `--config KEY=VALUE`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from attrlint.config.keys import KEYS, Key
from attrlint.config.layer import Layer
from attrlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attrlint.config.keys import KeyPath

__all__ = ["environment_layer", "inline_layer"]


def environment_layer(environment: Mapping[str, str]) -> Layer | None:
    """ATTRLINT_FAIL_ON and so on for each key that holds a plain value; lists are comma-separated.

    An empty variable counts as not set. Raises ConfigError, which names the variable.
    """
    from attrlint.config.check import check_value

    values: dict[KeyPath, Any] = {}
    for name, key in KEYS.items():
        variable = variable_of(name)
        if environment.get(variable):
            try:
                values[(name,)] = check_value(key, _plain(key, environment[variable]), (name,))
            except ConfigError as error:
                raise ConfigError(f"environment variable {variable}: {error}") from error
    return Layer("environment", os.getcwd(), values) if values else None


def variable_of(key: str) -> str:
    """The environment variable of a key."""
    return "ATTRLINT_" + key.upper().replace("-", "_")


def inline_layer(settings: Iterable[str]) -> Layer:
    """`rules.link-date-mismatch.days = 3`, as a line of the file; strings and lists may do without quotes.

    Raises ConfigError, which quotes the setting.
    """
    from attrlint.config.check import check_table

    values: dict[KeyPath, Any] = {}
    for setting in settings:
        try:
            values |= check_table(_table(setting), also=("rules",))
        except ConfigError as error:
            raise ConfigError(f"--config '{setting}': {error}") from error
    return Layer("command line", os.getcwd(), values)


def _table(setting: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(setting)
    except tomllib.TOMLDecodeError as error:
        name, _, text = setting.partition("=")
        name, text = name.strip(), text.strip()
        if name in KEYS:
            return {name: _plain(KEYS[name], text)}
        if text and name.replace("-", "").isalpha():
            return {name: text}
        if name.startswith("rules.") and text.isidentifier():
            return tomllib.loads(f'{name} = "{text}"')
        raise ConfigError(f"no valid TOML: {str(error).partition(' (at ')[0]}") from error


def _plain(key: Key, text: str) -> Any:
    """A value written without TOML's quotes."""
    if key.type in {"names", "strings", "globs"}:
        return [item.strip() for item in text.split(",") if item.strip()]
    if key.type == "boolean":
        return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(
            text.lower(), text
        )
    if key.type == "count":
        return int(text) if text.isdecimal() else text
    return text
