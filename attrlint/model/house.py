"""What a newsroom says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.errors import ConfigError
from attrlint.record import record

if TYPE_CHECKING:
    import datetime

__all__ = ["House"]


@record
class House:
    """What the newsroom says of itself and of its style.

    `outlets` are its own names, cited without being second-hand, `hosts` its own hosts. `agencies` are names
    of news agencies beside those that are known. `credit_forms` are the forms of credit lines that it uses
    (none: all that are known). `time_zone` is a name of the IANA database, `dialect` us or uk.
    """

    outlets: tuple[str, ...] = ()
    date: datetime.date | None = None  # the article's day, as told on the command line
    hosts: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    credit_forms: tuple[str, ...] = ()
    spokespersons: str = "named"  # or unnamed
    relative_days: str = "avoid"  # or allow
    bylines: str = "required"  # or optional
    time_zone: str = "UTC"
    dialect: str = "us"

    def today(self) -> datetime.date:
        """The day that it is in the newsroom. Raises ConfigError for a time zone that nobody knows."""
        from datetime import UTC, datetime

        if self.time_zone == "UTC":
            return datetime.now(UTC).date()
        from zoneinfo import ZoneInfo

        try:
            return datetime.now(ZoneInfo(self.time_zone)).date()
        except (KeyError, ValueError, OSError) as error:
            message = f"time-zone is '{self.time_zone}', which is no name like Europe/Riga"
            raise ConfigError(message, ("time-zone",)) from error
