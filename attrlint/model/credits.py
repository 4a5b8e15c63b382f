"""Who worked on the article, for whom and from where."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrlint.record import record

if TYPE_CHECKING:
    from attrlint.model.place import Span

__all__ = ["Credit", "CreditKind"]


class CreditKind(StrEnum):
    """What a credit is for."""

    BYLINE = "byline"
    DATELINE = "dateline"
    CONTRIBUTOR = "contributor"
    WIRE = "wire"
    SIGN_OFF = "sign-off"
    PHOTO = "photo"
    REPUBLICATION = "republication"


@record
class Credit:
    """A byline, a dateline, a contributor or wire line, a sign-off, a photo credit.

    `agencies` are agencies and outlets, those that are known by their canonical names ("AP"). `form` is the
    form of a credit line, one of `attrlint.read.roles.credit_lines.FORMS`; "" for one that no house uses.
    `unmentioned` are the agencies to whom a share of the work is credited and whom the text never names.
    """

    span: Span
    kind: CreditKind
    names: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    form: str = ""
    unmentioned: tuple[str, ...] = ()
