"""Reads content that stands before its cue, or around it: "...," she said, "..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.annotate.attributions.contents import is_opening_clause
from attrlint.annotate.attributions.ends import clause_end, quotation_end, trimmed
from attrlint.annotate.attributions.phrases import phrase_after, starts_phrase
from attrlint.annotate.attributions.sentence import Reading
from attrlint.annotate.attributions.vocabulary import Class

if TYPE_CHECKING:
    from attrlint.annotate.attributions.cue import Cue
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.phrases import Phrase
    from attrlint.annotate.attributions.sentence import Sentence

__all__ = ["NO_SECOND_PIECE", "before", "has_verb", "inverted", "swallow", "with_left"]

_CLAUSE_WITHIN = (
    Class.AUXILIARY | Class.SUBJECT | Class.REPORTING | Class.CONJUNCTION | Class.STOP | Class.SEMICOLON
)
_INVERTS_AFTER_COMMA = frozenset(
    {"say", "write", "note", "add", "explain", "ask", "report", "claim", "warn", "argue"}
)
_NEEDS_ADDRESSEE = frozenset({"assure", "inform", "instruct", "notify", "reassure", "remind", "tell"})
"""Verbs behind which whom it is told to stands, and never who speaks: "reminded his staff"."""
NO_SECOND_PIECE = frozenset(
    {"while", "but", "who", "which", "as", "according", "where", "when", "after", "though", "although"}
    | {"citing", "a", "an"}
)
"""Words that begin no second half of what is said."""
_NO_PHRASE = (
    Class.COMMA | Class.STOP | Class.QUOTE | Class.PREPOSITION | Class.TIME | Class.COLON | Class.DASH
)


def inverted(s: Sentence, cue: Cue) -> Reading | None:
    """ "...," said the mayor. Rents will fall, said the mayor."""
    after = cue.end
    if not cue.group or after >= s.size or cue.group != cue.start:
        return None
    if cue.verb is not None and cue.verb.lemma in _NEEDS_ADDRESSEE:
        return None
    if s.kind[after] & _NO_PHRASE or s.low[after] in ("that", "to", "and", "but"):
        return None
    if s.kind[after] & Class.SUBJECT and s.bits(after + 1) & ~Class.MARK:
        return None  # Oak, who calls it "a trap," said he left
    quote = s.quote_before(cue.group)
    if quote >= 0:
        if not cue.takes("q") and not (cue.takes("Q") and s.is_speech(quote)):
            return None
    elif not _inverts_after_comma(s, cue):
        return None
    end = phrase_after(s.tokens, after, s.size)
    if end <= after:
        return None
    return with_left(s, cue, "inverted", (after, end), cue.group, end, None)


def _inverts_after_comma(s: Sentence, cue: Cue) -> bool:
    """Whether a clause stands before the comma and but a noun phrase behind the verb."""
    if not s.bits(cue.group - 1) & Class.COMMA or not cue.verb or cue.verb.lemma not in _INVERTS_AFTER_COMMA:
        return False
    name = next((k for k in range(cue.end, min(s.size, cue.end + 4)) if s.kind[k]), s.size)
    if name == s.size and not s.tokens.has_stop:
        return True  # a headline: "Rents to fall, says council leader"
    if not (starts_phrase(s.tokens, cue.end) or s.low[cue.end].endswith("s") or s.bits(name) & Class.NAME):
        return False
    stop = s.next_mark(cue.end, Class.COMMA | Class.STOP | Class.SEMICOLON | Class.RELATIVE)
    if s.bits(stop) & Class.COMMA and all(s.kind[k] & Class.NAME for k in range(cue.end, stop)):
        return True  # "And rents, said Ruiz, will fall"
    return not has_verb(s, cue.end, stop) and has_verb(s, s.floor, cue.group)


def before(s: Sentence, cue: Cue, frame: Frame) -> Reading | None:
    """ "...," the mayor said. Rents will fall, the mayor said."""
    if cue.subject is None or cue.subject[0] == 0 or s.low[cue.subject[1] - 1] in ("who", "which"):
        return None
    left = cue.subject[0]
    if s.low[left - 1] == "as" and s.bits(left - 2) & (Class.COMMA | Class.QUOTE | Class.DASH):
        left -= 1  # "Rents will fall, as the mayor noted."
    quote = s.quote_before(left)
    if quote >= 0:
        if not cue.takes("qQy") or frame.opening == "that":
            return None
        has_content = frame.opening not in ("end", "comma", "quote", "colon")
        if has_content and s.is_taken(quote):
            return None
        if has_content and not (s.is_speech(quote) and s.is_light(s.behind_lead(min(s.floor, quote)), quote)):
            return None
    elif not _follows_clause(s, cue, frame, left):
        return None
    return with_left(s, cue, "before", cue.subject, left, frame.start, frame)


def _follows_clause(s: Sentence, cue: Cue, frame: Frame, left: int) -> bool:
    """Whether a subject and cue without content of their own close a clause: ", the mayor said."."""
    if not s.bits(left - 1) & (Class.COMMA | Class.DASH) or not cue.takes("y"):
        return False
    if frame.opening == "quote":
        if frame.start == cue.end or not s.bits(frame.start - 1) & Class.COMMA:
            return False
    elif frame.opening == "colon":
        if not s.bits(frame.start + 1) & Class.QUOTE or _opens_aside(s, s.behind_lead(0)):
            return False
    elif frame.opening not in ("end", "comma") and not (frame.opening == "infinitive" and not cue.takes("i")):
        return False
    is_fragment = frame.opening == "quote" and s.tokens.opening[frame.start].islower()
    is_last = frame.start >= s.size and not s.kind[0] & (Class.PREPOSITION | Class.SUBORDINATOR)
    is_whole = is_fragment or is_last or s.bits(frame.start) & Class.COMMA
    if not is_whole and not has_verb(s, 0, left):
        return False  # "In his speech, the mayor argued ..." opens with no clause
    is_lead = (
        s.low[0] == "as"
        and s.low[1] not in ("many", "much", "few", "little")
        and frame.opening == "comma"
        and s.next_mark(0, Class.COMMA) >= left - 1
    )
    return not is_lead and not s.is_light(0, left)


def with_left(
    s: Sentence, cue: Cue, pattern: str, source: Phrase, left: int, after: int, frame: Frame | None
) -> Reading | None:
    """The reading of a cue with content before the token `left` and perhaps more from `after` on."""
    quote = s.quote_before(left)
    is_quoted = quote >= 0 and s.is_light(min(s.floor, left), quote)
    second = _second_piece(s, after, is_quoted)
    is_direct = second is not None and bool(s.kind[second[0]] & Class.QUOTE)
    is_fragment = second is not None and is_direct and s.tokens.opening[second[0]].islower()
    if quote < 0 and second and is_direct and not is_fragment and _opens_aside(s, s.behind_lead(0)):
        # "When the vote was over, she said, "...""
        end = max(second[1], cue.end)
        return Reading(cue, "lead", source, [second], end, frame.addressee if frame else None)
    swallow(s, left, quote)
    if not is_quoted and s.readings and _is_part(s, s.readings[-1].cue):
        s.readings.pop()
    start = s.behind_lead(min(s.floor, left))
    if quote >= 0:
        colon = next((k for k in range(quote - 1, start - 1, -1) if s.kind[k] & Class.COLON), -1)
        start = max(start, colon + 1)
        if start < quote and s.kind[quote - 1] & (Class.DASH | Class.BRACKET):
            start = quote  # nobody was pleased - "a pity," she said - but
        if s.is_light(start, quote):
            start = quote
    elif second:
        start = _behind_break(s, start, left)
    content = [trimmed(s.tokens, start, left)]
    if content[0][0] >= content[0][1]:
        if second and is_direct and pattern == "inverted":
            return Reading(cue, "lead", source, [second], second[1])  # But, said Ruiz, "..."
        return None
    if second:
        content.append(second)
        pattern = "split" if pattern == "before" else pattern
        after = second[1]
    return Reading(cue, pattern, source, content, max(after, cue.end), frame.addressee if frame else None)


def _is_part(s: Sentence, cue: Cue) -> bool:
    """Whether an opening clause that reports is itself said: "When Oak denied it, rents fell, Ruiz said"."""
    return is_opening_clause(s, cue) and cue.verb is not None and "t" not in cue.verb.frames


def _behind_break(s: Sentence, start: int, left: int) -> int:
    """Where the first half of what is said begins: behind a dash if but a noun phrase stands there."""
    marks = Class.DASH | Class.BRACKET | Class.COLON | Class.SEMICOLON
    mark = next((k for k in range(left - 2, start, -1) if s.kind[k] & marks), -1)
    if mark < 0:
        return start
    is_new = s.kind[mark] & (Class.COLON | Class.SEMICOLON) or not has_verb(s, mark + 1, left)
    return s.behind_lead(mark + 1) if is_new else start


def _opens_aside(s: Sentence, k: int) -> bool:
    """Whether `k` opens an adverbial clause: when, asked, speaking; an "if" is part of what is said."""
    while s.bits(k) & Class.ADVERB and not s.bits(k) & (Class.SUBORDINATOR | Class.PREPOSITION):
        k += 1  # soon after
    opens = s.kind[k] & (Class.SUBORDINATOR | Class.PREPOSITION) or s.low[k].endswith(("ing", "ed"))
    return bool(opens) and s.low[k] not in ("if", "whether", "what", "how", "why", "who", "where")


def swallow(s: Sentence, left: int, quote: int) -> None:
    """Drop earlier readings that lie in the content before `left`: what they report is reported here."""
    while s.readings:
        last = s.readings[-1]
        reach = max((end for _, end in last.content), default=0)
        if last.cue.start >= left or reach < left - 1 or 0 <= last.end <= quote:
            return
        s.readings.pop()


def _second_piece(s: Sentence, after: int, is_direct: bool) -> Phrase | None:
    """What goes on behind the cue: "...", she said, "..."."""
    k = _mark_behind(s, after, is_direct)
    if not s.bits(k) & (Class.COMMA | Class.QUOTE | Class.COLON | Class.DASH):
        return None
    if s.kind[k] & Class.QUOTE:
        if k > after:
            return None
    else:
        k += 1
        if is_direct and s.word(k) in ("and", "but") and s.bits(k + 1) & Class.QUOTE:
            k += 1
    if s.bits(k) & Class.QUOTE:
        return k, quotation_end(s.tokens, k, s.size, s.borders)
    word = s.word(k)
    if is_direct or not word or word in NO_SECOND_PIECE or (word.endswith("ing") and word != "including"):
        return None
    if s.kind[k - 1] & (Class.COLON | Class.DASH):
        return None
    piece = trimmed(s.tokens, k, clause_end(s.tokens, k, s.size, s.borders))
    return piece if piece[0] < piece[1] else None


def _mark_behind(s: Sentence, k: int, is_direct: bool) -> int:
    """The next mark over "in an interview with the Star on Friday"; `k` if a clause stands between.

    Over a clause it is but the comma before a second quotation: "...," she said of those who left, "...".
    """
    is_within = False
    for j in range(k, min(s.size, k + 25)):
        if s.kind[j] & (Class.COMMA | Class.QUOTE | Class.COLON | Class.DASH) and not is_within:
            return j
        if is_within and s.kind[j] & Class.COMMA and s.bits(j + 1) & Class.QUOTE:
            return j
        if s.kind[j] & (Class.REPORTING | Class.QUOTE | Class.SEMICOLON):
            break
        if s.kind[j] & _CLAUSE_WITHIN:
            is_within = is_direct
            if not is_direct:
                break
    return k


def has_verb(s: Sentence, start: int, end: int) -> bool:
    """Whether a verb, a pronoun that is its subject or a quotation is seen in [start, end)."""
    verb = Class.AUXILIARY | Class.FINITE | Class.SUBJECT | Class.QUOTE | Class.REPORTING
    return any(
        s.kind[k] & verb or (s.low[k].endswith("ed") and "-" not in s.low[k] and not s.kind[k] & Class.NAME)
        for k in range(start, end)
    )
