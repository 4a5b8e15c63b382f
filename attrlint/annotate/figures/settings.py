"""The sentences that hold contestable figures, as the questions about their sources need them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from attrlint import lazy
from attrlint.annotate.figures.marks import marks_in
from attrlint.annotate.numbers.vocabulary import words
from attrlint.compact import compact
from attrlint.lowering import lowered
from attrlint.model import CONTESTABLE, Span
from attrlint.model import FigureKind as Kind
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from attrlint.annotate.figures.marks import Marks
    from attrlint.model import Article, Attribution, Block, Figure

__all__ = ["COUNTED", "COUNTS", "Setting", "Settings", "is_big", "least"]

_F = TypeVar("_F", bound="Figure | Figure")
_ROW = 15
"""A sentence with more figures than that is the row of a table, of which none needs a source."""
COUNTS = frozenset({Kind.COUNT, Kind.VAGUE, Kind.BARE})
"""The kinds of figures that tell how many there are of something."""
COUNTED = COUNTS | {Kind.RATE}


@record(slots=False)
class Setting:
    """A sentence: its text as printed and in lower case, and what is found in it when first asked for.

    Of a sentence longer than any editor would print, it is a stretch.
    """

    span: Span
    block: Block
    text: str
    lower: str
    settings: Settings

    @cached_property
    def number(self) -> int:
        """How many sentences of the article stand before it."""
        article, span = self.settings.article, self.span
        before = article.sentence_number(span.start - 1) + 1
        return before + (before < len(article.sentences) and article.sentences[before] < span)

    @cached_property
    def unquoted(self) -> str:
        """The lower-case text with the quotations blanked."""
        return self.settings.blanked(self.span, self.lower)

    @cached_property
    def lead(self) -> str:
        """The lower-case text before it, as far as a bare number may take its noun from there."""
        return self.settings.article.prose[max(0, self.span.start - _LEAD) : self.span.start].lower()

    @cached_property
    def marks(self) -> Marks:
        """The words of the context lists, by their offsets in the sentence."""
        return marks_in(self.lower)

    def has(self, name: str, within: tuple[int, int]) -> bool:
        """Whether a word of a list stands within a stretch of the sentence."""
        left, right = within
        return any(start >= left and end <= right for start, end in self.marks.get(name, ()))

    def starts(self, name: str, at: int) -> bool:
        """Whether a word of a list begins at an offset of the prose."""
        return any(start == at - self.span.start for start, _ in self.marks.get(name, ()))

    @cached_property
    def lead_marks(self) -> Marks:
        """The words of the context lists in the text before the sentence."""
        return marks_in(self.lead)

    def around(self, span: Span, left: int, right: int) -> tuple[int, int]:
        """The stretch around a span, so many code points to either side."""
        start, end = span.start - self.span.start, span.end - self.span.start
        return max(0, start - left), end + right

    def clause(self, span: Span, reach: int | None = None) -> tuple[int, int]:
        """The clause that holds a span; with `reach`, no more than that to either side."""
        start, end = span.start - self.span.start, span.end - self.span.start
        left, right = 0, len(self.lower)
        for border in self._borders:
            if border >= end:
                right = border
                break
            left = border if border <= start else left
        if reach is not None:
            left, right = max(left, start - reach), min(right, end + reach)
        return left, right

    def top(self, most: int) -> str:
        """The beginning of the article before this sentence, in lower case: so many code points at most."""
        return self.settings.article.prose[: min(most, self.span.start)].lower()

    def words(self, within: tuple[int, int]) -> str:
        """The lower-case text of a stretch of the sentence."""
        return self.lower[within[0] : within[1]]

    def before(self, at: int, reach: int) -> str:
        """The lower-case text before an offset of the prose, within the sentence."""
        return self.lower[max(0, at - self.span.start - reach) : max(0, at - self.span.start)]

    def after(self, at: int, reach: int) -> str:
        """The lower-case text from an offset of the prose on, within the sentence."""
        return self.lower[at - self.span.start : at - self.span.start + reach]

    @cached_property
    def is_statement(self) -> bool:
        """Whether it is a sentence that says something: no heading without a stop, no lone number."""
        ends = self.text.rstrip("”\"'’)]")[-1:]
        is_last = self.span.end >= self.block.span.end
        if self.text[:_CAPITALS].isupper():
            return False
        return self.text.count(" ") >= _FEWEST_BLANKS and not (ends in ";?" or (is_last and ends.isalnum()))

    @cached_property
    def _borders(self) -> list[int]:
        return [border.start() for border in _BORDER.finditer(self.lower)]

    @cached_property
    def speaks_of_polls(self) -> bool:
        """Whether a poll or survey is named in the sentence."""
        return "polls.poll" in self.marks

    @cached_property
    def is_of_long_ago(self) -> bool:
        """Whether the sentence, or the text right before it, tells of what only historians know."""
        return _LONG_AGO.search(self.lower) is not None or _LONG_AGO.search(self.lead) is not None

    @cached_property
    def goes_on(self) -> bool:
        """Whether the sentence tells of something that has not ended ("so far", "have been")."""
        return "exempt.running" in self.marks


_LONG_AGO = lazy.compile(
    r"\b(?:ancient|medieval|prehistoric|in 1[0-8]\d\d"
    r"|(?:[1-9]th|1\dth|(?:fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen)th)"
    r" century)\b"
)

_BIG = 100


def least(figure: Figure, setting: Setting) -> float:
    """The least that a figure can mean: its value or, of "tens of thousands", that of its largest word."""
    if figure.value is not None:
        return figure.value
    sizes = words()["magnitudes"] | words()["vague"]
    inside = setting.after(figure.span.start, len(figure.span)).split()
    return max((float(sizes.get(word, 0)) for word in inside), default=0)


def is_big(figure: Figure, setting: Setting) -> bool:
    """Whether a figure is a sum of money, or a count that nobody makes at a glance."""
    return figure.kind is Kind.MONEY or (figure.kind in COUNTED and least(figure, setting) >= _BIG)


_BORDER = lazy.compile(
    r"[;:–—]|,\s+(?=(?:and|but|while|as|with|because|after|when|although|who|which|where)\b)"
    r"|\s(?:(?=[wba])(?=(?:while|because|although|but)\s)|--?\s)"
)


_FEWEST_BLANKS = 3
_CAPITALS = 12
"""A sentence that begins with so many capitals is a heading that runs into its text."""
_LONGEST, _STRETCH = 1200, 400
_LEAD = 200


class Settings:
    """Makes the settings of an article's figures, and knows which attributions and quotations lie where."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._quotes = [quote.span for quote in article.quotes if quote.depth == 0]
        self._quote_starts = compact([span.start for span in self._quotes])
        cued = [
            (a.cue.start, number) for number, a in enumerate(article.attributions) if a.cue and a.is_reported
        ]
        cued.sort()
        self._cue_starts = compact([start for start, _ in cued])
        self._cued = compact([number for _, number in cued])

    def grouped(self, figures: Iterable[_F]) -> Iterator[tuple[Setting | None, list[_F]]]:
        """Neighbouring figures of one sentence, with their setting; None for those that need no source."""
        setting: Setting | None = None
        group: list[_F] = []
        contestable = 0
        for figure in figures:
            if group and (setting is None or figure.span.start >= setting.span.end):
                yield (setting if contestable <= _ROW else None), group
                setting, group, contestable = None, [], 0
            if figure.kind in CONTESTABLE:
                contestable += 1
                if setting is None:
                    setting = self.at(figure.span.start)
            group.append(figure)
        if group:
            yield (setting if contestable <= _ROW else None), group

    def contestable(self, figures: Iterable[_F]) -> Iterator[tuple[_F, Setting]]:
        """The contestable ones of figures that may need a source, with their settings."""
        for setting, group in self.grouped(figures):
            if setting is not None:
                yield from ((figure, setting) for figure in group if figure.kind in CONTESTABLE)

    def at(self, offset: int) -> Setting | None:
        """The setting of an offset: its sentence or, where no sentence is known, its block."""
        block = self.article.block_at(offset)
        if block is None:
            return None
        span = self.article.sentence_at(offset) or block.span
        if len(span) > _LONGEST:
            span = Span(max(span.start, offset - _STRETCH), min(span.end, offset + _STRETCH))
        text = self.article.text(span)
        return Setting(span, block, text, lowered(text), self)

    def sentence_before(self, setting: Setting) -> Span | None:
        """The sentence before that of a setting, if it is of the same block."""
        if setting.span.start <= setting.block.span.start:
            return None
        before = self.paragraph_end_before(setting)
        return before if before is not None and before.start >= setting.block.span.start else None

    def paragraph_end_before(self, setting: Setting) -> Span | None:
        """The last sentence of the paragraph before that of a setting."""
        i = setting.number
        return self.article.sentences[i - 1] if i else None

    def sentences_before(self, setting: Setting, count: int) -> Sequence[Span]:
        """So many sentences before that of a setting, the nearest first."""
        i = setting.number
        return self.article.sentences[max(0, i - count) : i][::-1]

    def sentence_after(self, setting: Setting) -> Span | None:
        """The sentence after that of a setting, if it is of the same block."""
        sentences = self.article.sentences
        i = setting.number + 1
        inside = i < len(sentences) and sentences[i].start < setting.block.span.end
        return sentences[i] if inside else None

    def attributions_in(self, span: Span) -> list[Attribution]:
        """The attributions whose cue begins in a span."""
        starts, attributions = self._cue_starts, self.article.attributions
        inside = self._cued[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return [attributions[number] for number in inside]

    def blanked(self, span: Span, lower: str) -> str:
        """The lower-case text of a span with blanks for its quotations."""
        i = max(0, bisect_right(self._quote_starts, span.start) - 1)
        while i < len(self._quotes) and self._quotes[i].start < span.end:
            start, end = (
                max(0, self._quotes[i].start - span.start),
                min(len(lower), self._quotes[i].end - span.start),
            )
            if start < end:
                lower = lower[:start] + " " * (end - start) + lower[end:]
            i += 1
        return lower
