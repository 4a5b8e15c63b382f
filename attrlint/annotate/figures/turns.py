"""Knows the figures that stand in a speaker's turn, below a statement with a colon, or beside the speaker."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrlint import lazy

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting, Settings
    from attrlint.model import Article, Figure

__all__ = ["Turns"]

_SPEAKER = lazy.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: ")
_TRANSCRIPT = 5
_SPONSOR = lazy.compile(r"\W*A message from [^:\n]{3,60}: ")
"""What a newsletter prints for one who pays for it."""


class Turns:
    """Finds who speaks in a paragraph by its place: a transcript, a list, a description."""

    def __init__(self, article: Article, settings: Settings) -> None:
        self._article = article
        self._settings = settings

    def covers(self, figure: Figure, setting: Setting) -> bool:
        """Whether a figure is of one who speaks, although no statement holds it."""
        return self._is_turn(setting) or self._is_listed(setting) or self._is_of_the_speaker(figure, setting)

    @cached_property
    def _is_transcript(self) -> bool:
        blocks, prose = self._article.blocks, self._article.prose
        turns = sum(1 for block in blocks if _SPEAKER.match(prose, block.span.start, block.span.end))
        return turns >= _TRANSCRIPT and 3 * turns > len(blocks)

    def _is_turn(self, setting: Setting) -> bool:
        start = setting.block.span.start
        if _SPONSOR.match(self._article.prose, start, setting.block.span.end):
            return True
        return self._is_transcript or (
            setting.span.start == start
            and _SPEAKER.match(self._article.prose, start, setting.span.end) is not None
        )

    def _is_of_the_speaker(self, figure: Figure, setting: Setting) -> bool:
        """Whether it is said of the one who speaks ("Ida Holm, who gave $400,000, said")."""
        for found in self._settings.attributions_in(setting.span):
            if found.source is None or found.cue is None:
                continue
            is_described = figure.span in found.source and figure.start > found.source.start
            if is_described or found.source.end <= figure.span.start < found.cue.start:
                return True
        return False

    def _is_listed(self, setting: Setting) -> bool:
        """Whether it is what a source is said to say in the lines that follow ("The union argued that:")."""
        if setting.span.start != setting.block.span.start:
            return False
        previous = self._settings.paragraph_end_before(setting)
        return (
            previous is not None
            and self._article.text(previous).endswith(":")
            and any(found.source for found in self._settings.attributions_in(previous))
        )
