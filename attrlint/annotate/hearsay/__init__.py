"""Finds hearsay: "is believed to", "it is understood that", "reportedly", "rumors of".

What stands in quotations is somebody's own and is left out, and so is a passive whose agent is named ("is
expected by analysts to"). Whether a source stands elsewhere in the sentence is asked of the attributions.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.lexicon import load
from attrlint.model import Hearsay, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from attrlint.model import Article, Block

__all__ = ["find"]

_BE = r"(?:\b(?:is|are|was|were|(?:has|have|had) been)|(?<=[a-z])['’](?:s|re))"
_OF_IT = r"(?:\s+(?:is|was|has\s+been|had\s+been)|['’]s)"
_ADVERB = r"(?:\s+(?:not|now|also|still|long|once|later|then|[a-z]+ly|at\s+the\s+time)){0,2}"
_ADJUNCT = r"(?:\s+(?:at|in|on|during|after)(?:\s+[\w'’.-]+){1,5}?)?"
_LEADS = (
    *("is", "are", "was", "were", "been", "'s", "’s", "'re", "’re"),
    *("not", "now", "also", "still", "long", "once", "later", "then", "ly", "time"),
)
"""How what stands before a participle ends, be it a form of "be" or an adverb."""
_REDUCED = lazy.compile(r"\s+(?:to\s+(?:be|have)|as|later|next)\b")
"""What follows a participle that stands without a form of "be"."""
_SUBJECT = lazy.compile(
    r"\b(?i:they|he|she|we|you|I|who|is|are|was|were|be|been|being|what(?:\s+\w+){1,3})\s+(?:\w+ly\s+)?\Z"
)
_TO_SOMEBODY = lazy.compile(
    r"[A-Z]|(?:the|an?|his|her|their|its|our|my|this|that|police|authorities|officials|me|us|him|them)\b"
)
"""Behind "to": no verb, but who was told. "The fire was reported to the sheriff"."""
_IMAGINED = lazy.compile(r"\b(?:might|could|would|should|may|must|can)\s+(?:not\s+)?\Z")
"""A modal verb before a passive tells what might be: "might have been expected to"."""
_REACH = 120
"""Code points between the beginning of a form and the word of it that a list has, at most."""
_BEFORE = 24
"""Code points before a participle in which a form of "be" or the subject of an active verb stands."""


def find(article: Article) -> tuple[Hearsay, ...]:
    """The hearsay of the running text, in order."""
    return tuple(_find(article))


def _find(article: Article) -> Iterator[Hearsay]:
    end = 0
    for place in _places(article):
        sentence = article.sentence_at(place) if place >= end else None
        if sentence is not None:
            end = sentence.end
            block = article.block_at(place)
            if block is not None and block.kind.is_text:
                yield from _find_in(article, sentence, block, place)


def _places(article: Article) -> list[int]:
    """Where a word stands that may pass something on, in order."""
    prose, goes_on = article.prose, _goes_on()
    places = [
        start
        for start, end in article.triggers.get("hearsay participle", ())
        if goes_on.match(prose, end)
        and (prose[max(0, start - _BEFORE) : start].rstrip().endswith(_LEADS) or _REDUCED.match(prose, end))
    ]
    places += [start for start, _ in article.triggers.get("hearsay", ())]
    return sorted(places)


def _find_in(article: Article, sentence: Span, block: Block, place: int) -> Iterator[Hearsay]:
    """The hearsay of a sentence whose first word that may pass something on stands at a place."""
    prose, first = article.prose, max(sentence.start, place - _REACH)
    is_charge: bool | None = None
    for match in _pattern().finditer(prose, first, sentence.end):
        form = match.lastgroup or ""
        if article.quote_at(match.start()) is not None:
            continue
        if form == "reduced":
            if _SUBJECT.search(prose, max(0, match.start() - 2 * _BEFORE), match.start()):
                continue
            form = "passive"
        elif form == "passive" and _is_no_hearsay(prose, match):
            continue
        if is_charge is None:
            is_charge = _charge().search(prose, block.span.start, block.span.end) is not None
        is_documented = _document().match(prose, sentence.start, match.start()) is not None
        yield Hearsay(Span(*match.span()), form, is_charge, is_documented)


def _is_no_hearsay(prose: str, match: re.Match[str]) -> bool:
    """Whether a passive is imagined, a duty ("not necessarily expected to") or an entry of a programme."""
    start, words = match.start(), match[0].split()
    if "necessarily" in words or _IMAGINED.search(prose, max(0, start - _BEFORE), start):
        return True
    following = prose[match.end() : match.end() + _BEFORE].split(None, 1)
    if words[-1] == "to" and following and _TO_SOMEBODY.match(following[0]):
        return True
    if words[-2:] != ["expected", "to"]:
        return False
    if words[:2] == ["had", "been"]:
        return True  # what has come of it is told
    return bool(following) and following[0] in load("annotate/hearsay/words")["programme"]["verbs"]


@cache
def _goes_on() -> re.Pattern[str]:
    """What follows a participle that passes something on."""
    states = _any(load("annotate/hearsay/words")["passive"]["states"])
    return lazy.compile(
        rf"\s+(?:to|that|at|in|on|during|after|as|later|early|soon|next|this|back|within|out|{states})\b"
    )


@cache
def _pattern() -> re.Pattern[str]:
    """The forms; tried only where a word begins as one of theirs does, or an apostrophe stands."""
    words = load("annotate/hearsay/words")
    either_case = f"{words['adverb']['words']} {words['noun']['words']}".split()
    firsts = {*"iIawhtTe", *(word[0] for word in words["passive"]["reduced"].split())}
    firsts |= {letter for word in either_case for letter in (word[0], word[0].upper())}
    begins = rf"(?=[{''.join(sorted(firsts))}'’])(?:(?<!\w)|(?=['’]))"
    return lazy.compile(rf"{begins}(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _forms().items())})")


def _forms() -> dict[str, str]:
    words = load("annotate/hearsay/words")
    passive, reduced, states = (_any(words["passive"][key]) for key in ("participles", "reduced", "states"))
    impersonal, nouns = (_any(words["impersonal"][key]) for key in ("participles", "nouns"))
    adverbs = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words["adverb"]["words"].split())
    rumors = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words["noun"]["words"].split())
    when = r"(?:as\s+early\s+as|as\s+soon\s+as|later|early|soon|next|this|back|within)\b"
    there_be = r"\b[Tt]here\s+(?:is|are|was|were|has\s+been|have\s+been)"
    return {
        "impersonal": rf"\b[Ii]t{_OF_IT}{_ADVERB}\s+(?:{impersonal}|pointed\s+out){_ADJUNCT}\s+that\b",
        "passive": rf"{_BE}{_ADVERB}\s+(?:(?:{passive})(?:\s+at\s+the\s+time)?\s+to|expected\s+{when}"
        rf"|known\s+to\s+(?:be|have)|(?:reported|feared|presumed|believed)\s+(?:{states}))\b",
        "reduced": rf"\b(?:{reduced})\s+to\s+(?:be|have)\b"
        r"|\bexpected\s+(?:as\s+(?:early|soon)\s+as|later|next)\b",
        "adverb": rf"\b(?:{adverbs})\b",
        "noun": rf"{there_be}{_ADVERB}(?:\s+\w+)?\s+(?:{nouns})\s+that\b"
        rf"|\b(?:{rumors})\s+(?:of|that|about)\b",
    }


@cache
def _document() -> re.Pattern[str]:
    words = _any(load("annotate/hearsay/words")["document"]["words"])
    return lazy.compile(rf"In [^.;]{{0,70}}?\b(?:{words})s?\b")


@cache
def _charge() -> re.Pattern[str]:
    return lazy.compile(rf"\b(?:{_any(load('annotate/hearsay/words')['charge']['words'])})\b")


def _any(words: str) -> str:
    return "|".join(words.split())
