"""Knows the poll story: once a poll is named, its percentages need no new attribution."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrlint.annotate.figures.settings import listed
from attrlint.model import FigureKind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Article, Figure

__all__ = ["PollStory", "is_unnamed_poll"]

_NAMED = re.compile(
    r"[A-Z][\w.&’'/-]*(?: (?:[A-Z][\w.&/-]*|national|state|new|online|tracking|daily|statewide|latest)){0,4}"
    r" (?:[Pp]oll|[Ss]urvey)(?:s|ing)?\b"
    r"|\b(?:[Pp]olls?|[Ss]urveys?)(?: [\w-]+){0,4} (?:by|from|for) (?:the )?[A-Z]"
    r"|\b(?:[Tt]he|[Tt]his) (?:[\w-]+ ){0,2}(?:poll|survey)\b|\b[Ee]xit polls?\b"
)
_KINDS = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.SHARE, FigureKind.FRACTION})
_SAMPLE = re.compile(r"\b(?:(?:poll|survey|sample) of|polled|surveyed|interviewed|respondents)\b[^.,]*$")
_SENTENCES = 12
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNNAMED = re.compile(
    r"\b(?:polls|polling|surveys|an? (?:[\w-]+ ){0,2}(?:poll|survey))\b(?: [\w-]+){0,3}? "
    r"(?:show|suggest|find|found|put|give|indicate|have|has|say)(?:s|ed|ing)?\b"
    r"|\bin (?:(?:the|most|recent|some|national|state|early|new|public|all) ){0,2}(?:polls|polling|surveys)\b"
)


class PollStory:
    """Where in an article a named poll speaks."""

    def __init__(self, article: Article) -> None:
        named = _NAMED.search(article.prose)
        self._begins = named.start() if named else None
        self._article = article
        self._polls = (
            [match.start() for match in listed("contexts", "polls", "poll").finditer(article.prose)]
            if named
            else []
        )

    def covers(self, figure: Figure, setting: Setting) -> bool:
        """Whether a figure is one of a poll that was named before."""
        if self._begins is None or setting.span.end < self._begins or is_unnamed_poll(figure, setting):
            return False
        if figure.kind not in _KINDS:
            return (
                setting.speaks_of_polls and _SAMPLE.search(setting.before(figure.span.start, 40)) is not None
            )
        near = setting.near(figure.span, 80, 60)
        if _YEAR.search(near) or listed("contexts", "polls", "elsewhere").search(near):
            return False
        if setting.speaks_of_polls:
            return True
        return self._is_recent(setting) and bool(
            listed("contexts", "polls", "respondents").search(near)
            or listed("contexts", "polls", "answers").search(near)
        )

    def _is_recent(self, setting: Setting) -> bool:
        """Whether a poll was spoken of within the last twelve sentences."""
        i = bisect_right(self._polls, setting.span.end) - 1
        if i < 0:
            return False
        sentences = self._article.sentences
        here, there = (
            bisect_left(sentences, setting.span),
            bisect_right(sentences, self._polls[i], key=lambda s: s.start),
        )
        return here - there < _SENTENCES


def is_unnamed_poll(figure: Figure, setting: Setting) -> bool:
    """Whether a figure comes from polls that nobody is named for ("polls show her 4 points ahead")."""
    if figure.kind not in _KINDS or not setting.speaks_of_polls:
        return False
    return _UNNAMED.search(setting.lower) is not None and _NAMED.search(setting.text) is None
