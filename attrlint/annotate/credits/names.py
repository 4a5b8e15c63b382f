"""Parts the words of a credit into names and what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.agencies import agency
from attrlint.annotate.credits.lexicon import is_region, words

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Part", "is_outlet", "parts"]

_TOKEN = lazy.compile(r"(?P<word>[^\W\d_](?:[\w’'&+-]|\.(?=[^\W\d_]))*\.?)|[,;:/|()@•·–—]|-+")
_ABBREVIATION = lazy.compile(
    r"(?:[^\W\d_]|[^\W\d_]\.[\w.]*|St|Ste|Mt|Ft|Jr|Sr|Dr|Mr|Ms|Mrs|Prof|Rev|Gen|Col)\.\Z"
)
_POSSESSIVE = lazy.compile(r"(?:[’']s|(?<=s)[’'])\Z")
_DOMAIN = lazy.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,5}|Com)")
_LOWERED = frozenset({"and", "by", "in", "from"})  # also where a credit writes them with a capital


class Part(NamedTuple):
    """A name (`is_name`), or a word or mark between names."""

    text: str
    is_name: bool


def is_outlet(name: str) -> bool:
    """Whether a name is shaped like that of a news outlet: by its last word, or as a domain."""
    return name.split()[-1] in words("names", "outlets") or _DOMAIN.fullmatch(name) is not None


def parts(text: str) -> Iterator[Part]:
    """Names, and the words and marks between them, in order; the end of a sentence is a "."."""
    row: list[str] = []
    for token in _TOKEN.finditer(text):
        word, is_word = token.group(), token["word"] is not None
        is_end = is_word and word.endswith(".") and not _is_abbreviation(word)
        word = word.removesuffix(".") if is_end else word
        if word == "," and row and _is_suffix(text[token.end() : token.end() + 4]):
            continue
        belongs = is_word and (_begins_name(word) or (row and _is_particle(word, text, token.end())))
        if belongs:
            row.append(word)
        if not belongs or is_end or (_POSSESSIVE.search(word) and agency(" ".join(row))):
            yield from _names(row)
            row = []
        if not belongs:
            yield Part(word.lower() if word.lower() in _LOWERED else word, False)
        if is_end:
            yield Part(".", False)
    yield from _names(row)


def _is_abbreviation(word: str) -> bool:
    return bool(_ABBREVIATION.match(word)) or is_region(word) or word in words("names", "suffixes")


def _is_suffix(following: str) -> bool:
    return following.strip(" .,") in ("Jr", "Sr", "III")


def _begins_name(word: str) -> bool:
    return (word[0].isupper() or agency(word) is not None) and word not in words("names", "labels")


def _is_particle(word: str, text: str, end: int) -> bool:
    """Whether a word in lower case goes on with a name: "Ada van der Cole"."""
    if word not in words("names", "particles"):
        return False
    following = text[end : end + 30].split(None, 1)
    return bool(following) and (following[0][0].isupper() or following[0] in words("names", "particles"))


def _names(row: list[str]) -> Iterator[Part]:
    """The names in a row of capitalised words: posts part them ("AP Writer Ada Cole")."""
    whole = " ".join(row)
    posts = [i for i, word in enumerate(row) if word in words("names", "posts")]
    if row and (not posts or agency(whole) or (is_outlet(whole) and not _is_post_of_person(row))):
        yield Part(whole, True)
        return
    if not row:
        return
    before = row[: posts[-1]]
    while before and before[-1] in words("names", "posts"):
        before.pop()
    first, rest = " ".join(before), " ".join(row[posts[-1] + 1 :])
    if first and (agency(first) or is_outlet(first) or not rest):
        yield Part(first, True)
    if rest:
        yield Part(rest, True)


def _is_post_of_person(row: list[str]) -> bool:
    return any(word in words("names", "posts") and word not in words("names", "outlets") for word in row)
