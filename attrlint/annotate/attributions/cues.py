"""Finds the cues of a sentence: reporting verbs in use as such, nouns that report, "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrlint.annotate.attributions.clauses import is_declined, made_to, main_subject
from attrlint.annotate.attributions.cue import Cue, Kind
from attrlint.annotate.attributions.homographs import is_finite, is_other_verb
from attrlint.annotate.attributions.light_cues import with_object
from attrlint.annotate.attributions.noun_cues import account, believed, noun
from attrlint.annotate.attributions.phrases import phrase_after
from attrlint.annotate.attributions.subjects import behind_verb, phrase_before, verb_group
from attrlint.annotate.attributions.vocabulary import (
    Class,
    Form,
    declined,
    documents,
    forms,
    light_verbs,
    nouns,
    section,
    words,
)

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.tokens import Tokens
    from attrlint.annotate.attributions.vocabulary import Verb

__all__ = ["cues_of"]


_NEITHER: Final = 10
"""Tokens before a verb among which "neither" makes both refuse: "neither Oak nor Vell responded"."""
_QUOTED: Final = 25
"""Tokens behind "quoted" within which "as saying" stands."""
_QUOTING: Final = frozenset({"cite", "quote"})
_HAVE: Final = frozenset({"have", "has", "had"})


def cues_of(tokens: Tokens, is_headline: bool) -> list[Cue]:
    """The cues in a narrative sentence, from left to right. In a headline verbs have capitals."""
    return _Reader(tokens, is_headline).cues()


class _Reader:
    def __init__(self, tokens: Tokens, is_headline: bool) -> None:
        self._tokens = tokens
        self._is_headline = is_headline
        self._low = tokens.low
        self._kind = tokens.kind

    def cues(self) -> list[Cue]:
        found: list[Cue] = []
        for k in self._tokens.triggers:
            cue = self._verb_at(k, self._low[k]) or self._other_at(k, self._low[k])
            if cue and not (found and found[-1].quoted and k < found[-1].end):
                found.append(cue)
        return found

    def _verb_at(self, k: int, word: str) -> Cue | None:
        """The cue that the form of a verb at `k` is, alone or with its object."""
        if self._is_name(k):
            return None
        if word in light_verbs() and (made := with_object(self._tokens, k)):
            return self._light(k, *made)
        form = forms().get(word)
        if form is None or ("v" in form.verb.frames and not self._is_at_venue(k, form)):
            return None
        return (self._quoting(k) if form.verb.lemma in _QUOTING else None) or self._verb(k, form)

    def _other_at(self, k: int, word: str) -> Cue | None:
        """The cue that a word at `k` is which is no verb in use as such."""
        if word in nouns() and not self._is_name(k) and (cue := noun(self._tokens, k)):
            return cue
        if word in words("accounts"):
            return account(self._tokens, k)
        if word in words("believed"):
            return believed(self._tokens, k)
        if word in words("hearsay"):
            return Cue(Kind.HEARSAY, k, k + 1, k) if self._is_hearsay(k) else None
        if word == "according" and self._tokens.word(k + 1) == "to":
            return Cue(Kind.ACCORDING, k, k + 2, k)
        is_per = word == "per" and self._tokens.is_after_mark(k)
        if is_per and self._tokens.bits(k + 1) & (Class.NAME | Class.DETERMINER):
            return Cue(Kind.ACCORDING, k, k + 1, k)
        return None

    def _light(self, k: int, end: int, verb: Verb) -> Cue | None:
        """A light verb with its object."""
        group = verb_group(self._tokens, k)
        helped = self._helped(group, k)
        if self._low[k].endswith("ing"):
            return self._ing(k, end, group, Form(verb, is_ing=True), bool(helped & Class.BE))
        if helped & Class.BE:
            return None
        if "to" in self._low[group : k + 1] or self._tokens.word(k - 1) == "to":
            return Cue(Kind.INFINITIVE, k, end, group, main_subject(self._tokens, group), verb)
        return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), verb)

    def _helped(self, group: int, k: int) -> int:
        """The classes of what stands in a verb's group before it."""
        helped = 0
        for j in range(group, k):
            helped |= self._kind[j]
        return helped

    def _verb(self, k: int, form: Form) -> Cue | None:
        end = k + 1
        if form.verb.particles:
            if self._tokens.word(end) not in form.verb.particles:
                return None
            end += 1
        if is_other_verb(self._tokens, form, end):
            return None
        group = verb_group(self._tokens, k)
        helped = self._helped(group, k)
        if form.verb.lemma in declined() and (cue := self._declined(k, end, group, form)):
            return cue
        if form.is_ing:
            if self._tokens.word(k - 1) in _HAVE:
                return None  # "have admitting privileges": no tense, a modifier
            return self._ing(k, end, group, form, bool(helped & Class.BE))
        is_by = self._tokens.word(end) == "by" and self._tokens.word(end + 1) not in words("channels")
        if form.is_participle and (helped & Class.BE or is_by):
            return self._quoted(k, end, group) or self._passive(k, end, group, form)
        if "to" in self._low[group : k + 1] or self._tokens.word(k - 1) == "to":
            return self._infinitive(k, end, group, form)
        if not self._is_finite(form, group, end, helped):
            return None
        return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), form.verb)

    def _is_at_venue(self, k: int, form: Form) -> bool:
        """Whether a court, an inquest, a jury hears it: in copy from there, that was said to them."""
        subject = phrase_before(self._tokens, k) if not form.is_ing else None
        return subject is not None and self._low[subject[1] - 1] in words("venues")

    def _declined(self, k: int, end: int, group: int, form: Form) -> Cue | None:
        """What somebody did not want to answer: "did not respond to a request for comment"."""
        verb = declined()[form.verb.lemma]
        is_negated = is_declined(self._tokens, k)
        if is_negated:
            group = verb_group(self._tokens, k - 2)
        first = max(0, group - _NEITHER)
        is_negated = is_negated or any(
            self._low[j] in ("not", "never", "neither") or self._low[j].endswith("n't")
            for j in range(first, k)
        )
        to = end
        while self._tokens.bits(to) & Class.ADVERB:
            to += 1
        if not is_negated or self._tokens.word(to) not in verb.prepositions:
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
        previous = self._tokens.bits(group - 1)
        return bool(
            previous & Class.QUOTE or (previous & Class.COMMA and self._tokens.bits(group - 2) & Class.QUOTE)
        )

    def _is_hearsay(self, k: int) -> bool:
        """Whether the adverb belongs to a clause, not to an adjective: "an allegedly stolen car"."""
        return not self._tokens.bits(k - 1) & (Class.DETERMINER | Class.POSSESSIVE | Class.PREPOSITION)

    def _ing(self, k: int, end: int, group: int, form: Form, is_progressive: bool) -> Cue | None:
        following = self._tokens.word(end)
        if following in ("of", "by") and following not in form.verb.prepositions:
            return None
        if is_progressive:
            return Cue(Kind.FINITE, k, end, group, phrase_before(self._tokens, group), form.verb)
        if self._tokens.bits(group - 1) & (Class.DETERMINER | Class.POSSESSIVE) or self._is_gerund(k, end):
            return None
        loose = Class.MARK | Class.PREPOSITION | Class.CONJUNCTION | Class.SUBORDINATOR
        if not group or self._tokens.bits(group - 1) & loose:
            subject = main_subject(self._tokens, group) or self._subject_behind(group)
        else:
            subject = phrase_before(self._tokens, group)
            if subject:
                subject = (behind_verb(self._tokens, *subject), subject[1])
                subject = self._sender(subject, form) or subject
        if form.verb.lemma in _QUOTING and not self._tokens.bits(end) & Class.QUOTE:
            return Cue(Kind.CITING, k, end, group, subject, form.verb, self._cited(end))
        return Cue(Kind.PARTICIPLE, k, end, group, subject, form.verb)

    def _cited(self, start: int) -> Phrase | None:
        """The phrase behind "citing" if it can be a source: a name, a document, people."""
        end = phrase_after(self._tokens, start, len(self._low), is_front=start == 1)
        if end <= start:
            return None
        is_one = self._kind[end - 1] & Class.NAME or any(
            word in documents() or word in words("cited") or word.removesuffix("s") in words("cited")
            for word in self._low[start:end]
        )
        return (start, end) if is_one else None

    def _is_gerund(self, k: int, end: int) -> bool:
        """Whether an -ing form is a noun: a court ruling, a friendly warning; or stands in "worth noting"."""
        before = self._tokens.word(k - 1)
        if before == "worth":
            return True
        if self._low[k] not in words("gerunds") or self._tokens.word(end) == "that" or before.endswith("s"):
            return False
        if self._tokens.bits(end) & (Class.QUOTE | Class.COMMA | Class.COLON):
            return False
        return not self._tokens.bits(k - 1) & ~Class.NAME and k > 0

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
        is_shown = "d" in form.verb.frames and not documents().isdisjoint(
            self._low[max(0, group - 8) : group]
        )
        is_said = self._tokens.word(end) == "that" or self._tokens.bits(end) & Class.QUOTE
        if is_plain and not is_said and not is_shown:
            return None
        to = next((j for j in range(k - 1, group, -1) if self._low[j] == "to"), group)
        if self._tokens.word(to - 1).endswith("ed") and self._tokens.bits(to - 2) & Class.BE:
            subject = phrase_before(self._tokens, to - 2)  # who was prompted to say it
        else:
            subject = made_to(self._tokens, to)
        subject = subject or main_subject(self._tokens, group)
        return Cue(Kind.INFINITIVE, k, end, group, subject, form.verb)

    def _quoted(self, k: int, end: int, group: int) -> Cue | None:
        """The one who "is quoted as saying" something is its source."""
        verb = self._as_saying(end)
        return Cue(Kind.FINITE, k, end + 2, group, phrase_before(self._tokens, group), verb) if verb else None

    def _quoting(self, quoted: int) -> Cue | None:
        """ "The Star quoted an aide on Friday as saying": the cue is the verb of saying."""
        group = verb_group(self._tokens, quoted)
        if self._helped(group, quoted) & Class.BE:
            return None
        first = quoted + 1
        for k in range(first + 1, min(len(self._low), first + _QUOTED)):
            if self._kind[k] & (Class.STOP | Class.SEMICOLON | Class.QUOTE | Class.REPORTING):
                return None
            verb = self._as_saying(k)
            if verb is not None:
                whom = first, phrase_after(self._tokens, first, k)
                subject = phrase_before(self._tokens, group)
                return Cue(Kind.FINITE, k + 1, k + 2, group, subject, verb, whom)
        return None

    def _as_saying(self, k: int) -> Verb | None:
        """The verb of "as saying", "as warning" at `k`."""
        saying = forms().get(self._tokens.word(k + 1)) if self._tokens.word(k) == "as" else None
        return saying.verb if saying is not None and saying.is_ing and "c" in saying.verb.frames else None

    def _passive(self, k: int, end: int, group: int, form: Form) -> Cue | None:
        if not form.verb.has_passive:
            return None
        return Cue(Kind.PASSIVE, k, end, group, phrase_before(self._tokens, group), form.verb)
