"""Names that stand without the rest: those of the rules about suppressions, and of a sidecar."""

from __future__ import annotations

__all__ = ["RULE_NAMES", "SIDECAR"]

SIDECAR = ".attrlint.toml"
"""What follows the whole name of an article in that of its sidecar: `draft.txt.attrlint.toml`."""

RULE_NAMES = ("unused-suppression", "invalid-suppression", "unexplained-suppression")
"""The rules about suppressions, which `attrlint.suppress.rules` describes."""
