"""Every fact of an article as one line of JSON.

The frequent kinds are written straight to text: each fact names up to five places of eight values each, and
building these as dictionaries first takes twice as long.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from math import isfinite
from typing import TYPE_CHECKING, Any

from attrlint.lines import Lines
from attrlint.report.tally import Tally

if TYPE_CHECKING:
    from attrlint.model import Article, Attribution, Credit, DateMention, Figure, Link, Quote, Source, Span

__all__ = ["article_json"]


def article_json(article: Article) -> str:
    """Every fact found in one article, as a line of JSON (`articles` in `sources.schema.json`)."""
    return _Writer(article).article()


class _Writer:
    """Writes the facts of one article; each method gives the JSON of one fact."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._raw = article.document.raw
        self._map = article.document.map
        self._lines = Lines(self._raw)
        self._tally = Tally(article)
        self._line = 0  # the one in which the last place was: it begins at `_first`, the next one at `_next`
        self._first = self._next = -1
        # the piece of the map in which the last place was: where it begins and ends, how far from its source
        self._copied = self._uncopied = self._shift = 0

    def article(self) -> str:
        article = self._article
        members = {
            "path": _value(article.document.path),
            "meta": _value(self._meta()),
            "sources": _list([self._source(source) for source in article.sources]),
            "attributions": _list([self._attribution(attribution) for attribution in article.attributions]),
            "quotes": _list([self._quote(quote) for quote in article.quotes if quote.depth == 0]),
            "figures": _list([self._figure(figure) for figure in article.figures]),
            "dates": _list([self._date(date) for date in article.dates]),
            "links": _list([self._link(link) for link in article.links]),
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
            f'{{"id": {source.id}, "name": {encode_basestring(source.name)}, "kind": "{source.kind}", '
            f'"mentions": {self._spans(source.mentions)}, '
            f'"statements": {self._tally.statements(source)}, "quotes": {self._tally.quotes(source)}, '
            f'"figures": {self._tally.figures(source)}, "reason": {self._optional(source.reason)}}}'
        )

    def _attribution(self, attribution: Attribution) -> str:
        source = self._article.source_of(attribution)
        return (
            f'{{"source": {self._optional(attribution.source)}, "source_id": {_id(source)}, '
            f'"cue": {self._optional(attribution.cue)}, '
            f'"content": {self._spans(attribution.content)}, '
            f'"mode": "{attribution.mode}", "pattern": "{attribution.pattern}", '
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
            f'"high": {_value(figure.high)}, "unit": {_value(figure.unit)}, "kind": "{figure.kind}", '
            f'"approximate": {_value(figure.is_approximate)}, '
            f'"needs_source": {_value(figure.needs_source)}, '
            f'"evidence": {_list([encode_basestring(trait) for trait in figure.evidence])}, '
            f'"source_id": {_id(source)}}}'
        )

    def _date(self, mention: DateMention) -> str:
        first, last = (f'"{day.isoformat()}"' if day else "null" for day in (mention.first, mention.last))
        return (
            f'{{"span": {self._span(mention.span)}, "kind": "{mention.kind}", '
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

    def _spans(self, spans: tuple[Span, ...]) -> str:
        return _list([self._span(span) for span in spans])

    def _span(self, span: Span) -> str:
        start, end = self._locate(span)
        text = encode_basestring(self._raw[start:end])
        if not self._first <= start < self._next:
            self._line, column = self._lines.place(start)
            self._first, self._next = start - column + 1, self._lines.start(self._line + 1)
        line, column = self._line, start - self._first + 1
        if end < self._next:
            last, last_column = line, end - self._first + 1
        else:
            last, last_column = self._lines.place(end)
        return (
            f'{{"start": {{"line": {line}, "column": {column}, "offset": {start}}}, '
            f'"end": {{"line": {last}, "column": {last_column}, "offset": {end}}}, "text": {text}}}'
        )

    def _locate(self, span: Span) -> tuple[int, int]:
        """Where a span stands in the source; most stand in the same copied piece as the one before."""
        first, end = span.start, span.end
        if not self._copied <= first < end <= self._uncopied:
            self._copied, self._uncopied, self._shift = self._map.copy_at(first)
            if not self._copied <= first < end <= self._uncopied:
                return self._map.locate(span)
        return first + self._shift, end + self._shift

    def _plain(self, span: Span) -> dict[str, Any]:
        """A place as plain values, for the kinds that are rare."""
        place: dict[str, Any] = json.loads(self._span(span))
        return place


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def _value(value: Any) -> str:
    """The JSON of a plain value."""
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return encode_basestring(value)
    return repr(value) if isinstance(value, float) and isfinite(value) else _ENCODER.encode(value)


def _list(items: list[str]) -> str:
    return f"[{', '.join(items)}]"


def _id(source: Source | None) -> str:
    return "null" if source is None else str(source.id)
