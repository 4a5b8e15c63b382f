"""Every fact of an article as one line of JSON.

The frequent kinds are written straight to text: each fact names up to five places of eight values each, and
building these as dictionaries first takes twice as long.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from attrlint.lines import Lines
from attrlint.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrlint.model import Article, Attribution, Credit, DateMention, Figure, Link, Quote, Source, Span

__all__ = ["article_json"]


def article_json(article: Article) -> str:
    """Every fact found in one article, as a line of JSON (`articles` in `sources.schema.json`)."""
    return _Writer(article).article()


class _Writer:
    """Writes the facts of one article; each method gives the JSON of one fact."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._places = _Places(Lines(article.document.raw))
        self._tally = Tally(article)

    def article(self) -> str:
        article = self._article
        members = {
            "path": _value(article.document.path),
            "meta": _value(self._meta()),
            "sources": _list(map(self._source, article.sources)),
            "attributions": _list(map(self._attribution, article.attributions)),
            "quotes": _list(self._quote(quote) for quote in article.quotes if quote.depth == 0),
            "figures": _list(map(self._figure, article.figures)),
            "dates": _list(map(self._date, article.dates)),
            "links": _list(map(self._link, article.links)),
            "credits": _value([self._credit(credit) for credit in article.credits]),
        }
        if article.pages:
            from attrlint.report.evidence import evidence_facts, page_facts

            own = dict.fromkeys(link.url for link in article.links if link.url in article.pages)
            members["evidence"] = _value(evidence_facts(article, self._plain))
            members["pages"] = _value([page_facts(article.pages[url]) for url in own])
        return "{" + ", ".join(f'"{name}": {value}' for name, value in members.items()) + "}"

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

    def _source(self, source: Source) -> str:
        return (
            f'{{"id": {source.id}, "name": {encode_basestring(source.name)}, "kind": "{source.kind.value}", '
            f'"mentions": {_list(map(self._span, source.mentions))}, '
            f'"statements": {self._tally.statements(source)}, "quotes": {self._tally.quotes(source)}, '
            f'"figures": {self._tally.figures(source)}, "reason": {self._optional(source.reason)}}}'
        )

    def _attribution(self, attribution: Attribution) -> str:
        source = self._article.source_of(attribution)
        return (
            f'{{"source": {self._optional(attribution.source)}, "source_id": {_id(source)}, '
            f'"cue": {self._optional(attribution.cue)}, '
            f'"content": {_list(map(self._span, attribution.content))}, '
            f'"mode": "{attribution.mode.value}", "pattern": "{attribution.pattern}", '
            f'"addressee": {self._optional(attribution.addressee)}}}'
        )

    def _quote(self, quote: Quote) -> str:
        attribution = self._article.attribution_of(quote.span)
        source = self._article.source_of(attribution) if attribution else None
        return f'{{"span": {self._span(quote.span)}, "source_id": {_id(source)}}}'

    def _figure(self, figure: Figure) -> str:
        source = self._article.source_of(figure.attribution) if figure.attribution else None
        return (
            f'{{"span": {self._span(figure.span)}, "value": {_value(figure.value)}, '
            f'"high": {_value(figure.high)}, "unit": {_value(figure.unit)}, "kind": "{figure.kind.value}", '
            f'"approximate": {_value(figure.is_approximate)}, '
            f'"needs_source": {_value(figure.needs_source)}, '
            f'"evidence": {_value(list(figure.evidence))}, "source_id": {_id(source)}}}'
        )

    def _date(self, mention: DateMention) -> str:
        first, last = (f'"{day.isoformat()}"' if day else "null" for day in (mention.first, mention.last))
        return (
            f'{{"span": {self._span(mention.span)}, "kind": "{mention.kind.value}", '
            f'"first": {first}, "last": {last}}}'
        )

    def _link(self, link: Link) -> str:
        day = None
        if link.date is not None:
            is_one = link.date.first == link.date.last
            day = link.date.first.isoformat() if is_one else f"{link.date.first:%Y-%m}"
        is_ambiguous = link.date is not None and link.date.is_ambiguous
        return (
            f'{{"span": {self._span(link.span)}, "url": {_value(link.url)}, "text": {_value(link.text)}, '
            f'"date": {_value(day)}, "ambiguous": {_value(is_ambiguous)}, '
            f'"publisher": {_value(link.publisher)}}}'
        )

    def _credit(self, credit: Credit) -> dict[str, Any]:
        return {
            "span": self._plain(credit.span),
            "kind": credit.kind.value,
            "names": list(credit.names),
            "agencies": list(credit.agencies),
            "places": list(credit.places),
        }

    def _optional(self, span: Span | None) -> str:
        return "null" if span is None else self._span(span)

    def _span(self, span: Span) -> str:
        document = self._article.document
        start, end = document.map.locate(span)
        text = encode_basestring(document.raw[start:end])
        return f'{{"start": {self._places[start]}, "end": {self._places[end]}, "text": {text}}}'

    def _plain(self, span: Span) -> dict[str, Any]:
        """A place as plain values, for the kinds that are rare."""
        place: dict[str, Any] = json.loads(self._span(span))
        return place


class _Places(dict[int, str]):
    """Offset -> the position there, written once: the same places come up in fact after fact."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, offset: int) -> str:
        line, column = self._lines.place(offset)
        self[offset] = place = f'{{"line": {line}, "column": {column}, "offset": {offset}}}'
        return place


_WORDS = {None: "null", True: "true", False: "false"}


def _value(value: Any) -> str:
    """The JSON of a plain value."""
    if value is None or value is True or value is False:
        return _WORDS[value]
    return json.dumps(value, ensure_ascii=False)


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


def _id(source: Source | None) -> str:
    return "null" if source is None else str(source.id)
