"""The words that the grammar knows: word classes as bits, reporting verbs and nouns with their frames."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from attrlint.lexicon import load
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Class",
    "Form",
    "Verb",
    "classes",
    "declined",
    "documents",
    "forms",
    "light_nouns",
    "light_verbs",
    "nouns",
    "section",
    "signs",
    "triggers",
    "words",
]


class Class:
    """What a token is, as bits of a plain integer (an IntFlag costs half of the run); it may be several."""

    DETERMINER: Final = 1 << 0
    POSSESSIVE: Final = 1 << 1
    SUBJECT: Final = 1 << 2  # a pronoun that is a subject
    OBJECT: Final = 1 << 3
    RELATIVE: Final = 1 << 4
    QUESTION: Final = 1 << 5
    PREPOSITION: Final = 1 << 6
    SUBORDINATOR: Final = 1 << 7
    CONJUNCTION: Final = 1 << 8
    BE: Final = 1 << 9
    HAVE: Final = 1 << 10
    MODAL: Final = 1 << 11
    ADVERB: Final = 1 << 12
    TIME: Final = 1 << 13
    FINITE: Final = 1 << 14  # a frequent finite verb
    COMMA: Final = 1 << 15
    STOP: Final = 1 << 16
    DASH: Final = 1 << 17
    COLON: Final = 1 << 18
    SEMICOLON: Final = 1 << 19
    BRACKET: Final = 1 << 20
    QUOTE: Final = 1 << 21  # a whole quotation
    NAME: Final = 1 << 22  # begins with a capital; the only class that a place in the sentence can give
    REPORTING: Final = 1 << 23  # a form of a reporting verb that is no noun

    AUXILIARY: Final = BE | HAVE | MODAL
    MARK: Final = COMMA | STOP | DASH | COLON | SEMICOLON | QUOTE | BRACKET
    BOUNDARY: Final = STOP | COLON | SEMICOLON | QUOTE  # what no noun phrase runs over


_CLASS_OF = {
    "determiners": Class.DETERMINER,
    "possessives": Class.POSSESSIVE,
    "subjects": Class.SUBJECT,
    "objects": Class.OBJECT,
    "relatives": Class.RELATIVE,
    "questions": Class.QUESTION,
    "prepositions": Class.PREPOSITION,
    "subordinators": Class.SUBORDINATOR,
    "conjunctions": Class.CONJUNCTION,
    "be": Class.BE,
    "have": Class.HAVE,
    "modals": Class.MODAL,
    "adverbs": Class.ADVERB,
    "days": Class.TIME,
    "time_nouns": Class.TIME,
    "finites": Class.FINITE,
}
_MARKS = {
    ",": Class.COMMA,
    ".": Class.STOP,
    "!": Class.STOP,
    "?": Class.STOP,
    "…": Class.STOP,
    "—": Class.DASH,
    ":": Class.COLON,
    ";": Class.SEMICOLON,
    "(": Class.BRACKET,
    ")": Class.BRACKET,
    "[": Class.BRACKET,
    "]": Class.BRACKET,
    '"': Class.QUOTE,
}


@record
class Verb:
    """A reporting verb. `frames` holds letters that verbs.toml explains."""

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]
    complement: str  # of "accuse": "of"
    is_homograph: bool
    has_passive: bool


@record
class Form:
    """A form of a reporting verb: say, says, said (past and participle), saying."""

    verb: Verb
    is_base: bool = False
    is_third: bool = False
    is_past: bool = False
    is_participle: bool = False
    is_ing: bool = False


@cache
def section(file: str, name: str) -> dict[str, Any]:
    """A table of one of the word lists of attributions."""
    table: dict[str, Any] = load(f"annotate/attributions/{file}")[name]
    return table


@cache
def words(name: str) -> frozenset[str]:
    """A list of words.toml."""
    return frozenset(load("annotate/attributions/words")[name])


@cache
def classes() -> dict[str, int]:
    """Word or mark, in lower case -> its classes; words of no closed class are missing."""
    found: dict[str, int] = dict(_MARKS)
    for name, kind in _CLASS_OF.items():
        for word in words(name):
            found[word] = found.get(word, 0) | kind
    for form, known in forms().items():
        if not known.verb.is_homograph and not known.is_ing and known.verb.frames & set("cCq"):
            found[form] = found.get(form, 0) | Class.REPORTING
    return found


@cache
def forms() -> dict[str, Form]:
    """Form -> what it is a form of; all in lower case."""
    data = load("annotate/attributions/verbs")
    homographs = frozenset(data["homographs"]["verbs"])
    passives = frozenset(data["passive"]["verbs"])
    found: dict[str, Form] = {}
    for lemma, frames in data["frames"].items():
        verb = Verb(
            lemma,
            frozenset(frames),
            frozenset(data["prepositions"].get(lemma, ())),
            frozenset(data["particles"].get(lemma, ())),
            data["complements"].get(lemma, ""),
            lemma in homographs,
            lemma in passives,
        )
        third, past, participle, ing = data["irregular"].get(lemma) or _inflected(lemma)
        found[lemma] = Form(verb, is_base=True, is_past=past == lemma)
        found[third] = Form(verb, is_third=True)
        found[past] = Form(verb, is_past=True, is_participle=past == participle, is_base=past == lemma)
        if participle != past:
            found[participle] = Form(verb, is_participle=True)
        found[ing] = Form(verb, is_ing=True)
    return found


@cache
def declined() -> dict[str, Verb]:
    """Lemma -> the verb that it is where somebody declines to answer."""
    return {
        lemma: Verb(lemma, frozenset("n"), frozenset({preposition}), frozenset(), "", False, False)
        for lemma, preposition in section("verbs", "declined").items()
    }


@cache
def light_verbs() -> frozenset[str]:
    """The forms of verbs that report together with a noun: "issued a statement", "made a promise"."""
    data = load("annotate/attributions/verbs")
    return frozenset(
        form
        for lemma in data["light"]["verbs"]
        for form in (lemma, *(data["irregular"].get(lemma) or _inflected(lemma)))
    )


@cache
def light_nouns() -> dict[str, Verb]:
    """Noun behind a light verb, singular or plural -> the verb that the two make, with its frames."""
    found = {}
    for noun, frames in section("verbs", "light_nouns").items():
        letters, _, prepositions = frames.partition(" ")
        verb = Verb(noun, frozenset(letters), frozenset(prepositions.split()), frozenset(), "", False, False)
        found[noun] = found[noun + "s"] = verb
    return found


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Reporting noun, singular or plural -> what may follow it: "that" or a preposition."""
    found = {}
    for noun, complements in section("nouns", "complements").items():
        found[noun] = found[noun + "s"] = frozenset(complements)
    return found


@cache
def documents() -> frozenset[str]:
    """Nouns of things that show and find: polls, records, reports."""
    return frozenset(section("nouns", "documents")["nouns"])


@cache
def triggers() -> frozenset[str]:
    """The words that a cue begins with."""
    return _triggers(light_verbs())


@cache
def signs() -> frozenset[str]:
    """Words one of which stands in each sentence with a cue: of a light verb's pair it is the rarer noun."""
    return _triggers((*light_nouns(), *words("plain")))


def _triggers(light: Iterable[str]) -> frozenset[str]:
    lists = (words(name) for name in ("hearsay", "believed", "accounts"))
    return frozenset((*forms(), *nouns(), *light, *chain.from_iterable(lists), "according", "per"))


def _inflected(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a regular verb."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    elif third.endswith("ies"):
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, ing = lemma + "ed", lemma + "ing"
    return third, past, past, ing
