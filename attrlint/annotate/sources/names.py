"""What a proper name is: whose, where, with which titles."""

from __future__ import annotations

from enum import StrEnum

from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.words import group
from attrlint.model import Span
from attrlint.record import record

__all__ = ["Name", "NameKind"]


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    COUNTRY = "country"
    METONYM = "metonym"
    OTHER = "other"


@record(frozen=False, eq=False)
class Name:
    """A proper name: from `first` to `end`; `start` is where the titles before it begin.

    `titles` are in lower case; `gender` is "m", "f" or "" (told by the title or the given name); `strength`
    is that of an outlet's name; `is_possessive` where "'s" or "'" follows, `is_programme` where it is a show.
    """

    start: int
    first: int
    end: int
    words: tuple[str, ...]
    kind: NameKind
    titles: tuple[str, ...] = ()
    gender: str = ""
    strength: Strength = Strength.NONE
    is_possessive: bool = False
    is_programme: bool = False

    @property
    def surname(self) -> str:
        """The last word but "Jr." and the like, in folded case."""
        last = self.words[-1]
        if len(self.words) > 1 and last.rstrip(".") in group("names", "organisations", "suffixes"):
            last = self.words[-2]
        return last.casefold()

    @property
    def span(self) -> Span:
        """The name itself, without titles."""
        return Span(self.first, self.end)

    @property
    def text(self) -> str:
        """The words of the name, one space between two."""
        return " ".join(self.words)

    def moved(self, by: int) -> Name:
        """The same name, so many code points further on."""
        return Name(
            self.start + by,
            self.first + by,
            self.end + by,
            self.words,
            self.kind,
            self.titles,
            self.gender,
            self.strength,
            self.is_possessive,
            self.is_programme,
        )
