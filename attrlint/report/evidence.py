"""The evidence table: each quotation and figure that a page answers for, and what the page says.

An editor can keep it: it names the page, when it was read, and the hash of its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrlint.lines import Lines
from attrlint.model import Quote
from attrlint.report import printable
from attrlint.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrlint.model import Article, Evidence, Page, Span

__all__ = ["evidence_facts", "evidence_table", "page_facts"]

_WIDEST = 72
_HASH = 12  # hex digits shown; JSON has them all


def evidence_table(article: Article, color: bool = False) -> str:
    """The evidence of one article: verdict and words, below them the page, the reason, the page's words."""
    if not article.evidence:
        return ""
    style = Style(color)
    lines = Lines(article.document.raw)
    rows = [f"  {style.faint('evidence')}"]
    for one in article.evidence:
        line = lines.position(article.document.map.locate(one.span)[0]).line
        rows.append(
            f"  {one.verdict.value:10} line {line:<4} {_shortened(printable(article.text(one.span)))}"
        )
        rows += [f"    {text}" for text in _below(one)]
    return "\n".join(rows) + "\n"


def _below(one: Evidence) -> list[str]:
    rows = [f"{one.page.cited}" + (f" sha256:{one.page.text_hash[:_HASH]}" if one.page.text_hash else "")]
    if one.reason:
        rows.append(printable(one.reason))
    if one.words:
        rows.append(f"the page: {_shortened(printable(one.words))}")
    return rows


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def evidence_facts(article: Article, place: Callable[[Span], Any]) -> list[dict[str, Any]]:
    """The evidence as plain values; `place` makes one of a span."""
    return [
        {
            "kind": "quote" if isinstance(one.of, Quote) else "figure",
            "span": place(one.span),
            "verdict": one.verdict.value,
            "url": one.page.url,
            "final_url": one.page.final_url,
            "checked": one.page.checked.isoformat(),
            "text_sha256": one.page.text_hash or None,
            "words": one.words or None,
            "reason": one.reason or None,
            "differences": [
                {"said": difference.said, "found": difference.found, "kind": difference.kind}
                for difference in one.differences
            ],
            "entry": one.update and one.update.url,
        }
        for one in article.evidence
    ]


def page_facts(page: Page) -> dict[str, Any]:
    """What the web said of one URL, without the text."""
    return {
        "url": page.url,
        "outcome": page.outcome.value,
        "status": page.status,
        "detail": page.detail,
        "checked": page.checked.isoformat(),
        "final_url": page.final_url,
        "moved_to": page.moved_to or None,
        "title": page.title,
        "published": page.published and page.published.isoformat(),
        "modified": page.modified and page.modified.isoformat(),
        "canonical_url": page.canonical_url,
        "outlet": page.outlet,
        "language": page.language,
        "doubt": page.doubt or None,
        "text_sha256": page.text_hash or None,
        "snapshot": page.snapshot or None,
    }
