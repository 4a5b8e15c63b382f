"""A document and the facts found in it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint.lowering import Lowered
from attrlint.model.document import BlockKind
from attrlint.model.house import House
from attrlint.model.place import Span
from attrlint.model.starts import Places, Starts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrlint.model.credits import Credit
    from attrlint.model.document import Block, Document
    from attrlint.model.figures import Change, Figure
    from attrlint.model.finders import Finders
    from attrlint.model.leftovers import Blank, Leftover
    from attrlint.model.links import DateMention, Link, Publication
    from attrlint.model.names import Acronym, Spelling
    from attrlint.model.statements import Attribution, Hearsay, Quote, Source
    from attrlint.model.traits import LinkTrait, UpdateNote
    from attrlint.model.web import Evidence, Page

__all__ = ["Article"]

_LONGEST_LEAD = 700
"""Code points; hardly a lead of a news article has more than 60 words."""


class Article:
    """A document and the facts found in it. A fact is found when it is first asked for, and then kept.

    `pages` holds what the web said of its links, by their URLs as they stand there; it is empty offline.
    `found` names the kinds of facts that were found, each after those it rests on.
    """

    def __init__(
        self,
        document: Document,
        finders: Finders,
        house: House | None = None,
        pages: Mapping[str, Page] | None = None,
    ) -> None:
        self.document = document
        self.house = house or House()
        self.pages = pages or {}
        self.found: list[str] = []
        self._finders = finders

    @property
    def prose(self) -> str:
        """What a reader of the article reads."""
        return self.document.prose

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the document, in order."""
        return self.document.blocks

    @cached_property
    def lowered(self) -> Lowered:
        """The prose in lower case, with plain marks and spaces."""
        return Lowered(self.prose)

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.document.prose[span.start : span.end]

    @cached_property
    def triggers(self) -> Mapping[str, Places]:
        """Where the words stand without which a rare pattern cannot match, by the name of the pattern."""
        return self._finders.triggers(self)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences of all blocks but code; none crosses a block."""
        return self._finders.sentences(self)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations, outer ones before the ones inside them."""
        return self._finders.quotes(self)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who is said to have said what."""
        return self._finders.attributions(self)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Those who are cited, by first mention."""
        return self._finders.sources(self)

    @cached_property
    def stating_sources(self) -> tuple[Source, ...]:
        """Those of the sources to whom a statement is attributed, by words that do not point back."""
        return self._finders.stating_sources(self)

    @cached_property
    def hearsay(self) -> tuple[Hearsay, ...]:
        """What is passed on with nobody standing behind it, outside quotations."""
        return self._finders.hearsay(self)

    @cached_property
    def numbers(self) -> tuple[Figure, ...]:
        """The figures as they are read, before it is asked whose they are."""
        return self._finders.numbers(self)

    @cached_property
    def lead_figures(self) -> tuple[Figure, ...]:
        """The figures of the lead."""
        return self._finders.lead_figures(self)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Numbers, contestable or not."""
        return self._finders.figures(self)

    @cached_property
    def figure_sources(self) -> Mapping[int, Attribution]:
        """Start of a contestable figure -> its attribution; nothing for those without one."""
        return self._finders.figure_sources(self)

    @cached_property
    def contexts(self) -> Mapping[int, tuple[str, ...]]:
        """Start of a contestable figure -> the content words around it, by which two can be told alike."""
        return self._finders.contexts(self)

    @cached_property
    def verifications(self) -> tuple[Span, ...]:
        """Where the text says that something was confirmed, or could not be."""
        return self._finders.verifications(self)

    @cached_property
    def war_claims(self) -> tuple[Span, ...]:
        """Those who claim losses or strikes with numbers for a party to a war."""
        return self._finders.war_claims(self)

    @cached_property
    def leftovers(self) -> tuple[Leftover, ...]:
        """What people, programs and chatbots left over in the text."""
        return self._finders.leftovers(self)

    @cached_property
    def blanks(self) -> tuple[Blank, ...]:
        """Needless white space; the spans are of the source."""
        return self._finders.blanks(self)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Changes told by three figures: from A to B, up C percent."""
        return self._finders.changes(self)

    @cached_property
    def poll_methods(self) -> tuple[Span, ...]:
        """Where the text tells how a poll was taken."""
        return self._finders.poll_methods(self)

    @cached_property
    def running_tolls(self) -> tuple[Figure, ...]:
        """Counts of victims that may still rise: "has killed 41"."""
        return self._finders.running_tolls(self)

    @cached_property
    def superlatives(self) -> tuple[Span, ...]:
        """Superlatives with a scope: "the biggest strike in a decade"."""
        return self._finders.superlatives(self)

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Names that are spelt in more than one way in English, outside quotations."""
        return self._finders.spellings(self)

    @cached_property
    def acronyms(self) -> tuple[Acronym, ...]:
        """Acronyms, each where it first stands in the running text."""
        return self._finders.acronyms(self)

    @cached_property
    def link_traits(self) -> tuple[LinkTrait, ...]:
        """What links tell of themselves: tracking, weak pages, odd paths, empty anchor texts."""
        return self._finders.link_traits(self)

    @cached_property
    def update_notes(self) -> tuple[UpdateNote, ...]:
        """Notes that the article was corrected or updated."""
        return self._finders.update_notes(self)

    @cached_property
    def refusals(self) -> tuple[Span, ...]:
        """Bodies that are said to have declined to comment."""
        return self._finders.refusals(self)

    @cached_property
    def judgements(self) -> tuple[Span, ...]:
        """Words inside quotations that judge people."""
        return self._finders.judgements(self)

    @cached_property
    def open_quotes(self) -> tuple[Quote, ...]:
        """Quotations that are never closed."""
        return self._finders.open_quotes(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Days, months and weekdays named in the prose."""
        return self._finders.dates(self)

    @cached_property
    def dated_weekdays(self) -> tuple[DateMention, ...]:
        """The dates that name their weekday: "Monday, March 6"."""
        return self._finders.dated_weekdays(self)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """URLs, of the markup and bare."""
        return self._finders.links(self)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """Bylines, datelines, contributor and wire lines, sign-offs, photo credits."""
        return self._finders.credits(self)

    @cached_property
    def published(self) -> Publication | None:
        """The day of the article, where it is known."""
        return self._finders.published(self)

    @cached_property
    def lead(self) -> Span | None:
        """The first paragraph of the running text; None where there is but one, which leads to nothing.

        Of a paragraph into which others were run, as some exports do, only the first two sentences.
        """
        paragraphs = [block.span for block in self.blocks if block.kind is BlockKind.PARAGRAPH]
        if not paragraphs:
            return None
        first = paragraphs[0]
        if len(first) > _LONGEST_LEAD:
            second = self.sentence_number(first.start) + 1
            if second < len(self.sentences) and self.sentences[second].end < first.end:
                return Span(first.start, self.sentences[second].end)
        return first if len(paragraphs) > 1 else None

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Quotations and figures held against the pages that answer for them; none offline."""
        return self._finders.evidence(self) if self.pages else ()

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a prose offset."""
        i = self.block_number(offset)
        return self.blocks[i] if i >= 0 and offset < self.blocks[i].span.end else None

    def block_number(self, offset: int) -> int:
        """The number of the last block that begins at a prose offset or before; -1 before the first."""
        return self._block_starts.number(offset)

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds a prose offset."""
        i = self.sentence_number(offset)
        return self.sentences[i] if i >= 0 and offset < self.sentences[i].end else None

    def sentence_number(self, offset: int) -> int:
        """The number of the last sentence that begins at a prose offset or before; -1 before the first."""
        return self._sentence_starts.number(offset)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that have a part in a span."""
        first = max(0, self.sentence_number(span.start))
        last = self.sentence_number(span.end - 1)
        return tuple(sentence for sentence in self.sentences[first : last + 1] if sentence.overlaps(span))

    def quote_at(self, offset: int) -> Quote | None:
        """The outermost quotation that holds a prose offset, marks included."""
        i = self._quote_starts.number(offset)
        return self._outer_quotes[i] if i >= 0 and offset < self._outer_quotes[i].span.end else None

    def is_linked(self, span: Span) -> bool:
        """Whether a link stands in a span."""
        links = self.links
        i = bisect_left(links, span.start, key=lambda link: link.span.end) if links else 0
        return i < len(links) and links[i].span.overlaps(span)

    def words_around(self, figure: Figure) -> tuple[str, ...]:
        """The content words around a contestable figure, in lower case and without endings."""
        return self.contexts.get(figure.span.start, ())

    def attribution_of(self, span: Span) -> Attribution | None:
        """The attribution whose content overlaps a span; of several, the innermost."""
        pieces, attributions = self._contents
        i = self._content_starts.number(span.start) + 1
        for k in range(i - 1, max(0, i - 8) - 1, -1):
            if pieces[k].overlaps(span):
                return attributions[k]
        return attributions[i] if i < len(pieces) and pieces[i].overlaps(span) else None

    def source_of(self, attribution: Attribution) -> Source | None:
        """The source that an attribution cites."""
        return self._source_by_attribution.get(id(attribution))

    @cached_property
    def _block_starts(self) -> Starts:
        return Starts([block.span.start for block in self.blocks])

    @cached_property
    def _sentence_starts(self) -> Starts:
        return Starts([sentence.start for sentence in self.sentences])

    @cached_property
    def _outer_quotes(self) -> list[Quote]:
        return [quote for quote in self.quotes if quote.depth == 0]

    @cached_property
    def _quote_starts(self) -> Starts:
        return Starts([quote.span.start for quote in self._outer_quotes])

    @cached_property
    def _contents(self) -> tuple[list[Span], list[Attribution]]:
        """The pieces of all contents, in order, and the attributions that they belong to."""
        pieces = [(piece, attribution) for attribution in self.attributions for piece in attribution.content]
        pieces.sort(key=lambda piece: (piece[0].start, -piece[0].end))
        return [piece for piece, _ in pieces], [attribution for _, attribution in pieces]

    @cached_property
    def _content_starts(self) -> Starts:
        return Starts([piece.start for piece in self._contents[0]])

    @cached_property
    def _source_by_attribution(self) -> dict[int, Source]:
        return {id(attribution): source for source in self.sources for attribution in source.attributions}
