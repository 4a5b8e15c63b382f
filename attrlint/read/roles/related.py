"""Tells lines that lead to another page: "Related article: ...", "Read more", "See also ..."."""

from __future__ import annotations

import re

from attrlint import lazy
from attrlint.read.roles.lexicon import labels

__all__ = ["is_related"]

_LONGEST = 250  # code points
_LABEL_END = lazy.compile(r"\s?(?::|\||»|>|\s[–—-]+\s)\s*")
_TITLE = lazy.compile(r"[^\W_a-z]|[“\"‘'\[]|https?:|\Z")
_BARE_LABEL = lazy.compile(r"(?i:see also|read also|also read) (?:[^\W_a-z]|[“\"‘'])")
_FURTHER = lazy.compile(
    r"(?:click|tap) here (?:to|for)\b|also on [\w-]+\.\w"
    r"|read (?:the |it |our )?(?:full|whole|rest|entire|original|complete|all)\b"
    r".{0,40}?(?:\b(?:here|at|on|below)\b|:)"
    r"|more (?:from|on|about)\b[^.]{0,60}:\Z"
    r"|read (?:more|it|the story|the article|on)(?: \w+){0,3} here\b",
    re.IGNORECASE,
)


def is_related(line: str) -> bool:
    """A label with a mark after it, a label that is the whole line, or an invitation to read on elsewhere."""
    if len(line) > _LONGEST:
        return False
    lower = line.lower()
    if lower.rstrip(" .:…") in labels("related", "alone"):
        return True
    for label in labels("related", "labels"):
        end = _LABEL_END.match(line, len(label)) if lower.startswith(label) else None
        if end and (label not in labels("related", "common") or _TITLE.match(line, end.end())):
            return True
    return _BARE_LABEL.match(line) is not None or _FURTHER.match(line) is not None
