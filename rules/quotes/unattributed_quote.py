"""A quotation has no speaker.

Words between quotation marks are a promise that somebody said them. A reader who can't see who cannot weigh
them, and an editor cannot check them.

What to do: say who said it, at the latest after the first quoted sentence, or take the marks off.

Silent when: a speaker is named in the paragraph or in the one before or after it, or somebody is said there
to speak; brackets after it name its source; the quotation goes on from the paragraph before and that one is
attributed; it is the title of a work or the name of a thing; it is shorter than `min-words`; it stands
outside the running text (headline, caption, list, block quote, table), or in a line that begins with a
dash, as a list of links does; the next line names the speaker after a dash; it is never closed, so that
nobody can tell where it ends (unbalanced-quotes).

Options:
  min-words  Quotations of fewer words are left alone (default 6).

Standards: Reuters Handbook of Journalism (identify a quoted speaker at once); AP (attribute what is not
known first-hand); Wikipedia's guideline on in-text attribution of quotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.cue_words import has_cue_word
from attrlint.model import BlockKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Block, Options, Quote

LEVEL = "warning"
SET = "strict"
OPTIONS = {"min-words": 6}
HELP = "Name the speaker beside the quotation, or take the quotation marks off."

FLAGGED = [
    "The sale fell through in May.\n\n[[“We never agreed to that price at all.”]]\n\nThe house is empty now.",
    'The market closes at noon. [["Nobody asked the traders before the vote."]] It opened in 1974.',
    "The bridge was shut.\n\n[[''It was never safe for heavy lorries.'']]\n\nIt reopens in June.",
]
CLEAN = [
    "“We never agreed to that price at all,” said Ana Ruiz, the buyers’ lawyer.",
    "Ana Ruiz spoke for the buyers.\n\n“We never agreed to that price at all.”\n\n“It is high,” she said.",
    "“We never agreed to that price at all.\n\n“It was too high for all of us,” Ruiz said.\n\n"
    "The sale is off.\n\nThe house is empty now.",
    "The club showed “The Long Road to the Quiet Sea” in May.",
    "The sale fell through. “No deal at all.” The house is empty now.",
    "“We never agreed to that price at all.” — Ana Ruiz, the buyers’ lawyer",
    "The price was high.\n\n“We never agreed to that price at all.” [Harbor Times]\n\nIt was in May.",
    "“We never agreed to that price at all.”\n\n— Ana Ruiz, the buyers’ lawyer",
    "—“Port traders never asked before the vote,” by Ana Ruiz.",
    "Ana Ruiz, the buyers’ lawyer: “We never agreed to that price at all.”",
    "“We want the house,” Ana Ruiz said.\n\nShe pauses.\n\n“We never agreed to that price at all.”\n\n"
    "She waits.\n\n“It was too high for all of us from May on.”\n\nThe house is empty now.",
    "Ana Ruiz goes on to say so.\n\n“We never agreed to that price at all.”\n\nThe house is empty now.",
]


_DASHES = "—–-•"


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the quotations of running text that no attribution with a speaker is near."""
    if not article.quotes:
        return
    voiced = _voiced_blocks(article)
    reporting: dict[int, bool] = {}
    silent_chain = False
    for quote in article.quotes:
        block = article.block_at(quote.span.start)
        if quote.depth or quote.is_title or block is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        if not quote.is_closed or article.prose[block.span.start] in _DASHES:
            continue
        n = article.block_number(quote.span.start)
        is_silent = voiced.isdisjoint((n - 1, n, n + 1))
        if is_silent and n - 2 in voiced and _is_paragraph(article, quote, block):
            is_silent = False  # a dialogue: between the two stands what the speaker does
            voiced.add(n)
        if quote.is_continued and silent_chain:
            continue
        silent_chain = is_silent
        for near in range(max(0, n - 1), min(n + 2, len(article.blocks))) if is_silent else ():
            if near not in reporting:
                reporting[near] = has_cue_word(article, article.blocks[near].span)
        if (
            is_silent
            and not any(reporting.get(near) for near in (n - 1, n, n + 1))
            and not _is_credited(article, quote, block)
            and not _is_signed(article, n)
            and not _is_attributed(article, quote)
            and _words(article, quote) >= options["min-words"]
        ):
            opening = " ".join(article.text(quote.inner).split()[:4])
            yield Problem(quote.span, f"Nobody is named as the speaker of the quotation “{opening} ...”.")


def _voiced_blocks(article: Article) -> set[int]:
    """The numbers of the blocks in which an attribution names a source or has a cue."""
    voiced = set()
    for attribution in article.attributions:
        if attribution.source is not None:
            voiced.add(article.block_number(attribution.source.start))
        if attribution.cue is not None and attribution.is_reported:
            voiced.add(article.block_number(attribution.cue.start))
    return voiced


def _is_paragraph(article: Article, quote: Quote, block: Block) -> bool:
    """Whether a quotation is all that its paragraph says."""
    rest = article.prose[quote.span.end : block.span.end]
    return quote.span.start == block.span.start and not rest.strip(" .")


def _is_credited(article: Article, quote: Quote, block: Block) -> bool:
    """Whether brackets after it name where it comes from, or it is all that the first line of a text says."""
    after = article.prose[quote.span.end : quote.span.end + 3].lstrip()
    return after[:1] in ("[", "(") or (block is article.blocks[0] and quote.span == block.span)


def _is_signed(article: Article, n: int) -> bool:
    """Whether the block after this one names somebody after a dash."""
    following = article.blocks[n + 1] if n + 1 < len(article.blocks) else None
    return following is not None and article.prose[following.span.start] in _DASHES


def _is_attributed(article: Article, quote: Quote) -> bool:
    """Whether the quotation is content of an attribution with a source, however far away."""
    attribution = article.attribution_of(quote.span)
    return attribution is not None and attribution.source is not None


def _words(article: Article, quote: Quote) -> int:
    return len(article.text(quote.inner).split())
