"""Why a finding is not shown."""

from __future__ import annotations

from enum import StrEnum

from attrlint.record import record

__all__ = ["Suppressed", "SuppressionKind"]


class SuppressionKind(StrEnum):
    """What says that a finding is not to be shown."""

    COMMENT = "comment"
    FRONT_MATTER = "front matter"
    SIDECAR = "sidecar"
    CONFIGURATION = "configuration"
    BASELINE = "baseline"

    @property
    def is_in_source(self) -> bool:
        """Whether it stands in the article itself."""
        return self in {SuppressionKind.COMMENT, SuppressionKind.FRONT_MATTER}


@record
class Suppressed:
    """What suppresses a finding, and the reason that was given ("" if none was)."""

    kind: SuppressionKind
    reason: str = ""
