"""Knows the sentences that go on with the count of the sentence before, and so with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.context import subjects_of
from attrlint.model import FigureKind, SourceKind

if TYPE_CHECKING:
    import re

    from attrlint.annotate.figures.settings import Setting, Settings
    from attrlint.model import Article, Attribution, Figure, Span

__all__ = ["Carrying"]

_COUNTERS = frozenset({SourceKind.DOCUMENT, SourceKind.POLL, SourceKind.ORGANISATION, SourceKind.OUTLET})
"""Whose counts go on: a person's words end with the sentence."""

_PAPERS = frozenset({SourceKind.DOCUMENT, SourceKind.POLL})

_SHARED = {1: 2, 2: 4, 3: 4}
"""So many sentences back -> so many content words that it shares with one that counts the same thing."""
_SHARED_INSIDE = {1: 1, 2: 2, 3: 2}
"""The same within a paragraph."""
_SHARED_WITH_LEAD = 3
_SHARED_NEXT = 2
_GIVEN = lazy.compile(r"(?P<that>(?:That|This|It)(?: is|[’']s| was) )?[Aa]ccording to (?=\S)")
_OPENS = 14
"""So near to its start a figure stands that opens a sentence ("Nearly one in four ...")."""

_SAME = {
    FigureKind.MONEY: lazy.compile(r"[$€£¥]|\b(?:dollars|euros|pounds|yen|rupees|yuan|rubles)\b"),
    FigureKind.PERCENT: lazy.compile(
        r"%|\bper ?cent\b|\b(?:half|third|quarter|fifth|tenth|one in|points?|doubled|tripled)\b"
    ),
}
"""What is counted in the same way."""
_NUMBER = lazy.compile(
    r"\d|\b(?:two|three|four|five|half|third|quarter|fifth|dozens?|hundreds?|thousands?|millions?)\b"
)
_PARTS = frozenset(
    {FigureKind.POINTS, FigureKind.FRACTION, FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.RATIO}
)

_BACK = lazy.compile(
    r"(?:(?:still|but|and|so far|so|yet),? )?"
    r"(?:it|its|they|their|that|this|these|those|of (?:that|those|these|them)"
    r"|the (?:initial|total|figures?|numbers?|rest|remaining|others?|increase|drop|rise|decline|losses))\b"
)
"""A sentence that begins so speaks of what the sentence before counted."""

_REFERS = lazy.compile(r"\b(?:they|it|those|these)\b")
_OF_THOSE = lazy.compile(r" of (?:those|these|them|that)\b")
_NAME = lazy.compile(r"(?<=\w )[A-Z][\w.’'-]*")
_FINDS = lazy.compile(r"(?:found|finds|shows?|showed|reveal|suggest|indicate|report)")
_MORE = lazy.compile(r"\b(?:another|an additional|additional)\s$")


class Carrying:
    """Finds the source of the sentence before, where the sentence goes on counting."""

    def __init__(self, article: Article, settings: Settings) -> None:
        self._article = article
        self._settings = settings
        self._carried: list[tuple[Setting, FigureKind]] = []

    def covers(self, figure: Figure, setting: Setting) -> bool:
        """Whether a figure goes on with what the source of a sentence shortly before counted."""
        if self._covers(figure, setting):
            self._carried.append((setting, _way(figure)))
            return True
        return False

    def _covers(self, figure: Figure, setting: Setting) -> bool:
        same = _SAME.get(_way(figure), _NUMBER)
        is_more = _MORE.search(setting.before(figure.span.start, 24)) is not None
        is_more = is_more or _OF_THOSE.match(setting.after(figure.span.end, 10)) is not None
        points_back = _BACK.match(setting.lower) is not None
        opens = figure.start - setting.span.start <= _OPENS
        for back, before in enumerate(self._settings.sentences_before(setting, len(_SHARED)), 1):
            is_inside = before.start >= setting.block.span.start
            for attribution in self._settings.attributions_in(before):
                is_finding = back == 1 and (opens or self._leads(before)) and self._finds(attribution)
                if is_finding and self._is_counter(attribution):
                    return True
                if is_inside and self._is_told_by_paper(attribution) and _REFERS.search(setting.lower):
                    return True
                if not self._gives(attribution, _NUMBER):
                    continue
                if back == 1 and (is_more or (opens and is_inside and figure.kind is FigureKind.BARE)):
                    return True
                is_same = self._gives(attribution, same)
                needed = (_SHARED_INSIDE if is_inside else _SHARED)[back]
                goes_on = back == 1 and (points_back or (opens and is_same))
                goes_on = goes_on or self._shared(setting, before) >= needed + (not is_same)
                if goes_on and self._is_counter(attribution):
                    return True
        return (
            self._is_given_next(setting)
            or self._is_of_the_lead(setting)
            or self._is_of_what_was_carried(figure, setting)
        )

    def _is_given_next(self, setting: Setting) -> bool:
        """Whether the next sentence begins with its source: "That is according to the port's report"."""
        after = self._settings.sentence_after(setting)
        given = _GIVEN.match(self._article.prose, after.start, after.end) if after else None
        if after is None or given is None:
            return False
        return given["that"] is not None or self._shared(setting, after) >= _SHARED_NEXT

    def _is_of_the_lead(self, setting: Setting) -> bool:
        """Whether it goes on with what the lead counts and gives a source for."""
        lead = self._article.lead
        if lead is None or setting.span.start <= lead.end:
            return False
        return any(
            self._gives(attribution, _NUMBER)
            and self._shared(setting, lead) >= _SHARED_WITH_LEAD
            and self._is_counter(attribution)
            for attribution in self._settings.attributions_in(lead)
        )

    def _is_of_what_was_carried(self, figure: Figure, setting: Setting) -> bool:
        """Whether a sentence before it in its paragraph went on so itself, with a figure of its kind."""
        return any(
            before.block is setting.block
            and before.span.start <= setting.span.start
            and (way is _way(figure) or _BACK.match(setting.lower) is not None)
            for before, way in self._carried
        )

    def _leads(self, sentence: Span) -> bool:
        """Whether a sentence is of the lead."""
        lead = self._article.lead
        return lead is not None and sentence in lead

    def _finds(self, attribution: Attribution) -> bool:
        """Whether a body or a paper is said to have found something, of which more follows."""
        cue = self._article.text(attribution.cue).lower() if attribution.cue else ""
        return attribution.source is not None and _FINDS.match(cue) is not None

    def _is_told_by_paper(self, attribution: Attribution) -> bool:
        """Whether a paper shows what the paragraph goes on to tell: "port data show ... They make up"."""
        source = self._article.source_of(attribution)
        return source is not None and source.kind in _PAPERS and self._finds(attribution)

    def _gives(self, attribution: Attribution, number: re.Pattern[str]) -> bool:
        """Whether a source is given for a number."""
        prose = self._article.prose
        return attribution.source is not None and any(
            number.search(prose, part.start, part.end) for part in attribution.content
        )

    def _is_counter(self, attribution: Attribution) -> bool:
        source = self._article.source_of(attribution)
        if source is None or attribution.source is None:
            return False
        if source.kind is SourceKind.UNKNOWN:
            return self._article.text(attribution.source).lower().startswith("the ")
        return source.kind in _COUNTERS or (
            source.kind is not SourceKind.PERSON and self._is_according(attribution)
        )

    def _is_according(self, attribution: Attribution) -> bool:
        return attribution.cue is not None and self._article.text(attribution.cue).lower().startswith(
            "according"
        )

    def _shared(self, setting: Setting, before: Span) -> int:
        """How many content words a sentence shares with one before, names left out."""
        earlier = self._settings.at(before.start)
        return len(_common(setting) & _common(earlier)) if earlier else 0


def _way(figure: Figure) -> FigureKind:
    """In what way it counts: in money, in parts, or by number."""
    if figure.kind in _PARTS:
        return FigureKind.PERCENT
    return figure.kind if figure.kind in _SAME else FigureKind.COUNT


def _common(setting: Setting) -> frozenset[str]:
    return subjects_of(_NAME.sub(" ", setting.text).lower())
