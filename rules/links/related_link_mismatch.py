"""The URL after a "Related article" line leads to another story.

A reader who follows the line expects the story that it names. Where another URL stands next, links were
pasted in the wrong order, or one is missing.

What to do: put the URL of the named story right after the line.

Silent when: the first URL after the line has words of the title; the slug or the title says too little to
compare; several lines are followed by several URLs, each of which fits one of them; the title itself is the
link.

Standards: JEA (link from the words that name what is linked); SPJ (give readers access to source material).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Link, Options, Span

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Put the URL of the named story right after the line."

FLAGGED = [
    "The port reopened on Tuesday after a strike of three weeks, its owner said in a statement.\n\n"
    "[[Related: Mayor Quits After Audit Finds Hole]]\n\nhttps://courier.example/school-wins-chess-cup-again",
    "The port reopened on Tuesday after a strike of three weeks, its owner said in a statement.\n\n"
    "[[Related article: Ferry Captains Ask For Higher Wages]]\n\n"
    "https://harbortimes.example/live/port-strike-news/h_265c92682c57\n"
    "https://courier.example/2023/03/06/ferry-captains-ask-for-higher-wages",
    "The port reopened on Tuesday after a strike of three weeks, its owner said in a statement.\n\n"
    "[[Read more: Town Budget Passes After Long Debate]]\n\n"
    "https://courier.example/culture/zoo-opens-new-penguin-house",
]
CLEAN = [
    "The port reopened on Tuesday after a strike of three weeks, its owner said in a statement.\n\n"
    "Related article: Ferry Captains Ask For Higher Wages\n\n"
    "https://courier.example/2023/03/06/ferry-captains-ask-for-higher-wages\n"
    "https://harbortimes.example/live/port-strike-news/h_265c92682c57",
    "The port reopened on Tuesday after a strike of three weeks, its owner said in a statement.\n\n"
    "Read more: Town Budget Passes After Long Debate\n\nhttps://courier.example/article/8812-x",
    "The port reopened on Tuesday after a strike of three weeks, its owner said in a statement.\n\n"
    "Read more: Town Budget Passes After Long Debate",
]

_FITS = 0.6
_TELLING = 4  # words of a slug that tell a story of their own


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask whether the URL next to a line is the one that its title names."""
    by_line: dict[Span, list[Link]] = {}
    for link in article.links:
        if link.related:
            by_line.setdefault(link.related.line, []).append(link)
    for line, links in by_line.items():
        following = links[0].related
        if following is None or following.overlap is None or following.overlap > 0:
            continue
        title = article.text(following.title).strip()
        fitting = next(
            (link for link in links[1:] if link.related and (link.related.overlap or 0) >= _FITS), None
        )
        if fitting is None and len(links[0].slug) < _TELLING:
            continue
        message = f"The URL after '{title}' leads to another story ('{' '.join(links[0].slug)}')"
        message += f"; {fitting.url} is the one that fits." if fitting else "."
        yield Problem(line, message)
