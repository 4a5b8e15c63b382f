"""Rules -> text: the table of `attrlint rules` and the page of `attrlint explain`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrlint.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.catalog import Rule

__all__ = ["rule_page", "rules_markdown", "rules_table"]

_SHOWN_EXAMPLES = 3
_WIDEST_PAGE = 96


def rules_table(rules: Iterable[Rule]) -> str:
    """The rules by family: name, level, set, whether it needs --online, summary."""
    rules = list(rules)
    width = max((len(rule.name) for rule in rules), default=0)
    rows: list[str] = []
    family = None
    for rule in rules:
        if rule.family != family:
            rows += ([""] if rows else []) + [rule.family]
            family = rule.family
        rows.append(f"  {rule.name:{width}}  {rule.level:7}  {rule.set:8}  {rule.needs:6}  {rule.summary}")
    return "\n".join(rows)


def rules_markdown(rules: Iterable[Rule]) -> str:
    """The rules as a Markdown table, as it stands in the README."""
    rows = ["| rule | family | level | set | what it flags |", "|---|---|---|---|---|"]
    rows += [
        f"| `{r.name}` | {r.family} | {r.level} | {', '.join(filter(None, [r.set, r.needs]))} | {r.summary} |"
        for r in rules
    ]
    return "\n".join(rows) + "\n"


def rule_page(rule: Rule, color: bool = False) -> str:
    """The whole page of a rule, examples included."""
    style = Style(color)
    needs = f", asked only with --{rule.needs}" if rule.needs else ""
    parts = [
        f"{style.level(rule.level, rule.name)}  ({rule.level}, family {rule.family}, set {rule.set}{needs})",
        rule.summary,
        rule.page,
    ]
    if rule.options:
        parts.append(
            "Settings: " + ", ".join(f"{name} = {_toml(value)}" for name, value in rule.options.items())
        )
    for heading, examples in (
        ("Flagged:", rule.flagged),
        ("Not flagged:", rule.clean),
        ("Known misses:", rule.missed),
    ):
        shown = [example for example in examples if example][:_SHOWN_EXAMPLES]
        if shown:
            parts.append(style.bold(heading))
            parts += [_example(example, style) for example in shown]
    if rule.pages:
        parts.append(style.bold("The pages of the examples:"))
        parts.append("\n".join(f"    {url}\n        {_answer(text)}" for url, text in rule.pages.items()))
    return "\n\n".join(parts) + "\n"


def _example(example: str, style: Style) -> str:
    """An example, indented, with its marked spans."""
    text = re.sub(r"\[\[(.*?)\]\]", lambda mark: style.mark(mark[1]), example, flags=re.DOTALL)
    return "\n".join(f"    {line}".rstrip() for line in text.strip("\n").split("\n"))


def _answer(text: str) -> str:
    """What a stated page answers: a status, or the beginning of its HTML."""
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST_PAGE else line[: _WIDEST_PAGE - 1] + "…"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value)
