"""What the configuration says of suppressions in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrlint.model import Level
    from attrlint.suppress.excuses import Excuse

__all__ = ["Policy"]


@record
class Policy:
    """`excuses` are those of the configuration that are for the file.

    `levels` are those of the rules about suppressions that have another than their own; None turns one off.
    """

    excuses: tuple[Excuse, ...] = ()
    require_reason: bool = False
    levels: Mapping[str, Level | None] = field(default_factory=dict)
