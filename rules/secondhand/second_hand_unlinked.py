"""Another outlet is named as the source, and its report is not linked.

A link to the report lets readers see what the other outlet really said and on what it rests, and gives it
its due. Naming alone does neither.

What to do: link the outlet's name, or the words that say what it reported, to the report itself.

Silent when: any link of the article leads to that outlet; the outlet is a wire agency, whose copy
subscribers have and readers can't open (agencies of your own under `agencies` in the configuration); it is
the article's own; no link stands in the article at all and it is plain text, where links can't be seen.

Options:
- `unlinked`: outlets that have no pages to link, a print-only paper or a radio programme (default none).

Standards: BBC (if you mention another publication's report, link it; deep link); The New York Times said
alike; JEA (show sources with links).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.agencies import is_wire
from attrlint.model import Format, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "strict"
OPTIONS: dict[str, object] = {"unlinked": []}
HELP = "Link the report that the statement comes from."

FLAGGED = [
    (
        "---\ntitle: Mill\n---\n\nThe mill will close, [[the Harbor Times reported]]. It "
        "[opened](https://mill.example/history/1) in 1974.\n"
    ),
    "---\ntitle: Mill\n---\n\nThe owner [[told CNN]] that the mill will close.\n",
    "<p>The mill will close, [[the Harbor Times reported]] on Monday.</p>",
]
CLEAN = [
    (
        "---\ntitle: Mill\n---\n\nThe mill will close, [CNN "
        "reported](https://edition.cnn.com/2023/05/03/mill).\n"
    ),
    "---\ntitle: Mill\n---\n\nThe mill will close, Reuters reported.\n",
    "The mill will close, the Harbor Times reported.",
    (
        "---\ntitle: Mill\n---\n\nThe mill will close, [the Harbor "
        "Times](https://harbortimes.example/mill) reported.\n"
    ),
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report each outlet without a link, where it is first relied on."""
    if article.document.format is Format.TEXT and not article.links:
        return
    linked = [_key(text) for link in article.links for text in (link.publisher, link.host, link.text) if text]
    for source in article.sources:
        is_exempt = source.is_own or source.is_nameless or _is_agency(article, source.name)
        if is_exempt or not source.relays or source.name in options["unlinked"]:
            continue
        name = _key(source.name)
        if not any(name in target or target in name for target in linked if len(target) > 2):
            yield Problem(source.relays[0].span, f"{source.name} is relied on, and its report is not linked.")


def _is_agency(article: Article, name: str) -> bool:
    return is_wire(name) or name in article.house.agencies


def _key(name: str) -> str:
    """Letters and digits alone: "The Harbor Times" and "harbortimes" are of one outlet."""
    return "".join(filter(str.isalnum, name.lower().removeprefix("the ").removeprefix("www.")))
