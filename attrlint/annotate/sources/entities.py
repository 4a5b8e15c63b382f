"""Those who are cited: one person, body, paper or group, however often mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import SourceKind
from attrlint.record import field, record

if TYPE_CHECKING:
    from attrlint.model import Attribution, Span

__all__ = ["Entity"]

_ANIMATE = frozenset(
    {SourceKind.PERSON, SourceKind.ROLE, SourceKind.SPOKESPERSON, SourceKind.ANONYMOUS, SourceKind.BYSTANDER}
)


@record(frozen=False, eq=False)
class Entity:
    """One person, body, paper or group, however often mentioned.

    Each attribution has a mention, the phrase that cites, in the same place of its list; behind these stand
    the mentions of an outlet as one that carried something. `anew`: whether the phrase stands by itself.
    """

    name: str
    kind: SourceKind
    gender: str = ""
    is_plural: bool = False
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    mentions: list[Span] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    anew: list[bool] = field(default_factory=list)
    is_bare: bool = False  # "sources", and nothing on who they are

    @property
    def is_animate(self) -> bool:
        """Whether "he" or "she" can mean it."""
        return self.kind in _ANIMATE and not self.is_plural
