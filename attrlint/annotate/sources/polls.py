"""Tells poll results and their respondents from people who speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy

if TYPE_CHECKING:
    from attrlint.annotate.sources.noun_phrase import NounPhrase
    from attrlint.model import Span

__all__ = ["is_poll"]

_POLL = lazy.compile(r"(?<![\w-])(?:polls?|surveys?|percent|per cent|respondents|pollsters?)(?![\w-])|\d%")
_IN_POLL = ("poll", "survey", "percent", "per cent", "respondents", "%")  # each match has one of these
_A_POLL = lazy.compile(r"\bpolls?\b")
_ASKED = lazy.compile(r"\s*(?:who were )?(?:surveyed|polled|interviewed by pollsters|asked in)")
_ASKED_NEAR = 24  # code points in which the first word of these ends, and all have an "ed"
_SHARE = lazy.compile(
    r"(?:\d+(?:\.\d+)?|[\w-]+)(?: per ?cent|%)|(?:one|two|three|four|nearly|about|almost|\d) (?:in|out of) "
)


def is_poll(prose: str, phrase: NounPhrase, sentence: Span) -> bool:
    """Whether the phrase is a poll, a share of those asked, or a group that a poll in the sentence asked."""
    if phrase.head is not None and phrase.head.kind == "poll":
        return True
    text = phrase.text.lower()
    if ("cent" in text or "%" in text or " in " in text or " of " in text) and _SHARE.match(text):
        return True
    if "ed" in phrase.after[:_ASKED_NEAR] and _ASKED.match(phrase.after):
        return True
    if phrase.head is not None and phrase.head.kind == "document" and _A_POLL.search(text):
        return True
    if phrase.noun == "survey" and phrase.determiner in ("indefinite", "definite"):
        return True
    if phrase.head is None:
        return phrase.noun in ("adults", "independents", "women", "men", "half") and _in_poll(prose, sentence)
    generic = phrase.head.kind in ("bystander", "camp", "people") and phrase.is_plural
    return generic and _in_poll(prose, sentence)


def _in_poll(prose: str, sentence: Span) -> bool:
    text = prose[sentence.start : sentence.end]
    if not any(part in text for part in _IN_POLL):
        return False
    return _POLL.search(prose, sentence.start, sentence.end) is not None
