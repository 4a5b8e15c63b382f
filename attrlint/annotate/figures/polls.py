"""Knows the poll story: once a poll is named, its percentages need no new attribution."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import FigureKind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Article, Figure

__all__ = ["PollStory", "is_unnamed_poll"]

_NAMED = lazy.compile(
    r"[A-Z][\w.&’'/-]*"
    r"(?: (?:[A-Z][\w.&/-]*|national|state|new|online|tracking|daily|statewide|latest|own|monthly)){0,4}"
    r" (?:[Pp]oll|[Ss]urvey)(?:s|ing)?\b"
    r"|\b(?:[Pp]olls?|[Ss]urveys?)(?: [\w-]+){0,4} (?:by|from|for) (?:the )?[A-Z]"
    r"|\b(?:[Tt]he|[Tt]his) (?:[\w-]+ ){0,2}(?:poll|survey)\b|\b[Ee]xit polls?\b"
)
_KINDS = frozenset(
    {FigureKind.PERCENT, FigureKind.POINTS, FigureKind.SHARE, FigureKind.FRACTION, FigureKind.MULTIPLE}
)
_SAMPLE = lazy.compile(r"\b(?:(?:poll|survey|sample) of|polled|surveyed|interviewed|respondents)\b[^.;]*$")
_SENTENCES = 12
_FIRST, _SENTENCES_OF_A_STORY = 3, 40
"""A poll that is spoken of in the first sentences is what the story is of, and reaches further."""
_NEXT = 60
"""How far into the next sentence the name of a poll may stand ("The Harbor Times poll")."""
_YEAR = lazy.compile(r"(?<!since )\b(?:19|20)\d\d\b")
_UNNAMED = lazy.compile(
    r"\b(?:polls|polling|surveys|an? (?:[\w-]+ ){0,2}(?:poll|survey))\b(?: [\w-]+){0,3}? "
    r"(?:show|suggest|find|found|put|give|indicate|have|has|say)(?:s|ed|ing)?\b"
    r"|\bin (?:(?:the|most|recent|some|national|state|early|new|public|all) ){0,2}(?:polls|polling|surveys)\b"
)


_POLL = lazy.compile(r"oll(?:s|ing|ed|sters?)?(?!\w)")  # without their capitals: plain text is found fast
_SURVEY = lazy.compile(r"urvey(?:s|ed)?(?!\w)")
_NAMED_LOOK = 140, 60


def _poll_words(prose: str) -> list[tuple[int, int]]:
    """Where a text speaks of polls and surveys, in order."""
    polls = [match.span() for match in _POLL.finditer(prose) if prose[match.start() - 1] in "Pp"]
    surveys = [match.span() for match in _SURVEY.finditer(prose) if prose[match.start() - 1] in "Ss"]
    spans = [(start - 1, end) for start, end in sorted(polls + surveys) if start]
    return [span for span in spans if not prose[span[0] - 1 : span[0]].isalnum()]


def _named_at(prose: str, start: int, end: int) -> int | None:
    """Where the name of the poll begins that a word for polls belongs to."""
    left, right = max(0, start - _NAMED_LOOK[0]), end + _NAMED_LOOK[1]
    for named in _NAMED.finditer(prose, left, right):
        if named.start() <= start and end <= named.end() + 1:
            return named.start()
    return None


class PollStory:
    """Where in an article a named poll speaks."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _polls(self) -> list[tuple[int, int]]:
        return _poll_words(self._article.prose)

    @cached_property
    def _begins(self) -> int | None:
        named = (_named_at(self._article.prose, *span) for span in self._polls)
        return next((at for at in named if at is not None), None)

    def covers(self, figure: Figure, setting: Setting) -> bool:
        """Whether a figure is one of a poll that was named before."""
        reach = _NEXT if setting.speaks_of_polls else 0
        if self._begins is None or (setting.span.end + reach < self._begins and not self._is_of_a_poll):
            return False
        if is_unnamed_poll(figure, setting):
            return False
        if figure.kind not in _KINDS:
            return setting.speaks_of_polls and _is_sample(figure, setting)
        near = setting.around(figure.span, 80, 60)
        if _YEAR.search(setting.words(near)) or setting.has("polls.elsewhere", near):
            return False
        if setting.speaks_of_polls:
            return True
        is_of_voters = setting.has("polls.respondents", near)
        return (is_of_voters or setting.has("polls.answers", near)) and self._is_recent(setting)

    @cached_property
    def _is_of_a_poll(self) -> bool:
        """Whether the first sentences speak of a poll, which then is what the story is of."""
        return self._article.sentence_number(self._polls[0][0]) < _FIRST

    def _is_recent(self, setting: Setting) -> bool:
        """Whether a poll was spoken of within the last twelve sentences."""
        i = bisect_right(self._polls, (setting.span.end, 0)) - 1
        if i < 0:
            return False
        there = self._article.sentence_number(self._polls[i][0]) + 1
        return setting.number - there < (_SENTENCES_OF_A_STORY if self._is_of_a_poll else _SENTENCES)


def _is_sample(figure: Figure, setting: Setting) -> bool:
    """Whether it is the number of people who were asked."""
    if _SAMPLE.search(setting.before(figure.span.start, 90)):
        return True
    return figure.kind is FigureKind.COUNT and figure.unit in _ASKED


_ASKED = frozenset({"voters", "adults", "respondents", "people", "americans", "residents", "caucusgoers"})


def is_unnamed_poll(figure: Figure, setting: Setting) -> bool:
    """Whether a figure comes from polls that nobody is named for ("polls show her 4 points ahead")."""
    if figure.kind not in _KINDS or not setting.speaks_of_polls:
        return False
    if _UNNAMED.search(setting.lower) is None:
        return False
    end = setting.span.end
    named_next = _NAMED.match(
        setting.settings.article.prose[end : end + _NEXT].lstrip("\n ").removeprefix("The ")
    )
    return named_next is None and _NAMED.search(setting.text) is None
