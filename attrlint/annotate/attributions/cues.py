"""Finds the cues of a sentence: reporting verbs in use as such, nouns that report, "according to"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.adjuncts import is_preposition
from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.homographs import is_finite, is_other_verb
from attrlint.annotate.attributions.phrases import phrase_after
from attrlint.annotate.attributions.subjects import behind_verb, phrase_before, verb_group
from attrlint.annotate.attributions.vocabulary import (
    Class,
    Form,
    Verb,
    declined,
    forms,
    light_nouns,
    light_verbs,
    nouns,
    section,
    triggers,
    words,
)
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens


__all__ = ["Cue", "Kind", "cues_of"]

_BELIEF = frozenset("ci")
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
    HEARSAY = "hearsay"  # an adverb that says that it was said
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

    @property
    def is_declined(self) -> bool:
        """Whether it tells that somebody did not speak."""
        return self.verb is not None and declined().get(self.verb.lemma) is self.verb

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
        begin = triggers()
        for k, word in enumerate(self._low):
            if word in begin:
                cue = self._verb_at(k, word) or self._other_at(k, word)
                if cue:
                    yield cue

    def _verb_at(self, k: int, word: str) -> Cue | None:
        """The cue that the form of a verb at `k` is, alone or with its object."""
        cue = self._light(k) if word in light_verbs() else None
        if cue is None and word in forms():
            cue = self._verb(k, forms()[word])
        return cue

    def _other_at(self, k: int, word: str) -> Cue | None:
        """The cue that a word at `k` is which is no verb in use as such."""
        if word in nouns() and (cue := self._noun(k, nouns()[word])):
            return cue
        if word in words("accounts"):
            return self._account(k)
        if word in words("believed"):
            return self._believed(k)
        if word in words("hearsay"):
            return Cue(Kind.HEARSAY, k, k + 1, k) if self._is_hearsay(k) else None
        if word == "according" and self._word(k + 1) == "to":
            return Cue(Kind.ACCORDING, k, k + 2, k)
        is_per = word == "per" and self._is_after_mark(k)
        if is_per and self._bits(k + 1) & (Class.NAME | Class.DETERMINER):
            return Cue(Kind.ACCORDING, k, k + 1, k)
        return None

    def _light(self, k: int) -> Cue | None:
        """A verb that reports with its object: "issued a statement that", "made it clear that"."""
        if self._is_name(k):
            return None
        end, verb = self._light_object(k + 1)
        if verb is None:
            return None
        group = verb_group(self._tokens, k)
        helped = 0
        for j in range(group, k):
            helped |= self._kind[j]
        word = self._low[k]
        if word.endswith("ing"):
            return self._ing(k, end, group, Form(verb, is_ing=True), bool(helped & Class.BE))
        if helped & Class.BE:
            return None
        if "to" in self._low[group : k + 1] or self._word(k - 1) == "to":
            return Cue(Kind.INFINITIVE, k, end, group, main_subject(self._tokens, group), verb)
        return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), verb)

    def _light_object(self, k: int) -> tuple[int, Verb | None]:
        """Where the object at `k` ends and the verb that it makes."""
        start, known = k, light_nouns()
        if self._word(k) == "it":
            k += 1
        if self._word(k) in ("clear", "plain", "known") and self._low[start - 1] in words("made"):
            is_clause = self._word(k + 1) == "that" or self._bits(k + 1) & (Class.SUBJECT | Class.QUESTION)
            return k + 1, known["point"] if is_clause else None
        while k - start < 5 and k < len(self._low):
            if self._low[k] in known and self._ends_object(k + 1, known[self._low[k]]):
                return k + 1, known[self._low[k]]
            if self._kind[k] & ~(Class.DETERMINER | Class.POSSESSIVE | Class.ADVERB):
                break
            k += 1
        return k, None

    def _ends_object(self, k: int, verb: Verb) -> bool:
        """Whether the object of a light verb has ended before `k`, and what is said may follow."""
        if self._word(k) == "to" and "to" not in verb.prepositions:
            return "i" in verb.frames and not is_preposition(self._tokens, k, len(self._low))
        if k >= len(self._low) or self._bits(k) & _MARK:
            return True
        return self._word(k) in verb.prepositions or self._word(k) in ("that", "in", "on", "at", "during")

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
        if form.verb.lemma in declined() and (cue := self._declined(k, end, group, form)):
            return cue
        if form.is_ing:
            return self._ing(k, end, group, form, bool(helped & Class.BE))
        if form.is_participle and (helped & Class.BE or self._word(end) == "by"):
            return self._quoted(k, end, group) or self._passive(k, end, group, form)
        if "to" in self._low[group : k + 1] or self._word(k - 1) == "to":
            return self._infinitive(k, end, group, form)
        if not self._is_finite(form, group, end, helped):
            return None
        subject = phrase_before(self._tokens, group)
        if "v" in form.verb.frames and not self._is_venue(subject):
            return None
        return Cue(Kind.FINITE, k, end, group, subject, form.verb)

    def _is_venue(self, subject: Phrase | None) -> bool:
        """Whether it is a court, an inquest, a jury: in copy from there, what they hear was said to them."""
        return subject is not None and self._low[subject[1] - 1] in words("venues")

    def _declined(self, k: int, end: int, group: int, form: Form) -> Cue | None:
        """What somebody did not want to answer: "did not respond to a request for comment"."""
        verb = declined()[form.verb.lemma]
        is_negated = any(
            self._low[j] in ("not", "never") or self._low[j].endswith("n't") for j in range(group, k)
        )
        if not is_negated or self._word(end) not in verb.prepositions:
            return None
        if words("requests").isdisjoint(self._low[end + 1 : end + 8]):
            return None
        return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), verb)

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

    def _is_hearsay(self, k: int) -> bool:
        """Whether the adverb belongs to a clause, not to an adjective: "an allegedly stolen car"."""
        return not self._bits(k - 1) & (Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION)

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
                subject = self._sender(subject, form) or subject
        is_citing = form.verb.lemma in ("cite", "quote") and not self._bits(end) & Class.QUOTE
        kind = Kind.CITING if is_citing else Kind.PARTICIPLE
        return Cue(kind, k, end, group, subject, form.verb)

    def _sender(self, thing: Phrase, form: Form) -> Phrase | None:
        """Who sent the letter that says it ("issued a statement saying"); polls show by themselves."""
        if "d" in form.verb.frames or words("carriers").isdisjoint(self._low[thing[0] : thing[1]]):
            return None
        subject = main_subject(self._tokens, thing[0])
        return subject if subject and subject[1] < thing[0] else None

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

    def _quoted(self, k: int, end: int, group: int) -> Cue | None:
        """The one who "is quoted as saying" something is its source."""
        saying = forms().get(self._word(end + 1))
        if self._word(end) != "as" or saying is None or not saying.is_ing or "c" not in saying.verb.frames:
            return None
        return Cue(Kind.FINITE, k, end + 2, group, phrase_before(self._tokens, group), saying.verb)

    def _account(self, k: int) -> Cue | None:
        """In her words, by the union's own count, in the view of the mayor: the possessor is the source."""
        if self._word(k + 1) == "of" and k > 1 and self._low[k - 2 : k] == ["in", "the"]:
            return Cue(Kind.ACCORDING, k - 2, k + 2, k - 2)
        j = k - 1
        if self._word(j) == "own":
            j -= 1
        if self._bits(j) & Class.POSSESSIVE:
            start = j
        elif self._word(j).endswith(("'s", "s'")):
            phrase = phrase_before(self._tokens, j + 1)
            start = phrase[0] if phrase else j
        else:
            return None
        if self._word(start - 1) not in ("in", "by") or not self._is_after_mark(start - 1):
            return None
        return Cue(Kind.ACCORDING, start - 1, start, start - 1, (start, j + 1))

    def _believed(self, k: int) -> Cue | None:
        """A passive of belief: "is thought to have fled", "a man believed to be armed"."""
        group = verb_group(self._tokens, k)
        is_passive = any(self._kind[j] & Class.BE for j in range(group, k))
        if not is_passive and (group < k or self._word(k + 1) != "to" or self._bits(k - 1) & Class.SUBJECT):
            return None
        verb = Verb(self._word(k), _BELIEF, frozenset(), frozenset(), "", False, True)
        return Cue(Kind.PASSIVE, k, k + 1, group, phrase_before(self._tokens, group), verb)

    def _passive(self, k: int, end: int, group: int, form: Form) -> Cue | None:
        if not form.verb.has_passive:
            return None
        return Cue(Kind.PASSIVE, k, end, group, phrase_before(self._tokens, group), form.verb)

    def _noun(self, k: int, complements: frozenset[str]) -> Cue | None:
        """A noun that reports, with its possessor: "her claim", "the mayor's claim", "claims by Oak"."""
        if self._is_name(k):
            return None
        if self._word(k + 1) in ("by", "from"):
            return self._owned(k, complements)
        if self._word(k + 1) not in complements or self._is_relative(k + 1):
            return None
        if self._word(k + 1) == "to" and is_preposition(self._tokens, k + 1, len(self._low)):
            return None  # a call to her mother
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
        elif self._word(k) in section("nouns", "unowned")["nouns"]:
            possessor = None
        else:
            return None
        return Cue(Kind.NOUN, k, k + 1, k, possessor)

    def _owned(self, k: int, complements: frozenset[str]) -> Cue | None:
        """A noun whose possessor follows it: "claims by two agencies that the bridge is safe"."""
        start = k + 2
        end = phrase_after(self._tokens, start, min(len(self._low), start + 15))
        stop = next((j for j in range(start + 1, end + 1) if self._word(j) in complements - {"of"}), -1)
        if stop < 0 or any(self._is_verb(j) for j in range(start + 1, stop)):
            return None  # "a report by the council warned that"
        return Cue(Kind.NOUN, k, k + 1, k, (start, stop))

    def _is_verb(self, k: int) -> bool:
        """Whether a word within a noun phrase is a verb that ends it."""
        if self._kind[k] & (Class.REPORTING | Class.FINITE | Class.AUXILIARY):
            return True
        form = forms().get(self._low[k])
        return form is not None and form.is_past

    def _word(self, k: int) -> str:
        return self._low[k] if 0 <= k < len(self._low) else ""

    def _bits(self, k: int) -> int:
        return self._kind[k] if 0 <= k < len(self._kind) else 0
