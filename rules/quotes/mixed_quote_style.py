"""Straight and curly quotation marks stand in one article.

Mixed marks show where text was pasted together: from an agency, a press release, a chat. They look careless,
and software that searches for quotations finds only half of them.

What to do: use one style throughout, the one that the house has. `--fix` gives the rarer marks the other
style.

Silent when: only one of the two styles is used for quotations. Apostrophes, feet and inches, guillemets, code
and quotations inside quotations are no matter.

Standards: desk craft; most house styles (AP, Guardian, Economist) settle on one form of the mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Use one style of quotation marks throughout the article."

FLAGGED = [
    'The mayor called it “a start.” Her rival called it [["]]a joke." The clerk said it was “a rule.”',
    'She said "no." He said "yes." They said [[“]]perhaps.”',
    'The note said “stay.” The sign said “go.” A boy called it “odd[["]].',
]
CLEAN = [
    "The mayor called it “a start.” Her rival called it “a joke.”",
    'The mayor called it "a start." It\'s a 12" pipe.',
    'The mayor’s rival called it "a joke."',
]

_STRAIGHT = '"'
_CURLY = "“”"


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report the first mark of the rarer style, once."""
    if _STRAIGHT not in article.prose or all(mark not in article.prose for mark in _CURLY):
        return
    straight: list[Span] = []
    curly: list[Span] = []
    opening = set()
    for quote in article.quotes:
        if quote.depth:
            continue
        marks = [Span(quote.span.start, quote.inner.start), Span(quote.inner.end, quote.span.end)]
        opening.add(marks[0])
        for mark in marks:
            text = article.text(mark)
            if text and text in _CURLY:
                curly.append(mark)
            elif text == _STRAIGHT:
                straight.append(mark)
    if not straight or not curly:
        return
    rarer, other = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
    name = "straight" if rarer is straight else "curly"
    edits = tuple((mark, _other(rarer is straight, mark in opening)) for mark in rarer)
    yield Problem(
        min(rarer),
        f"This quotation mark is {name}; {len(other)} of the article's {len(rarer) + len(other)} are not.",
        fix=Fix("Use the style of the other marks", edits),
    )


def _other(is_straight: bool, opens: bool) -> str:
    """The mark in the other style."""
    return _STRAIGHT if not is_straight else _CURLY[0] if opens else _CURLY[1]
