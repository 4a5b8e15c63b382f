"""A linked page is gone.

A reader who follows a dead link cannot check what rests on it, and an invented URL is nearly always a dead
one. Only what is certain is said here: the server answers "not found" (404) or "gone" (410), or there is no
such host.

What to do: open the link. Correct the URL, link another page, or an archived copy (`--archive` looks for
one).

Silent when: the server refuses (401, 403, 451, bot walls), asks to wait (429), fails (5xx), does not answer
in time or has a faulty certificate: such a page may well be there (`unchecked-link` lists them).

Standards: SPJ (give readers access to the source material); IFCN (sources that a reader can follow); desk
checklists (open every URL).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Outcome, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "error"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Correct the URL, or link another page or an archived copy."

PAGES = {
    "https://courier.example/bridge-shut": "<title>Bridge Shut</title><p>The bridge was shut on Monday.",
    "https://courier.example/bridge-lost": "404",
    "https://courier.example/old": "301 https://courier.example/bridge-lost",
    "https://walled.example/bridge": "403",
    "https://busy.example/bridge": "503",
}
FLAGGED = [
    '<p>The bridge is shut, <a href="https://courier.example/bridge-lost">[[the Courier reported]]</a>.</p>',
    "The bridge is shut: [[https://courier.example/old]]",
    "The bridge is shut: [[https://no-such-host.example/bridge]]",
]
CLEAN = [
    '<p>The bridge is <a href="https://courier.example/bridge-shut">shut</a>.</p>',
    "The bridge is shut: https://courier.example/bridge-shut",
    "The bridge is shut: https://walled.example/bridge and https://busy.example/bridge",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report links whose pages are gone."""
    for link in article.links:
        page = article.pages.get(link.url)
        if page is None or page.outcome is not Outcome.GONE:
            continue
        help = f"An archived copy: {page.snapshot}" if page.snapshot else None
        yield Problem(link.span, f"The linked page is gone: {page.detail}, {page.cited}.", help)
