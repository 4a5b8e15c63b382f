"""What the web said: the page at a link, and whether it bears out a quotation or a figure."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from datetime import date, datetime

    from attrlint.model.figures import Figure
    from attrlint.model.place import Span
    from attrlint.model.statements import Quote

__all__ = ["Difference", "Evidence", "Outcome", "Page", "Update", "Verdict"]


class Outcome(StrEnum):
    """What came of asking for a URL. Only `OK`, `MOVED` and `GONE` say something of the page for certain."""

    OK = "ok"
    MOVED = "moved"  # there, by permanent redirects (301, 308)
    GONE = "gone"  # 404, 410, or no such host
    REFUSED = "refused"  # 401, 403, 451, 999 and their kin, or the page of a bot wall
    THROTTLED = "throttled"  # 429
    SERVER_ERROR = "server-error"  # 5xx
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"  # no connection, or one that broke off
    TLS_ERROR = "tls-error"
    UNSUPPORTED = "unsupported"  # a scheme, port or spelling that is not asked for
    EXCLUDED = "excluded"  # by the newsroom, by robots.txt, or beyond the limit of links
    PRIVATE = "private"  # an address that is not of the public internet
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"  # an answer that makes no sense

    @property
    def is_there(self) -> bool:
        """Whether the page exists for certain."""
        return self in (Outcome.OK, Outcome.MOVED)


@record
class Update:
    """An entry of a live blog, with its own URL."""

    url: str
    text: str


@record
class Page:
    """What came of asking for a URL, at `checked` (UTC).

    `url` is the one asked for, without fragment; `final_url` the one that answered; `moved_to` where the
    permanent redirects at the beginning of the way lead. `detail` says why in words ("HTTP 404").

    `is_date_stated` where `published` is from the page's metadata, not from what it shows somewhere.

    `packed` is the text that a reader can see, deflated, and `text_hash` its SHA-256 in hex; both are empty
    where nothing was read. `doubt` says why a text without the quotation proves nothing ("paywall",
    "soft 404", "video", "live blog", "hardly any text"; "" where it does). `is_article` where the page says
    so of itself, `language` is the one that it names. `snapshot` is the URL of an archived copy of a page
    that is gone ("": there is none).
    """

    url: str
    outcome: Outcome
    checked: datetime
    status: int | None = None
    detail: str = ""
    final_url: str = ""
    moved_to: str = ""
    title: str | None = None
    published: date | None = None
    modified: date | None = None
    is_date_stated: bool = False
    canonical_url: str | None = None
    outlet: str | None = None
    language: str | None = None
    is_article: bool = False
    is_live: bool = False
    doubt: str = ""
    updates: tuple[Update, ...] = ()
    packed: bytes = b""
    text_hash: str = ""
    snapshot: str | None = None

    @property
    def cited(self) -> str:
        """The URL that answered and when, as it stands in messages."""
        return f"{self.final_url or self.url} (read {self.checked:%Y-%m-%d %H:%M} UTC)"

    @property
    def text(self) -> str:
        """All text of the page that a reader can see, a line per block; "" where nothing was read."""
        from zlib import decompress

        return decompress(self.packed).decode("utf-8", "surrogatepass") if self.packed else ""


class Verdict(StrEnum):
    """Whether the page that answers for a quotation or a figure bears it out."""

    VERIFIED = "verified"
    ALTERED = "altered"
    PARTIAL = "partial"  # word for word, but a "not" beside it is left out
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


@record
class Difference:
    """Words of the article and those that stand on the page instead; either may be "".

    `kind`: number, negation, name, minor (articles and the like) or word.
    """

    said: str
    found: str
    kind: str


@record
class Evidence:
    """A quotation or a figure held against the page that answers for it.

    `page` is the one that was used, `words` are those of the page that match best, as they stand there.
    `reason` says why nothing could be told, or what the page lacks.
    """

    of: Quote | Figure
    span: Span
    verdict: Verdict
    page: Page
    words: str = ""
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    update: Update | None = None
