"""The sourcing ledger as text: who is cited, what kind, with how many statements, quotes and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.lines import Lines
from attrlint.report import printable
from attrlint.report.style import Style
from attrlint.report.tally import Tally

if TYPE_CHECKING:
    from attrlint.model import Article, Source

__all__ = ["ledger"]

_HEADING = ("source", "kind", "line", "statements", "quotes", "figures", "also as")
_WIDEST_NAME = 48


def ledger(article: Article, color: bool = False) -> str:
    """The sources of one article, by first mention, a line each."""
    style = Style(color)
    heading = style.path(article.document.path)
    if not article.sources:
        return f"{heading}\n  no sources found\n"
    lines = Lines(article.document.raw)
    tally = Tally(article)
    rows = [_HEADING, *(_row(article, source, lines, tally) for source in article.sources)]
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    table = [
        f"  {row[0]:{widths[0]}}  {row[1]:{widths[1]}}  "
        + "  ".join(f"{row[i]:>{widths[i]}}" for i in range(2, 6))
        + (f"  {row[6]}" if row[6] else "")
        for row in rows
    ]
    return "\n".join([heading, style.faint(table[0]), *table[1:]]) + "\n"


def _row(article: Article, source: Source, lines: Lines, tally: Tally) -> tuple[str, ...]:
    first = article.document.map.locate(source.mentions[0])[0] if source.mentions else 0
    others = dict.fromkeys(printable(article.text(span)) for span in source.mentions)
    others.pop(source.name, None)
    return (
        _shortened(printable(source.name)),
        source.kind.value,
        str(lines.position(first).line),
        str(tally.statements(source)),
        str(tally.quotes(source)),
        str(tally.figures(source)),
        ", ".join(_shortened(other) for other in others),
    )


def _shortened(name: str) -> str:
    return name if len(name) <= _WIDEST_NAME else name[: _WIDEST_NAME - 1] + "…"
