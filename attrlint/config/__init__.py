"""The configuration: `attrlint.toml`, `.attrlint.toml` or `[tool.attrlint]` in pyproject.toml.

    select = ["default", "second-hand-source"]   # rules, families, sets
    ignore = ["missing-byline"]
    fail-on = "error"                            # note | warning | error | never
    outlets = ["The Courier"]                    # the newsroom's own names

    [rules]
    bare-url = "note"                            # a level, or "off"
    link-date-mismatch = { level = "warning", days = 14 }

    [[overrides]]
    files = ["opinion/**"]
    ignore = ["anonymous-source"]

The nearest file upwards of each linted file counts. What is wrong in it is a ConfigError.
"""

from __future__ import annotations

from attrlint.config.resolve import Config, Configs

__all__ = ["Config", "Configs"]
