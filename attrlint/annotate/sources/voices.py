"""Remembers who spoke and who was named in each sentence, and says whom a pronoun means there.

Of the orders of search that were measured on PolNeAR's train split this one is right most often (.85 for
"he" and "she"): the sentence itself, then back through the paragraph, then the paragraph before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attrlint.model import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.sources.entities import Entity
    from attrlint.model import Article

__all__ = ["Voices"]

_BACK = 12  # sentences of a paragraph that are walked back for an antecedent
_GROUPS = frozenset(
    {SourceKind.VAGUE, SourceKind.POLL, SourceKind.ORGANISATION, SourceKind.ANONYMOUS, SourceKind.OUTLET}
)
_THINGS = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.POLL})


@dataclass(slots=True)
class _Said:
    """Who spoke and who was named in one sentence."""

    speaker: Entity | None = None
    first: Entity | None = None


class Voices:
    """Speakers and persons named, by sentence and block. Names in quotations are not to be told to it."""

    def __init__(self, article: Article) -> None:
        self._sentences = [sentence.start for sentence in article.sentences]
        self._blocks = [block.span.start for block in article.blocks]
        self._said: dict[int, _Said] = {}
        self._last_of_block: dict[int, Entity] = {}
        self._last: Entity | None = None

    def named(self, at: int, person: Entity) -> None:
        """A person is named."""
        said = self._at(at)
        said.first = said.first or person

    def spoke(self, at: int, speaker: Entity) -> None:
        """Somebody is cited."""
        self._at(at).speaker = self._last = self._last_of_block[self.block(at)] = speaker

    def block(self, at: int) -> int:
        """The number of the block at an offset."""
        return bisect_right(self._blocks, at) - 1

    def meant(self, pronoun: str, at: int) -> Entity | None:
        """Whom a pronoun of that group in phrases.toml means at an offset, if anybody before can be meant."""
        for entity in self._before(at):
            if entity is not None and _can_mean(pronoun, entity):
                if pronoun in _GENDERS:
                    entity.gender = entity.gender or _GENDERS[pronoun]
                return entity
        return None

    def person_near(self, at: int) -> Entity | None:
        """The person named first in this sentence or the one before."""
        here = bisect_right(self._sentences, at) - 1
        for i in (here, here - 1):
            said = self._said.get(i)
            if said is not None and said.first is not None:
                return said.first
        return None

    def _at(self, offset: int) -> _Said:
        return self._said.setdefault(bisect_right(self._sentences, offset) - 1, _Said())

    def _before(self, at: int) -> Iterator[Entity | None]:
        """The candidates, best first. A sentence's speaker wins over the first one named in it."""
        here, block = bisect_right(self._sentences, at) - 1, self.block(at)
        first = bisect_left(self._sentences, self._blocks[block]) if block >= 0 else 0
        for i in range(here, max(first, here - _BACK) - 1, -1):
            said = self._said.get(i)
            if said is not None:
                yield said.speaker
                yield said.first
        yield self._last_of_block.get(block - 1)
        said = self._said.get(first - 1)
        yield said.first if said else None
        if self._last is not None and self._last.gender:
            yield self._last


_GENDERS = {"he": "m", "she": "f"}


def _can_mean(pronoun: str, entity: Entity) -> bool:
    if pronoun in _GENDERS:
        return entity.is_animate and entity.gender in ("", _GENDERS[pronoun])
    if pronoun == "they":
        return entity.is_plural or entity.kind in _GROUPS
    return pronoun == "it" and entity.kind in _THINGS
