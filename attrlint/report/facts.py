"""Every fact of an article as one line of JSON.

The frequent kinds are written straight to text: each fact names up to five places of eight values each, and
building these as dictionaries first takes twice as long.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from attrlint.lines import Lines
from attrlint.report.tally import Tally

if TYPE_CHECKING:
    from attrlint.model import Article, Attribution, Credit, DateMention, Figure, Link, Quote, Source, Span

__all__ = ["article_json"]


def article_json(article: Article) -> bytes:
    """Every fact found in one article, as a line of JSON in UTF-8 (`articles` in `sources.schema.json`)."""
    return _Writer(article).article()


class _Writer:
    """Writes the facts of one article; each method gives the JSON of one fact."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._raw = article.document.raw
        self._map = article.document.map
        self._lines = Lines(self._raw)
        self._tally = Tally(article)
        self._pieces: list[bytes] = []
        self._line = ""  # the one in which the last place was: it begins at `_first`, the next one at `_next`
        self._first = self._next = -1
        self._has_escapes = any(mark in self._raw for mark in _ESCAPED)
        # the piece of the map in which the last place was: where it begins and ends, how far from its source
        self._copied = self._uncopied = self._shift = 0

    def article(self) -> bytes:
        article = self._article
        path = _value(article.document.path)
        self._pieces.append(f'{{"path": {path}, "meta": {{{self._meta()}}}'.encode())
        self._put("sources", [self._source(source) for source in article.sources])
        self._put("attributions", [self._attribution(attribution) for attribution in article.attributions])
        self._put("quotes", [self._quote(quote) for quote in article.quotes if quote.depth == 0])
        self._put("figures", [self._figure(figure) for figure in article.figures])
        self._put("dates", [self._date(date) for date in article.dates])
        self._put("links", [self._link(link) for link in article.links])
        self._put("credits", [self._credit(credit) for credit in article.credits])
        if article.pages:
            from attrlint.report.evidence import evidence_facts, page_facts

            own = dict.fromkeys(link.url for link in article.links if link.url in article.pages)
            self._put("evidence", [_value(fact) for fact in evidence_facts(article, self._plain)])
            self._put("pages", [_value(page_facts(article.pages[url])) for url in own])
        self._pieces.append(b"}")
        return b"".join(self._pieces)

    def _put(self, name: str, facts: list[str]) -> None:
        """Add the facts of one kind; as bytes, of which those beyond ASCII do not make all others wide."""
        self._pieces.append(f', "{name}": ['.encode())
        self._pieces.append(b", ".join([fact.encode() for fact in facts]))
        self._pieces.append(b"]")

    def _meta(self) -> str:
        metadata = self._article.document.metadata
        published = self._article.published
        members: dict[str, Any] = {
            "format": self._article.document.format.value,
            "headline": metadata.headline,
            "bylines": metadata.bylines,
            "published": published and published.day.isoformat(),
            "published_from": published and published.origin,
            "modified": metadata.modified and metadata.modified.isoformat(),
            "section": metadata.section,
            "language": metadata.language,
            "publisher": metadata.publisher,
            "canonical_url": metadata.canonical_url,
            "credits": metadata.credits,
        }
        return ", ".join([f'"{name}": {_value(value)}' for name, value in members.items()])

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
            f'"evidence": {_list(figure.evidence)}, '
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

    def _credit(self, credit: Credit) -> str:
        return (
            f'{{"span": {self._span(credit.span)}, "kind": "{credit.kind}", "names": {_list(credit.names)}, '
            f'"agencies": {_list(credit.agencies)}, "places": {_list(credit.places)}}}'
        )

    def _optional(self, span: Span | None) -> str:
        return "null" if span is None else self._span(span)

    def _spans(self, spans: tuple[Span, ...]) -> str:
        if len(spans) == 1:
            return f"[{self._span(spans[0])}]"
        return f"[{', '.join([self._span(span) for span in spans])}]"

    def _span(self, span: Span) -> str:
        start, end = self._locate(span)
        text = self._raw[start:end]
        if not self._first <= start < self._next:
            line, column = self._lines.place(start)
            self._line, self._first, self._next = str(line), start - column + 1, self._lines.start(line + 1)
        first = last = self._line
        column = start - self._first + 1
        last_column = end - self._first + 1
        if end >= self._next:
            line, last_column = self._lines.place(end)
            last = str(line)
            text = encode_basestring(text)[1:-1]
        elif self._has_escapes or '"' in text:
            text = encode_basestring(text)[1:-1]
        return (
            f'{{"start": {{"line": {first}, "column": {column}, "offset": {start}}}, '
            f'"end": {{"line": {last}, "column": {last_column}, "offset": {end}}}, "text": "{text}"}}'
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


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)
_ESCAPED: Final = "".join(map(chr, range(32))).replace("\n", "") + "\\"
"""What JSON writes in another way, besides quotation marks and line ends."""


def _value(value: Any) -> str:
    """The JSON of a plain value."""
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, tuple):
        return _list(value)
    return repr(value) if isinstance(value, float) and isfinite(value) else _ENCODER.encode(value)


def _list(words: tuple[str, ...]) -> str:
    return f"[{', '.join([encode_basestring(word) for word in words])}]"


def _id(source: Source | None) -> str:
    return "null" if source is None else str(source.id)
