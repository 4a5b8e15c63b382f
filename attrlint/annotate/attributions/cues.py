"""Finds the cues of a narrative sentence: reporting verbs in use as such, nouns that report, "according to".

Most reporting words are other words as well (a report, the claim, a group called Blue Line); the words around
a form decide which it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.phrases import main_subject, phrase_before, starts_phrase, verb_group
from attrlint.annotate.attributions.vocabulary import Class, forms, nouns, section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.attributions.narrative import Tokens
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.vocabulary import Form, Verb

__all__ = ["Cue", "Kind", "cues_of"]

_AUXILIARY = Class.BE | Class.HAVE | Class.MODAL
_BORDER = Class.COMMA | Class.STOP | Class.DASH | Class.COLON | Class.SEMICOLON | Class.QUOTE | Class.BRACKET
_NOT_SUBJECT = Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION
_CLEAR_OBJECT = (
    Class.DETERMINER
    | Class.POSSESSIVE
    | Class.SUBJECT
    | Class.OBJECT
    | Class.NAME
    | Class.QUOTE
    | Class.QUESTION
)


class Kind(StrEnum):
    """What a cue is in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    NOUN = "noun"
    ACCORDING = "according"
    CITING = "citing"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in token places: the words [start, end), the verb group that begins at `group`, the subject."""

    kind: Kind
    start: int
    end: int
    group: int
    subject: Phrase | None
    verb: Verb | None = None

    def takes(self, frames: str) -> bool:
        """Whether the verb has one of these frames."""
        return self.verb is not None and not self.verb.frames.isdisjoint(frames)


def cues_of(tokens: Tokens, is_headline: bool) -> list[Cue]:
    """The cues in a narrative sentence, from left to right."""
    return list(_Reader(tokens, is_headline).cues())


class _Reader:
    """Reads the words around a form."""

    def __init__(self, tokens: Tokens, is_headline: bool) -> None:
        self._tokens = tokens
        self._is_headline = is_headline
        self._low = tokens.low
        self._kind = tokens.kind

    def cues(self) -> Iterator[Cue]:
        known, reporting_nouns = forms(), nouns()
        for k, word in enumerate(self._low):
            if word in known:
                cue = self._verb(k, known[word])
                if cue:
                    yield cue
                    continue
            if word == "according" and self._word(k + 1) == "to":
                yield Cue(Kind.ACCORDING, k, k + 2, k, None)
            elif (
                word == "per"
                and self._bits(k - 1) & _BORDER
                and self._bits(k + 1) & (Class.NAME | Class.DETERMINER)
            ):
                yield Cue(Kind.ACCORDING, k, k + 1, k, None)
            elif word in reporting_nouns and self._word(k + 1) in reporting_nouns[word]:
                cue = self._noun(k)
                if cue:
                    yield cue

    def _verb(self, k: int, form: Form) -> Cue | None:
        verb = form.verb
        end = k + 1
        if verb.particles:
            if self._word(end) in verb.particles:
                end += 1
            else:
                return None
        elif verb.is_homograph or verb.lemma in ("find", "call"):
            if (
                self._word(end) in section("verbs", "homographs")["other_with"]
                and not self._bits(end + 1) & Class.QUOTE
            ):
                return None
        if (
            self._bits(k) & Class.NAME
            and k > 0
            and not self._is_headline
            and not self._bits(k - 1) & Class.QUOTE
        ):
            return None
        group = verb_group(self._tokens, k)
        before = {self._low[j] for j in range(group, k)}
        helped = 0
        for j in range(group, k):
            helped |= self._kind[j]
        if verb.lemma == "cite" and form.is_ing and not helped & Class.BE:
            return Cue(Kind.CITING, k, end, group, self._main(k), verb)
        if form.is_ing:
            return self._ing(k, end, group, helped, verb)
        if helped & Class.BE and form.is_participle:
            return self._passive(k, end, group, verb)
        if "to" in before or self._word(k - 1) == "to":
            return self._infinitive(k, end, group, verb) if form.is_base else None
        if form.is_participle and not form.is_past and not helped & Class.HAVE:
            return None
        return self._finite(k, end, group, helped, form)

    def _finite(self, k: int, end: int, group: int, helped: int, form: Form) -> Cue | None:
        verb = form.verb
        previous, following = self._bits(group - 1), self._bits(end)
        is_helped = bool(helped & (Class.HAVE | Class.MODAL))
        after_quote = bool(previous & Class.QUOTE) or (
            bool(previous & Class.COMMA) and bool(self._bits(group - 2) & Class.QUOTE)
        )
        if not is_helped and not after_quote:
            if form.is_third and not self._is_third(group, end, verb):
                return None
            if form.is_base and not form.is_past and not self._is_base(group, end):
                return None
            if form.is_past and (previous & _NOT_SUBJECT or self._word(end) == "by"):
                return None
        if form.is_past and self._word(group - 1) in ("be", "being"):
            return None
        if form.is_past and following & Class.QUOTE and False:
            return None
        subject = phrase_before(self._tokens, group)
        return Cue(Kind.FINITE, k, end, group, subject, verb)

    def _is_third(self, group: int, end: int, verb: Verb) -> bool:
        """Whether an -s form is a verb: "reports that", not "the reports that"."""
        previous = self._bits(group - 1)
        if group == 0 or self._word(group - 1).endswith("'s"):
            return False
        if previous & _NOT_SUBJECT or self._word(group - 1) in ("and", "or"):
            return not verb.is_homograph and self._word(group - 1) in ("and", "or")
        if not verb.is_homograph or previous & (Class.SUBJECT | Class.RELATIVE):
            return True
        if previous & Class.NAME and not previous & Class.COMMA:
            return self._has_object(end)
        return self._has_object(end)

    def _is_base(self, group: int, end: int) -> bool:
        """Whether a base form is a finite verb: its subject is I, we, you, they or a plural."""
        previous = self._bits(group - 1)
        word = self._word(group - 1)
        if group == 0 or previous & (_NOT_SUBJECT | Class.CONJUNCTION) or word.endswith("'s"):
            return False
        if previous & Class.SUBJECT or word in ("who", "that"):
            return word not in ("he", "she", "it")
        if previous & Class.COMMA:
            return self._has_object(end)
        is_plural = (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in (
            "data",
            "police",
            "people",
            "media",
            "women",
            "men",
            "some",
            "many",
            "others",
            "critics",
            "numbers",
        )
        return is_plural and (
            self._has_object(end) or self._bits(end) & _BORDER != 0 or end >= len(self._low)
        )

    def _has_object(self, end: int) -> bool:
        """Whether what follows can be said: a determiner, a name, a pronoun, a quotation, "that"."""
        bits = self._bits(end)
        return (
            bool(bits & (_CLEAR_OBJECT | _BORDER | Class.TIME))
            or self._word(end) in ("that", "to", "in", "on")
            or end >= len(self._low)
            or self._word(end)[:1].isdigit()
        )

    def _ing(self, k: int, end: int, group: int, helped: int, verb: Verb) -> Cue | None:
        previous = self._bits(group - 1)
        if self._word(end) in ("of", "by") and self._word(end) not in verb.prepositions:
            return None
        if helped & Class.BE:
            return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), verb)
        if previous & (Class.DETERMINER | Class.POSSESSIVE):
            return None
        return Cue(Kind.PARTICIPLE, k, end, group, self._of_participle(group), verb)

    def _of_participle(self, group: int) -> Phrase | None:
        previous = self._bits(group - 1)
        if previous & _BORDER or previous & (Class.PREPOSITION | Class.CONJUNCTION):
            return self._main(group)
        return phrase_before(self._tokens, group) if group else None

    def _infinitive(self, k: int, end: int, group: int, verb: Verb) -> Cue | None:
        is_plain = verb.lemma in (
            "find",
            "show",
            "add",
            "ask",
            "publish",
            "state",
            "note",
            "post",
            "read",
            "call",
        )
        if is_plain and not (self._word(end) == "that" or self._bits(end) & Class.QUOTE):
            return None
        return Cue(Kind.INFINITIVE, k, end, group, self._main(group), verb)

    def _passive(self, k: int, end: int, group: int, verb: Verb) -> Cue | None:
        if not verb.has_passive:
            return None
        return Cue(Kind.PASSIVE, k, end, group, phrase_before(self._tokens, group), verb)

    def _noun(self, k: int) -> Cue | None:
        if self._bits(k) & Class.NAME and k > 0 and not self._is_headline:
            return None
        possessor: Phrase | None = None
        j = k - 1
        while (
            j > 0
            and not self._bits(j) & (Class.POSSESSIVE | _BORDER | Class.DETERMINER | Class.PREPOSITION)
            and k - j < 4
        ):
            if self._word(j).endswith(("'s", "s'")):
                break
            j -= 1
        if j >= 0 and self._bits(j) & Class.POSSESSIVE:
            possessor = (j, j + 1)
        elif j >= 0 and self._word(j).endswith(("'s", "s'")):
            found = phrase_before(self._tokens, j + 1)
            possessor = found or (j, j + 1)
        elif j >= 0 and self._word(k + 1) == "that":
            possessor = self._main(k)
        elif self._word(k + 1) != "that":
            return None
        return Cue(Kind.NOUN, k, k + 1, k, possessor)

    def _main(self, at: int) -> Phrase | None:
        return main_subject(self._tokens, at)

    def _word(self, k: int) -> str:
        return self._low[k] if 0 <= k < len(self._low) else ""

    def _bits(self, k: int) -> int:
        return self._kind[k] if 0 <= k < len(self._kind) else 0


def is_followed_by_phrase(tokens: Tokens, k: int) -> bool:
    """Whether a noun phrase begins at `k`."""
    return starts_phrase(tokens, k)
