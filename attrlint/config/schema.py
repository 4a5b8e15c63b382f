"""The JSON Schema of `attrlint.toml`, for editors (Taplo, Even Better TOML) and other tools."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrlint import catalog
from attrlint.config.keys import KEYS, LEVELS, STRUCTURE, Key
from attrlint.suppress.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.catalog import Rule

__all__ = ["config_schema"]

_LEVELS = {"enum": [*LEVELS, "off"], "description": "How much it matters; off leaves the rule out."}


def config_schema() -> dict[str, Any]:
    """The schema of the table (Draft 7: editors for TOML know it), with the rules and their options."""
    rules = (*catalog.all_rules(), *RULES.values())
    names = [*dict.fromkeys(rule.family for rule in rules), *catalog.SETS, "all"]
    names += [rule.name for rule in rules]
    plain = {name: _key(key) for name, key in KEYS.items()}
    per_file = {name: schema for name, schema in plain.items() if KEYS[name].per_file}
    settings = {"rules": {"$ref": "#/definitions/rules", "description": STRUCTURE["rules"]}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "attrlint.toml",
        "description": "The configuration of attrlint, a linter for source attribution in news articles.",
        "type": "object",
        "additionalProperties": False,
        "properties": plain
        | settings
        | {
            "extend": {
                "description": STRUCTURE["extend"],
                "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            },
            "suppress": _suppress(),
            "overrides": {
                "description": STRUCTURE["overrides"],
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["files"],
                    "properties": {"files": _strings("Which files: patterns as in .gitignore.")}
                    | per_file
                    | settings,
                },
            },
        },
        "definitions": {"name": {"enum": names}, "rules": _rules(rules)},
    }


def _suppress() -> dict[str, Any]:
    return {
        "description": STRUCTURE["suppress"],
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": ["files", "rules"],
            "properties": {
                "files": _strings("Which files: patterns as in .gitignore."),
                "rules": {
                    "type": "array",
                    "items": {"$ref": "#/definitions/name"},
                    "description": "Rules, families or sets.",
                },
                "text": {
                    "type": "string",
                    "description": "Words of the finding or of its sentence; without it all findings count.",
                },
                "reason": {"type": "string", "description": "Why they are not to be shown."},
            },
        },
    }


def _rules(rules: Iterable[Rule]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            rule.name: {
                "description": rule.summary,
                "anyOf": [
                    _LEVELS,
                    {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {
                            "level": _LEVELS | {"default": rule.level.value},
                            **{
                                name: _option(default, _meaning(rule, name))
                                for name, default in rule.options.items()
                            },
                        },
                    },
                ],
            }
            for rule in rules
        },
    }


def _meaning(rule: Rule, option: str) -> str:
    """What the page of a rule says of an option, on one line; "" if it says nothing."""
    name = re.escape(option)
    found = re.search(rf"^(?:- `{name}`:|  {name} )(.+(?:\n  +\S.*)*)", rule.page, re.MULTILINE)
    return " ".join(found[1].split()) if found else ""


def _option(default: Any, meaning: str) -> dict[str, Any]:
    types = {bool: "boolean", int: "integer", float: "number", str: "string"}
    about = {"description": meaning} if meaning else {}
    if isinstance(default, (list, tuple)):
        return {"type": "array", "items": {"type": "string"}, "default": list(default)} | about
    return {"type": types[type(default)], "default": default} | about


def _key(key: Key) -> dict[str, Any]:
    default = list(key.default) if isinstance(key.default, tuple) else key.default
    shown = {} if default is None else {"default": default}
    if key.type == "names":
        return {
            "type": "array",
            "items": {"$ref": "#/definitions/name"},
            "description": key.text,
        } | shown
    if key.type in {"strings", "globs"}:
        return _strings(key.text) | shown
    if key.type == "boolean":
        return {"type": "boolean", "description": key.text} | shown
    if key.type == "count":
        return {"type": "integer", "minimum": 0, "description": key.text} | shown
    choices = {"enum": list(key.choices)} if key.choices else {}
    return {"type": "string", "description": key.text} | choices | shown


def _strings(text: str) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}, "description": text}
