"""Finds the cues of a sentence: reporting verbs in use as such, nouns that report, "according to"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.homographs import is_finite, is_other_verb
from attrlint.annotate.attributions.subjects import behind_verb, phrase_before, verb_group
from attrlint.annotate.attributions.vocabulary import Class, forms, nouns, section, triggers
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens
    from attrlint.annotate.attributions.vocabulary import Form, Verb

__all__ = ["Cue", "Kind", "cues_of"]

_MARK = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON | Class.QUOTE | Class.BRACKET
_LEFT_OF_NOUN = _MARK | Class.POSSESSIVE | Class.DETERMINER | Class.PREPOSITION


class Kind(StrEnum):
    """What a cue is in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    NOUN = "noun"
    ACCORDING = "according"
    CITING = "citing"
    LABEL = "label"  # a colon or a dash beside a name


@record
class Cue:
    """A cue in token places: the words [start, end), where its verb group begins, the subject."""

    kind: Kind
    start: int
    end: int
    group: int
    subject: Phrase | None = None
    verb: Verb | None = None

    def takes(self, frames: str) -> bool:
        """Whether the verb has one of these frames."""
        return self.verb is not None and not self.verb.frames.isdisjoint(frames)


def cues_of(tokens: Tokens, is_headline: bool) -> list[Cue]:
    """The cues in a narrative sentence, from left to right. In a headline verbs have capitals."""
    return list(_Reader(tokens, is_headline).cues())


class _Reader:
    def __init__(self, tokens: Tokens, is_headline: bool) -> None:
        self._tokens = tokens
        self._is_headline = is_headline
        self._low = tokens.low
        self._kind = tokens.kind

    def cues(self) -> Iterator[Cue]:
        known, reporting = forms(), nouns()
        begin = triggers()
        for k, word in enumerate(self._low):
            if word not in begin:
                continue
            cue = None
            if word in known:
                cue = self._verb(k, known[word])
            if cue is None and word in reporting and self._word(k + 1) in reporting[word]:
                cue = None if self._is_relative(k + 1) else self._noun(k)
            elif word == "according" and self._word(k + 1) == "to":
                cue = Cue(Kind.ACCORDING, k, k + 2, k)
            elif (
                word == "per"
                and self._is_after_mark(k)
                and self._bits(k + 1) & (Class.NAME | Class.DETERMINER)
            ):
                cue = Cue(Kind.ACCORDING, k, k + 1, k)
            if cue:
                yield cue

    def _verb(self, k: int, form: Form) -> Cue | None:
        end = k + 1
        if form.verb.particles:
            if self._word(end) not in form.verb.particles:
                return None
            end += 1
        if is_other_verb(self._tokens, form, end) or self._is_name(k):
            return None
        group = verb_group(self._tokens, k)
        helped = 0
        for j in range(group, k):
            helped |= self._kind[j]
        if form.is_ing:
            return self._ing(k, end, group, form, bool(helped & Class.BE))
        if form.is_participle and (helped & Class.BE or self._word(end) == "by"):
            return self._passive(k, end, group, form)
        if "to" in self._low[group : k + 1] or self._word(k - 1) == "to":
            return self._infinitive(k, end, group, form)
        if not self._is_finite(form, group, end, helped):
            return None
        return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), form.verb)

    def _is_finite(self, form: Form, group: int, end: int, helped: int) -> bool:
        """Whether a form that is neither passive nor infinitive is a finite verb."""
        if helped & (Class.HAVE | Class.MODAL):
            return True
        if form.is_participle and not form.is_past:
            return False
        return self._is_behind_quote(group, form) or is_finite(self._tokens, form, group, end)

    def _is_name(self, k: int) -> bool:
        """Whether a capital within a sentence makes the form part of a name."""
        is_inside = k > 0 and not self._kind[k - 1] & Class.QUOTE
        return bool(self._kind[k] & Class.NAME) and is_inside and not self._is_headline

    def _is_behind_quote(self, group: int, form: Form) -> bool:
        """Whether the verb follows a quotation, a comma between allowed."""
        if form.is_base and form.verb.is_homograph and not form.is_past:
            return False
        previous = self._bits(group - 1)
        return bool(
            previous & Class.QUOTE or (previous & Class.COMMA and self._bits(group - 2) & Class.QUOTE)
        )

    def _is_relative(self, k: int) -> bool:
        """Whether "that" at `k` is the subject of a relative clause: "the report that gives"."""
        verb = Class.BE | Class.HAVE | Class.MODAL | Class.FINITE | Class.REPORTING
        return self._word(k) == "that" and bool(self._bits(k + 1) & verb)

    def _is_after_mark(self, k: int) -> bool:
        return k == 0 or bool(self._kind[k - 1] & _MARK)

    def _ing(self, k: int, end: int, group: int, form: Form, is_progressive: bool) -> Cue | None:
        following = self._word(end)
        if following in ("of", "by") and following not in form.verb.prepositions:
            return None
        if is_progressive:
            return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), form.verb)
        if self._bits(group - 1) & (Class.DETERMINER | Class.POSSESSIVE):
            return None
        loose = _MARK | Class.PREPOSITION | Class.CONJUNCTION | Class.SUBORDINATOR
        if not group or self._bits(group - 1) & loose:
            subject = main_subject(self._tokens, group) or self._subject_behind(group)
        else:
            subject = phrase_before(self._tokens, group)
            if subject:
                subject = (behind_verb(self._tokens, *subject), subject[1])
        kind = Kind.CITING if form.verb.lemma == "cite" else Kind.PARTICIPLE
        return Cue(kind, k, end, group, subject, form.verb)

    def _subject_behind(self, group: int) -> Phrase | None:
        """The subject of the main clause behind an opening one: "Saying that ..., the mayor left"."""
        if group > 2:
            return None
        for k in range(group, min(len(self._low), group + 60)):
            if self._kind[k] & Class.COMMA:
                return main_subject(self._tokens, len(self._low), k + 1)
        return None

    def _infinitive(self, k: int, end: int, group: int, form: Form) -> Cue | None:
        if not form.is_base:
            return None
        is_plain = form.verb.lemma in section("verbs", "infinitives")["plain"]
        if is_plain and not (self._word(end) == "that" or self._bits(end) & Class.QUOTE):
            return None
        return Cue(Kind.INFINITIVE, k, end, group, main_subject(self._tokens, group), form.verb)

    def _passive(self, k: int, end: int, group: int, form: Form) -> Cue | None:
        if not form.verb.has_passive:
            return None
        return Cue(Kind.PASSIVE, k, end, group, phrase_before(self._tokens, group), form.verb)

    def _noun(self, k: int) -> Cue | None:
        """A noun that reports, with its possessor: "her claim", "the mayor's claim"."""
        if self._is_name(k):
            return None
        j = k - 1
        while (
            j > max(0, k - 4)
            and not self._bits(j) & _LEFT_OF_NOUN
            and not self._word(j).endswith(("'s", "s'"))
        ):
            j -= 1
        if self._bits(j) & Class.POSSESSIVE:
            possessor: Phrase | None = (j, j + 1)
        elif self._word(j).endswith(("'s", "s'")):
            possessor = phrase_before(self._tokens, j + 1) or (j, j + 1)
        elif self._word(k + 1) == "that":
            possessor = main_subject(self._tokens, k)
        else:
            return None
        return Cue(Kind.NOUN, k, k + 1, k, possessor)

    def _word(self, k: int) -> str:
        return self._low[k] if 0 <= k < len(self._low) else ""

    def _bits(self, k: int) -> int:
        return self._kind[k] if 0 <= k < len(self._kind) else 0
