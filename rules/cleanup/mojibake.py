"""Characters were garbled on the way: â€™ stands for an apostrophe.

Text in UTF-8 was read as Windows-1252 somewhere. Names lose their accents and quotations their marks.

What to do: put the characters that were meant; `--fix` does so where they can be told, outside of
quotations. Set the encoding of the file or the feed right, or it will happen again.

Silent when: the characters stand for themselves, as in Portuguese and French names.

Standards: RFC 3629 (UTF-8); desk craft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, LeftoverKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Put the characters that were meant."

FLAGGED = [
    "Tom[[â€™]]s mill burned down.",
    "The caf[[Ã©]] was shut.",
    "The mill cost [[Â£]]3 million.",
    "The caf[[�]] was shut.",
]
CLEAN = [
    "Tom’s mill burned down.",
    "The café in São Paulo was shut.",
    "Âncora is a town.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each garbled stretch, with a fix where it can be told and outside quotations."""
    for leftover in article.leftovers:
        if leftover.kind is not LeftoverKind.MOJIBAKE:
            continue
        words, meant = article.text(leftover.span), leftover.replacement
        message = f"“{words}” is garbled" + (
            f": it stands for “{meant}”." if meant else " and can't be read."
        )
        is_quoted = article.quote_at(leftover.span.start) is not None
        fix = None if meant is None or is_quoted else Fix("Put what was meant", ((leftover.span, meant),))
        yield Problem(leftover.span, message, fix=fix)
