"""A statement comes from another news outlet.

What another outlet reported or was told is its work: the article rests on it as long as nobody here has
confirmed it. The note lists every such statement for the editor.

What to do: confirm it yourself and say so, or keep the outlet's name beside the statement and link its
report.

Silent when: the outlet is the article's own (set `outlets` in the configuration; the
publisher in the metadata and the agency in the dateline count, too); the outlet is named for a poll, a
debate or somebody who works there; the outlet is not named (media-reports-unnamed asks for it); an anonymous
source of the same words has its own finding, which names the outlet.

Options:
- `repeat`: report every paragraph that relies on an outlet, not only the first one (default true).

Standards: AP's credit policy of 2010 and the Guardian's editorial code (name the outlet and say what is
theirs); Reuters (say what you have not confirmed); NPR.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Relay

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {"repeat": True}
HELP = "Confirm it and say so, or keep the outlet's name beside the statement and link its report."

FLAGGED = [
    "The mill will close, [[the Harbor Times reported]] on Monday, citing an internal memo.",
    "“We are done here,” the owner [[told CNN]].",
    "The mill was sold for $4 million, [[according to Reuters]].",
    "The sale was [[first reported by the Harbor Times]].",
]
CLEAN = [
    "The mill will close, the owner told reporters.",
    "A CNN poll put the mayor ahead by two points.",
    "The Harbor Times is owned by the mill's founder.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the statements that came through other outlets, once for each paragraph and outlet."""
    for source in article.sources:
        if source.is_own or source.is_nameless:
            continue
        seen: set[object] = set()
        for relay in source.relays:
            block = article.block_at(relay.span.start)
            if block in seen or (seen and not options["repeat"]) or _is_told_elsewhere(article, relay):
                continue
            seen.add(block)
            yield Problem(relay.span, f"This comes second hand, from {source.name}.")


def _is_told_elsewhere(article: Article, relay: Relay) -> bool:
    """Whether the finding on an anonymous source already says that this outlet carried the words."""
    speaker = article.source_of(relay.attribution) if relay.attribution else None
    return (
        speaker is not None and speaker.carrier is not None and speaker.attributions[0] is relay.attribution
    )
