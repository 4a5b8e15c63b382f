"""What links and notes tell of themselves beyond what they say."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.links import Link
    from attrlint.model.place import Span

__all__ = ["LinkTrait", "LinkTraitKind", "UpdateNote"]


class LinkTraitKind(StrEnum):
    """What is noteworthy about a link."""

    TRACKING = "tracking"  # the query measures readers
    WEAK = "weak"  # the page is no source: anybody may write there, or nobody does
    SHAPE = "shape"  # the publisher's own articles have other paths
    HOME = "home"  # the path is empty: a front page
    GENERIC = "generic"  # the anchor text says nothing: "here"
    OTHER_STORY = "other story"  # anchor text and slug have no word in common


@record
class LinkTrait:
    """Something noteworthy about a link.

    `detail` says what: the clean URL, the kind of page, the usual path, the slug.
    """

    link: Link
    kind: LinkTraitKind
    detail: str = ""


@record
class UpdateNote:
    """A note that the article was corrected or changed.

    `is_labelled`: it calls itself a correction or an editor's note; `is_dated`: it gives a day;
    `is_specific`: it says what was wrong or what was added.
    """

    span: Span
    is_labelled: bool
    is_dated: bool
    is_specific: bool
