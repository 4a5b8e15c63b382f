"""The date in a URL can be read in two ways.

03-06-23 is 6 March to a reader in New York and 3 June to one in London. A link whose day can't be read can't
be checked against the story either.

What to do: open the page, and say its date in the text if it matters ("reported on 6 March").

Silent when: one of the numbers is above 12; the publisher is known for its order (CNN: month first), or the
country of its domain is; the weekday that the text names for the report fits one reading; the article's own
day, or its other links, are near one reading alone.

Standards: Wikipedia's Manual of Style (no all-number dates that depend on the reader's country).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "note"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Open the page for its date; nothing here needs to change if it fits the story."

FLAGGED = [
    "The port reopened, officials said.\n\n[[https://harbortimes.example/live/port-03-06-23]]",
    "The port reopened: [[https://harbortimes.example/news/05-04-2021/port]].",
    "Two pages tell of it: https://harbortimes.example/2020/09/09/port and [[https://b.example/05-04-2021/port]].",
]
CLEAN = [
    "The port reopened: https://edition.cnn.com/world/live-news/port-strike-03-06-23/index.html",
    "The port reopened: https://www.courrier.fr/port-03-06-2023.html",
    "The port reopened: https://harbortimes.example/live/port-03-26-23",
    "The port reopened: https://a.example/live/port-03-06-23 and https://b.example/2023/03/07/port",
]


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Ask which day a URL means where nothing decides."""
    for link in article.links:
        if link.date and link.date.other:
            digits = link.url[slice(*link.date.span)]
            readings = f"{link.date.first} or {link.date.other}"
            yield Problem(link.span, f"'{digits}' in this URL is {readings}, and nothing decides which.")
