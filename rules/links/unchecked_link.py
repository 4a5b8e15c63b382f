"""It could not be told whether a linked page is there.

The server refused, asked to wait, failed, did not answer in time, or answered with a page that only asks to
log in. That says nothing of the page: many outlets let no program in. Somebody has to open such a link by
hand.

What to do: open the link in a browser.

Silent when: the link was left out on purpose (`--exclude`, robots.txt), or is not of the web.

Standards: IFCN (sources that a reader can follow); desk checklists (open every URL).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Outcome, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "strict"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Open the link in a browser."

PAGES = {
    "https://courier.example/bridge-shut": "<title>Bridge Shut</title><p>The bridge was shut on Monday.",
    "https://courier.example/bridge-lost": "404",
    "https://walled.example/bridge": "403",
    "https://busy.example/bridge": "503",
    "https://login.example/bridge": "<title>Log in</title><form>Name</form>",
}
FLAGGED = [
    "The bridge is shut: [[https://walled.example/bridge]]",
    "The bridge is shut: [[https://busy.example/bridge]]",
    "The bridge is shut: [[https://login.example/bridge]]",
]
CLEAN = [
    '<p>The bridge is <a href="https://courier.example/bridge-shut">shut</a>.</p>',
    "The bridge is shut: https://courier.example/bridge-shut",
    "The bridge is shut: https://courier.example/bridge-lost",
]

_TOLD = frozenset({Outcome.OK, Outcome.MOVED, Outcome.GONE, Outcome.EXCLUDED})


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report links of which nothing could be told."""
    for link in article.links:
        page = article.pages.get(link.url)
        if page is not None and page.outcome not in _TOLD:
            why = page.outcome.replace("-", " ")
            yield Problem(link.span, f"The linked page is unchecked ({why}: {page.detail}).")
