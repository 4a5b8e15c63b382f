"""A line of further reading names another story than its page.

"Related article: Wagner boss says fighters lack ammo" leads readers to a page whose title has no word in
common with the line. Most often the URL of another line was put there.

What to do: open the link. Put the URL of the named story, or name the story that is there.

Silent when: line and title share a word that tells the story; the words of the URL fit the line (the page was
given a new title); one of them is too short to compare; the page could not be read.

Standards: IFCN (sources that a reader can follow); WCAG 2.4.4 (the purpose of a link is in its text).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Put the URL of the named story, or name the story that is there."

_PAGE = "<title>{}</title><p>" + "This is what the report says, as long as it is, and no more than that. " * 4
PAGES = {
    "https://courier.example/a1": _PAGE.format("Captains Ask For Higher Wages"),
    "https://courier.example/a2": _PAGE.format("Zoo Opens New Penguin House"),
    "https://courier.example/captains-ask-for-wages": _PAGE.format("Harbor Strike Ends"),
}
FLAGGED = [
    "The port is shut.\n\n[[Read more: Captains Ask For Higher Wages]]\n\nhttps://courier.example/a2\n",
    "It is shut.\n\n[[Related: Ferry Captains Ask For Higher Wages]]\n\nhttps://courier.example/a2\n",
    "The port is shut.\n\n[[Related article: Captains Ask For Higher Wages]]\n\nhttps://courier.example/a2\n",
]
CLEAN = [
    "The port is shut.\n\nhttps://courier.example/a2\n",
    "The port is shut.\n\nRelated article: Captains Ask For Higher Wages\n\nhttps://courier.example/a1\n",
    "The port is shut.\n\nRelated article: Captains Ask For Higher Wages\n\n"
    "https://courier.example/captains-ask-for-wages\n",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare lines of further reading with the titles of their pages."""
    from attrlint.annotate.links.related import title_overlap

    for link in article.links:
        page = article.pages.get(link.url)
        if link.related is None or page is None or not page.outcome.is_there or not page.title or page.doubt:
            continue
        said = article.text(link.related.title)
        if not link.related.overlap and title_overlap(said, page.title) == 0:
            yield Problem(link.related.line, f"The page behind '{said}' is '{page.title}', {page.cited}.")
