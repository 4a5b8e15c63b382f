"""The rules about suppressions themselves.

They look at a run, not at an article, so no rule file can hold them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.catalog import Rule
from attrlint.model import Level
from attrlint.suppress.names import RULE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Problem

__all__ = ["INVALID", "RULES", "UNEXPLAINED", "UNUSED"]


def _nothing(article: Article, options: Options) -> Iterator[Problem]:
    return iter(())


def _rule(name: str, level: Level, summary: str, page: str, help: str) -> Rule:
    return Rule(
        name=name,
        family="suppressions",
        summary=summary,
        page=page,
        level=level,
        set="default",
        options={},
        help=help,
        check=_nothing,
        flagged=(),
        clean=(),
        missed=(),
        aliases=(),
    )


UNUSED = _rule(
    RULE_NAMES[0],
    Level.WARNING,
    "A suppression hides nothing.",
    "What it was written for is gone: left there, it would hide the next finding of that rule unseen.\n\n"
    "What to do: take it out; the fix does.\n\n"
    "Silent when: the rule that it names was not asked in this run.",
    "Take it out, or put it right before the block it is for.",
)

INVALID = _rule(
    RULE_NAMES[1],
    Level.ERROR,
    "A suppression cannot be understood.",
    "It names no rule, one that there isn't, or is put together wrongly; whoever wrote it believes that it "
    "holds.\n\nWhat to do: write `attrlint: ignore RULE -- reason`, `ignore-start`, `ignore-end` or "
    "`ignore-file`.",
    "Write `attrlint: ignore RULE -- reason`; `attrlint rules` lists the rules.",
)

UNEXPLAINED = _rule(
    RULE_NAMES[2],
    Level.WARNING,
    "A suppression gives no reason.",
    "Asked only with `require-reason = true`. In a year nobody knows whether the desk had agreed.\n\n"
    "What to do: write the reason after ` -- `.",
    "Write the reason after ` -- `.",
)

RULES = {rule.name: rule for rule in (UNUSED, INVALID, UNEXPLAINED)}
