"""A raw URL stands in the text.

A reader can't tell from a URL what is behind it, and a listener of a screen reader hears it letter by letter.
In a draft it is mostly left over: the place where somebody meant to link a source, or to delete a note.

What to do: link the words that name the source or the story, or delete the URL. In Markdown, write
`<https://...>` where the URL itself is meant to be read. `--fix` links the title of a "Related article" line
in Markdown to the URL beside it.

Silent when: the URL is written as `<https://...>`, stands in code, a caption, a credit, a table, a footnote
or a list of sources; it closes the paragraph behind a label that says what it is ("Results:") or a quotation
that is taken from it; it is an address without scheme and path, as given to readers ("visit
www.harbor.example"); the same URL has been reported before.

Options:
`lists`: headings below which, and labels after which, URLs are meant to be read.

Standards: JEA (show sources with links, from a key word); BBC (always link the source of your story).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, Fix, Format, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Block, Link, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {
    "lists": [
        "sources",
        "source",
        "references",
        "links",
        "notes",
        "footnotes",
        "further reading",
        "bibliography",
        "works cited",
        "external links",
        "on the web",
        "online",
        "url",
    ]
}
HELP = "Link the words that name the source, or delete the URL."

FLAGGED = [
    "The bridge closes, the council said. See [[https://news.harbortimes.example/bridge-closes]] for more.",
    "Prices rose, the office said.\n\n[[https://stats.example.org/a/b_(c)]]\n\nShops disagree.",
    "The mayor posted the letter at [[www.town.example/letters/7]].",
    "---\ntitle: A\n---\n\nRelated article: Port reopens after strike\n\n[[https://a.example/port-reopens]]\n",
    "Both papers had it: [[https://a.example/x]], [[https://b.example/y]] and again https://a.example/x.",
]
CLEAN = [
    "Great idea! https://t.co/XPx123 — Al Reyes (@alreyes) May 18, 2019",
    "For opening hours visit www.harbor-museum.example.",
    "The bridge closes in May, the council said.\n\nSources:\n\nhttps://town.example/bridge",
    "The bridge closes in May.[1]\n\n[1] https://town.example/bridge",
    "Source: https://town.example/bridge",
    "It closes in May.\n\nThe plan in full: https://town.example/bridge",
    "Harbor Times: “The bridge closes in May for good.” https://a.example/bridge-closes",
    "---\ntitle: Bridge\n---\n\nIt closes in May.[^1]\n\n[^1]: See https://town.example/bridge for more.",
]

MISSED = [
    "See [[harbortimes.example/2023/port-reopens]] for more.",  # without a scheme it may be anything
]

_OF_POSTS = frozenset({"t.co", "pic.twitter.com"})
"""Their short links come with the text of an embedded post."""

_FITS = 0.5
"""The share of a title's words in the slug from which on it is the title of that page."""

_BODY = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.BLOCK_QUOTE,
        BlockKind.RELATED,
        BlockKind.URL,
    }
)


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask whether each raw URL of the body is meant to be read."""
    lists = tuple(options["lists"])
    seen: set[str] = set()
    in_list = False
    links = [link for link in article.links if link.is_bare and not link.is_autolink]
    at = 0
    for block in article.blocks:
        if at == len(links):
            return
        in_list = _opens_list(article, block, lists) or (in_list and block.kind is not BlockKind.HEADING)
        while at < len(links) and links[at].span.end <= block.span.end:
            link = links[at]
            at += 1
            if not in_list and link.url not in seen and _is_meant_as_link(article, block, link, lists):
                seen.add(link.url)
                place = "on a line of its own" if len(link.span) == len(block.span) else "in the text"
                name = link.publisher or link.host or "another page"
                yield Problem(
                    link.span,
                    f"A raw URL ({name}) stands {place}: nothing says what it is for.",
                    fix=_fix(article, link),
                )


def _fix(article: Article, link: Link) -> Fix | None:
    """In Markdown, the title of the line that announces the page, linked, where the URL stands beside it."""
    related = link.related
    if (
        article.document.format is not Format.MARKDOWN
        or related is None
        or not (related.overlap or 0) >= _FITS
    ):
        return None
    if article.prose[related.title.end : link.span.start].strip() or "]" in article.text(related.title):
        return None
    title = article.text(related.title).rstrip()
    edit = (Span(related.title.start, link.span.end), f"[{title}]({link.url})")
    return Fix("Link the title", (edit,))


def _opens_list(article: Article, block: Block, lists: tuple[str, ...]) -> bool:
    return len(block.span) < 40 and article.text(block.span).strip(" :").lower() in lists


def _is_meant_as_link(article: Article, block: Block, link: Link, lists: tuple[str, ...]) -> bool:
    if block.kind not in _BODY or link.host in _OF_POSTS:
        return False
    if "/" not in article.text(link.span).rstrip("/"):
        return False
    if _is_announced(article, block, link):
        return False
    first = article.prose[block.span.start : block.span.start + 40].split(maxsplit=1)[0]
    is_footnote = first[0] in "[(^" and first.strip("[](){}^:.").isdigit()
    return (
        not is_footnote
        and article.prose[block.span.start : link.span.start].strip().lower().rstrip(":") not in lists
    )


_ANNOUNCING = (":", "”", '"', "’", "'")


def _is_announced(article: Article, block: Block, link: Link) -> bool:
    """Whether it closes a paragraph behind a label ("Results:") or a quotation that is taken from it."""
    before = article.prose[block.span.start : link.span.start].rstrip()
    is_last = not article.prose[link.span.end : block.span.end].strip(" .")
    return is_last and before.endswith(_ANNOUNCING)
