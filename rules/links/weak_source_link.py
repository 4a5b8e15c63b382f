"""A page is linked as a source that is none.

Anybody may write in an encyclopedia or a forum, a search page changes by the hour, and a chatbot makes
things up. What stands there came from somewhere else: that is the source.

What to do: follow the page's own references and link what they lead to.

Silent when: the article is about that site, and names it; the link is one of a list of sources.

Options:
- `allow`: hosts that you take for sources (default none).

Standards: Reuters (Wikipedia is not a source); the AP (social media and user-written pages are to be
verified); IFCN (primary sources).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import LinkTraitKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {"allow": []}
HELP = "Link the source that this page itself rests on."

FLAGGED = [
    "<p>The town has <a href='https://en.wikipedia.org/wiki/Town'>[[9,000 voters]]</a>.</p>",
    "The town has 9,000 voters.\n\n[[https://www.reddit.com/r/town/comments/1]]",
    "<p>A <a href='https://www.google.com/search?q=study'>[[study]]</a> shows it.</p>",
]
CLEAN = [
    "---\ntitle: Mill\n---\n\nThe town has [9,000 voters](https://town.example/voters).\n",
    (
        "---\ntitle: Mill\n---\n\nWikipedia’s [page](https://en.wikipedia.org/wiki/Town) was "
        "changed by the mayor.\n"
    ),
    "---\ntitle: Mill\n---\n\nThe [map](https://maps.google.com/town) shows it.\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each such link, unless the text names the site."""
    weak = [trait for trait in article.link_traits if trait.kind is LinkTraitKind.WEAK]
    prose = article.prose.casefold() if weak else ""
    for trait in weak:
        host = trait.link.host
        name = host.split(".")[-2] if "." in host else host
        is_named = trait.link.text is not None and name in prose
        if not is_named and not any(
            host == allowed or host.endswith("." + allowed) for allowed in options["allow"]
        ):
            yield Problem(trait.link.span, f"What is linked here ({host}) is {trait.detail}.")
