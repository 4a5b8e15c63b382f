"""Which kinds of facts there are, and the functions that find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from attrlint.model.article import Article
    from attrlint.model.credits import Credit
    from attrlint.model.figures import Change, Figure
    from attrlint.model.leftovers import Blank, Leftover
    from attrlint.model.links import DateMention, Link, Publication
    from attrlint.model.names import Acronym, Spelling
    from attrlint.model.place import Span
    from attrlint.model.starts import Places
    from attrlint.model.statements import Attribution, Hearsay, Quote, Source
    from attrlint.model.traits import LinkTrait, UpdateNote
    from attrlint.model.web import Evidence

__all__ = ["Finders"]


@record
class Finders:
    """One function per kind of fact: Article -> facts, in the order of the prose. Made in `annotate`."""

    triggers: Callable[[Article], Mapping[str, Places]]
    sentences: Callable[[Article], tuple[Span, ...]]
    quotes: Callable[[Article], tuple[Quote, ...]]
    attributions: Callable[[Article], tuple[Attribution, ...]]
    sources: Callable[[Article], tuple[Source, ...]]
    stating_sources: Callable[[Article], tuple[Source, ...]]
    hearsay: Callable[[Article], tuple[Hearsay, ...]]
    numbers: Callable[[Article], tuple[Figure, ...]]
    figures: Callable[[Article], tuple[Figure, ...]]
    lead_figures: Callable[[Article], tuple[Figure, ...]]
    figure_sources: Callable[[Article], Mapping[int, Attribution]]
    contexts: Callable[[Article], Mapping[int, tuple[str, ...]]]
    verifications: Callable[[Article], tuple[Span, ...]]
    war_claims: Callable[[Article], tuple[Span, ...]]
    leftovers: Callable[[Article], tuple[Leftover, ...]]
    blanks: Callable[[Article], tuple[Blank, ...]]
    changes: Callable[[Article], tuple[Change, ...]]
    poll_methods: Callable[[Article], tuple[Span, ...]]
    running_tolls: Callable[[Article], tuple[Figure, ...]]
    superlatives: Callable[[Article], tuple[Span, ...]]
    spellings: Callable[[Article], tuple[Spelling, ...]]
    acronyms: Callable[[Article], tuple[Acronym, ...]]
    link_traits: Callable[[Article], tuple[LinkTrait, ...]]
    update_notes: Callable[[Article], tuple[UpdateNote, ...]]
    refusals: Callable[[Article], tuple[Span, ...]]
    judgements: Callable[[Article], tuple[Span, ...]]
    open_quotes: Callable[[Article], tuple[Quote, ...]]
    dates: Callable[[Article], tuple[DateMention, ...]]
    dated_weekdays: Callable[[Article], tuple[DateMention, ...]]
    links: Callable[[Article], tuple[Link, ...]]
    credits: Callable[[Article], tuple[Credit, ...]]
    published: Callable[[Article], Publication | None]
    evidence: Callable[[Article], tuple[Evidence, ...]]
