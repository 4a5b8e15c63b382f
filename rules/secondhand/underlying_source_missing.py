"""Another outlet's report is passed on, and not on what it rests.

"The Star reported" can stand for a document the Star has seen, or for one unnamed voice. A reader of the
second report has to know as much as a reader of the first.

What to do: say what the outlet cites ("the Star reported, citing an internal memo"), or that it did not
say.

Silent when: the sentence or the next one says what the outlet cites; somebody told the outlet, and is
named; the outlet is the article's own.

Standards: The Washington Post's guidelines on sourcing (when relaying a report, say whether it rests on
unnamed sources); Reuters (describe the source of a report that is picked up).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Relay

LEVEL = "note"
SET = "pedantic"
OPTIONS: dict[str, object] = {}
HELP = "Say what the outlet cites, or that it cites nothing."

FLAGGED = [
    "The mill will close, [[the Harbor Times reported]].",
    "[[The Port Herald reported]] that the bank would be sold.",
    "The owner has left town, [[CNN reported]] on Monday.",
]
CLEAN = [
    "The mill will close, the Harbor Times reported, citing an internal memo.",
    "The mill will close, the owner told the Harbor Times.",
    "The mill will close, the Harbor Times reported. It cited an internal memo.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the reports of others whose ground is not told."""
    for source in article.sources:
        if source.is_own or source.is_nameless:
            continue
        for relay in source.relays:
            is_report = article.text(relay.span).rstrip().endswith("reported")
            if is_report and relay.basis is None and not _cites(article, relay):
                yield Problem(relay.span, f"Nothing says on what {source.name}'s report rests.")


def _cites(article: Article, relay: Relay) -> bool:
    """Whether this sentence or the next goes on with what the outlet cites."""
    sentence = article.sentence_at(relay.span.start) or relay.span
    following = article.sentence_at(sentence.end + 1)
    end = following.end if following is not None else sentence.end
    return any(
        attribution.cue is not None
        and relay.span.end <= attribution.cue.start < end
        and article.text(attribution.cue).split()[0] in ("citing", "cited", "quoting", "quoted")
        for attribution in article.attributions
    )
