"""Another outlet's report is passed on, and the article does not say whether it has been confirmed.

Readers take what an article passes on for what its writer knows. A sentence says which it is.

What to do: confirm it and say so, or write that it could not be confirmed ("The Courier could not confirm
the report").

Silent when: the article says somewhere that something was confirmed, or could not be; no outlet is relied
on for a statement of its own; somebody spoke to the outlet under their name.

Standards: Reuters (say that a report picked up has not been verified); NPR; BBC (say whether an allegation
has been corroborated).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Relay

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Say that you have confirmed the report, or that you could not."

FLAGGED = [
    "The mill will close, [[the Harbor Times reported]] on Monday.",
    "[[CNN reported]] that the minister had fled. Nobody answered at his office.",
    "The mill will close, [[according to the Harbor Times]].\n\nIt opened in 1974.",
]
CLEAN = [
    "The mill will close, the Harbor Times reported. The Courier has not confirmed the report.",
    "CNN reported that the minister had fled. The report could not be independently verified.",
    "“We will close,” Ana Ruiz, the owner, told the Harbor Times.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report once, at the first report that is relied on."""
    if article.verifications:
        return
    relays = [
        (relay.span, source.name)
        for source in article.sources
        if not source.is_own and not source.is_nameless
        for relay in source.relays
        if _is_report(relay)
    ]
    if relays:
        span, name = min(relays)
        yield Problem(span, f"Nothing says whether what {name} reported has been confirmed.")


def _is_report(relay: Relay) -> bool:
    """Whether the outlet itself says it, and nobody in an interview with it."""
    attribution = relay.attribution
    return (
        attribution is not None and attribution.source is not None and attribution.source.overlaps(relay.span)
    )
