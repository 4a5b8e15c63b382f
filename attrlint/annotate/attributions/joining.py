"""Joins quotations to the statement that they go on with, and finds those that no cue introduces.

One cue takes all quotations that follow it in its paragraph and have none of their own, and the paragraphs
behind that are quotations throughout. A quotation that waits at the beginning of a paragraph belongs to the
first cue that comes.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.vocabulary import Class, words
from attrlint.compact import compact
from attrlint.model import Attribution, BlockKind, Mode, Span
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrlint.annotate.attributions.narrative import Narrative
    from attrlint.annotate.attributions.sentence import Reading
    from attrlint.annotate.attributions.tokens import Tokens
    from attrlint.model import Article, Quote

__all__ = ["Joiner"]

_LEFTOVER_WORDS = 2
_FRAGMENT_WORDS = 4
"""Words that a quotation without a cue has at least to be somebody's: as a sentence, as a part of one."""


_CUE_WORDS = 8
"""Words that stand for the cue of a quotation at most, where no word of a list is one."""


@record(frozen=False)
class _Statement:
    """An attribution in the making, in offsets. `is_quoted`: a quotation may go on with it."""

    pattern: str
    source: Span | None
    cue: Span | None
    content: list[Span]
    addressee: Span | None = None
    is_quoted: bool = False


class Joiner:
    """Collects the statements of an article, sentence by sentence in its order."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._quotes = [quote.span for quote in article.quotes if quote.depth == 0]
        self._quote_starts = compact([span.start for span in self._quotes])
        self._statements: list[_Statement] = []
        self._block = -1
        self._open: _Statement | None = None  # what a quotation without a cue goes on with
        self._is_open_at_end = False  # the block ended so far in a quotation of the open statement
        self._is_entered = False  # nothing of the block was read so far
        self._waiting: list[Quote] = []  # quotations without a cue so far

    def add(self, narrative: Narrative, tokens: Tokens | None, readings: Sequence[Reading]) -> None:
        """The next narrative sentence with its readings."""
        if narrative.block != self._block:
            self._enter(narrative)
        if not readings and not narrative.quotes:
            self._is_open_at_end = False
            if self._waiting:
                self._flush()
            return
        made = [_statement(tokens, reading) for reading in readings] if tokens else []
        if made:
            self._take(made)
            self._is_entered = False
        left = [quote for quote in narrative.quotes if not self._is_in(quote, made)]
        if not made:
            left = self._join(narrative, left)
        if tokens and not narrative.is_headline:
            self._leave_over(left, tokens)

    def finish(self) -> tuple[Attribution, ...]:
        """All attributions, in the order of the prose."""
        self._flush()
        statements, found = self._statements[::-1], []
        self._statements.clear()
        while statements:  # each is let go once its attribution is made: together they are large
            statement = statements.pop()
            if statement.content:
                found.append(self._attribution(statement))
        places = [_first_place(attribution) for attribution in found]
        return tuple([found[i] for i in sorted(range(len(found)), key=places.__getitem__)])

    def _enter(self, narrative: Narrative) -> None:
        """A new block begins: what the one before left open stays so if it ended in it."""
        self._block = narrative.block
        self._is_entered = True
        if self._waiting and self._waiting[-1].is_closed:
            self._flush()
        if not self._is_open_at_end:
            self._open = None
        block = self._article.blocks[narrative.block]
        if block.kind is BlockKind.BLOCK_QUOTE and self._open and not narrative.quotes:
            self._open.content.append(block.span)

    def _take(self, made: list[_Statement]) -> None:
        """Statements with cues of their own; the quotations that wait are those of the first."""
        quoted = [statement for statement in made if statement.is_quoted]
        if quoted and self._waiting:
            quoted[0].content[:0] = [quote.span for quote in self._waiting]
            self._waiting = []
        self._flush()
        self._statements += made
        self._open = quoted[-1] if quoted else made[-1]
        self._is_open_at_end = True

    def _join(self, narrative: Narrative, left: list[Quote]) -> list[Quote]:
        """A sentence without a cue: its quotation goes on with the open statement, or waits."""
        first = narrative.quotes[0] if narrative.quotes else None
        lead = self._article.prose[narrative.start : first.span.start].strip(" ,").lower() if first else ""
        if first is None or (first.span.start != narrative.start and lead not in words("quote_leads")):
            self._is_open_at_end = False
            self._flush()
            return left
        is_whole = first.span.end >= narrative.end - 1
        goes_on = is_whole or not self._is_entered
        self._is_entered = False
        if self._open is not None and goes_on and (self._open.is_quoted or is_whole):
            self._open.content.append(Span(narrative.start, first.span.end))
            self._open.is_quoted = True
            self._is_open_at_end = is_whole
        elif is_whole:
            self._waiting.append(first)
        else:
            return left
        return left[1:]

    def _flush(self) -> None:
        """Nobody came for the quotations that waited; one that went on over paragraphs is one."""
        for quote in self._waiting:
            if quote.is_continued and self._statements and self._statements[-1].pattern == "leftover":
                self._statements[-1].content.append(quote.span)
            else:
                self._leave_over([quote], None)
        self._waiting = []

    def _leave_over(self, quotes: Sequence[Quote], tokens: Tokens | None) -> None:
        """Quotations without a cue: words of the subject of their sentence, if it has one."""
        quotes = [quote for quote in quotes if not quote.is_title and self._is_statement(quote)]
        if not quotes:
            return
        source, cue, start = None, None, quotes[0].span.start
        at = tokens.quote_at(start) if tokens else 0
        if tokens and at:
            if self._is_work(quotes[0]):
                return  # her show, "The Long Way Home"
            subject = main_subject(tokens, at)
            source = tokens.span(subject) if subject else None
            while at and tokens.kind[at - 1] & (Class.DETERMINER | Class.POSSESSIVE):
                at -= 1
            start = tokens.place(at)[0]
            cue = _words_before(tokens, at)
        content = [Span(start, quotes[-1].span.end)]
        self._statements.append(_Statement("leftover", source, cue, content, is_quoted=True))

    def _is_statement(self, quote: Quote) -> bool:
        """Whether a quotation is long enough to be somebody's words, not a name or a so-called thing."""
        prose = self._article.prose
        words = prose.count(" ", quote.inner.start, quote.inner.end) + 1
        is_sentence = prose[quote.inner.end - 1] in ".,!?…"
        return words >= (_LEFTOVER_WORDS if is_sentence else _FRAGMENT_WORDS)

    def _is_work(self, quote: Quote) -> bool:
        """Whether each longer word of a quotation has a capital, as in the title of a work."""
        found = self._article.prose[quote.inner.start : quote.inner.end].split()
        return found[-1][-1] not in "!?" and all(
            w[0].isupper() or w[0].isdigit() or len(w) < 4 for w in found
        )

    def _is_in(self, quote: Quote, made: Sequence[_Statement]) -> bool:
        """Whether a quotation lies in what was read already."""
        for statement in made:
            if statement.source and statement.source.overlaps(quote.span):
                return True
            if any(piece.overlaps(quote.span) for piece in statement.content):
                return True
        return False

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
        starts = self._quote_starts
        quoted = plain = False
        for piece in content:
            i = bisect_left(starts, piece.start)
            last = i if i < len(starts) and starts[i] == piece.start else i - 1
            is_quote = last >= 0 and piece in self._quotes[last]
            quoted |= is_quote or (i < len(starts) and starts[i] < piece.end)
            plain |= not is_quote
        return Mode.MIXED if quoted and plain else Mode.DIRECT if quoted else Mode.INDIRECT


def _words_before(tokens: Tokens, at: int) -> Span | None:
    """The words between the subject and a quotation at `at`, if they are few; else the last of them."""
    apart = Class.COMMA | Class.DASH | Class.CONJUNCTION | Class.BOUNDARY | Class.BRACKET
    if not at or tokens.kind[at - 1] & (Class.COMMA | Class.CONJUNCTION | Class.QUOTE):
        return None
    subject = main_subject(tokens, at)
    first = subject[1] if subject else at - 1
    is_near = at - first <= _CUE_WORDS and not any(tokens.kind[k] & apart for k in range(first, at))
    return tokens.span((first if is_near and first < at else at - 1, at))


def _statement(tokens: Tokens, reading: Reading) -> _Statement:
    source, addressee = reading.source, reading.addressee
    cited = tokens.span(source) if source else None
    if source and cited and source[1] - source[0] == 1 and tokens.kind[source[0]] & Class.SUBJECT:
        cited = Span(cited.start, cited.start + len(tokens.low[source[0]].partition("'")[0]))  # he's
    pieces = [tokens.span(piece) for piece in reading.content]
    has_quote = bool(tokens.closing) and any(
        start <= k < end for start, end in reading.content for k in tokens.closing
    )
    return _Statement(
        reading.pattern,
        cited,
        tokens.span((reading.cue.start, reading.cue.end)),
        pieces,
        tokens.span(addressee) if addressee else None,
        has_quote or not pieces,
    )


def _first_place(attribution: Attribution) -> tuple[int, int]:
    first = min([span.start for span in attribution.content])
    if attribution.source and attribution.source.start < first:
        first = attribution.source.start
    cue = attribution.cue.start if attribution.cue else -1
    return first if cue < 0 else min(cue, first), cue
