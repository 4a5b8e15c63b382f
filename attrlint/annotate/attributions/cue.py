"""What a cue is: the words that report in a sentence, their verb, their subject."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.vocabulary import declined
from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.vocabulary import Verb

__all__ = ["Cue", "Kind"]


class Kind(StrEnum):
    """What a cue is in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    NOUN = "noun"
    ACCORDING = "according"
    CITING = "citing"
    HEARSAY = "hearsay"  # an adverb that says that it was said
    LABEL = "label"  # a colon or a dash beside a name


@record
class Cue:
    """A cue in token places: the words [start, end), where its verb group begins, the subject.

    `quoted` is whom the subject quotes, who said it to begin with: "the Star quoted an aide as saying".
    """

    kind: Kind
    start: int
    end: int
    group: int
    subject: Phrase | None = None
    verb: Verb | None = None
    quoted: Phrase | None = None

    @property
    def is_declined(self) -> bool:
        """Whether it tells that somebody did not speak."""
        return self.verb is not None and declined().get(self.verb.lemma) is self.verb

    def takes(self, frames: str) -> bool:
        """Whether the verb has one of these frames."""
        return self.verb is not None and any(frame in self.verb.frames for frame in frames)
