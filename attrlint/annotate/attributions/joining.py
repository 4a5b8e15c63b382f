"""Joins quotations to the statement that they go on with, and finds those that no cue introduces."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.subjects import main_subject
from attrlint.annotate.attributions.vocabulary import Class
from attrlint.model import Attribution, BlockKind, Mode, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.annotate.attributions.narrative import Narrative, Tokens
    from attrlint.annotate.attributions.sentence import Reading
    from attrlint.model import Article, Quote

__all__ = ["Joiner"]

_LEFTOVER_WORDS = 3
"""Words that a quotation without a cue has at least to count as somebody's."""


@dataclass(slots=True)
class _Statement:
    """An attribution in the making: offsets, and whether its last piece is a quotation that may go on."""

    pattern: str
    source: Span | None
    cue: Span | None
    content: list[Span]
    addressee: Span | None = None
    is_quoted: bool = False
    covered: set[int] = field(default_factory=set)


class Joiner:
    """Collects the statements of an article, sentence by sentence in its order."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._statements: list[_Statement] = []
        self._open: _Statement | None = None  # the statement that a quotation may go on with
        self._block = -1
        self._ended_block = -2  # the block whose last sentence was a quotation of the open statement
        self._waiting: list[Quote] = []  # quotations of this block that came before any cue
        self._announced: _Statement | None = None

    def add(self, narrative: Narrative, tokens: Tokens | None, readings: Sequence[Reading]) -> None:
        """The next narrative sentence with its readings."""
        if narrative.block != self._block:
            self._new_block(narrative)
        made = [self._statement(tokens, reading) for reading in readings] if tokens else []
        covered = {quote.span.start for quote in narrative.quotes if self._is_covered(quote, made)}
        left = [quote for quote in narrative.quotes if quote.span.start not in covered]
        if made:
            self._statements += made
            quoted = [statement for statement in made if statement.is_quoted]
            if quoted and self._waiting:
                quoted[0].content[:0] = [quote.span for quote in self._waiting]
            self._waiting = []
            self._open = quoted[-1] if quoted else made[-1]
            self._ended_block = narrative.block if quoted else -2
        elif narrative.quotes and narrative.quotes[0].span.start == narrative.start:
            left = self._join(narrative)
        else:
            self._ended_block = -2
        if tokens and left and not narrative.is_headline:
            self._leftovers(narrative, tokens, left, bool(made))

    def finish(self) -> tuple[Attribution, ...]:
        """All attributions, in the order of the prose."""
        found = [self._attribution(statement) for statement in self._statements if statement.content]
        return tuple(sorted(found, key=_place))

    def _new_block(self, narrative: Narrative) -> None:
        goes_on = self._ended_block == self._block and narrative.block > self._block
        self._block = narrative.block
        self._waiting = []
        if not goes_on:
            self._open = None

    def _join(self, narrative: Narrative) -> list[Quote]:
        """A sentence that begins with a quotation and has no cue goes on with the statement before it."""
        if self._open is None:
            self._waiting += narrative.quotes[:1]
            return list(narrative.quotes)
        if not self._open.is_quoted and narrative.quotes[0].span.end < narrative.end - 1:
            return list(narrative.quotes)
        whole = narrative.quotes[0].span.end >= narrative.end - 1
        end = narrative.quotes[0].span.end if whole else narrative.end
        del end
        self._open.content.append(narrative.quotes[0].span)
        self._open.is_quoted = True
        self._ended_block = narrative.block if whole else -2
        return list(narrative.quotes[1:])

    def _leftovers(self, narrative: Narrative, tokens: Tokens, left: Sequence[Quote], has_cue: bool) -> None:
        """Quotations without a cue are the words of the subject of their sentence."""
        for quote in left:
            if (
                quote.is_title
                or self._article.prose.count(" ", quote.inner.start, quote.inner.end) < _LEFTOVER_WORDS - 1
            ):
                continue
            if quote in self._waiting:
                continue
            at = next((k for k, known in tokens.quotes.items() if known is quote), 0)
            subject = main_subject(tokens, at) if at else None
            source = Span(tokens.starts[subject[0]], tokens.ends[subject[1] - 1]) if subject else None
            start = at
            while start and tokens.kind[start - 1] & (Class.DETERMINER | Class.POSSESSIVE):
                start -= 1
            self._statements.append(
                _Statement(
                    "leftover", source, None, [Span(tokens.starts[start], quote.span.end)], is_quoted=True
                )
            )

    def _statement(self, tokens: Tokens, reading: Reading) -> _Statement:
        def span(phrase: tuple[int, int] | None) -> Span | None:
            return Span(tokens.starts[phrase[0]], tokens.ends[phrase[1] - 1]) if phrase else None

        content = [Span(tokens.starts[start], tokens.ends[end - 1]) for start, end in reading.content]
        cue = Span(tokens.starts[reading.cue.start], tokens.ends[reading.cue.end - 1])
        return _Statement(
            reading.pattern,
            span(reading.source),
            cue,
            content,
            span(reading.addressee),
            any(tokens.kind[k] & Class.QUOTE for piece in reading.content for k in range(*piece)),
        )

    def _is_covered(self, quote: Quote, made: Sequence[_Statement]) -> bool:
        return any(
            piece.overlaps(quote.span)
            for statement in made
            for piece in (*statement.content, *filter(None, (statement.source,)))
        )

    def _attribution(self, statement: _Statement) -> Attribution:
        return Attribution(
            source=statement.source,
            cue=statement.cue,
            content=tuple(statement.content),
            mode=self._mode(statement.content),
            pattern=statement.pattern,
            addressee=statement.addressee,
        )

    def _mode(self, content: Sequence[Span]) -> Mode:
        """Direct where every word stands in quotation marks, indirect where none does."""
        quoted = plain = False
        for piece in content:
            quote = self._article.quote_at(piece.start)
            is_quote = quote is not None and piece in quote.span
            quoted |= is_quote or '"' in self._article.text(piece)
            plain |= not is_quote
        return Mode.MIXED if quoted and plain else Mode.DIRECT if quoted else Mode.INDIRECT


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = [*attribution.content, *filter(None, (attribution.source, attribution.cue))]
    return min(span.start for span in spans), attribution.cue.start if attribution.cue else -1


_ = BlockKind
