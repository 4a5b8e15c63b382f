"""Reads speakers who are named without a verb: Ruiz: "...", a dash behind a quotation, a headline's label."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.clauses import main_subject
from attrlint.annotate.attributions.cue import Cue, Kind
from attrlint.annotate.attributions.ends import quotation_end, trimmed
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class, section

if TYPE_CHECKING:
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["label"]

_VERB = Class.BE | Class.HAVE | Class.MODAL | Class.FINITE | Class.REPORTING | Class.SUBJECT
_LONGEST = 8
"""Tokens that the name before a colon has at most."""
_LONGEST_LINE = 16
"""Tokens of a line that names who is quoted: "— Ana Ruiz, mayor of Vell"."""


def label(s: Sentence, prose: str, is_headline: bool) -> Reading | None:
    """The reading of a sentence that has no cue but a label; content may be empty where it stands before."""
    if s.bits(s.size - 1) & Class.COLON:
        return _announcement(s)
    return _colon(s, prose, is_headline) or _dash(s)


def _announcement(s: Sentence) -> Reading:
    """The club released the following statement: what it says stands in the next block."""
    colon = s.size - 1
    cue = Cue(Kind.LABEL, colon, s.size, colon)
    return Reading(cue, "colon", main_subject(s.tokens, colon), [], s.size)


def _colon(s: Sentence, prose: str, is_headline: bool) -> Reading | None:
    colon = s.next_mark(0, Class.COLON)
    while colon + 1 < s.size and not s.kind[colon + 1] & Class.QUOTE and colon > _LONGEST:
        following = s.next_mark(colon + 1, Class.COLON)
        if following >= s.size:
            break
        colon = following
    if not 0 < colon < s.size - 1:
        return None
    cue = Cue(Kind.LABEL, colon, colon + 1, colon)
    if s.kind[colon + 1] & Class.QUOTE:
        end = quotation_end(s.tokens, colon + 1, s.size, s.borders)
        return Reading(cue, "colon", _before_colon(s, colon), [(colon + 1, end)], end)
    if tail := _tail(s, cue, "colon"):
        return tail
    if colon > _LONGEST or any(s.kind[k] & _VERB for k in range(colon)):
        return None
    said_by = s.tokens.span((0, colon))
    speaker = prose[said_by.start : said_by.end]
    is_transcript = colon <= 4 and len(speaker) > 2 and speaker.isupper() and s.low[0] not in _no_speakers()
    is_label = (is_headline or not s.tokens.has_stop) and s.low[colon - 1] in _headline_sources()
    content = trimmed(s.tokens, colon + 1, s.size)
    if (is_label or is_transcript) and content[0] < content[1]:
        return Reading(cue, "colon", (0, colon), [content], s.size)
    return None


def _before_colon(s: Sentence, colon: int) -> Phrase | None:
    """Who speaks: the label itself, a name behind a dash, or the subject of the clause."""
    if colon <= _LONGEST and not any(s.kind[k] & _VERB for k in range(colon)):
        return 0, colon
    dash = next((k for k in range(colon - 1, max(0, colon - _LONGEST), -1) if s.kind[k] & Class.DASH), -1)
    if dash >= 0 and s.kind[dash + 1] & Class.NAME:
        return dash + 1, colon
    return main_subject(s.tokens, colon)


def _dash(s: Sentence) -> Reading | None:
    dash = next((k for k in range(max(0, s.size - _LONGEST_LINE), s.size) if s.kind[k] & Class.DASH), -1)
    if dash < 0 or dash + 1 >= s.size:
        return None
    cue = Cue(Kind.LABEL, dash, dash + 1, dash)
    source = (dash + 1, s.size)
    has_name = s.kind[dash + 1] & Class.NAME and not any(s.kind[k] & _VERB for k in range(*source))
    if has_name and dash == 0:
        return Reading(cue, "dash", source, [], s.size)
    if has_name and s.kind[dash - 1] & Class.QUOTE and s.is_light(0, dash - 1):
        return Reading(cue, "dash", source, [(dash - 1, dash)], s.size)
    return _tail(s, cue, "dash") if dash else None


def _tail(s: Sentence, cue: Cue, pattern: str) -> Reading | None:
    """Rents to fall: study. Bank to cut 400 jobs - sources."""
    is_headline = not s.tokens.has_stop and s.size - cue.end < 5
    if not is_headline or s.low[s.size - 1] not in _headline_sources() or cue.start < 3:
        return None
    content = trimmed(s.tokens, 0, cue.start)
    return Reading(cue, pattern, (cue.end, s.size), [content], s.size) if content[0] < content[1] else None


@cache
def _no_speakers() -> frozenset[str]:
    return frozenset(section("nouns", "labels")["no_speakers"])


@cache
def _headline_sources() -> frozenset[str]:
    return frozenset(section("nouns", "headline")["sources"])
