"""Finds the statements of a vague group ("analysts say") after which one of the group is named."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrlint.annotate.sources.words import heads, table
from attrlint.model import SourceKind

if TYPE_CHECKING:
    from attrlint.annotate.sources.resolve import Resolution
    from attrlint.model import Article

__all__ = ["find_named_later"]

_SENTENCES = 3
_NAMED = 12  # descriptions in these sentences that are looked at


def find_named_later(article: Article, resolution: Resolution) -> set[int]:
    """The ids of the unnamed statements that a named one of the group follows within three sentences."""
    starts = [sentence.start for sentence in article.sentences]
    found = set()
    for entity in resolution.entities:
        if entity.kind not in (SourceKind.VAGUE, SourceKind.ANONYMOUS):
            continue
        wanted = _classes(entity.noun)
        for attribution in entity.attributions:
            assert attribution.source is not None
            at = attribution.source.start
            reading = resolution.readings.get(at)
            if reading is not None and reading.names_inside:
                found.add(id(attribution))  # "officers, including Ana Ruiz"
                continue
            last = bisect_right(starts, at) - 1 + _SENTENCES
            end = starts[last + 1] if last + 1 < len(starts) else len(article.prose)
            described = itertools.islice(resolution.descriptions.between(at, end), _NAMED)
            if any(kind in wanted for _, kind in described):
                found.add(id(attribution))
    return found


def _classes(noun: str) -> frozenset[str]:
    head = heads().get(noun)
    kinds = table("phrases")["followers"].get(head.kind, "") if head else "judge office camp title bystander"
    return frozenset(kinds.split())
