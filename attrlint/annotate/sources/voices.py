"""Remembers who spoke and who was named in each sentence, and says whom a pronoun means there.

Of the orders of search that were measured on PolNeAR's train split this one is right most often (.85 for
"he" and "she"): the sentence itself, then back through the paragraph, then the paragraph before.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrlint.model import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.sources.entities import Entity
    from attrlint.annotate.sources.name_scan import Names
    from attrlint.annotate.sources.registry import Registry
    from attrlint.model import Article

__all__ = ["Voices"]

_BACK = 12  # sentences of a paragraph that are walked back for an antecedent
_MOST_KNOWN = 2_000
"""Sentences of which is remembered whom they name, and citations; those far behind are forgotten."""
_GROUPS = frozenset(
    {SourceKind.VAGUE, SourceKind.POLL, SourceKind.ORGANISATION, SourceKind.ANONYMOUS, SourceKind.OUTLET}
)
_THINGS = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.POLL})


class Voices:
    """Speakers and persons named, by sentence and block. Names in quotations are the speaker's, not ours."""

    def __init__(self, article: Article, names: Names, registry: Registry) -> None:
        self._article = article
        self._names = names
        self._registry = registry
        self._speakers: list[Entity] = []
        self._cited: list[int] = []  # where they are cited, in order
        self._named: dict[int, tuple[int, Entity | None]] = {}  # how far a sentence is read, who is named

    def spoke(self, at: int, speaker: Entity) -> None:
        """Somebody is cited; the citations are told in the order of the text."""
        if len(self._cited) > _MOST_KNOWN:
            del self._speakers[: _MOST_KNOWN // 2], self._cited[: _MOST_KNOWN // 2]
        self._speakers.append(speaker)
        self._cited.append(at)

    @property
    def last(self) -> tuple[Entity | None, int]:
        """The last one cited, and where."""
        return (self._speakers[-1], self._cited[-1]) if self._cited else (None, 0)

    def block(self, at: int) -> int:
        """The number of the block at an offset."""
        return self._article.block_number(at)

    def meant(self, pronoun: str, at: int) -> Entity | None:
        """Whom a pronoun of that group in phrases.toml means at an offset, if anybody before can be meant."""
        if pronoun not in _PRONOUNS:
            return None
        for entity in self._before(at):
            if entity is not None and _can_mean(pronoun, entity):
                if pronoun in _GENDERS:
                    entity.gender = entity.gender or _GENDERS[pronoun]
                return entity
        return None

    def person_near(self, at: int) -> Entity | None:
        """The person named first in this sentence or the one before."""
        here = self._sentence(at)
        return self._first(here, at) or self._first(here - 1, at)

    def _sentence(self, at: int) -> int:
        return self._article.sentence_number(at)

    def _first(self, sentence: int, at: int) -> Entity | None:
        """The first person named in a sentence before an offset."""
        if sentence < 0:
            return None
        start, end = self._start(sentence), self._start(sentence + 1)
        until, found = self._named.get(sentence, (start, None))
        at = min(at, end)
        if found is not None or until >= at:
            return found
        for name in self._names.of_people(until, at):
            if not name.is_possessive:
                entity = self._registry.person(name)
                if entity is not None and self._article.quote_at(name.first) is None:
                    found = entity
                    break
        if len(self._named) > _MOST_KNOWN:
            first = sentence - _MOST_KNOWN // 2
            self._named = {number: known for number, known in self._named.items() if number >= first}
        self._named[sentence] = (at, found)
        return found

    def _start(self, sentence: int) -> int:
        """Where a sentence begins; where the prose ends for the one behind the last."""
        sentences = self._article.sentences
        return sentences[sentence].start if sentence < len(sentences) else len(self._article.prose)

    def _speaker(self, start: int, end: int) -> Entity | None:
        """The last one cited so far between two offsets."""
        i = bisect_left(self._cited, end) - 1
        return self._speakers[i] if i >= 0 and self._cited[i] >= start else None

    def _before(self, at: int) -> Iterator[Entity | None]:
        """The candidates, best first. A sentence's speaker wins over the first one named in it."""
        here, block = self._sentence(at), self.block(at)
        blocks = self._article.blocks
        first = self._sentence(blocks[block].span.start - 1) + 1 if block >= 0 else 0
        end = at + 1
        for i in range(here, max(first, here - _BACK) - 1, -1):
            start = self._start(i) if i >= 0 else 0
            yield self._speaker(start, end)
            yield self._first(i, at)
            end = start
        if block > 0:
            yield self._speaker(blocks[block - 1].span.start, blocks[block].span.start)
        yield self._first(first - 1, at)
        if self._speakers and self._speakers[-1].gender:
            yield self._speakers[-1]


_PRONOUNS = frozenset({"he", "she", "they", "it"})
_GENDERS = {"he": "m", "she": "f"}


def _can_mean(pronoun: str, entity: Entity) -> bool:
    if pronoun in _GENDERS:
        return entity.is_animate and entity.gender in ("", _GENDERS[pronoun])
    if pronoun == "they":
        return entity.is_plural or entity.kind in _GROUPS
    return pronoun == "it" and entity.kind in _THINGS
