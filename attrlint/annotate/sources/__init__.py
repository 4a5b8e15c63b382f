"""Finds the sources: who is cited, what kind of source that is, and what the text says of them.

Every attribution with a source span belongs to exactly one source. The phrases are read by `noun_phrase` and
`classify`, what points back is followed by `resolve`; `relays`, `reasons`, `groups` and `counts` add what
rules ask of sources.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources.counts import find_overstated
from attrlint.annotate.sources.groups import (
    find_named_later,
    find_voiced,
    is_announcement,
    is_in_lead,
    is_introduced,
)
from attrlint.annotate.sources.outlets import is_own, own_outlets
from attrlint.annotate.sources.reasons import find_reason
from attrlint.annotate.sources.relays import find_relays, house_names
from attrlint.annotate.sources.resolve import resolve
from attrlint.annotate.sources.statements import is_statement
from attrlint.annotate.sources.words import listed
from attrlint.model import Relay, Source, SourceKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from attrlint.annotate.sources.entities import Entity
    from attrlint.annotate.sources.resolve import Resolution
    from attrlint.model import Article, Attribution

__all__ = ["find"]


def find(article: Article) -> tuple[Source, ...]:
    """The sources of an article, by first mention."""
    resolution = resolve(article)
    relays = _relays_by_outlet(article, resolution)
    entities = list(resolution.entities)
    known = {id(entity) for entity in entities}
    entities += [outlet for outlet, _ in relays.values() if id(outlet) not in known]
    own = (*own_outlets(article), *house_names(article.prose, resolution.registry.outlets))
    voiced = find_voiced(article, resolution)
    named_later = find_named_later(article, resolution)
    overstated = find_overstated(
        article, resolution, [relay for _, found in relays.values() for relay in found]
    )
    carriers = _carriers(article, resolution, relays.values(), own)
    unnamed = sorted(_first(entity).start for entity in entities if entity.kind is SourceKind.ANONYMOUS)
    sources = []
    for number, entity in enumerate(sorted(entities, key=_place), start=1):
        _, carried = relays.get(id(entity), (entity, []))
        reason = _reason(article, entity, unnamed)
        attributions = anew = tuple(entity.attributions)
        if not all(entity.anew):
            anew = tuple([cited for cited, is_anew in zip(anew, entity.anew, strict=True) if is_anew])
        is_nameless = _is_nameless(entity, resolution)
        is_ownerless = _is_ownerless(article, entity, resolution)
        lacks_name = is_nameless or is_ownerless or entity.is_bare or entity.kind in _INTRODUCED
        stated = _stated(article, entity, anew) if lacks_name else ()
        statements = stated if entity.kind is SourceKind.VAGUE else ()
        sources.append(
            Source(
                id=number,
                name=" ".join(entity.name.split()),
                kind=entity.kind,
                mentions=_in_order(entity.mentions),
                attributions=attributions,
                reason=reason[0] if reason else None,
                is_boilerplate=reason is not None and reason[1],
                relays=tuple(carried),
                is_own=entity.kind is SourceKind.OUTLET and is_own(entity.name, own),
                is_ownerless=is_ownerless,
                is_nameless=is_nameless,
                named_later=tuple(a for a in entity.attributions if id(a) in named_later)
                if entity.kind in _UNNAMED
                else (),
                announcements=tuple(
                    a
                    for a in statements
                    if (id(a) in named_later or id(a) in voiced)
                    and is_announcement(article, resolution, a, is_voiced=id(a) in voiced)
                ),
                overstated=overstated.get(id(entity)),
                is_bare=entity.is_bare and reason is None,
                carrier=carriers.get(id(entity.attributions[0])) if _is_unnamed(entity) else None,
                anew=anew,
                introduction=_introduction(
                    article, entity, next(iter(stated), None), resolution, named_later
                ),
                statements=statements,
            )
        )
    return tuple(sources)


_UNNAMED = (SourceKind.ANONYMOUS, SourceKind.VAGUE)
_INTRODUCED = (*_UNNAMED, SourceKind.SPOKESPERSON)


def _stated(article: Article, entity: Entity, anew: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The statements of a source: all those of a vague group, of all others the first one."""
    stated = (cited for cited in anew if is_statement(article, cited))
    return tuple(islice(stated, None if entity.kind is SourceKind.VAGUE else 1))


def _in_order(mentions: list[Span]) -> tuple[Span, ...]:
    """Each mention once. They are in the order of the text already, unless an outlet's relays were added."""
    ends = -1
    for mention in mentions:
        if mention.start < ends:
            return tuple(sorted(set(mentions)))
        ends = mention.end
    return tuple(mentions)


def _first(entity: Entity) -> Span:
    """The first mention; only where an outlet's relays were added need that not be the first one kept."""
    first = entity.mentions[0]
    for mention in entity.mentions:
        if mention.start <= first.start and mention < first:
            first = mention
    return first


def _place(entity: Entity) -> int:
    """The place of the first mention in the order of the text, the shorter one of two first."""
    first = _first(entity)
    return (first.start << 32) + first.end


def _introduction(
    article: Article,
    entity: Entity,
    first: Attribution | None,
    resolution: Resolution,
    named_later: set[int],
) -> Span | None:
    """The phrase of the first statement whose source is described in its own words.

    None for one who is unnamed in the lead only and named right below, as leads do ("A lawmaker wants ...").
    """
    if first is None or first.source is None:
        return None
    source = first.source
    if entity.kind is SourceKind.ANONYMOUS and is_introduced(article, resolution, first):
        return None
    is_named_later = entity.kind is SourceKind.ANONYMOUS and id(first) in named_later
    if is_named_later and is_in_lead(article, source):
        return None
    reading = resolution.readings.get(source.start)
    if reading is not None:
        return reading.phrase.span
    return next(m for m, cited in zip(entity.mentions, entity.attributions, strict=False) if cited is first)


def _is_nameless(entity: Entity, resolution: Resolution) -> bool:
    """Whether an outlet is told only by a common noun: "local media", "a newspaper in the north"."""
    if entity is resolution.media.get(""):
        return True
    reading = resolution.readings.get(entity.mentions[0].start) if entity.mentions else None
    return (
        entity.kind is SourceKind.OUTLET
        and entity.noun in listed("nameless")
        and reading is not None
        and (reading.phrase.is_plural or reading.phrase.determiner == "indefinite" or entity.noun == "media")
        and reading.name is None
    )


_OWNER_BEFORE = 40
_OWNED = lazy.compile(r"\w['’]s? (?:[\w-]+ ){0,2}$")
"""Before a study: "the group's quarterly"."""


def _is_ownerless(article: Article, entity: Entity, resolution: Resolution) -> bool:
    """Whether it is a study, not one pointed back to, in whose sentence or the next no name stands.

    A lead may leave the name to the two sentences behind it.
    """
    reading = resolution.readings.get(entity.mentions[0].start) if entity.mentions else None
    if (
        reading is None
        or reading.phrase.noun not in listed("study")
        or reading.phrase.determiner == "definite"
    ):
        return False
    if reading.phrase.possessor is not None or entity.kind is SourceKind.POLL:
        return False
    start = entity.mentions[0].start
    sentence = article.sentence_at(start)
    if sentence is None or _OWNED.search(article.prose, max(sentence.start, start - _OWNER_BEFORE), start):
        return False
    following = article.sentence_at(sentence.end + 1)
    near = [sentence, following] if following else [sentence]
    if article.lead is not None and sentence.start < article.lead.end:
        number = article.sentence_number(sentence.start)
        near = list(article.sentences[number : number + 3])
    return not any(map(resolution.registry.has_name, near))


def _is_unnamed(entity: Entity) -> bool:
    return entity.kind is SourceKind.ANONYMOUS and bool(entity.attributions)


def _carriers(
    article: Article,
    resolution: Resolution,
    relays: Iterable[tuple[Entity, list[Relay]]],
    own: tuple[str, ...],
) -> dict[int, str]:
    """Id of an attribution -> the outlet of others that carried it, or that cites it: "citing two aides"."""
    found: dict[int, str] = {}
    cited: dict[tuple[Span, ...], str] = {}
    for outlet, carried in relays:
        for relay in carried:
            if relay.attribution is not None and not is_own(outlet.name, own):
                found[id(relay.attribution)] = outlet.name
                if not _is_nameless(outlet, resolution):
                    cited[relay.attribution.content] = outlet.name
    for attribution in article.attributions if cited else ():
        if attribution.pattern == "citing" and attribution.content in cited:
            found[id(attribution)] = cited[attribution.content]
    return found


def _reason(article: Article, entity: Entity, unnamed: Sequence[int]) -> tuple[Span, bool] | None:
    if entity.kind is not SourceKind.ANONYMOUS:
        return None
    return find_reason(article, _first(entity), () if entity.is_plural else unnamed)


def _relays_by_outlet(article: Article, resolution: Resolution) -> dict[int, tuple[Entity, list[Relay]]]:
    """Id of an outlet -> the outlet and its relays. Outlets that are only told something are sources, too."""
    relays: dict[int, tuple[Entity, list[Relay]]] = {}
    for name, relay in find_relays(article, resolution.prose, resolution.registry.outlets):
        outlet = resolution.outlet(name, relay)
        if outlet is not None:
            relays.setdefault(id(outlet), (outlet, []))[1].append(relay)
    for entity in resolution.entities:
        if entity.kind is SourceKind.OUTLET:
            carried = relays.setdefault(id(entity), (entity, []))[1]
            carried += _by_statement(article, entity, carried)
    for outlet, carried in relays.values():
        carried.sort(key=lambda relay: relay.span)
        known = {mention.start for mention in outlet.mentions}
        outlet.mentions += [relay.outlet for relay in carried if relay.outlet.start not in known]
    return relays


_NO_REPORT = lazy.compile(  # an outlet asks for something, or speaks for itself
    r"(?:has |have |had )?(?:repeatedly )?(?:ask|request|urg|demand|call(?:s|ed|ing)? (?:on|for))"
    r"|\w+ in (?:a|its) statement\b"
)
_APART = 60  # code points between an outlet and its cue within which one span holds both


def _by_statement(article: Article, outlet: Entity, carried: list[Relay]) -> Iterator[Relay]:
    """The statements of an outlet that no frame has found: "the article said"."""
    places = {relay.span.start for relay in carried} | {relay.outlet.start for relay in carried}
    known = {id(relay.attribution) for relay in carried}
    for attribution in outlet.attributions:
        source, cue = attribution.source, attribution.cue
        if (
            source is None
            or cue is None
            or not attribution.is_reported
            or id(attribution) in known
            or source.start in places
        ):
            continue
        if not is_statement(article, attribution) or _NO_REPORT.match(article.prose, cue.start):
            continue
        first, last = min(source.start, cue.start), max(source.end, cue.end)
        span = Span(first, last) if last - first <= len(source) + len(cue) + _APART else source
        yield Relay(span, source, attribution)
