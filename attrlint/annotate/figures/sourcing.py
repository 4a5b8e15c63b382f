"""Says who is the source of a figure: an attribution, a document before it, a poll, an earlier mention."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.carrying import Carrying
from attrlint.annotate.figures.context import subjects
from attrlint.annotate.figures.cues import Cue, cues_in, has_owner, is_document
from attrlint.annotate.figures.filings import FilingStory
from attrlint.annotate.figures.polls import PollStory, is_unnamed_poll
from attrlint.annotate.figures.reach import reaches
from attrlint.annotate.figures.turns import Turns
from attrlint.annotate.numbers.nouns import stem
from attrlint.model import FigureKind, Span

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting, Settings
    from attrlint.model import Article, Attribution, Figure

__all__ = ["Sourcing"]

_Key = tuple[object, ...]

_SHARED = 3
"""So many content words two sentences share that speak of the same thing."""
_NEAR = 48
_ADDED = lazy.compile(
    r",? (?:an? (?:[a-z]+ )?(?:increase|rise|drop|decline|fall|gain|decrease|jump|loss|surge) of"
    r"|up|down|compared (?:with|to)|including|or)\b[^,;.]*$"
)
_MEANWHILE = lazy.compile(r", while [^.;]* would ")
"""What is estimated goes on: "rents would rise, while pay would fall by 3 percent"."""
_SAYS = lazy.compile(
    r"\b(?:said|says|announced|reported|estimated|estimates|counted|calculated) (?:between |from )?$"
)
_OF_OUTLETS = ("news reports", "media reports", "press reports")
_PART = lazy.compile(r"[;:–—]| --? ")
_HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
"""Words that name no source and say so themselves: the rule on agentless attribution speaks of them."""


class Sourcing:
    """Finds sources of figures, sentence by sentence, in the order of the prose.

    `of` asks the attributions of the article. `is_vouched_for` asks for what else can tell whose a figure is
    (a cue, a poll, the document before, an earlier mention); it is asked only of figures in need of a source.
    """

    def __init__(self, article: Article, settings: Settings) -> None:
        self._article = article
        self._settings = settings
        self._polls = PollStory(article)
        self._filings = FilingStory(article)
        self._carrying = Carrying(article, settings)
        self._turns = Turns(article, settings)
        self._cues: tuple[Setting, list[Cue]] | None = None
        self._before: tuple[Setting, Attribution | None] | None = None
        self._sourced: dict[_Key, Attribution | None] = {}
        self._open: dict[_Key, list[tuple[Figure, Setting]]] = {}

    def of(self, figure: Figure, setting: Setting) -> tuple[bool, Attribution | None]:
        """Whether a figure is quoted or attributed; its attribution, if there is one."""
        covered, attribution = self._found(figure, setting)
        key = _key(figure)
        if key is not None:
            if covered:
                self._sourced.setdefault(key, attribution)
            elif key in self._sourced:
                return True, self._sourced[key]
            else:
                self._open.setdefault(key, []).append((figure, setting))
        return covered, attribution

    def _found(self, figure: Figure, setting: Setting) -> tuple[bool, Attribution | None]:
        if self._article.quote_at(figure.span.start):
            return True, self._article.attribution_of(figure.span)
        attribution = self._attributed(figure, setting)
        if attribution is None and not is_unnamed_poll(figure, setting):
            if self._before is None or self._before[0] is not setting:
                self._before = setting, self._carried(setting)
            attribution = self._before[1]
        return attribution is not None, attribution

    def is_vouched_for(self, figure: Figure, setting: Setting) -> bool:
        """Whether a figure without an attribution has a source all the same, or is not the article's own."""
        if self._is_vouched_for(figure, setting):
            return True
        key = _key(figure)
        while key is not None and (earlier := self._open.get(key)) and earlier[0][0] is not figure:
            if self._is_vouched_for(*earlier.pop(0)):
                self._sourced[key] = None
                return True
        return False

    def _is_vouched_for(self, figure: Figure, setting: Setting) -> bool:
        return (
            self._is_cued(figure, setting)
            or self._turns.covers(figure, setting)
            or self._polls.covers(figure, setting)
            or self._filings.covers(figure, setting)
            or (
                not is_unnamed_poll(figure, setting)
                and (self._is_carried(setting) or self._carrying.covers(figure, setting))
            )
        )

    def _attributed(self, figure: Figure, setting: Setting) -> Attribution | None:
        """The attribution whose content holds the figure, if cue and source are good for it."""
        direct = self._article.attribution_of(figure.span)
        candidates = [*([direct] if direct else []), *self._settings.attributions_in(setting.span)]
        for attribution in candidates:
            is_held = any(self._holds(part, figure) for part in attribution.content)
            if not (is_held or self._is_aside(attribution)):
                continue
            if self._is_ownerless(attribution):
                continue
            if (
                attribution.cue is None
                or not attribution.is_reported
                or self._reaches(attribution.cue, figure, setting)
            ):
                return attribution
        return None

    def _holds(self, content: Span, figure: Figure) -> bool:
        """Whether a figure stands in a content or in what is added to it (", an increase of $2 million")."""
        if content.overlaps(figure.span):
            return True
        prose, gap = self._article.prose, figure.span.start - content.end
        if 0 < gap < _NEAR and _ADDED.match(prose, content.end, figure.span.start):
            return True
        return (
            0 < gap < 2 * _NEAR
            and _MEANWHILE.match(prose, content.end, figure.span.start) is not None
            and " would " in prose[content.start : content.end]
        )

    def _is_aside(self, attribution: Attribution) -> bool:
        """Whether it stands between commas ("In May, she said, when ..."), and speaks for the sentence."""
        if attribution.source is None or attribution.cue is None:
            return False
        prose = self._article.prose
        start, end = attribution.source.start, attribution.cue.end
        return start < end and prose[start - 2 : start] == ", " and prose[end : end + 1] == ","

    def _is_ownerless(self, attribution: Attribution) -> bool:
        if attribution.source is None:
            if attribution.cue is None or not attribution.is_reported:
                return True
            return self._article.text(attribution.cue).lower() not in _HEARSAY
        source = self._article.text(attribution.source)
        if source.lower().endswith(_OF_OUTLETS):
            return False  # which outlets is another question
        return is_document(source) and not has_owner(source) and not self._is_known(attribution.source)

    def _is_known(self, source: Span) -> bool:
        """Whether a bare paper ("records") is one whose owner was named before ("F.A.A. records")."""
        words = self._article.text(source).lower()
        return words in self._owned and self._owned[words] < source.start

    @cached_property
    def _owned(self) -> dict[str, int]:
        """Papers of which it is said whose they are -> where they are first cited."""
        found: dict[str, int] = {}
        for attribution in self._article.attributions:
            source = self._article.text(attribution.source) if attribution.source else ""
            if attribution.source and is_document(source) and has_owner(source):
                found.setdefault(source.lower().split()[-1], attribution.source.start)
        return found

    def _reaches(self, cue: Span, figure: Figure, setting: Setting) -> bool:
        if cue.start >= figure.span.start or cue.start < setting.span.start:
            return True
        if self._article.prose[cue.end : cue.end + 1] == ",":
            return True  # an aside: "In May, she said, when it burned, ..."
        between = setting.lower[cue.end - setting.span.start : figure.span.start - setting.span.start]
        return reaches(between, opens=cue.start == setting.span.start)

    def _is_planned(self, cue: Span, figure: Figure, setting: Setting) -> bool:
        """Whether a figure follows the word for a plan, and no dash or semicolon parts them."""
        between = setting.lower[cue.end - setting.span.start : max(0, figure.span.start - setting.span.start)]
        return cue.end <= figure.span.start and _PART.search(between) is None

    def _is_cued(self, figure: Figure, setting: Setting) -> bool:
        if _SAYS.search(setting.before(figure.start, 20)):
            return True
        if self._cues is None or self._cues[0] is not setting:
            self._cues = setting, list(cues_in(setting))
        for cue in self._cues[1]:
            span = Span(setting.span.start + cue.start, setting.span.start + cue.end)
            if cue.kind == "plan" and not self._is_planned(span, figure, setting):
                continue
            if self._reaches(span, figure, setting):
                return True
        return False

    def _carried(self, setting: Setting) -> Attribution | None:
        """The document cited in the sentence before, in this paragraph or in one that speaks of the same."""
        inside = self._settings.sentence_before(setting)
        previous = inside or self._settings.paragraph_end_before(setting)
        if previous is None:
            return None
        for attribution in self._settings.attributions_in(previous):
            if (
                attribution.source is not None
                and not self._is_ownerless(attribution)
                and self._cites_document(attribution)
            ):
                return attribution if inside or self._shares_its_subject(setting, previous) else None
        return None

    def _shares_its_subject(self, setting: Setting, previous: Span) -> bool:
        before = self._settings.at(previous.start)
        return before is not None and len(subjects(setting) & subjects(before)) >= _SHARED

    def _is_carried(self, setting: Setting) -> bool:
        """Whether a document that no attribution cites is named in the sentence before."""
        previous = self._settings.sentence_before(setting)
        before = self._settings.at(previous.start) if previous else None
        return before is not None and any(cue.kind == "document" for cue in cues_in(before))

    def _cites_document(self, attribution: Attribution) -> bool:
        assert attribution.source is not None and attribution.cue is not None
        cue = self._article.text(attribution.cue).lower()
        return cue.startswith(("according", "citing")) or is_document(self._article.text(attribution.source))


_NOUNLESS = frozenset(
    {FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MONEY, FigureKind.FRACTION, FigureKind.BARE}
)


def _key(figure: Figure) -> _Key | None:
    """What makes two figures the same: value, kind and noun; None where the noun is not known."""
    if figure.value is None or figure.unit is None or figure.kind in _NOUNLESS:
        return None
    return figure.value, figure.high, figure.kind, stem(figure.unit)
