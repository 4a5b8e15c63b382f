"""Knows the sentences that go on with the count of the sentence before, and so with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.figures.context import subjects_of
from attrlint.model import FigureKind, SourceKind

if TYPE_CHECKING:
    import re

    from attrlint.annotate.figures.found import Found
    from attrlint.annotate.figures.settings import Setting, Settings
    from attrlint.model import Article, Attribution, Span

__all__ = ["Carrying"]

_COUNTERS = frozenset({SourceKind.DOCUMENT, SourceKind.POLL, SourceKind.ORGANISATION, SourceKind.OUTLET})
"""Whose counts go on: a person's words end with the sentence."""

_SHARED = {1: 2, 2: 4, 3: 4}
"""So many sentences back -> so many content words that it shares with one that counts the same thing."""
_SHARED_NEAR = 1
"""In the sentence before, of the same paragraph."""
_SHARED_WITH_LEAD = 3

_SAME = {
    FigureKind.MONEY: lazy.compile(r"[$€£¥]|\b(?:dollars|euros|pounds|yen|rupees|yuan|rubles)\b"),
    FigureKind.PERCENT: lazy.compile(r"%|\bper ?cent\b|\b(?:half|third|quarter|points?|doubled|tripled)\b"),
}
"""What is counted in the same way."""
_NUMBER = lazy.compile(r"\d|\b(?:two|three|four|five|dozens?|hundreds?|thousands?|millions?)\b")
_PARTS = frozenset(
    {FigureKind.POINTS, FigureKind.FRACTION, FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.RATIO}
)

_BACK = lazy.compile(
    r"(?:(?:still|but|and|so|yet),? )?"
    r"(?:it|its|they|their|that|this|these|those|of (?:that|those|these|them))\b"
)
"""A sentence that begins so speaks of what the sentence before counted."""

_OF_THOSE = lazy.compile(r" of (?:those|these|them|that)\b")
_NAME = lazy.compile(r"(?<=\w )[A-Z][\w.’'-]*")
_MORE = lazy.compile(r"\b(?:another|an additional|additional)\s$")


class Carrying:
    """Finds the source of the sentence before, where the sentence goes on counting."""

    def __init__(self, article: Article, settings: Settings) -> None:
        self._article = article
        self._settings = settings

    def covers(self, figure: Found, setting: Setting) -> bool:
        """Whether a figure goes on with what the source of a sentence shortly before counted."""
        points_back = _BACK.match(setting.lower) is not None
        is_more = _MORE.search(setting.before(figure.span.start, 24)) is not None
        is_more = is_more or _OF_THOSE.match(setting.after(figure.span.end, 10)) is not None
        same = _SAME.get(FigureKind.PERCENT if figure.kind in _PARTS else figure.kind, _NUMBER)
        for back, before in enumerate(self._settings.sentences_before(setting, len(_SHARED)), 1):
            is_inside = before.start >= setting.block.span.start
            needed = _SHARED_NEAR if back == 1 and is_inside else _SHARED[back]
            for attribution in self._settings.attributions_in(before):
                if back == 1 and is_more and self._gives(attribution, _NUMBER):
                    return True
                if back == 1 and points_back:
                    goes_on = self._gives(attribution, _NUMBER)
                else:
                    goes_on = self._gives(attribution, same) and self._shared(setting, before) >= needed
                if goes_on and self._is_counter(attribution):
                    return True
        return self._is_of_the_lead(setting, same)

    def _is_of_the_lead(self, setting: Setting, same: re.Pattern[str]) -> bool:
        """Whether it goes on with what the lead counts and gives a source for."""
        lead = self._article.lead
        if lead is None or setting.span.start <= lead.span.end:
            return False
        return any(
            self._gives(attribution, same)
            and self._shared(setting, lead.span) >= _SHARED_WITH_LEAD
            and self._is_counter(attribution)
            for attribution in self._settings.attributions_in(lead.span)
        )

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
        return source.kind in _COUNTERS

    def _shared(self, setting: Setting, before: Span) -> int:
        """How many content words a sentence shares with one before, names left out."""
        earlier = self._settings.at(before.start)
        return len(_common(setting) & _common(earlier)) if earlier else 0


def _common(setting: Setting) -> frozenset[str]:
    return subjects_of(_NAME.sub(" ", setting.text).lower())
