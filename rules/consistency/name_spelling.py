"""A name is spelt in two ways.

Kovacs in the second paragraph and Kovaks in the tenth: readers wonder whether there are two, and the one
who is meant is rightly angry.

What to do: look the name up and spell it the same everywhere, headline and captions included.

Silent when: both spellings have a first name of their own (siblings, namesakes); the short form is a
possessive or a plural; the names are shorter than `min-letters` letters.

Options:
- `min-letters`: shorter names are left alone (default 5).

Standards: desk checklists (Steve Buttry; The Signal: names spelt the same everywhere); the AP on
corrections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import Problem, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Options

LEVEL = "warning"
SET = "default"
OPTIONS: dict[str, object] = {"min-letters": 5}
HELP = "Look the name up and spell it the same everywhere."

FLAGGED = [
    "Marta Kovacs said no. [[Kovaks]] said the mill was hers.",
    "Jo Lambert, the owner, said no. [[Lamberd]] said that he was sorry.",
    "The mayor, Ana Sharpton, said yes. [[Sharption]] said so twice.",
]
CLEAN = [
    "Marta Kovacs said no. Kovacs said the mill was hers.",
    "Marta Kovacs said no. Jo Kovaks said yes. Kovaks said the mill was his.",
    "Marta Lane said no. Lang said yes.",
]

_NAME = lazy.compile(r"[A-Z][\w’'-]*[a-z]")


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Compare each name without a first name with the surnames of those named in full."""
    full: dict[str, str] = {}
    shortest: int = options["min-letters"]
    for source in article.sources:
        for mention in source.mentions if source.kind is SourceKind.PERSON else ():
            text = article.text(mention)
            words = _NAME.findall(text) if " " in text or "\u00a0" in text else []
            if len(words) > 1:
                full.setdefault(words[-1], source.name)
    for source in article.sources if full else ():
        if source.kind not in (SourceKind.UNKNOWN, SourceKind.PERSON) or not source.mentions:
            continue
        mention = source.mentions[0]
        word = article.text(mention)
        if " " in word or word in full or len(word) < shortest or not _NAME.fullmatch(word):
            continue
        for surname, name in full.items():
            if word[0] == surname[0] and len(surname) >= shortest and _differ_by_one(word, surname):
                yield Problem(mention, f"“{word}” is nobody here; {name} is spelt “{surname}”.")
                break


def _differ_by_one(word: str, other: str) -> bool:
    """Whether one letter is added, missing or another, not a plural or possessive s at the end."""
    if abs(len(word) - len(other)) > 1 or word.rstrip("s") == other.rstrip("s"):
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    return word[start:] in (other[start + 1 :], "") or word[start + 1 :] in (
        other[start:],
        other[start + 1 :],
    )
