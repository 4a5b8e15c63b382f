"""The types that all stages share, and nothing else.

A `Span` counts code points in `Document.prose`; it is the only location inside. Source offsets, lines and
columns are made at the edge: `OffsetMap` leads from the prose to the source, `attrlint.lint` from there to
lines and columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

__all__ = [
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Credit",
    "CreditKind",
    "DateKind",
    "DateMention",
    "DatedReport",
    "Document",
    "Figure",
    "FigureKind",
    "Finders",
    "Finding",
    "Fix",
    "Format",
    "House",
    "Hyperlink",
    "Level",
    "Link",
    "LinkDate",
    "Metadata",
    "Mode",
    "OffsetMap",
    "Options",
    "Position",
    "Problem",
    "Publication",
    "Quote",
    "RelatedLine",
    "Relay",
    "Source",
    "SourceFix",
    "SourceKind",
    "Span",
]

Options: TypeAlias = "Mapping[str, Any]"
"""The options of one rule: name -> value, complete and of the types that its OPTIONS declare."""


# --- where ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of prose: code point offsets, half open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The way from prose offsets back to source offsets, exact to the code point.

    The prose is a row of pieces. Piece `i` begins at `prose[i]` and ends where the next begins (the last one
    at the end of the prose); it stands for the `length[i]` code points of the source from `source[i]` on.
    A piece as long as its source is a copy of it, offset by offset; any other (an entity, an escape, the
    white space between two blocks) stands for its source as a whole.
    """

    prose: Sequence[int]
    source: Sequence[int]
    length: Sequence[int]
    prose_length: int

    def locate(self, span: Span) -> tuple[int, int]:
        """Source offsets (start, end) of a span of prose; both ends touch words, never markup beside them."""
        if not self.prose:
            return 0, 0
        if span.start >= span.end:
            at = (
                self._start(span.start)
                if span.start < self.prose_length
                else self._end(self.prose_length - 1)
            )
            return at, at
        return self._start(span.start), self._end(span.end - 1)

    def _piece(self, offset: int) -> tuple[int, int, bool]:
        i = bisect_right(self.prose, offset) - 1
        end = self.prose[i + 1] if i + 1 < len(self.prose) else self.prose_length
        return i, offset - self.prose[i], end - self.prose[i] == self.length[i]

    def _start(self, offset: int) -> int:
        i, into, copied = self._piece(offset)
        return self.source[i] + (into if copied else 0)

    def _end(self, offset: int) -> int:
        i, into, copied = self._piece(offset)
        return self.source[i] + (into + 1 if copied else self.length[i])


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the decoded source file: line and column count from 1, offset from 0, in code points."""

    line: int
    column: int
    offset: int


# --- a document: what was read ----------------------------------------------------------------------------


class Format(StrEnum):
    """The format that a document was written in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class BlockKind(StrEnum):
    """What a block of prose is on the page."""

    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"  # a line of its own with the place or the time; within a lead see CreditKind
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    BLOCK_QUOTE = "block-quote"
    CAPTION = "caption"
    TABLE_CELL = "table-cell"
    CODE = "code"
    RELATED = "related"  # "Related article: ...", "Read more: ..."
    URL = "url"  # a line that is nothing but a URL
    CREDIT = "credit"  # contributor and wire lines, sign-offs, photo credits

    @property
    def is_text(self) -> bool:
        """Whether it is running text of the article itself: what rules about wording look at."""
        return self in _RUNNING_TEXT


_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of prose. Blocks are in order, never overlap, and hold no blank edge."""

    kind: BlockKind
    span: Span
    level: int = 0  # of a heading: 1 to 6


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link that the markup makes. `span` is its anchor text in the prose (of `<https://...>`: the URL)."""

    span: Span
    url: str
    is_autolink: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What front matter, JSON-LD, meta elements or fields say of the article; absent values are empty."""

    headline: str | None = None
    bylines: tuple[str, ...] = ()
    published: date | None = None
    modified: date | None = None
    section: str | None = None
    language: str | None = None
    publisher: str | None = None
    canonical_url: str | None = None
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its reader sees it.

    `raw` is the decoded source (without a byte order mark, line ends as they are). `prose` is what a reader
    of the article reads: markup removed, entities decoded, the hard-wrapped lines of a paragraph joined by a
    space, blocks parted by a blank line. `notes` say what had to be assumed (an encoding, say).
    """

    path: str
    raw: str
    format: Format
    prose: str
    map: OffsetMap
    blocks: tuple[Block, ...]
    hyperlinks: tuple[Hyperlink, ...] = ()
    metadata: Metadata = Metadata()
    notes: tuple[str, ...] = ()


# --- an article: the facts found in a document --------------------------------------------------------------


class Mode(StrEnum):
    """How a statement is reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation. `span` has the marks, `inner` is what stands between them.

    `style`: straight ("), curly (“ ”), doubled (''), guillemet (« »), low („ “), single (' or ‘ ’).
    `depth` 0 is a quotation of the article, 1 a quotation inside that one.
    `is_closed` is false where the paragraph ends first; `is_continued` marks one that goes on with the words
    of the paragraph before (opening marks repeated, as newspapers do). `is_title`: a title of a work, a name.
    """

    span: Span
    inner: Span
    style: str
    depth: int = 0
    is_closed: bool = True
    is_continued: bool = False
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words or findings, and who is said to have said them (Pareti's source, cue, content).

    `source` is the noun phrase with its title and apposition (None: agentless, or a quote without a cue).
    `cue` is what ties the two ("said", "according to"). `content` has several spans where the cue interrupts
    it; quotation marks and a leading "that" belong to it, the cue and the addressee do not.
    `addressee` is whom it was told to or where ("told CNN", "in an interview with the Star"), if named.
    `pattern` is the name of the grammar that found it.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    mode: Mode
    pattern: str
    addressee: Span | None = None


class SourceKind(StrEnum):
    """Who is cited. The decision order is that of `annotate/sources`."""

    PERSON = "person"
    ROLE = "role"  # one known by office or part in the story, definite: "the mayor"
    SPOKESPERSON = "spokesperson"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    POLL = "poll"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"
    BYSTANDER = "bystander"
    UNKNOWN = "unknown"  # a pronoun or phrase that could not be resolved


@dataclass(frozen=True, slots=True)
class Relay:
    """Words that an outlet carried before this article did: "CNN reported", "told the Star".

    `span` ties cue and outlet ("CNN reported", "told CNN"); `outlet` is the name alone. `attribution` is the
    statement that came that way, `basis` what the outlet itself cites ("citing NATO estimates"), if known.
    """

    span: Span
    outlet: Span
    attribution: Attribution | None = None
    basis: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One who is cited, however often. `mentions` are in order; the first one introduces the source.

    `reason` is the stretch that says why a source is not named; `is_boilerplate` where it is a rote one.
    `relays` are the statements that came through this outlet; `is_own` where the outlet is the article's own.
    `named_later` are the statements of a vague group after which one of it is named within three sentences.
    `overstated` is a plural in headline or lead that only this one source stands behind.
    `is_bare` marks an unnamed source of whom nothing is said ("sources"); `carrier` is the outlet through
    which its first statement came. `statements` are the attributions that report what was said, not what was
    denied, imagined or planned; `anew` those whose phrase does not point back ("they", "the officials"), and
    `introduction` is the phrase of the first that is both.
    """

    id: int
    name: str
    kind: SourceKind
    mentions: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    reason: Span | None = None
    is_boilerplate: bool = False
    relays: tuple[Relay, ...] = ()
    is_own: bool = False
    named_later: tuple[Attribution, ...] = ()
    overstated: Span | None = None
    is_bare: bool = False
    carrier: str | None = None
    statements: tuple[Attribution, ...] = ()
    anew: tuple[Attribution, ...] = ()
    introduction: Span | None = None

    def mention_in(self, span: Span) -> Span:
        """The mention that begins a wider span, as the source span of an attribution; else that span."""
        i = bisect_left(self.mentions, span.start, key=lambda mention: mention.start)
        return self.mentions[i] if i < len(self.mentions) and self.mentions[i].start < span.end else span


class FigureKind(StrEnum):
    """What a number counts. The first group is contestable, the second never needs a source."""

    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    COUNT = "count"
    VAGUE = "vague"  # dozens, hundreds of
    FRACTION = "fraction"
    SHARE = "share"  # one in four
    RATIO = "ratio"  # five-to-one
    MULTIPLE = "multiple"  # twice as many
    MEASURE = "measure"
    RATE = "rate"
    BARE = "bare"

    AGE = "age"
    DATE = "date"
    TIME = "time"
    YEAR = "year"
    DURATION = "duration"
    SCORE = "score"
    VOTE = "vote"
    ORDINAL = "ordinal"
    NUMBER = "number"  # a name: flight, article, model, address


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the prose, in normal form.

    `value` is the number in units (1.2 billion: 1200000000.0; five-to-one: 5.0; a quarter: 0.25; None for
    "hundreds"); `high` is the upper end of a range. `unit` is the currency code, the unit, or the head noun
    of a count in lower case. `span` holds number, magnitude and unit but not `approximator` ("about").
    `attribution` is the one that covers it; `is_linked` where a hyperlink stands on it or in its sentence.
    `needs_source`: contestable and neither covered, linked nor exempt; `evidence` names why.
    `is_definite` where the text speaks of it as known ("the 40 boats"); `context` holds the content words
    around it, in lower case and without endings, by which two figures can be told to be of one thing.
    """

    span: Span
    value: float | None
    unit: str | None
    kind: FigureKind
    approximator: Span | None = None
    high: float | None = None
    attribution: Attribution | None = None
    is_linked: bool = False
    needs_source: bool = False
    evidence: tuple[str, ...] = ()
    is_definite: bool = False
    context: frozenset[str] = frozenset()

    @property
    def is_approximate(self) -> bool:
        """Whether the text hedges it."""
        return self.approximator is not None


class DateKind(StrEnum):
    """How the prose names a day."""

    ABSOLUTE = "absolute"  # March 6, 2023
    WEEKDAY = "weekday"  # on Monday
    RELATIVE = "relative"  # yesterday, this week


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day, month or year named in the prose; `first` to `last` is what it can mean (None: unresolved)."""

    span: Span
    kind: DateKind
    first: date | None = None
    last: date | None = None
    weekday: int | None = None  # 0 is Monday
    unit: str = "day"  # how exact it is: day, week, month or year


@dataclass(frozen=True, slots=True)
class LinkDate:
    """The day (`first` = `last`) or month that a URL carries; `other` is the second reading of 03-06-23."""

    first: date
    last: date
    other: date | None = None
    span: tuple[int, int] = (0, 0)  # of the digits in the URL

    @property
    def is_ambiguous(self) -> bool:
        """Whether neither host, weekday nor value decides between day-month and month-day."""
        return self.other is not None


@dataclass(frozen=True, slots=True)
class DatedReport:
    """What the prose says of a page: "CNN reported late Monday". `number` 0 is Monday."""

    outlet: Span
    weekday: Span
    number: int


@dataclass(frozen=True, slots=True)
class RelatedLine:
    """A line that announces a page: "Related article: TITLE".

    `overlap` is the share of the title's words that the slug of the page has, 0 to 1; None where title or
    slug say too little to compare.
    """

    line: Span
    title: Span
    overlap: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A URL in the article: a hyperlink of the markup, or one that stands in the text as it is.

    `text` is the anchor text (None where the URL itself is what is read). `slug` holds the words of the path.
    `publisher` and `date` are those of the page in the end, behind an archive or a redirector. `report` is
    what the prose says of the page, `related` the line that it stands under as further reading.
    """

    span: Span
    url: str
    host: str
    text: str | None = None
    date: LinkDate | None = None
    publisher: str | None = None
    slug: tuple[str, ...] = ()
    is_autolink: bool = False  # <https://...>: a raw URL, but one that the writer meant to show
    report: DatedReport | None = None
    related: RelatedLine | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the raw URL is what the reader sees."""
        return self.text is None


class CreditKind(StrEnum):
    """What a credit is for."""

    BYLINE = "byline"
    DATELINE = "dateline"
    CONTRIBUTOR = "contributor"
    WIRE = "wire"
    SIGN_OFF = "sign-off"
    PHOTO = "photo"
    REPUBLICATION = "republication"


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline, a dateline, a contributor or wire line, a sign-off, a photo credit.

    `agencies` are agencies and outlets, those that are known by their canonical names ("AP"). `form` is the
    form of a credit line, one of `attrlint.read.roles.credit_lines.FORMS`; "" for one that no house uses.
    `unmentioned` are the agencies to whom a share of the work is credited and whom the text never names.
    """

    span: Span
    kind: CreditKind
    names: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    form: str = ""
    unmentioned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of the article and where it is known from: option, metadata, dateline, path or links."""

    day: date
    origin: str


@dataclass(frozen=True, slots=True)
class House:
    """What the newsroom says of itself. `outlets` are its own names, cited without being second-hand."""

    outlets: tuple[str, ...] = ()
    date: date | None = None  # the article's day, as told on the command line


@dataclass(frozen=True, slots=True)
class Finders:
    """One function per kind of fact: Article -> facts, in the order of the prose. Made in `annotate`."""

    sentences: Callable[[Article], tuple[Span, ...]]
    quotes: Callable[[Article], tuple[Quote, ...]]
    attributions: Callable[[Article], tuple[Attribution, ...]]
    sources: Callable[[Article], tuple[Source, ...]]
    figures: Callable[[Article], tuple[Figure, ...]]
    dates: Callable[[Article], tuple[DateMention, ...]]
    links: Callable[[Article], tuple[Link, ...]]
    credits: Callable[[Article], tuple[Credit, ...]]
    published: Callable[[Article], Publication | None]


class Article:
    """A document and the facts found in it. A fact is found when it is first asked for, and then kept."""

    def __init__(self, document: Document, finders: Finders, house: House | None = None) -> None:
        self.document = document
        self.house = house or House()
        self._finders = finders

    @property
    def prose(self) -> str:
        """What a reader of the article reads."""
        return self.document.prose

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the document, in order."""
        return self.document.blocks

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.document.prose[span.start : span.end]

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
    def figures(self) -> tuple[Figure, ...]:
        """Numbers, contestable or not."""
        return self._finders.figures(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Days, months and weekdays named in the prose."""
        return self._finders.dates(self)

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

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a prose offset."""
        i = bisect_right(self._block_starts, offset) - 1
        return self.blocks[i] if i >= 0 and offset < self.blocks[i].span.end else None

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds a prose offset."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[i] if i >= 0 and offset < self.sentences[i].end else None

    def quote_at(self, offset: int) -> Quote | None:
        """The outermost quotation that holds a prose offset, marks included."""
        i = bisect_right(self._quote_starts, offset) - 1
        return self._outer_quotes[i] if i >= 0 and offset < self._outer_quotes[i].span.end else None

    def attribution_of(self, span: Span) -> Attribution | None:
        """The attribution whose content overlaps a span; of several, the one that begins last before it."""
        pieces = self._content_pieces
        i = bisect_right(pieces, span.start, key=lambda piece: piece[0].start)
        for piece, attribution in reversed(pieces[max(0, i - 8) : i]):
            if piece.overlaps(span):
                return attribution
        if i < len(pieces) and pieces[i][0].overlaps(span):
            return pieces[i][1]
        return None

    def source_of(self, attribution: Attribution) -> Source | None:
        """The source that an attribution cites."""
        return self._source_by_attribution.get(id(attribution))

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _outer_quotes(self) -> list[Quote]:
        return [quote for quote in self.quotes if quote.depth == 0]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.span.start for quote in self._outer_quotes]

    @cached_property
    def _content_pieces(self) -> list[tuple[Span, Attribution]]:
        pieces = [(piece, attribution) for attribution in self.attributions for piece in attribution.content]
        return sorted(pieces, key=lambda piece: piece[0])

    @cached_property
    def _source_by_attribution(self) -> dict[int, Source]:
        return {id(attribution): source for source in self.sources for attribution in source.attributions}


# --- what a rule says -------------------------------------------------------------------------------------


class Level(StrEnum):
    """How much a finding matters, least first."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Level).index(self)


@dataclass(frozen=True, slots=True)
class Fix:
    """Replacements that mend a problem: (span of prose, new text), apart from each other."""

    summary: str
    edits: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: where, what is wrong and why; `help` says what to do about it.

    `level` is given only where this case matters more or less than the rule says.
    """

    span: Span
    message: str
    help: str | None = None
    level: Level | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class SourceFix:
    """A fix in source offsets: edits are (start, end, new text), code points, half open, in order."""

    summary: str
    edits: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the user sees of a problem. `text` is the source between `start` and `end`."""

    rule: str
    family: str
    level: Level
    path: str
    start: Position
    end: Position
    text: str
    message: str
    help: str
    fingerprint: str
    fix: SourceFix | None = None
