"""Tells the language of a text by its small words, or by its script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from attrlint.lexicon import load

__all__ = ["language_of"]

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 8_000
_FEWEST = 5  # small words that must be of one language
_MARGIN = 2  # how many times as many as of the next one
_SCRIPTS = {
    "CYRILLIC": "cyrillic", "GREEK": "el", "ARABIC": "arabic", "HEBREW": "he", "HANGUL": "ko", "THAI": "th",
    "HIRAGANA": "cjk", "KATAKANA": "cjk", "CJK": "cjk", "DEVANAGARI": "devanagari", "GEORGIAN": "ka",
}  # fmt: skip
_LETTERS = 500  # whose script is looked at


def language_of(text: str) -> str | None:
    """The code of the language (of some texts: the name of the script), None where it is not clear."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script:
        return script
    known = _small_words()
    counts = Counter(known[word] for word in _WORD.findall(sample.lower()) if word in known)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST:
        return None
    is_clear = len(ranked) == 1 or ranked[0][1] >= _MARGIN * ranked[1][1]
    return ranked[0][0] if is_clear else None


def _script(sample: str) -> str | None:
    if sample.isascii():
        return None
    letters = [char for char in sample[:: max(1, len(sample) // _LETTERS)] if char.isalpha()]
    others = Counter(
        script for char in letters if (script := _SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0]))
    )
    most = others.most_common(1)
    return most[0][0] if most and most[0][1] * 2 > len(letters) else None


@cache
def _small_words() -> dict[str, str]:
    return {word: language for language, words in load("online/language").items() for word in words}
