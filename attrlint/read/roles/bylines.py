"""Tells bylines from sentences and headlines that begin with "By"."""

from __future__ import annotations

import re
from functools import cache

from attrlint import lazy
from attrlint.agencies import agency
from attrlint.read.roles.lexicon import labels, unknown_words, words

__all__ = ["after_label", "is_byline", "is_signed_name"]

_AFTER_NAME = lazy.compile(r"\s*[,|/]\s*")

_LONGEST = 200  # code points
_NAME_LONGEST = 6  # words
_WORD = lazy.compile(r"[^\W\d_]")
_BLANKS = ": \xa0\t"
_END_OF_NAME = lazy.compile(
    r"\s*(?:[,;|/•·:@]|[–—-]+(?=\s|\Z)|\s[–—-]"
    r"|(?<=\s)(?:and|AND|And|for|For|FOR|in|IN|with|via|from|at|[Ss]pecial|SPECIAL|&)\s|\s(?=\d))"
)


def is_byline(line: str) -> bool:
    """A label, then names, of which the first is a person, an agency or a desk; then titles, outlet, date."""
    rest = after_label(line)
    if not rest or unknown_words(rest, words("byline", "words")):
        return False
    end = _END_OF_NAME.search(rest)
    return _is_name((rest[: end.start()] if end else rest).strip(" .,"))


def after_label(line: str) -> str:
    """What stands after "By", "Words:" or another label of bylines; "" where the line has none."""
    if len(line) > _LONGEST:
        return ""
    label = _label().match(line)
    if label is None:
        return ""
    has_by = label.group().lower().endswith("by")
    rest = line[label.end() :]
    return rest.lstrip(_BLANKS) if rest[:1] and (rest[0] == ":" or (has_by and rest[0] in _BLANKS)) else ""


@cache
def _label() -> re.Pattern[str]:
    alternatives = "|".join(map(re.escape, labels("byline", "labels")))
    return lazy.compile(f"(?:{alternatives})(?!\\w)", re.IGNORECASE)


def is_signed_name(line: str) -> bool:
    """A name and what it is there: "Ada Cole, Staff Writer", "Ben Hart, The Associated Press"."""
    if len(line) > 80 or line[-1] in ".!?:" or not ("," in line or "|" in line or "/" in line):
        return False
    name, *rest = _AFTER_NAME.split(line)
    tokens = name.split()
    if len(rest) > 2 or not 2 <= len(tokens) <= 4 or any(not token[0].isupper() for token in tokens):
        return False
    return _is_name(name) and agency(name) is None and all(map(_is_post, rest))


def _is_post(part: str) -> bool:
    last = part.split()[-1:]
    return agency(part) is not None or (bool(last) and last[0].lower() in words("byline", "collective"))


def _is_name(part: str) -> bool:
    if agency(part):
        return True
    tokens = _without_agency(part.split())
    if not tokens or len(tokens) > _NAME_LONGEST:
        return False
    lower = [token.lower().strip(",") for token in tokens]
    if lower[-1] in words("byline", "collective"):
        return True
    if lower[0] in words("byline", "no_name") or not words("byline", "no_part").isdisjoint(lower):
        return False
    return len(tokens) > 1 and tokens[0][0].isupper() and all(_WORD.match(token) for token in tokens)


def _without_agency(tokens: list[str]) -> list[str]:
    """The words before those of an agency: "ADA COLE THE ASSOCIATED PRESS"."""
    for at in range(1, min(len(tokens), _NAME_LONGEST + 1)):
        if agency(" ".join(tokens[at:])):
            return tokens[:at]
    return tokens
