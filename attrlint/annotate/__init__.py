"""Document to Article: one module per kind of fact, imported when that fact is first asked for.

Each module has a `find(article)`, which returns the facts of its kind in the order of the prose and may ask
the article for facts of other kinds. Who asks whom (no circle):

    triggers (where words stand that rare patterns wait for) <- hearsay, leftovers, spellings, superlatives,
        running_tolls, verifications, refusals
    sentences <- quotes <- attributions <- sources <- figures
    quotes <- hearsay, verifications, leftovers, open_quotes, refusals, judgements
    figures, attributions <- war_claims
    figures <- changes, running_tolls
    quotes <- superlatives, spellings, acronyms
    links <- link_traits
    sentences, credits <- links <- published <- dates (which also ask for quotes)

Evidence, which needs the pages behind the links, is found in `attrlint.online`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrlint.model import Article, Finders

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from attrlint.model import Document, House, Page

__all__ = ["annotate"]


def annotate(
    document: Document, house: House | None = None, pages: Mapping[str, Page] | None = None
) -> Article:
    """Make the article of a document; its facts are found as they are asked for.

    `pages` are what the web said of its links, if it was asked.
    """
    return Article(document, _FINDERS, house, pages)


def _finder(kind: str) -> Callable[[Article], Any]:
    def find(article: Article) -> Any:
        package = "online" if kind == "evidence" else "annotate"
        return import_module(f"attrlint.{package}.{kind}").find(article)

    return find


_FINDERS = Finders(**{kind: _finder(kind) for kind in Finders.__match_args__})
