"""Finds the cues that tie a figure to its source where no attribution does: "figures from the port"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint import lazy, lexicon
from attrlint.annotate.numbers.vocabulary import alternation, word_set
from attrlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.annotate.figures.settings import Setting

__all__ = ["Cue", "cues_in", "has_owner", "is_document"]

_AFTER_HEAD = lazy.compile(r" (?:by|from|of|in|for|on|at|released|published|that|which)\b")


@record
class Cue:
    """A cue within a sentence: offsets into it, and whether it tells of a document, an estimate or a plan.

    A document speaks for the next sentence, too; a plan speaks only for what it is followed by.
    """

    start: int
    end: int
    kind: str


_OWNER_LOOK = 64
_OWNER_WORDS = 6


@cache
def _owned() -> re.Pattern[str]:
    """What may stand between a document and whose it is: "figures from the port", "a tally by Focus"."""
    made = alternation(lexicon.load("annotate/figures/cues")["made"])
    return lazy.compile(rf"(?: {made}(?: [\w-]+){{0,2}}?)? (?:by|from) (?=\S)")


_PUTS = lazy.compile(
    r"(?<![\w])(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"[A-Z][\w&.’'-]*|experts|analysts|economists|officials|[Hh]e|[Ss]he|[Tt]hey|who) "
    r"(?:has |have |had |also )?(?:puts?|pegs?|pegged|values?|valued|estimates?|estimated)"
    r" (?:[\w’'-]+ ){1,8}?at(?!\w)"
    r"|(?<!\w)(?:[A-Z][\w&.’'-]*|which|that) (?:lists?|ranks?|credits)"
    r" (?:[\w’'-]+ ){1,6}?(?:at|with|among)(?!\w)"
    r"|(?<!\w)[A-Z][\w&.’'-]* (?:analysis|poll|survey|tally|estimate|report|study):(?= )"
    r"|(?<!\w)(?:[A-Z][\w&.’'-]*|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|which|who"
    r"|company|firm|group|bank|agency|government|ministry)"
    r" (?:now |also |still )?"
    r"(?:forecasts?|expect(?:s|ed)|predict(?:s|ed)|project(?:s|ed)|anticipate[sd]|reported|reports|posted|announced)"
    r"(?= (?!to\b))"
    r"|(?<!\w)(?:[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Ff]orecasters|[Oo]fficials) (?:now |also |still )?"
    r"(?:forecast|expect(?:ed)?|predict(?:ed)?|project(?:ed)?|anticipated?)(?= (?!to\b))"
)
"""An estimate and its author: "Forbes put her wealth at", "Forbes lists her with", "Herald analysis:"."""

_CLAIM = lazy.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|\w[’']s?) (?:[\w-]+ )?"
    r"(?:claims?|assertions?|allegations?|contentions?|arguments?|accusations?"
    r"|estimates?|forecasts?|predictions?|promises?|testimony)"
    r"(?: [\w-]+){0,4} (?:that|of|on|about)(?!\w)"
    r"|\b(?:claims?|assertions?|allegations?|estimates?|forecasts?)(?: [\w-]+){0,3}"
    r" by (?:[\w.’'-]+ ){1,4}that(?!\w)"
)
"""A claim and its author: "her claim that"."""

_ADMITS = lazy.compile(
    r"\b(?:admit(?:s|ted)|acknowledge[sd]?|concede[sd]?|boast(?:s|ed)|allude[sd]?)\b[^.;]{0,60} (?:to|of) "
    r"(?:being|having|making|owning|owing|paying|earning)\b"
)
"""What somebody owns to: "he admitted on stage to being in debt"."""

_TOLL = lazy.compile(
    r"(?<!\w)[A-Z][\w&.’'-]* (?:currently |now )?(?:gives?|gave) (?:[A-Z][\w.’'-]* ){1,3}an? |"
    r"(?<!\w)[\w&.’'-]+ (?:has |have |later )?"
    r"(?:rais|increas|revis|updat|lower|cut)(?:es|ed|s|e)? (?:the|its|their) (?:\w+ )?"
    r"(?:toll|estimates?|forecasts?|tally)(?!\w)"
)
"""A tally and its author, which go on: "the agency raised the toll"."""

_WHICH = lazy.compile(
    r"\b(?:which|that) (?:[Tt]he )?"
    r"(?:[A-Z][\w&.’'-]*|experts|analysts|economists|officials)(?: [A-Z][\w&.’'-]*)*"
    r" (?:estimates?|estimated|says?|said|calculate[sd]?|project(?:s|ed)?|believes?) (?=\w)"
)
"""A relative clause with an author: "a plan which the bank says would cost"."""

_BY_WORD = {
    "marks.puts": (_PUTS, "estimate"),
    "marks.claims": (_CLAIM, "estimate"),
    "marks.thinks": (_WHICH, "estimate"),
    "marks.admits": (_ADMITS, "estimate"),
    "marks.tolls": (_TOLL, "document"),
}
"""The words without one of which a pattern cannot match -> the pattern, and the kind of its cues."""

_IN = lazy.compile(
    r"(?<!\w)(?:in|on|during|at|as of) (?:a|an|his|her|its|their|the|one)(?: [\w.'’-]+){0,3}? $"
)
_IN_LOOK = 60
_SHOWS_LOOK = 62
_CLAUSE_END = lazy.compile(r"[.;]")


def cues_in(setting: Setting) -> Iterator[Cue]:
    """The cues of a sentence, outside of its quotations, of every kind and in no order."""
    for name, kind in (("citing", "document"), ("proposers", "plan"), ("estimators", "estimate")):
        for start, end in _marks(setting, name):
            if name != "citing" or has_owner(setting.text[end : end + _OWNER_LOOK].lstrip()):
                yield Cue(start, end, kind)
    for name, (pattern, kind) in _BY_WORD.items():
        for match in pattern.finditer(setting.text) if name in setting.marks else ():
            if setting.unquoted[match.start()] != " ":
                yield Cue(match.start(), match.end(), kind)
    for start, end in _marks(setting, "channels"):
        if found := _IN.search(setting.unquoted[max(0, start - _IN_LOOK) : start]):
            yield Cue(max(0, start - _IN_LOOK) + found.start(), end, "document")
    yield from _documents(setting)


_ITS = lazy.compile(r"\w[’']s? (?:[\w-]+ ){0,2}$")
"""Whose a document is: "the budget office's 10-year outlook"."""
_OPENING = lazy.compile(
    r"(?:the|its|this) (?:[\w-]+ ){1,3}"
    r"(?:report|survey|study|poll|audit|data|figures|estimates?|analysis|census)"
    r" (?!(?:of|on|into|to|by|from|for|is|was|has|had|will|would|came|comes)\b)"
)
"""A sentence whose subject is a document: "The October report exceeded all hopes"."""


def _documents(setting: Setting) -> Iterator[Cue]:
    """Documents of which it is said whose they are, or which show something and are somebody's."""
    text = setting.unquoted
    if opening := _OPENING.match(text):
        yield Cue(0, opening.end(), "document")
    shows = list(_marks(setting, "shows"))
    for start, end in _marks(setting, "documents"):
        if _ITS.search(text, max(0, start - _OWNER_LOOK), start) and _is_noun(text, start):
            yield Cue(start, end, "document")
        if owned := _owned().match(text, end):
            owner = owned.end()
            if has_owner(setting.text[owner : owner + _OWNER_LOOK]) and _is_noun(text, start):
                yield Cue(start, owner, "document")
        for verb, verb_end in shows:
            if end < verb < end + _SHOWS_LOOK and not _CLAUSE_END.search(text, end, verb):
                phrase = _phrase_before(setting.text, start) + text[start:end]
                if has_owner(phrase) or any(map(_is_name, setting.text[end:verb].split())):
                    yield Cue(start, verb_end, "document")
                break


def _marks(setting: Setting, name: str) -> Iterator[tuple[int, int]]:
    """Where words of a list of cues.toml stand outside of quotations."""
    for start, end in setting.marks.get(f"marks.{name}", ()):
        if setting.unquoted[start] != " ":
            yield start, end


_BY = lazy.compile(r"\b(?:by|from) (?:the |an? )?([\w’'-]+)")
_IN_PRINT = lazy.compile(
    r"\b(?:published|printed|posted)\b[^,;]{0,40}?\bin (?:the )?(?:journal |magazine )?([A-Z][\w’'-]*)"
)
_NAME = lazy.compile(r"(?<![\w])[A-Z][\w&.’'-]*")
_POSSESSIVE = lazy.compile(r"(?<!\w)(?:his|her|its|their|our|my)(?!\w)|\w[’']s?(?!\w)", re.IGNORECASE)


@cache
def _set(key: str) -> frozenset[str]:
    lists = lexicon.load("annotate/figures/cues")
    return frozenset(lists["marks"][key] if key in lists["marks"] else lists[key])


def has_owner(phrase: str) -> bool:
    """Whether a noun phrase says whose it is: a name, a possessive, or one definite thing ("the report")."""
    words = phrase.split(None, _OWNER_WORDS)[:_OWNER_WORDS]
    if not words:
        return False
    first = words[0].lower().strip(".,")
    if first in _set("periods") - _set("plain"):
        return False
    whole, phrase = phrase, " ".join(words)
    if _POSSESSIVE.search(phrase) or first in ("the", "this", "that", "another"):
        return len(words) > 1 and words[1].lower().strip(".,") not in _set("periods")
    by = _BY.search(whole)
    if by and by[1].lower() not in _set("periods") - _set("plain"):
        return True
    printed = _IN_PRINT.search(whole)
    if printed and _is_name(printed[1]):
        return True
    return any(_is_name(word) for word in words) or _is_specified(words)


def _is_specified(words: list[str]) -> bool:
    """Whether it is said of what kind a paper is: "court records", "new tax filings", not "new records"."""
    *kinds, paper = (word.lower().strip(".,") for word in words)
    if paper in _set("documents") and not _set("authorities").isdisjoint(kinds):
        return True
    return paper in _set("filed") and not (_set("plain") - {"public"}).issuperset(kinds)


def _is_name(word: str) -> bool:
    plain = word.lower().strip(".,;:()")
    if not word[0].isupper() or plain in _set("plain") | _set("periods"):
        return False
    return plain not in _set("documents") and _NAME.match(word) is not None


def is_document(phrase: str) -> bool:
    """Whether a noun phrase is headed by a document: "state records", "the latest poll"."""
    head = _AFTER_HEAD.split(phrase, maxsplit=1)[0]
    words = head.lower().rstrip(".,").split()
    return bool(words) and words[-1] in _set("documents")


_DETERMINERS = frozenset(
    {"the", "this", "that", "another", "its", "his", "her", "their", "our", "my", "both"}
)


def _phrase_before(text: str, at: int) -> str:
    """The words of the noun phrase that lead to an offset, as printed; at most five."""
    found: list[str] = []
    for word in reversed(text[max(0, at - 60) : at].split()[-5:]):
        plain = word.lower()
        if plain in _DETERMINERS:
            found.append(word)
            break
        if plain in word_set("nouns", "stop") or word[-1] in ",;:":
            break
        found.append(word)
    return " ".join(reversed(found)) + " "


_VERB_BEFORE = lazy.compile(r"(?:(?<!\w)(?:he|she|they|we|it|that|who|to|officials|analysts|experts) )$")


def _is_noun(text: str, at: int) -> bool:
    """Whether "reports" or "estimates" is a noun here, no verb."""
    return _VERB_BEFORE.search(text, max(0, at - 12), at) is None
