"""A statement comes from other news media, and the article does not say which.

"Local media reported" gives neither credit nor a way to check: the reader can't find the report, and nobody
can tell a newspaper with a reporter at the scene from a post that was copied ten times.

What to do: name the outlet that had it first and link its report ("Radio Kasai reported").

Silent when: the sentence names an outlet, or "the newspaper" points back to one; the words stand in a
quotation; the media are spoken of and not cited ("told the media").

Standards: NPR ("media reports" is not enough); AP's credit policy of 2010 (name the other organisation).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options, Relay, Source

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Name the outlet that had it first, and link its report."

FLAGGED = [
    "[[Local media reported]] three deaths on Monday.",
    "He left after [[media reports this month suggested]] that he had sent the letter.",
    "“We know,” said chairwoman Ana Raha. [[Local media had reported]] that she would buy it.",
    "He fled over the border, [[according to media reports]].",
    "[[A newspaper in the north said]] the minister had resigned. The newspaper gave no source.",
]
CLEAN = [
    "Campaign ads on local media reached the north.",
    "The local media has done nothing to explain the tax.",
    "Radio Kasai reported three deaths on Monday.",
    "Three people died, local media said, and the Harbor Times reported a fourth death.",
    "The minister said that the media reports were not well informed.",
    "If press reports are to be believed, the minister has left.",
    "The ministry sent a list of media reports on the tax.",
    "The Times and the Post have it. The vote, both newspapers said, would be in May.",
    "The minister told the media that he would stay.",
    "“Local media reported three deaths,” the mayor said.",
    "The editors of a paper in Oreb wrote an open letter. The newspaper said the minister had to go.",
    "Six newspapers, including the Harbor Times, said that the minister had to go.",
]
MISSED = [
    "[[State television said]] the minister had resigned.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report outlets without a name where they are first cited, "media reports" once for a paragraph."""
    named = {
        article.sentence_at(relay.outlet.start)
        for source in article.sources
        if not source.is_nameless
        for relay in source.relays
    }
    seen = set()
    for source in article.sources:
        for relay in _cited(source):
            block = article.block_at(relay.span.start)
            if block in seen or article.sentence_at(relay.span.start) in named:
                continue
            seen.add(block)
            words = " ".join(article.text(relay.span).split())
            if _points_back(article, relay) or ", including " in words:
                continue
            yield Problem(relay.span, f"“{words}” does not say which outlet had this.")


_PRESS = frozenset({"media", "press", "news"})


def _points_back(article: Article, relay: Relay) -> bool:
    """Whether it is one that the text spoke of before: "the newspaper", but not "the media"."""
    first, *rest = article.text(relay.outlet).lower().split()
    before = article.prose[max(0, relay.span.start - 8) : relay.span.start].lower().split()
    return (first == "the" and _PRESS.isdisjoint(rest)) or before[-1:] == ["both"]


def _cited(source: Source) -> tuple[Relay, ...]:
    """The relays to ask about: "a newspaper" is asked for once, however often "the newspaper" follows."""
    if not source.is_nameless:
        return ()
    return source.relays if source.introduction is None else source.relays[:1]
