"""SARIF 2.1.0, as GitHub code scanning takes it.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; GitHub's page "SARIF support for code
scanning" says which fields it requires and how much of a file it takes.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from attrlint import __version__, catalog
from attrlint.model import Level
from attrlint.model.suppression import SuppressionKind
from attrlint.report.run import by_level

if TYPE_CHECKING:
    from attrlint.catalog import Rule
    from attrlint.model import Finding
    from attrlint.report.run import Run

__all__ = ["MOST_RESULTS", "render"]

MOST_RESULTS = 5_000
"""GitHub shows no more results of one run."""

_LONGEST_DESCRIPTION = 1_024
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PROBLEM = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
_PRECISION = {"default": "high", "strict": "medium", "pedantic": "low"}


def render(run: Run) -> str:
    """One run. Columns count code points. What is over the limit is left out, the least level first."""
    findings = by_level(run.findings)
    kept = findings[:MOST_RESULTS]
    rules = _rules(run)
    order = {rule.name: i for i, rule in enumerate(rules)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "attrlint",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "automationDetails": {"id": "attrlint/"},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run, len(findings) - len(kept))],
                "results": [_result(finding, run, order) for finding in kept],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rules(run: Run) -> list[Rule]:
    """The rules that were asked and any other that a finding names."""
    rules = {rule.name: rule for rule in run.rules}
    for finding in run.findings:
        if finding.rule not in rules:
            rules[finding.rule] = catalog.find(finding.rule)
    return [rules[name] for name in sorted(rules)]


def _rule(rule: Rule) -> dict[str, Any]:
    page = rule.page or rule.summary
    why = re.split(r"\n\n|\n(?=What to do:)", page)[0]
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _cut(rule.summary)},
        "fullDescription": {"text": _cut(" ".join(why.split()))},
        "help": {"text": page, "markdown": f"**{rule.summary}**\n\n{page}"},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {
            "precision": _PRECISION[rule.set],
            "problem.severity": _PROBLEM[rule.level],
            "tags": ["attribution", rule.family],
        },
    }


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_DESCRIPTION else text[: _LONGEST_DESCRIPTION - 1] + "…"


def _invocation(run: Run, left_out: int) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": str(error)}} for _, error in run.errors]
    if left_out:
        text = f"{left_out} more results are not in this file: GitHub takes {MOST_RESULTS}."
        notes.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not run.errors, "toolExecutionNotifications": notes}


def _result(finding: Finding, run: Run, order: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": finding.level.value,
        "message": {"text": f"{finding.message} {finding.help}".strip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": run.uri(finding.path)},
                    "region": _narrow_region(finding),
                }
            }
        ],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "attrlintSentence/v1": finding.fingerprint,
        },
    }
    if run.has_baseline:
        is_known = finding.suppressed and finding.suppressed.kind is SuppressionKind.BASELINE
        result["baselineState"] = "unchanged" if is_known else "new"
    if finding.suppressed:
        suppression = {
            "kind": "inSource" if finding.suppressed.kind.is_in_source else "external",
            "status": "accepted",
        }
        if finding.suppressed.reason:
            suppression["justification"] = finding.suppressed.reason
        result["suppressions"] = [suppression]
    lines = run.lines.get(finding.path)
    if finding.fix and lines:
        replacements = []
        for start, end, text in finding.fix.edits:
            first, last = lines.position(start), lines.position(end)
            replacements.append(
                {
                    "deletedRegion": {
                        "startLine": first.line,
                        "startColumn": first.column,
                        "endLine": last.line,
                        "endColumn": last.column,
                    },
                    "insertedContent": {"text": text},
                }
            )
        change = {"artifactLocation": {"uri": run.uri(finding.path)}, "replacements": replacements}
        result["fixes"] = [{"description": {"text": finding.fix.summary}, "artifactChanges": [change]}]
    return result


def _narrow_region(finding: Finding) -> dict[str, Any]:
    """The first line of a finding: a pull request shows an alert only if all its lines are in the diff."""
    words = re.split(r"\r\n?|\n", finding.text)[0]
    is_one_line = finding.start.line == finding.end.line
    return {
        "startLine": finding.start.line,
        "startColumn": finding.start.column,
        "endLine": finding.start.line,
        "endColumn": finding.end.column if is_one_line else finding.start.column + len(words),
        "snippet": {"text": words},
    }
