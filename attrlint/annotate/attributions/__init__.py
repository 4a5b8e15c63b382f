"""Finds attributions: who is said to have said, written or found what, directly or not.

The passes, one module each: `narrative` cuts sentences in which a quotation is one word, `tokens` words,
`cues` finds the words that report (`light_cues` pairs of verb and noun, `noun_cues` what is no verb),
`subjects`, `clauses` and `phrases` the noun phrases beside them, `frames` and `adjuncts` what follows them,
`contents` what is said, and `borders`, `ends` and `phrase_ends` where that ends. `readings` puts these
together, by the place of the content and the kind of cue (`before`, `after`, `passives`, `others`, `labels`;
`unlisted` for verbs that no list knows), and `joining` adds what a quotation goes on with.
`vocabulary` holds the words. The conventions are those of PolNeAR (Newell, Margolin, Ruths, 2018): contents
lie flat, "that" and the quotation marks belong to the content, cue and addressee do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.joining import Joiner
from attrlint.annotate.attributions.narrative import narratives
from attrlint.annotate.attributions.readings import read
from attrlint.annotate.attributions.tokens import Cutter

if TYPE_CHECKING:
    from attrlint.model import Article, Attribution

__all__ = ["find"]

_LARGE = 1 << 20
"""Code points of an article that is large."""


def find(article: Article) -> tuple[Attribution, ...]:
    """Find the attributions of an article, in the order of the prose."""
    joiner, cutter = Joiner(article), Cutter(article.prose)
    for narrative in narratives(article):
        tokens = cutter.cut(narrative)
        if tokens is not None and tokens.low:
            joiner.add(narrative, tokens, read(tokens, article.prose, narrative.is_headline))
        else:
            joiner.add(narrative, None, ())
    if len(article.prose) > _LARGE:
        cutter.forget()  # the facts of a large article need the memory
    return joiner.finish()
