"""A link to a page leads to the front page.

Many sites send readers of pages that they have taken down to the front page instead of saying so. The link
works, and shows nothing of what it is there for.

What to do: find the page's new address or an archived copy, or take the link out.

Silent when: the link is to a front page or a section in the first place; the page that answers asks to log in
or stands in the way otherwise.

Standards: IFCN (sources that a reader can follow); desk checklists (open every URL).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Find the page's new address or an archived copy, or take the link out."

PAGES = {
    "https://courier.example/": "<title>The Courier</title><p>News of the harbor.",
    "https://courier.example/2019/05/bridge-shut-after-inspection": "302 https://courier.example/",
    "https://courier.example/news/bridge-shut": "301 /en/",
    "https://courier.example/en/": "<title>The Courier</title><p>News of the harbor.",
    "https://courier.example/harbor": "302 https://courier.example/",
    "https://courier.example/shut-bridge": "302 https://courier.example/news/shut-bridge-opens",
    "https://courier.example/news/shut-bridge-opens": "<title>Bridge Opens</title><p>The bridge is open.",
}
FLAGGED = [
    '<p>It was <a href="https://courier.example/news/bridge-shut">[[shut in 2019]]</a>.</p>',
    "It was shut in 2019: [[https://courier.example/2019/05/bridge-shut-after-inspection]]",
    "It was shut in 2019: [[https://courier.example/news/bridge-shut]]",
]
CLEAN = [
    "It was shut, said the Courier: https://courier.example/",
    "It was shut, said the Courier: https://courier.example/harbor",
    "It was shut in 2019: https://courier.example/shut-bridge",
]

_FRONT = frozenset(
    {"", "home", "index", "index.html", "index.php", "en", "de", "fr", "es", "news", "us", "uk"}
)
_FEWEST_WORDS = 2  # in the slug of a page


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report links to pages that end on a front page."""
    for link in article.links:
        page = article.pages.get(link.url)
        if page is None or not page.outcome.is_there:
            continue
        if len(link.slug) >= _FEWEST_WORDS and _is_front(page.final_url) and not _is_front(link.url):
            yield Problem(link.span, f"The link leads to a front page, {page.final_url}.")


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/").lower() in _FRONT and not parts.query
