"""Knows the figures that only set two known things against each other, and the results of votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import FigureKind as Kind

if TYPE_CHECKING:
    from attrlint.annotate.figures.settings import Setting
    from attrlint.model import Figure

__all__ = ["is_a_relation"]

_LOOK = 60
_PARTS = frozenset({Kind.FRACTION, Kind.MULTIPLE})
_PAGED = frozenset({"photos", "images", "pictures", "slides", "videos", "pages", "parts", "episodes"})
"""What a gallery or a series counts for itself: "4 of 9 photos"."""
_RECKONINGS = frozenset({Kind.FRACTION, Kind.MULTIPLE, Kind.RATIO, Kind.SHARE, Kind.PERCENT, Kind.POINTS})
_RESULTS = frozenset({Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.SHARE, Kind.BARE})

_OF_KNOWN = lazy.compile(
    r"(?: of)? (?:its|his|her|their|what|the (?:size|level|price|rate|number|amount) of"
    r"|the (?:national|average|usual|normal|global|previous|current))\b"
    r"|[ -](?:full|empty)\b| (?:the |as )?(?:\w+ ){0,2}(?:expected|forecast|predicted)\b"
)
_CHANCE = lazy.compile(r" (?:\w+ )?(?:chance|odds|probability|likelihood)\b")
_DECIDED = lazy.compile(
    r" (?:[\w-]+ ){0,2}(?:majority|advantage|lead|edge|decision|ruling|vote|split|margin|conservative"
    r"|liberal)\b"
)
_OF_FEW = lazy.compile(r"\bof (?:the|its|his|her|their|those|these) (?:\d{1,2}|[a-z]+)\b")
_OF_VOTES = lazy.compile(
    r" of (?:both|each|the two) (?:chambers?|houses?)\b"
    r"| (?:of|in) (?:all |the )?(?:\w+ )?(?:results?|returns|precincts?|ballots|votes?|delegates)\b"
)
_OF_A_SPEECH = lazy.compile(
    r" of (?:[\w.]+ ){0,2}(?:[\w.]+[’']s?|his|her|the) (?:\w+ )?"
    r"(?:address|speech|remarks|article|interview|debate|session)\b"
)
"""What the reporter measured alone: half of a speech."""
_OF_A_MEASURE = lazy.compile(r" of an? (?:mile|second|minute|hour|inch|acre|cup|teaspoon|pound)\b")
_ENOUGH = lazy.compile(
    r" of (?:the )?[^,.;]{1,60} (?:can|could|may|must|(?:is|are|would be) (?:needed|enough|required))\b"
)
_CONTEST = lazy.compile(
    r"\b(?:led|leads|lead|leading|trail(?:s|ed|ing)?|ahead|behind|beat|defeated|won|lost|pulled|took|taking|got|getting"
    r"|received|finished|edged|outpoll(?:s|ed|ing)?|outperform(?:s|ed|ing)?)\b[^;.]{0,40}$"
    r"|\b(?:election|vote|primary|race|contest)\b(?: \w+)? by $"
)
_MAKES_UP = lazy.compile(
    r"(?<!expected to )\b(?:(?:makes?|made|making) up|accounts? for) "
    r"(?:about |almost |nearly |roughly |over )?$"
)
_OF_THE_PEOPLE = lazy.compile(
    r" of (?:the|its|their|a) (?:[\w’'-]+ ){0,2}(?:population|electorate|economy)\b"
    r"|(?: of)? (?:[\w’'-]+ ){0,3}(?:economic activity|economic output|gross domestic product)\b"
)
_OF_A_KIND = lazy.compile(
    r" of (?:[\w.’'-]+ ){1,4}?(?:population|citizens|residents|inhabitants|people)"
    r" (?:being|are|is|were|was) (?:(?:ethnic|mostly|of) )?[A-Z]"
)
_RECKONED = lazy.compile(
    r"(?:that|this|which|both)"
    r"(?:[’']s| (?:is|was|are|were|would|means|represents|amounts|equals|compares|works))\b"
)
"""A sentence that begins so reckons with the figure before it: "That would double the toll"."""
_ADDED_UP = lazy.compile(r"\b(?:those|these|they|it|all) (?:\w+ ){0,2}(?:adds?|added) up to $")
_COULD = lazy.compile(r"\b(?:could|might)\b[^.;]*$")
_AS_TALL = lazy.compile(
    r" (?:as (?:tall|high|long|wide|deep|big|large|heavy|far|fast|bright|sharp) as|the (?:size|width|height"
    r"|length|depth|diameter|mass|weight|area) of)\b"
)
"""What a measure of two things shows."""
_GAMES = lazy.compile(r"\b(?:won|lost|dropped|split) (?:(?:their|its|the) )?(?:(?:last|first) )?$")
_WHICH_HALF = lazy.compile(r"\b(?:top|bottom|upper|lower|other|first|second|latter|front|back|left|right) $")
_BEYOND = lazy.compile(r"\bwithin $")


def is_a_relation(figure: Figure, setting: Setting) -> bool:
    """Whether a figure compares what the reader knows, or tells how a vote ended."""
    before, after = setting.before(figure.start, _LOOK), setting.after(figure.span.end, _LOOK)
    if figure.kind in _RECKONINGS and _RECKONED.match(setting.lower):
        return True
    if figure.kind is Kind.MULTIPLE and _COULD.search(setting.before(figure.start, 2 * _LOOK)):
        return True
    if figure.kind is Kind.SHARE and _GAMES.search(before):
        return True
    if figure.kind is Kind.FRACTION and _WHICH_HALF.search(before):
        return True
    if figure.kind in _PARTS and _AS_TALL.match(after):
        return True
    if figure.kind is Kind.RATIO and figure.value == 1:
        return True  # one-to-one meetings
    return (
        _is_of_something_known(figure, before, after)
        or _is_a_share_of_few(figure, setting, after)
        or _is_of_a_people(setting, figure, before, after)
        or (_BEYOND.search(before) or _ADDED_UP.search(before)) is not None
        or _is_result(figure, setting, before, after)
    )


def _is_of_something_known(figure: Figure, before: str, after: str) -> bool:
    """Half its peak, a third of a speech, a quarter of a mile, as many as are needed."""
    is_part = figure.kind in _PARTS or (figure.kind is Kind.PERCENT and "$" in before)
    if is_part and _OF_KNOWN.match(after):
        return True
    if figure.kind is Kind.FRACTION and _OF_A_MEASURE.match(after):
        return True
    if figure.kind is Kind.PERCENT and after.startswith(" of what "):
        return True
    is_share = figure.kind in (Kind.FRACTION, Kind.PERCENT)
    return is_share and (_OF_A_SPEECH.match(after) or _ENOUGH.match(after)) is not None


def _is_a_share_of_few(figure: Figure, setting: Setting, after: str) -> bool:
    """A chance, a ruling, a photo of a gallery, some of the few that are known."""
    if figure.kind in (Kind.SHARE, Kind.RATIO) and (_CHANCE.match(after) or _DECIDED.match(after)):
        return True
    if figure.kind is not Kind.SHARE:
        return False
    is_paged = (figure.unit or "").lower() in _PAGED
    return is_paged or _OF_FEW.search(setting.after(figure.span.start, len(figure.span))) is not None


def _is_of_a_people(setting: Setting, figure: Figure, before: str, after: str) -> bool:
    """What every atlas tells of a people: "a minority that makes up a third of the population"."""
    if figure.kind not in _RECKONINGS:
        return False
    if _MAKES_UP.search(before) and _OF_THE_PEOPLE.match(after):
        return True
    printed = setting.text[figure.span.end - setting.span.start :][:_LOOK]
    is_after = before.endswith(("population is ", "population was ")) and printed[1:2].isupper()
    return is_after or _OF_A_KIND.match(printed) is not None


def _is_result(figure: Figure, setting: Setting, before: str, after: str) -> bool:
    if figure.kind not in _RESULTS:
        return False
    if _OF_VOTES.match(after):
        return True
    is_told = "exempt.election" in setting.marks or "exempt.election" in setting.lead_marks
    return is_told and _CONTEST.search(before) is not None and not setting.speaks_of_polls
