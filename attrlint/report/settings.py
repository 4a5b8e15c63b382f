"""A configuration -> text: every value that holds for a path and where it comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrlint.config.keys import KEYS
from attrlint.config.toml import toml_value
from attrlint.report import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.config import Config

__all__ = ["keys_markdown", "settings_json", "settings_toml"]

_WIDEST = 40


def settings_toml(config: Config, title: str) -> str:
    """TOML that can be used as it is, with the origin of each value in a comment."""
    rows: list[tuple[str, str]] = []
    rules: dict[str, list[tuple[str, str]]] = {}
    for key, value, origin in _settings(config):
        if value is None:
            continue
        row = (f"{key[-1]} = {toml_value(value)}", origin)
        if len(key) == 1:
            rows.append(row)
        else:
            rules.setdefault(key[1], []).append(row)
    lines = [f"# {title}", *_aligned(rows)]
    for rule, options in rules.items():
        lines += ["", f"[rules.{rule}]", *_aligned(options)]
    if config.excuses:
        lines.append("")
    for excuse in config.excuses:
        reason = f": {printable(excuse.reason)}" if excuse.reason else ""
        lines.append(f"# suppressed here by {excuse.path}:{excuse.line}{reason}")
    return "\n".join(lines) + "\n"


def keys_markdown() -> str:
    """The table of keys, as it stands in the documentation."""
    rows = ["| key | type | default | |", "|---|---|---|---|"]
    for key in KEYS.values():
        what = key.text if not key.choices else f"{key.text} One of {', '.join(key.choices)}."
        scope = "" if key.per_file else " (run)"
        default = "" if key.default is None else f"`{toml_value(key.default)}`"
        rows.append(f"| `{key.name}` | {key.type}{scope} | {default} | {what} |")
    return "\n".join(rows)


def settings_json(config: Config, title: str) -> str:
    """The same as `{"title", "settings": [{"key", "value", "origin"}]}`."""
    rows = [
        {"key": ".".join(key), "value": value, "origin": origin} for key, value, origin in _settings(config)
    ]
    return json.dumps({"title": title, "settings": rows}, ensure_ascii=False, indent=1)


def _settings(config: Config) -> Iterable[tuple[tuple[str, ...], Any, str]]:
    for name in KEYS:
        yield (name,), config[name], config.origin((name,))
    for rule in config.chosen_rules:
        yield ("rules", rule.name, "level"), rule.level.value, config.origin(("rules", rule.name, "level"))
        for option, value in rule.options.items():
            yield ("rules", rule.name, option), value, config.origin(("rules", rule.name, option))
    for name, settings in config.rule_settings.items():
        if settings.get("level") == "off":
            yield ("rules", name, "level"), "off", config.origin(("rules", name, "level"))


def _aligned(rows: list[tuple[str, str]]) -> list[str]:
    width = min(_WIDEST, max((len(text) for text, _ in rows), default=0))
    return [f"{text:{width}}  # {origin}" for text, origin in rows]
