"""attrlint verifies source attribution in news articles: who says what, and is it said.

    from attrlint import lint

    for finding in lint("draft.md"):
        print(finding.start.line, finding.rule, finding.message)

`read` and `parse` make a Document, `annotate` finds the facts in it, `lint` asks the rules about them.
"""

from __future__ import annotations

from attrlint.annotate import annotate
from attrlint.lint import lint
from attrlint.model import Article, Document, Finding, Level, Problem, Source, Span
from attrlint.read import parse, read

__all__ = [
    "Article",
    "Document",
    "Finding",
    "Level",
    "Problem",
    "Source",
    "Span",
    "__version__",
    "annotate",
    "lint",
    "parse",
    "read",
]

__version__ = "0.1.0"
