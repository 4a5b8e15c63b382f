"""A link leads to a whole live blog, though what is cited stands in one of its entries.

A live blog grows by the hour, and its older entries move to other pages. Its entries have addresses of their
own, which stay.

What to do: link the entry. Where the raw URL stands in the text, the fix does it.

Silent when: the words or figures that the article takes from it are in no entry that has an address; the
entry is linked already.

Standards: IFCN (sources that a reader can follow).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Fix, Problem, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
NEEDS = "online"
OPTIONS: dict[str, object] = {}
HELP = "Link the entry."

_BLOG = (
    '<script type="application/ld+json">{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": '
    '"BlogPosting", '
    '"url": "https://courier.example/live/bridge/e7", "articleBody": "%s"}]}</script><title>Bridge '
    "live</title><p>%s"
)
_WORDS = "We will not open the bridge before the repairs are done"
PAGES = {
    "https://courier.example/live/bridge": _BLOG % (_WORDS, _WORDS),
    "https://courier.example/live/bridge/e7": _BLOG % (_WORDS, _WORDS),
}
FLAGGED = [
    f"“{_WORDS},” engineer Lea Moss said ([[https://courier.example/live/bridge]]).",
    f"The bridge is shut. “{_WORDS},” Lea Moss, an engineer, said ([[https://courier.example/live/bridge]]).",
    f"Lea Moss said: “{_WORDS}” ([[https://courier.example/live/bridge]]).",
]
CLEAN = [
    "The bridge is shut, engineer Lea Moss said (https://courier.example/live/bridge).",
    f"“{_WORDS},” engineer Lea Moss said (https://courier.example/live/bridge/e7).",
    "“We may well open the bridge before the repairs,” engineer Lea Moss said (https://courier.example/live/bridge).",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report links to live blogs where an entry is cited."""
    entries = {
        one.page.url: one.update.url
        for one in article.evidence
        if one.update is not None and one.verdict is Verdict.VERIFIED
    }
    for link in article.links:
        page = article.pages.get(link.url)
        entry = entries.get(page.url) if page else None
        if page is None or entry is None or entry in (link.url, page.url, page.final_url):
            continue
        fix = None
        if link.is_bare and article.text(link.span) == link.url:
            fix = Fix(f"link {entry}", ((link.span, entry),))
        yield Problem(link.span, f"What is cited here stands in an entry of its own, {entry}.", fix=fix)
