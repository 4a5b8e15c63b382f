"""Finds what a number counts: the head noun behind it, and what is said of one noun for every other."""

from __future__ import annotations

from attrlint import lazy
from attrlint.annotate.numbers.vocabulary import SPACE, word_set

__all__ = ["head_noun", "is_plural", "single_noun", "stem"]

_WORD = lazy.compile(rf"{SPACE}(?:(?:[A-Z]\.)+|[^\W\d_][\w'’-]*)")
_REACH = 6  # words between a number and its head noun, at most
_SHORT = 4
_USUAL = 16  # code points up to the blank behind a word that takes no pattern to read


def is_plural(word: str) -> bool:
    """Whether a lower-case word is a noun that can follow a number above one."""
    if word in word_set("nouns", "irregular"):
        return True
    return (
        len(word) > 2
        and word[-1] == "s"
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in word_set("nouns", "singular")
    )


def head_noun(prose: str, at: int) -> tuple[int, str] | None:
    """End and words of the head noun of the count that ends at `at`, or None.

    The head is the first plural before a function word, or the one after it ("police officers").
    """
    stop = word_set("nouns", "stop")
    found: tuple[int, str] | None = None
    for _ in range(_REACH):
        end = _end_of_word(prose, at)
        word = prose[at + 1 : end].lower()
        if not end or word in stop:
            break
        at = end
        if is_plural(word):
            found = at, word
            if word not in word_set("nouns", "modifiers"):
                break
        elif found:
            break
    return found


def single_noun(prose: str, at: int) -> tuple[int, str] | None:
    """End and words of a singular noun ("every young sailor lost"): the last word before a stop."""
    found: tuple[int, str] | None = None
    for _ in range(_SHORT):
        end = _end_of_word(prose, at)
        word = prose[at + 1 : end].lower()
        if not end or word in word_set("nouns", "stop") or (found and _is_participle(word)):
            break
        at = end
        found = at, word
    return found


def _end_of_word(prose: str, at: int) -> int:
    """Where the word ends that stands behind a blank at `at`; 0 if none does."""
    blank = prose.find(" ", at + 1, at + _USUAL) if prose[at : at + 1] == " " else -1
    word = prose[at + 1 : blank] if blank > 0 else ""
    if word.isalnum() and not word[0].isdigit():
        return blank
    match = _WORD.match(prose, at)
    return match.end() if match else 0


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in word_set("nouns", "participles")


def stem(noun: str) -> str:
    """A noun without the ending of its plural, for comparison."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
