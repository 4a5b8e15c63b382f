"""Tells which outlet publishes at a host, and by which names it is called."""

from __future__ import annotations

from functools import cache

from attrlint.annotate.links.parts import is_under
from attrlint.lexicon import load

__all__ = ["names_of", "publisher_of"]


def publisher_of(host: str) -> str | None:
    """The outlet at a host (lower case, without `www.`), by the name to show; None for one not listed."""
    names = _names_at(host)
    return names[0] if names else None


def names_of(publisher: str) -> tuple[str, ...]:
    """All names of the outlet that `publisher_of` calls so, without "The"."""
    return _names().get(publisher, (publisher,))


def _names_at(host: str) -> tuple[str, ...]:
    lists = load("annotate/links/publishers")
    alias = is_under(host, lists["aliases"])
    known = is_under(lists["aliases"][alias] if alias else host, lists["publishers"])
    return tuple(lists["publishers"][known]) if known else ()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for called in load("annotate/links/publishers")["publishers"].values():
        names[called[0]] = tuple(dict.fromkeys((*names.get(called[0], ()), *called)))
    return names
