"""Somebody is called by the surname before the full name is given.

"Cole said" makes readers look for who Cole is. It happens when paragraphs are moved.

What to do: give the full name and what the person does at the first mention, the surname after that.

Silent when: the full name stands anywhere before; only the headline has the surname; the person is known by
one name; a title stands before the surname ("Mr. Cole").

Standards: the AP Stylebook (full name on first reference); Reuters (name and position).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Block, Options, Span

LEVEL = "note"
SET = "strict"
OPTIONS: dict[str, object] = {}
HELP = "Give the full name at the first mention."

FLAGGED = [
    "[[Cole]] said the books were never checked. Nobody asked.\n\nAda Cole, the auditor, said it was so.",
    "The mill will close, [[Ruiz]] said. It is old.\n\n“We will fight,” said Ana Ruiz, the mayor.",
    "[[Novak]] said that he was there. The judge asked twice.\n\nJan Novak, a driver, said it again.",
]
CLEAN = [
    "Cole says no\n\nThe auditor, Ada Cole, said the books were never checked.",
    "Ada Cole, the auditor, said the books were never checked.\n\nCole said that nobody had asked.",
    "Cole said the books were never checked.",
    "Ada Cole, the auditor, was at the mill.\n\nCole said the books were never checked.",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare where each person's surname and full name first stand."""
    reported = set()
    people = [source for source in article.sources if source.kind in (SourceKind.PERSON, SourceKind.UNKNOWN)]
    full: dict[str, str] = {}
    for source in people:
        for mention in source.mentions:
            words = article.text(mention).split()
            if len(words) > 1 and all(word[:1].isupper() for word in words):
                full.setdefault(words[-1], " ".join(words))
    for source in people:
        if not source.mentions:
            continue
        mention = source.mentions[0]
        word = article.text(mention)
        if word not in full or word in reported:
            continue
        block = article.block_at(mention.start)
        is_text = block is not None and block.kind.is_text and not _is_title(article, block)
        first = article.prose.find(full[word])
        if is_text and first > mention.end and not _is_named(article, word, mention):
            reported.add(word)
            yield Problem(mention, f"“{word}” comes before “{full[word]}”.")


def _is_title(article: Article, block: Block) -> bool:
    """Whether it is the first line of the text and one sentence, as headlines in plain text are."""
    return block is article.blocks[0] and len(article.sentences_in(block.span)) == 1


def _is_named(article: Article, word: str, mention: Span) -> bool:
    """Whether the first time that the word stands in the text, another name stands before it."""
    first = article.prose.find(word, 0, mention.end)
    before = article.prose[max(0, first - 20) : first].split()
    return bool(before) and before[-1][:1].isupper() and before[-1][-1].isalpha()
