"""JSON, version 1: of `check`, `sources` and `rules`. The schemas stand in `attrlint/schemas`.

What may be large is given in pieces, to be written one after another.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrlint import __version__
from attrlint.report import count_by_level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from attrlint.catalog import Rule
    from attrlint.model import Finding, Position

__all__ = ["check_json", "check_jsonl", "rules_json", "sources_json"]

_TOOL = {"name": "attrlint", "version": __version__}
_CLOSING = "\n]}"
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def check_json(
    findings: Sequence[Finding], errors: Iterable[tuple[str | None, Exception]], files: int
) -> Iterator[str]:
    """The findings of a run, in pieces. Offsets are code points in the decoded file; `text` stands there."""
    head = {"files": files, "summary": count_by_level(findings), "errors": _errors(errors)}
    return _report(head, "findings", (_encoded(_finding(finding)) for finding in findings))


def check_jsonl(findings: Iterable[Finding]) -> Iterator[str]:
    """The findings, an object a line, in pieces; what stands in `errors` of `check_json` is not in it."""
    return _joined("\n", (_encoded(_finding(finding)) for finding in findings))


def sources_json(
    articles: Iterable[bytes], errors: Iterable[tuple[str | None, Exception]]
) -> Iterator[bytes]:
    """The facts of several articles, each as `facts.article_json` gives them, in pieces, as UTF-8."""
    yield _opening({"errors": _errors(errors)}, "articles").encode()
    for i, article in enumerate(articles):
        if i:
            yield b",\n"
        yield article
    yield _CLOSING.encode()


def rules_json(rules: Iterable[Rule]) -> str:
    """The rules with their pages, options and examples."""
    return "".join(_report({}, "rules", (_encoded(_rule(rule)) for rule in rules)))


def _report(head: dict[str, Any], name: str, lines: Iterable[str]) -> Iterator[str]:
    """One JSON object: the head and a list, each item of it on a line of its own."""
    yield _opening(head, name)
    yield from _joined(",\n", lines)
    yield _CLOSING


def _opening(head: dict[str, Any], name: str) -> str:
    members = _encoded({"version": 1, "tool": _TOOL, **head})[:-1]
    return f'{members}, "{name}": [\n'


def _joined(between: str, lines: Iterable[str]) -> Iterator[str]:
    for i, line in enumerate(lines):
        yield between + line if i else line


def _errors(errors: Iterable[tuple[str | None, Exception]]) -> list[dict[str, Any]]:
    return [{"path": path, "message": str(error)} for path, error in errors]


def _finding(finding: Finding) -> dict[str, Any]:
    fix = finding.fix and {
        "summary": finding.fix.summary,
        "edits": [{"start": start, "end": end, "text": text} for start, end, text in finding.fix.edits],
    }
    return {
        "rule": finding.rule,
        "family": finding.family,
        "level": finding.level.value,
        "message": finding.message,
        "help": finding.help,
        "path": finding.path,
        "start": _position(finding.start),
        "end": _position(finding.end),
        "text": finding.text,
        "fingerprint": finding.fingerprint,
        "fix": fix,
        "suppressed": finding.suppressed
        and {"kind": finding.suppressed.kind.value, "reason": finding.suppressed.reason},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "family": rule.family,
        "level": rule.level.value,
        "set": rule.set,
        "summary": rule.summary,
        "page": rule.page,
        "help": rule.help,
        "options": dict(rule.options),
        "examples": {
            "flagged": list(rule.flagged),
            "clean": list(rule.clean),
            "missed": list(rule.missed),
        },
        "aliases": list(rule.aliases),
        "needs": rule.needs or None,
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}
