"""Document to Article: one module per kind of fact, imported when that fact is first asked for.

Each module has a `find(article)`, which returns the facts of its kind in the order of the prose and may ask
the article for facts of other kinds. Who asks whom (no circle):

    triggers (where words stand that rare patterns wait for) <- hearsay, leftovers, spellings, superlatives,
        running_tolls, verifications, refusals, update_notes, links, sources, numbers, figures, dates,
        dated_weekdays
    sentences <- quotes <- attributions <- sources <- figures <- lead_figures, figure_sources
    numbers <- figures, changes, running_tolls, war_claims, contexts
    quotes <- hearsay, verifications, leftovers, open_quotes, refusals, judgements
    attributions <- war_claims
    sources <- stating_sources
    quotes <- superlatives, spellings, acronyms
    links <- link_traits
    sentences, credits <- links <- published <- dates (which also ask for quotes) <- dated_weekdays

Evidence, which needs the pages behind the links, is found in `attrlint.online`.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from attrlint.model import Article, Finders

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from attrlint.model import Document, House, Page

__all__ = ["annotate", "in_turn"]

_E = TypeVar("_E")
_R = TypeVar("_R")


def annotate(
    document: Document, house: House | None = None, pages: Mapping[str, Page] | None = None
) -> Article:
    """Make the article of a document; its facts are found as they are asked for.

    `pages` are what the web said of its links, if it was asked.
    """
    return Article(document, _FINDERS, house, pages)


def in_turn(opened: Sequence[Article | _E], work: Callable[[Article], _R]) -> list[_R | _E]:
    """What some work makes of each of several articles; what is no article stays as it is.

    What the work asked of both the first and the second is found in all others before it goes on, one kind of
    fact after the other. That takes a quarter less time than all kinds in one article and then in the next:
    what a kind needs, code and words, stays close to the processor.
    """
    articles = [one for one in opened if isinstance(one, Article)]
    results: list[_R | _E] = []
    for one in opened:
        results.append(work(one) if isinstance(one, Article) else one)
        if len(articles) > 1 and one is articles[1]:
            _find_alike([kind for kind in articles[0].found if kind in articles[1].found], articles[2:])
    return results


def _find_alike(kinds: Sequence[str], others: Sequence[Article]) -> None:
    for kind in kinds:
        waiting = iter(others)
        while True:
            with suppress(Exception):  # who asks for the fact will see it; the others still have theirs found
                for article in waiting:
                    getattr(article, kind)
                break


def _finder(kind: str) -> Callable[[Article], Any]:
    def find(article: Article) -> Any:
        facts = _find_of(kind)(article)
        article.found.append(kind)
        return facts

    return find


@cache
def _find_of(kind: str) -> Callable[[Article], Any]:
    package = "online" if kind == "evidence" else "annotate"
    find: Callable[[Article], Any] = import_module(f"attrlint.{package}.{kind}").find
    return find


_FINDERS = Finders(**{kind: _finder(kind) for kind in Finders.__match_args__})
