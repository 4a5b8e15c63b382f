"""Two speakers are quoted in one paragraph.

A reader takes the quotations of a paragraph for those of one speaker, above all where the second one
follows without a word between.

What to do: begin a new paragraph for each speaker.

Silent when: the second quotation is a phrase of fewer than `min-words` words; only one of the two is quoted
directly; the paragraph is a list or a caption.

Options:
- `min-words`: quotations of fewer words are left alone (default 4).

Standards: Reuters (do not run quotations of different speakers together); desk practice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {"min-words": 4}
HELP = "Begin a new paragraph for the second speaker."

FLAGGED = [
    "“We will not sell the mill,” Ana Ruiz said. [[“We have a buyer for it,”]] Jo Park said.",
    (
        "“It is far too high a price,” said Ana Ruiz, the buyer. Jo Park, the owner, said: [[“It "
        "is a fair price to ask.”]]"
    ),
    (
        "Ana Ruiz, the mayor, said: “The bridge is safe for all.” [[“It was never safe for us,”]] "
        "said Jo Park, a driver."
    ),
]
CLEAN = [
    "“We will not sell the mill,” Ana Ruiz said.\n\n“We have a buyer for it,” Jo Park said.",
    "“We will not sell the mill,” Ana Ruiz said. “It has been ours for years,” Ruiz said.",
    "“We will not sell the mill,” Ana Ruiz said. Jo Park called it “a pity.”",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the first quotation of each further speaker of a paragraph."""
    speakers: dict[int, set[int]] = {}
    for quote in article.quotes:
        block = article.block_at(quote.span.start)
        if quote.depth or block is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        attribution = article.attribution_of(quote.span)
        source = article.source_of(attribution) if attribution else None
        if source is None:
            continue
        if source.kind is SourceKind.UNKNOWN or len(article.text(quote.inner).split()) < options["min-words"]:
            continue
        known = speakers.setdefault(block.span.start, set())
        if known and source.id not in known:
            yield Problem(quote.span, f"The paragraph has quoted somebody else before “{source.name}”.")
        known.add(source.id)
