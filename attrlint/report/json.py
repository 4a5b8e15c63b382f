"""JSON, version 1: of `check`, `sources` and `rules`. The schemas stand in `attrlint/schemas`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrlint import __version__
from attrlint.lines import Lines
from attrlint.report import count_by_level
from attrlint.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attrlint.catalog import Rule
    from attrlint.model import Article, DateMention, Figure, Finding, Link, Position, Source, Span

__all__ = ["article_facts", "article_json", "check_json", "check_jsonl", "rules_json", "sources_json"]

_TOOL = {"name": "attrlint", "version": __version__}


def check_json(
    findings: Sequence[Finding], errors: Iterable[tuple[str | None, Exception]], files: int
) -> str:
    """The findings of a run. Offsets are code points in the decoded file; `text` is what stands there."""
    head = {"files": files, "summary": count_by_level(findings), "errors": _errors(errors)}
    return _report(head, "findings", (_line(_finding(finding)) for finding in findings))


def check_jsonl(findings: Iterable[Finding]) -> str:
    """The findings, an object a line; what stands in `errors` of `check_json` is not in it."""
    return "\n".join(_line(_finding(finding)) for finding in findings)


def article_facts(article: Article) -> dict[str, Any]:
    """Every fact found in one article, as plain values."""
    return _Facts(article).as_dict()


def article_json(article: Article) -> str:
    """Every fact found in one article, as a line of JSON."""
    return _line(article_facts(article))


def sources_json(articles: Iterable[str], errors: Iterable[tuple[str | None, Exception]]) -> str:
    """The facts of several articles, each as `article_json` gives them."""
    return _report({"errors": _errors(errors)}, "articles", articles)


def rules_json(rules: Iterable[Rule]) -> str:
    """The rules with their pages, options and examples."""
    return _report({}, "rules", (_line(_rule(rule)) for rule in rules))


def _report(head: dict[str, Any], name: str, lines: Iterable[str]) -> str:
    """One JSON object: the head and a list, each item of it on a line of its own."""
    opening = _line({"version": 1, "tool": _TOOL, **head})[:-1]
    return f'{opening}, "{name}": [\n' + ",\n".join(lines) + "\n]}"


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


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


class _Facts:
    """The facts of one article as plain values."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._places = _Places(Lines(article.document.raw))
        self._tally = Tally(article)

    def as_dict(self) -> dict[str, Any]:
        article = self._article
        facts = self._offline()
        if article.pages:
            from attrlint.report.evidence import evidence_facts, page_facts

            own = dict.fromkeys(link.url for link in article.links if link.url in article.pages)
            facts["evidence"] = evidence_facts(article, self._span)
            facts["pages"] = [page_facts(article.pages[url]) for url in own]
        return facts

    def _offline(self) -> dict[str, Any]:
        article = self._article
        return {
            "path": article.document.path,
            "meta": self._meta(),
            "sources": [self._source(source) for source in article.sources],
            "attributions": [
                {
                    "source": self._optional(attribution.source),
                    "source_id": self._source_id(article.source_of(attribution)),
                    "cue": self._optional(attribution.cue),
                    "content": [self._span(span) for span in attribution.content],
                    "mode": attribution.mode.value,
                    "pattern": attribution.pattern,
                    "addressee": self._optional(attribution.addressee),
                }
                for attribution in article.attributions
            ],
            "quotes": [
                {"span": self._span(quote.span), "source_id": self._source_id(self._speaker(quote.span))}
                for quote in article.quotes
                if quote.depth == 0
            ],
            "figures": [self._figure(figure) for figure in article.figures],
            "dates": [self._date(mention) for mention in article.dates],
            "links": [self._link(link) for link in article.links],
            "credits": [
                {
                    "span": self._span(credit.span),
                    "kind": credit.kind.value,
                    "names": list(credit.names),
                    "agencies": list(credit.agencies),
                    "places": list(credit.places),
                }
                for credit in article.credits
            ],
        }

    def _meta(self) -> dict[str, Any]:
        metadata = self._article.document.metadata
        published = self._article.published
        return {
            "format": self._article.document.format.value,
            "headline": metadata.headline,
            "bylines": list(metadata.bylines),
            "published": published and published.day.isoformat(),
            "published_from": published and published.origin,
            "modified": metadata.modified and metadata.modified.isoformat(),
            "section": metadata.section,
            "language": metadata.language,
            "publisher": metadata.publisher,
            "canonical_url": metadata.canonical_url,
            "credits": list(metadata.credits),
        }

    def _source(self, source: Source) -> dict[str, Any]:
        return {
            "id": source.id,
            "name": source.name,
            "kind": source.kind.value,
            "mentions": [self._span(span) for span in source.mentions],
            "statements": self._tally.statements(source),
            "quotes": self._tally.quotes(source),
            "figures": self._tally.figures(source),
            "reason": self._optional(source.reason),
        }

    def _speaker(self, span: Span) -> Source | None:
        attribution = self._article.attribution_of(span)
        return self._article.source_of(attribution) if attribution else None

    def _figure(self, figure: Figure) -> dict[str, Any]:
        source = self._article.source_of(figure.attribution) if figure.attribution else None
        return {
            "span": self._span(figure.span),
            "value": figure.value,
            "high": figure.high,
            "unit": figure.unit,
            "kind": figure.kind.value,
            "approximate": figure.is_approximate,
            "needs_source": figure.needs_source,
            "evidence": list(figure.evidence),
            "source_id": self._source_id(source),
        }

    def _date(self, mention: DateMention) -> dict[str, Any]:
        return {
            "span": self._span(mention.span),
            "kind": mention.kind.value,
            "first": mention.first and mention.first.isoformat(),
            "last": mention.last and mention.last.isoformat(),
        }

    def _link(self, link: Link) -> dict[str, Any]:
        day = None
        if link.date is not None:
            day = (
                link.date.first.isoformat()
                if link.date.first == link.date.last
                else f"{link.date.first:%Y-%m}"
            )
        return {
            "span": self._span(link.span),
            "url": link.url,
            "text": link.text,
            "date": day,
            "ambiguous": link.date is not None and link.date.is_ambiguous,
            "publisher": link.publisher,
        }

    def _source_id(self, source: Source | None) -> int | None:
        return None if source is None else source.id

    def _optional(self, span: Span | None) -> dict[str, Any] | None:
        return None if span is None else self._span(span)

    def _span(self, span: Span) -> dict[str, Any]:
        document = self._article.document
        start, end = document.map.locate(span)
        return {
            "start": self._places[start],
            "end": self._places[end],
            "text": document.raw[start:end],
        }


class _Places(dict[int, dict[str, int]]):
    """Offset -> the position there, made once: the same places come up in fact after fact."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, offset: int) -> dict[str, int]:
        line, column = self._lines.place(offset)
        self[offset] = place = {"line": line, "column": column, "offset": offset}
        return place
