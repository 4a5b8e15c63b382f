"""A picture has a caption and no credit.

Photographers live by their credits, agencies bill for missing ones, and readers want to know whether a
picture is the newsroom's own, an agency's or the ministry's.

What to do: end the caption with the credit ("Photo: Ada Cole/dpa").

Silent when: a credit stands in the caption or right after it; the caption is of a chart or map of the
house; there is no caption (a reader of the page can't tell a picture of the news from an ornament).

Standards: the AP on captions (non-staff photos: "Name/Source via AP"); the NPPA's code of ethics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, CreditKind, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "End the caption with the name of the photographer and the agency."

FLAGGED = [
    (
        "<figure><img src='b.jpg'><figcaption>[[The harbor after the "
        "storm.]]</figcaption></figure><p>It hit, he said.</p>"
    ),
    (
        "<figure><img src='a.jpg'><figcaption>[[The harbor in May.]]</figcaption></figure><p>The "
        "storm hit, he said.</p>"
    ),
    (
        "<figure><img src='a.jpg'><figcaption>[[Mayor Ana Ruiz opens the "
        "bridge.]]</figcaption></figure><p>It opened.</p>"
    ),
]
CLEAN = [
    (
        "---\ntitle: Mill\n---\n\n![The harbor](harbor.jpg)\n\n*The harbor in May. Photo: Ada "
        "Cole/dpa*\n\nThe storm hit on Monday.\n"
    ),
    (
        "<figure><img src='a.jpg'><figcaption>The harbor in May. (AP Photo/Ada "
        "Cole)</figcaption></figure><p>It hit.</p>"
    ),
    (
        "<figure><img src='a.jpg'><figcaption>Map of the harbor.</figcaption></figure><p>The "
        "storm hit on Monday.</p>"
    ),
]

_DRAWN = frozenset(
    {"map", "chart", "graphic", "graph", "table", "logo", "illustration", "screenshot", "diagram"}
)


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each caption without a credit in it or right after it."""
    photos = [credit.span for credit in article.credits if credit.kind is CreditKind.PHOTO]
    blocks = article.blocks
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.CAPTION:
            continue
        first = article.text(block.span).split(maxsplit=1)[0].casefold().strip(":.,")
        end = blocks[number + 1].span.end if number + 1 < len(blocks) else block.span.end
        place = Span(block.span.start, end)
        if first not in _DRAWN and not any(photo.overlaps(place) for photo in photos):
            yield Problem(block.span, "Nothing says whose picture this is.")
