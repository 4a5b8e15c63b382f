"""Finds the statements of an unnamed source ("analysts say", "a judge ruled") after which it is named."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from typing import TYPE_CHECKING

from attrlint.annotate.sources.classify import pronoun_of
from attrlint.annotate.sources.words import heads, listed, table
from attrlint.model import SourceKind

if TYPE_CHECKING:
    from attrlint.annotate.sources.classify import Reading
    from attrlint.annotate.sources.resolve import Resolution
    from attrlint.model import Article, Attribution, Span

__all__ = ["find_named_later", "find_voiced", "is_announcement", "is_in_lead", "is_introduced"]

_SENTENCES = 3
_SAYING = ("say", "says", "said", "adding", "added")
_QUOTE_MARKS = frozenset("\"“‘'")
_FARTHEST = 1000  # code points that these have at most, whatever a sentence is
_NAMED = 12  # descriptions in these sentences that are looked at


def find_named_later(article: Article, resolution: Resolution) -> set[int]:
    """The ids of the unnamed statements near which it is told who they are.

    A named one of the group follows within three sentences, or the body that they are of speaks before them.
    """
    sentences = article.sentences
    bodies = _cited_bodies(resolution)
    found = set()
    for entity in resolution.entities:
        if entity.kind not in (SourceKind.VAGUE, SourceKind.ANONYMOUS):
            continue
        wanted = _classes(entity.noun)
        head = heads().get(entity.noun)
        is_staff = entity.kind is SourceKind.VAGUE and head is not None and head.kind in _STAFF
        for attribution in entity.attributions:
            assert attribution.source is not None
            at = attribution.source.start
            reading = resolution.readings.get(at)
            if reading is not None and reading.names_inside:
                found.add(id(attribution))  # "officers, including Ana Ruiz"
                continue
            if bodies and _is_of_body(article, reading, bodies):
                found.add(id(attribution))
                continue
            if is_staff and is_in_lead(article, attribution.source) and _has_body(article, resolution, at):
                found.add(id(attribution))  # "Officials have warned ... The port authority said"
                continue
            behind = article.sentence_number(at) + 1 + _SENTENCES
            end = sentences[behind].start if behind < len(sentences) else len(article.prose)
            near = min(end, at + _FARTHEST)
            described = itertools.islice(resolution.descriptions.between(at, near), _NAMED)
            if any(kind in wanted for _, kind in described):
                found.add(id(attribution))
    return found


_STAFF = frozenset({"office", "title", "judge"})
"""Those for whom a body may speak, as none does for residents and supporters."""


def _cited_bodies(resolution: Resolution) -> list[int]:
    """Where the bodies are cited whose members may speak for them, in order."""
    bodies = tuple(listed("seated"))
    return sorted(
        mention.start
        for entity in resolution.entities
        if entity.kind is SourceKind.ORGANISATION and (entity.name or entity.noun).lower().endswith(bodies)
        for mention in entity.mentions
    )


def _is_of_body(article: Article, reading: Reading | None, bodies: list[int]) -> bool:
    """Whether those who speak sit on the body that spoke right before: "The committee said ... MPs said"."""
    if (
        reading is None
        or reading.phrase.noun not in listed("members")
        or reading.phrase.determiner == "quantity"
    ):
        return False
    modifiers = reading.phrase.modifiers
    if any(word.lower() in listed("seated") for word in modifiers):
        return True  # "Committee members"
    if any(word[0].isupper() for word in modifiers):
        return False  # "Labour MPs"
    at = reading.phrase.span.start
    last = bisect_left(bodies, at) - 1
    return last >= 0 and article.sentence_number(at) - article.sentence_number(bodies[last]) <= _SENTENCES


def _has_body(article: Article, resolution: Resolution, at: int) -> bool:
    """Whether a named body speaks in the sentence after that of an offset."""
    after = article.sentence_number(at) + 1
    if after >= len(article.sentences):
        return False
    sentence = article.sentences[after]
    return any(
        attribution.source is not None and sentence.start <= attribution.source.start < sentence.end
        for entity in resolution.entities
        if entity.kind is SourceKind.ORGANISATION and entity.name
        for attribution in entity.attributions
    )


def find_voiced(article: Article, resolution: Resolution) -> set[int]:
    """The ids of the statements of vague groups right behind which a named person is quoted."""
    groups = [entity for entity in resolution.entities if entity.kind is SourceKind.VAGUE]
    if not groups:
        return set()
    spoken = {
        attribution.content[0].start
        for entity in resolution.entities
        if entity.kind is SourceKind.PERSON
        for attribution in entity.attributions
        if attribution.content and attribution.source and not pronoun_of(article.text(attribution.source))
    }
    sentences = article.sentences
    found = set()
    for entity in groups:
        for attribution in entity.attributions:
            assert attribution.source is not None
            after = article.sentence_number(attribution.source.start) + 1
            start = sentences[after].start if after < len(sentences) else -1
            if start in spoken and article.prose[start] in _QUOTE_MARKS:
                found.add(id(attribution))
    return found


def is_announcement(
    article: Article, resolution: Resolution, attribution: Attribution, *, is_voiced: bool
) -> bool:
    """Whether a group behind which one is named only announces that one, by its first statement or its name.

    So do leads ("Experts say the dam leaks"), groups told by a name ("aides of the Oak campaign") and those
    that say what is quoted next. "Some experts" are more than the one; what they warn of is their own.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        return False
    if is_in_lead(article, source):
        return True
    reading = resolution.readings.get(source.start)
    if reading is None or reading.phrase.determiner == "quantity":
        return False
    if is_voiced and article.text(cue).lower().rpartition(" ")[2] in _SAYING:
        return True
    # Behind its first word: that has its capital from the beginning of the sentence, or is "Democrats".
    return any(word[0].isupper() for word in reading.phrase.text.split()[1:])


def is_in_lead(article: Article, span: Span) -> bool:
    """Whether a span stands in the lead, or in the first block of the running text where that is all."""
    first = next((block for block in article.blocks if block.kind.is_text), None)
    lead = article.lead or (first.span if first else None)
    return lead is not None and span in lead


def is_introduced(article: Article, resolution: Resolution, statement: Attribution) -> bool:
    """Whether the next sentence begins with a full name that is new: "A clerk quit. Ana Ruiz said ..."

    Leads and items of a live page name whom they announce so. The phrase must begin its paragraph and the
    text must not say why somebody stays unnamed.
    """
    assert statement.source is not None
    at = statement.source.start
    sentence, block, reading = article.sentence_at(at), article.block_at(at), resolution.readings.get(at)
    if sentence is None or block is None or reading is None or reading.is_bare or at != block.span.start:
        return False
    i = article.sentence_number(sentence.start) + 1
    following = article.sentences[i : i + 1]
    if reading.phrase.first not in ("a", "an") or not following:
        return False
    text = article.prose[sentence.start : following[0].end]
    if any(words in text for words in _ASKED_FOR):
        return False
    if resolution.descriptions.introduces(following[0].start, sentence.start):
        return True
    end = article.lead.end if article.lead else block.span.end
    return is_in_lead(article, statement.source) and _speaks_next(article, resolution, end)


_ANNOUNCED = 400  # code points behind a lead in which whom it announces speaks


def _speaks_next(article: Article, resolution: Resolution, end: int) -> bool:
    """Whether a person who was not named before is cited with the full name soon after the lead."""
    for entity in resolution.entities:
        if entity.kind is SourceKind.PERSON and " " in entity.name:
            first = entity.mentions[0].start
            if end <= first < end + _ANNOUNCED and resolution.registry.families.is_new_at(entity, end):
                return True
    return False


_ASKED_FOR = ("anonym", "identified", "authorized", "authorised", "be named")


def _classes(noun: str) -> frozenset[str]:
    head = heads().get(noun)
    kinds = table("phrases")["followers"].get(head.kind, "") if head else "judge office camp title bystander"
    return frozenset(kinds.split())
