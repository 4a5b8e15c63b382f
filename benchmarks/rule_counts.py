"""Count the findings of each rule over a folder of articles, as a Markdown table.

    python -m benchmarks.rule_counts ARTICLES [--title "840 news articles"] > docs/rule-counts.md

A change of a rule then shows as a change of counts. Articles are read and linted one by one, offline.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from attrlint import catalog, read
from attrlint.lint import check_document
from attrlint.read import SUFFIXES

LEVELS = ("error", "warning", "note")


def main() -> None:
    """Count, and print the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--title", default="")
    arguments = parser.parse_args()
    paths = sorted(path for path in arguments.articles.rglob("*") if path.suffix.lower() in SUFFIXES)
    rules = [rule for rule in catalog.all_rules() if not rule.needs]
    counts: Counter[tuple[str, str]] = Counter()
    articles: Counter[str] = Counter()
    words = 0
    for path in paths:
        document = read(path)
        words += len(document.prose.split())
        findings = check_document(document, rules).findings
        counts.update((finding.rule, finding.level.value) for finding in findings)
        articles.update({finding.rule for finding in findings})
    print(page(rules, counts, articles, len(paths), words, arguments.title))


def page(
    rules: list[catalog.Rule],
    counts: Counter[tuple[str, str]],
    articles: Counter[str],
    files: int,
    words: int,
    title: str,
) -> str:
    """The page: what was counted, the noise of each set, and a row for each rule."""
    lines = [
        "# What each rule finds",
        "",
        f"Findings in {title or 'a folder of articles'} ({files:,} files, {words:,} words), made by",
        "`python -m benchmarks.rule_counts`. Offline rules only.",
        "",
        "| set | findings | per 500 words | errors per article |",
        "|---|---:|---:|---:|",
    ]
    for number, name in enumerate(catalog.SETS):
        inside = {rule.name for rule in rules if catalog.SETS.index(rule.set) <= number}
        total = sum(count for (rule, _), count in counts.items() if rule in inside)
        errors = sum(count for (rule, level), count in counts.items() if rule in inside and level == "error")
        noise, severe = total / max(1, words) * 500, errors / max(1, files)
        lines.append(f"| {name} | {total:,} | {noise:.2f} | {severe:.3f} |")
    lines += ["", "| rule | family | set | errors | warnings | notes | articles |"]
    lines.append("|---|---|---|---:|---:|---:|---:|")
    for rule in rules:
        cells = " | ".join(f"{counts[rule.name, level]:,}" for level in LEVELS)
        lines.append(f"| `{rule.name}` | {rule.family} | {rule.set} | {cells} | {articles[rule.name]:,} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
