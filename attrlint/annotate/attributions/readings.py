"""Reads each cue of a sentence: which words are its content, which its source, by the place they stand in.

The order of the grammar: verb before its subject ("...," said X), content before the cue, content after it.
Contents lie flat: what is said to have been said inside another content is that content's, and no statement
of this article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.after import after, lead
from attrlint.annotate.attributions.before import before, inverted
from attrlint.annotate.attributions.cue import Kind
from attrlint.annotate.attributions.cues import cues_of
from attrlint.annotate.attributions.frames import frame_after
from attrlint.annotate.attributions.labels import label
from attrlint.annotate.attributions.others import according, citing, hearsay, noun
from attrlint.annotate.attributions.passives import passive
from attrlint.annotate.attributions.sentence import Reading, Sentence
from attrlint.annotate.attributions.unlisted import unlisted
from attrlint.annotate.attributions.vocabulary import Class

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens

__all__ = ["read"]


def read(tokens: Tokens, prose: str, is_headline: bool) -> list[Reading]:
    """The readings of a narrative sentence, from left to right."""
    sentence = Sentence(tokens, cues_of(tokens, is_headline))
    waiting: Cue | None = None  # "citing two aides", before the verb of those who cite them
    for cue in sentence.cues:
        if cue.quoted and cue.kind is Kind.CITING and not sentence.readings:
            waiting = cue
            continue
        reading = _reading(sentence, cue)
        if reading and _has_words(reading):
            sentence.readings.append(reading)
            _add_quoted(sentence, reading, waiting or cue)
            waiting = None
    if waiting and (reading := citing(sentence, waiting)):
        sentence.readings.append(reading)
    if not sentence.readings and sentence.size:
        reading = unlisted(sentence) or label(sentence, prose, is_headline)
        return [reading] if reading else []
    if sentence.readings and (reading := unlisted(sentence, sentence.floor)):
        sentence.readings.append(reading)
    return sentence.readings


def _add_quoted(s: Sentence, reading: Reading, cue: Cue) -> None:
    """Whom a source quotes says the same."""
    if cue.quoted and reading.content and reading.cue.takes("c") and not _overlap(reading, cue.quoted):
        s.readings.append(Reading(cue, "citing", cue.quoted, list(reading.content), reading.end))


def _overlap(reading: Reading, phrase: Phrase) -> bool:
    return any(start < phrase[1] and phrase[0] < end for start, end in reading.content)


def _has_words(reading: Reading) -> bool:
    """Drop pieces of content without a word; whether one is left, or all is in the next block."""
    if not reading.content:
        return True
    reading.content = [piece for piece in reading.content if piece[0] < piece[1]]
    return bool(reading.content)


def _leaves_source(s: Sentence, cue: Cue) -> bool:
    """Whether the cue's clause is parted from the source before it: "...," said Ruiz, who added that ..."""
    if cue.kind is not Kind.FINITE or cue.subject is None or cue.verb is None:
        return False
    if not s.has_content(cue) and s.word(cue.end) not in cue.verb.prepositions:
        return False
    who = cue.subject[1] - 1
    if s.low[who] != "who" or not (s.bits(who - 1) & Class.COMMA or s.word(who - 1) in ("and", "but")):
        return False
    reading = s.readings[-1]
    if reading.source is None or not reading.source[0] < who < reading.source[1]:
        return False
    reading.source = reading.source[0], who - 1
    reading.end = max(reading.cue.end, who)
    return True


def _reading(s: Sentence, cue: Cue) -> Reading | None:
    if s.is_in_source(cue.start) and not _leaves_source(s, cue):
        return None
    if cue.kind is Kind.ACCORDING:
        return according(s, cue)
    if cue.kind is Kind.CITING:
        return citing(s, cue)
    frame = frame_after(s.tokens, cue, s.size)
    if cue.kind is Kind.FINITE:
        reading = inverted(s, cue) or before(s, cue, frame)
        if reading:
            return reading
    if s.is_taken(cue.start) or cue.start < s.floor:
        return None
    if cue.kind is Kind.HEARSAY:
        return hearsay(s, cue)
    if cue.kind is Kind.PASSIVE:
        return passive(s, cue, frame)
    if cue.kind is Kind.NOUN:
        return noun(s, cue)
    return lead(s, cue, frame) or after(s, cue, frame)
