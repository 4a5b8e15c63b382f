"""The words of a list are found alike at first and in a long run."""

from __future__ import annotations

from attrlint.annotate.scanner import Scanner

WORDS = ["he", "she", "hers", "his", "is", "“no”"]
TEXT = "“no”, she said: this is hers, not his. "


def test_words_are_found_alike_before_and_after_much_was_looked_through() -> None:
    scanner = Scanner(WORDS)
    at_first = scanner.anywhere(TEXT)
    assert [(TEXT[start:end], WORDS[number]) for number, start, end in at_first] == [
        ("“no”", "“no”"),
        *[("she", "she"), ("he", "he")],
        *[("his", "his"), ("is", "is"), ("is", "is")],
        *[("he", "he"), ("hers", "hers")],
        *[("his", "his"), ("is", "is")],
    ]
    scanner.anywhere(TEXT * 10_000)
    assert scanner.anywhere(TEXT) == at_first
    assert scanner.beginnings(TEXT) == Scanner(WORDS).beginnings(TEXT)
