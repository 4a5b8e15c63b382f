"""Reads each cue of a sentence: which words are its content, which its source, by the place they stand in.

The order of the grammar: verb before its subject ("...," said X), content before the cue, content after it,
content around it; nouns, passives and "according to" have readings of their own. Contents lie flat: what is
said to have been said inside another content is that content's, and no statement of this article.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from attrlint.annotate.attributions.cues import Cue, Kind, cues_of
from attrlint.annotate.attributions.ends import (
    clause_end,
    has_finite_verb,
    phrase_end,
    quotation_end,
    trimmed,
)
from attrlint.annotate.attributions.frames import frame_after
from attrlint.annotate.attributions.phrases import main_subject, phrase_after, starts_phrase
from attrlint.annotate.attributions.vocabulary import Class, documents

if TYPE_CHECKING:
    from attrlint.annotate.attributions.frames import Frame
    from attrlint.annotate.attributions.narrative import Tokens
    from attrlint.annotate.attributions.phrases import Phrase

__all__ = ["Reading", "read"]

_END = Class.STOP | Class.SEMICOLON
_BORDER = Class.COMMA | Class.DASH | Class.QUOTE
_AUXILIARY = Class.BE | Class.HAVE | Class.MODAL
_INVERTS_AFTER_COMMA = frozenset(
    {"say", "write", "note", "add", "explain", "ask", "report", "claim", "warn", "argue"}
)
_NO_SECOND_PIECE = frozenset(
    {
        "while",
        "but",
        "and",
        "who",
        "which",
        "as",
        "according",
        "where",
        "when",
        "after",
        "though",
        "although",
        "citing",
        "with",
        "a",
        "an",
    }
)


@dataclass(slots=True)
class Reading:
    """A cue with its source and content, in tokens. `end` is the first token that it leaves to others."""

    cue: Cue
    pattern: str
    source: Phrase | None
    content: list[Phrase]
    addressee: Phrase | None = None
    end: int = 0
    has_quote: bool = field(default=False)


def read(tokens: Tokens, prose: str, is_headline: bool) -> list[Reading]:
    """The readings of a narrative sentence, from left to right."""
    cues = cues_of(tokens, is_headline)
    return _Sentence(tokens, prose, cues).readings() if cues else []


class _Sentence:
    def __init__(self, tokens: Tokens, prose: str, cues: list[Cue]) -> None:
        self._tokens = tokens
        self._low = tokens.low
        self._kind = tokens.kind
        self._prose = prose
        self._cues = cues
        self._size = len(tokens)
        while self._size and tokens.kind[self._size - 1] & Class.STOP:
            self._size -= 1
        self._borders = self._statement_borders()
        self._found: list[Reading] = []

    def readings(self) -> list[Reading]:
        for cue in self._cues:
            reading = self._reading(cue)
            if reading is None:
                continue
            for content in reading.content:
                reading.has_quote |= any(self._kind[k] & Class.QUOTE for k in range(*content))
            self._found.append(reading)
        return self._found

    def _statement_borders(self) -> set[int]:
        """Tokens at which a new statement with a subject of its own begins: "and Ruiz said"."""
        borders = set()
        for cue in self._cues:
            if cue.kind is Kind.FINITE and cue.subject and cue.subject[0] > 0:
                k = cue.subject[0] - 1
                if self._low[k] in ("and", "but", "while"):
                    borders.add(k)
        return borders

    def _reading(self, cue: Cue) -> Reading | None:
        if cue.kind is Kind.ACCORDING:
            return self._according(cue)
        if cue.kind is Kind.CITING:
            return self._citing(cue)
        frame = frame_after(self._tokens, cue, self._size)
        if cue.kind is Kind.FINITE:
            reading = self._inverted(cue) or self._before(cue, frame)
            if reading:
                return reading
        if self._is_nested(cue):
            return None
        if cue.kind is Kind.PASSIVE:
            return self._passive(cue, frame)
        if cue.kind is Kind.NOUN:
            return self._noun(cue)
        return self._lead(cue, frame) or self._after(cue, frame)

    def _is_nested(self, cue: Cue) -> bool:
        """Whether the cue lies in what an earlier one reports."""
        return any(start <= cue.start < end for reading in self._found[-3:] for start, end in reading.content)

    # --- content before the cue ---------------------------------------------------------------------------

    def _inverted(self, cue: Cue) -> Reading | None:
        """ "...," said the mayor."""
        group, after = cue.group, cue.end
        if group == 0 or after >= self._size or group != cue.start:
            return None
        quote = self._quote_before(group)
        if self._kind[after] & (
            Class.COMMA | Class.STOP | Class.QUOTE | Class.PREPOSITION | Class.TIME | Class.COLON
        ) or self._low[after] in ("that", "to", "and", "but"):
            return None
        if quote < 0:
            if (
                not self._kind[group - 1] & Class.COMMA
                or not cue.verb
                or cue.verb.lemma not in _INVERTS_AFTER_COMMA
            ):
                return None
            end = phrase_after(self._tokens, after, self._size)
            if not starts_phrase(self._tokens, after) and not self._low[after].endswith("s"):
                return None
            if self._has_verb(after, min(self._first_comma(after), self._size)):
                return None
        elif not cue.takes("qQ"):
            return None
        else:
            end = phrase_after(self._tokens, after, self._size)
        if end <= after:
            return None
        return self._with_left(cue, "inverted", (after, end), group, end, None)

    def _before(self, cue: Cue, frame: Frame) -> Reading | None:
        """ "...," the mayor said; Rents will fall, the mayor said."""
        if cue.subject is None or cue.subject[0] == 0:
            return None
        left = cue.subject[0]
        quote = self._quote_before(left)
        if quote >= 0:
            is_free = frame.opening in ("end", "comma", "quote", "colon") or not cue.takes("c")
            if not cue.takes("qQy") or not (is_free or self._is_speech(quote)):
                return None
            if frame.opening == "that" or (frame.opening == "clause" and not self._is_speech(quote)):
                return None
        else:
            if not self._kind[left - 1] & (Class.COMMA | Class.DASH) or not cue.takes("y"):
                return None
            if frame.opening not in ("end", "comma") and not (
                frame.opening == "quote" and frame.start > cue.end
            ):
                return None
            if frame.opening == "quote" and not self._kind[frame.start - 1] & Class.COMMA:
                return None
            if self._is_light(0, left) or self._kind[0] & Class.SUBORDINATOR and self._low[0] == "as":
                return None
        return self._with_left(cue, "before", cue.subject, left, frame.start, frame)

    def _with_left(
        self, cue: Cue, pattern: str, source: Phrase, left: int, after: int, frame: Frame | None
    ) -> Reading | None:
        """The reading of a cue with content before the token `left` and perhaps more from `after` on."""
        quote = self._quote_before(left)
        self._swallow(left, quote)
        floor = max((reading.end for reading in self._found[-3:]), default=0)
        floor = self._without_lead(min(floor, left))
        start = floor
        if quote >= 0:
            colon = next((k for k in range(quote - 1, floor - 1, -1) if self._kind[k] & Class.COLON), -1)
            start = colon + 1 if colon >= 0 else floor
            if self._is_light(start, quote):
                start = quote
        content = [trimmed(self._tokens, start, left)]
        if content[0][0] >= content[0][1]:
            return None
        second = self._second_piece(after, quote >= 0)
        end = after
        if second:
            content.append(second)
            pattern = "split"
            end = second[1]
        return Reading(cue, pattern, source, content, frame.addressee if frame else None, max(end, cue.end))

    def _swallow(self, left: int, quote: int) -> None:
        """Drop earlier readings that lie in the content before `left`: what they report is reported here."""
        while self._found:
            last = self._found[-1]
            reach = max((end for _, end in last.content), default=0)
            if last.cue.start < left and reach >= left - 1 and not (quote >= 0 and last.end <= quote):
                self._found.pop()
            else:
                return

    def _second_piece(self, after: int, is_direct: bool) -> Phrase | None:
        """What goes on behind the cue: "...", she said, "..."."""
        k = after
        while k < self._size and self._kind[k] & Class.TIME:
            k += 1
        k = self._skip_to_mark(k)
        if k >= self._size or not self._kind[k] & (Class.COMMA | Class.QUOTE | Class.COLON | Class.DASH):
            return None
        if not self._kind[k] & Class.QUOTE:
            k += 1
            if (
                k < self._size
                and self._low[k] in ("and", "but")
                and k + 1 < self._size
                and self._kind[k + 1] & Class.QUOTE
                and is_direct
            ):
                k += 1
        if k >= self._size:
            return None
        if self._kind[k] & Class.QUOTE:
            return k, quotation_end(self._tokens, k, self._size, self._prose, self._borders)
        word = self._low[k]
        if (
            is_direct
            or word in _NO_SECOND_PIECE
            or word.endswith("ing")
            or self._kind[k - 1] & (Class.COLON | Class.DASH)
        ):
            return None
        return trimmed(self._tokens, k, clause_end(self._tokens, k, self._size, self._borders))

    def _skip_to_mark(self, k: int) -> int:
        """Over "in an interview with the Star on Friday" to the next mark, if no verb stands between."""
        j = k
        while j < min(self._size, k + 18):
            if self._kind[j] & (Class.COMMA | Class.QUOTE | Class.COLON):
                return j
            if self._kind[j] & (_AUXILIARY | Class.SUBJECT | Class.REPORTING | _END | Class.CONJUNCTION):
                return k
            j += 1
        return k

    # --- content after the cue ------------------------------------------------------------------------------

    def _lead(self, cue: Cue, frame: Frame) -> Reading | None:
        """But, the mayor said, rents will fall. As the mayor noted, rents will fall."""
        if cue.kind is not Kind.FINITE or cue.subject is None or frame.opening != "comma":
            return None
        left = cue.subject[0]
        is_as = left > 0 and self._low[left - 1] == "as" and self._is_light(0, left - 1)
        if not is_as and not (left and self._kind[left - 1] & Class.COMMA and self._is_light(0, left)):
            return None
        if not cue.takes("y") or (is_as and frame.start > cue.end and not frame.addressee):
            return None
        start = frame.start + 1
        end = clause_end(self._tokens, start, self._size, self._borders) if start < self._size else start
        content = trimmed(self._tokens, start, end)
        if content[0] >= content[1]:
            return None
        return Reading(cue, "lead", cue.subject, [content], frame.addressee, end)

    def _after(self, cue: Cue, frame: Frame) -> Reading | None:
        """The mayor said (that) rents will fall. The mayor called the plan "a trap"."""
        content = self._content_after(cue, frame)
        if content is None or content[0] >= content[1]:
            return None
        source = cue.subject
        pattern = {Kind.PARTICIPLE: "participle", Kind.INFINITIVE: "infinitive"}.get(cue.kind, "after")
        if (
            cue.kind is Kind.PARTICIPLE
            and self._found
            and self._found[-1].source
            and self._shares_subject(cue)
        ):
            source = self._found[-1].source
        if cue.kind is Kind.FINITE and source is None:
            source = self._coordinated_subject(cue)
            if source is None and not (cue.verb and cue.verb.lemma == "ask" and cue.group == 0):
                return None
        start, end = content
        if frame.opening == "question" or frame.opening == "that":
            pieces = [(start, end)]
        else:
            pieces = [(start, end)]
        if cue.kind is Kind.FINITE and cue.subject and self._joins_front_clause(cue.subject[0]):
            front = trimmed(self._tokens, 0, cue.subject[0])
            pieces.insert(0, front)
        return Reading(cue, pattern, source, pieces, frame.addressee, end)

    def _joins_front_clause(self, left: int) -> bool:
        """Whether "If rents rise," stands before the subject: it belongs to what is said."""
        return (
            left > 1 and self._low[0] == "if" and bool(self._kind[left - 1] & Class.COMMA) and not self._found
        )

    def _shares_subject(self, cue: Cue) -> bool:
        previous = self._kind[cue.group - 1] if cue.group else 0
        return bool(
            previous
            & (Class.COMMA | Class.CONJUNCTION | Class.DASH | Class.QUOTE | Class.PREPOSITION | Class.BRACKET)
        )

    def _coordinated_subject(self, cue: Cue) -> Phrase | None:
        """The subject of "and said", "but added": that of the statement before, or of the clause."""
        if not cue.group:
            return None
        previous = self._kind[cue.group - 1]
        if not previous & (Class.CONJUNCTION | Class.COMMA):
            return None
        if self._found and self._found[-1].source:
            return self._found[-1].source
        return main_subject(self._tokens, cue.group)

    def _content_after(self, cue: Cue, frame: Frame) -> Phrase | None:
        start, opening = frame.start, frame.opening
        at_comma = self._is_opening_clause(cue)
        if opening == "colon":
            return self._after_colon(cue, start + 1)
        if opening == "quote":
            if not cue.takes("qQnwc"):
                return None
            return start, quotation_end(self._tokens, start, self._size, self._prose, self._borders)
        if opening == "that":
            return self._clause(start, at_comma) if cue.takes("cC") else None
        if opening == "question":
            return (
                self._clause(start, at_comma)
                if cue.takes("w") or (cue.takes("c") and self._low[start] in ("what", "if", "when"))
                else None
            )
        if opening == "infinitive":
            if cue.takes("i") and cue.kind is not Kind.INFINITIVE:
                first = frame.addressee[0] if frame.addressee else start
                return self._clause(first, at_comma)
            return None
        if opening == "preposition":
            return self._noun_phrase(start)
        if opening != "clause":
            return None
        return self._bare(cue, frame, at_comma)

    def _bare(self, cue: Cue, frame: Frame, at_comma: bool) -> Phrase | None:
        """Content that nothing announces: a clause, or a noun phrase."""
        start = frame.start
        if cue.takes("c") and (not cue.takes("n") or has_finite_verb(self._tokens, start, self._size)):
            if cue.kind is Kind.INFINITIVE and not has_finite_verb(self._tokens, start, self._size):
                return None
            return self._clause(start, at_comma)
        if cue.takes("C") or cue.takes("Q"):
            end = self._clause(start, at_comma)
            has_quote = any(self._kind[k] & Class.QUOTE for k in range(*end))
            if cue.takes("C") and (
                has_finite_verb(self._tokens, start, end[1])
                and (not cue.takes("d") or self._is_document(cue.subject))
            ):
                return end
            if cue.takes("d") and self._is_document(cue.subject):
                return end
            if cue.takes("Q") and has_quote and cue.takes("n"):
                return end
            return None
        if cue.takes("n") and (
            starts_phrase(self._tokens, start)
            or self._kind[start] & Class.OBJECT
            or not cue.verb
            or not cue.verb.is_homograph
        ):
            return self._noun_phrase(start)
        return None

    def _after_colon(self, cue: Cue, start: int) -> Phrase | None:
        if start >= self._size or not cue.takes("cCqQ"):
            return None
        if self._kind[start] & Class.QUOTE:
            return start, quotation_end(self._tokens, start, self._size, self._prose, self._borders)
        return trimmed(self._tokens, start, self._size) if cue.takes("y") else None

    def _clause(self, start: int, at_comma: bool) -> Phrase:
        end = clause_end(self._tokens, start, self._size, self._borders, at_comma)
        return trimmed(self._tokens, start, end)

    def _noun_phrase(self, start: int) -> Phrase | None:
        if start >= self._size or self._kind[start] & (_END | Class.COMMA):
            return None
        return trimmed(self._tokens, start, phrase_end(self._tokens, start, self._size, self._borders))

    def _is_opening_clause(self, cue: Cue) -> bool:
        """Whether the cue stands in a clause that opens the sentence and ends at its comma."""
        if not self._size or cue.start > 12:
            return False
        opens = (
            self._kind[0] & (Class.SUBORDINATOR | Class.PREPOSITION)
            or (cue.group == 0)
            or self._low[0] == "when"
        )
        return bool(opens) and not any(self._kind[k] & Class.COMMA for k in range(cue.start))

    def _is_document(self, subject: Phrase | None) -> bool:
        """Whether the subject is a poll, a report, records: what shows and finds."""
        return subject is not None and not documents().isdisjoint(self._low[subject[0] : subject[1]])

    # --- other cues -----------------------------------------------------------------------------------------

    def _according(self, cue: Cue) -> Reading | None:
        after = cue.end
        if after >= self._size:
            return None
        end = phrase_after(self._tokens, after, self._size)
        if end <= after:
            return None
        source = (after, end)
        if self._is_light(0, cue.start):
            start = end
            while start < self._size and not self._kind[start] & Class.COMMA:
                start += 1
            start += 1
            if start >= self._size:
                return None
            content = [
                trimmed(self._tokens, start, clause_end(self._tokens, start, self._size, self._borders))
            ]
            return Reading(cue, "according", source, content, None, content[0][1])
        self._swallow(cue.start, -1)
        floor = self._without_lead(max((reading.end for reading in self._found[-3:]), default=0))
        content = [trimmed(self._tokens, floor, cue.start)]
        last = end
        if end < self._size and self._kind[end] & Class.COMMA and end + 1 < self._size:
            word = self._low[end + 1]
            if word not in _NO_SECOND_PIECE and not word.endswith("ing"):
                content.append(
                    trimmed(
                        self._tokens, end + 1, clause_end(self._tokens, end + 1, self._size, self._borders)
                    )
                )
                last = content[-1][1]
        content = [piece for piece in content if piece[0] < piece[1]]
        return Reading(cue, "according", source, content, None, last) if content else None

    def _citing(self, cue: Cue) -> Reading | None:
        """CNN reported, citing NATO estimates: the same content, once more."""
        end = phrase_after(self._tokens, cue.end, self._size)
        if end <= cue.end:
            return None
        if self._found and self._found[-1].cue.takes("c") and self._names_source(cue.end, end):
            return Reading(cue, "citing", (cue.end, end), list(self._found[-1].content), None, end)
        content = self._noun_phrase(cue.end)
        if content is None or self._is_nested(cue):
            return None
        return Reading(cue, "participle", cue.subject, [content], None, content[1])

    def _names_source(self, start: int, end: int) -> bool:
        """Whether the phrase can be a source: it holds a name, a document, people."""
        return any(
            self._kind[k] & Class.NAME
            or self._low[k] in documents()
            or self._low[k].endswith(("sources", "officials", "source", "official"))
            for k in range(start, end)
        )

    def _passive(self, cue: Cue, frame: Frame) -> Reading | None:
        k = cue.end
        word = self._low[k] if k < self._size else ""
        if word == "by":
            end = phrase_after(self._tokens, k + 1, self._size)
            if end <= k + 1 or cue.subject is None:
                return None
            return Reading(cue, "passive", (k + 1, end), [trimmed(self._tokens, *cue.subject)], None, end)
        if word in ("as", "of", "for") or (
            word in ("that", "to") and cue.verb and cue.verb.lemma not in ("ask", "call")
        ):
            content = self._clause(k + (word in ("as", "of", "for")), False)
            agent = next((j for j in range(*content) if self._low[j] == "by"), -1) if word == "as" else -1
            if agent > 0 and agent + 1 < content[1] and starts_phrase(self._tokens, agent + 1):
                return Reading(
                    cue, "passive", (agent + 1, content[1]), [(content[0], agent)], None, content[1]
                )
            return (
                Reading(cue, "passive", None, [content], None, content[1])
                if content[0] < content[1]
                else None
            )
        if frame.opening == "question" and cue.takes("w"):
            content = self._clause(frame.start, self._is_opening_clause(cue))
            return Reading(cue, "passive", None, [content], None, content[1])
        return None

    def _noun(self, cue: Cue) -> Reading | None:
        content = (
            self._clause(cue.end, False) if self._low[cue.end] == "that" else self._noun_phrase(cue.end + 1)
        )
        if content is None or content[0] >= content[1]:
            return None
        return Reading(cue, "noun", cue.subject, [content], None, content[1])

    # --- places -----------------------------------------------------------------------------------------------

    def _quote_before(self, k: int) -> int:
        """The token of a quotation that ends right before `k`, a comma between allowed; or -1."""
        if k > 0 and self._kind[k - 1] & Class.QUOTE:
            return k - 1
        if k > 1 and self._kind[k - 1] & (Class.COMMA | Class.DASH) and self._kind[k - 2] & Class.QUOTE:
            return k - 2
        return -1

    def _is_speech(self, quote: int) -> bool:
        """Whether a quotation ends as speech before its cue does: "...,"."""
        at = self._tokens.quotes[quote].inner.end - 1
        return self._prose[at] in ",!?…—-–" or (
            quote + 1 < self._size and bool(self._kind[quote + 1] & Class.COMMA)
        )

    def _without_lead(self, k: int) -> int:
        """`k` moved over marks and conjunctions that lead a sentence."""
        while k < self._size and (
            self._kind[k] & (Class.COMMA | Class.SEMICOLON | Class.DASH) or self._low[k] in ("and", "but")
        ):
            k += 1
        return k

    def _is_light(self, start: int, end: int) -> bool:
        """Whether the words [start, end) are but marks, conjunctions and adverbs."""
        return all(
            self._kind[k] & (Class.COMMA | Class.CONJUNCTION | Class.ADVERB | Class.DASH)
            for k in range(start, end)
        )

    def _first_comma(self, k: int) -> int:
        while k < self._size and not self._kind[k] & (Class.COMMA | _END):
            k += 1
        return k

    def _has_verb(self, start: int, end: int) -> bool:
        return any(self._kind[k] & (_AUXILIARY | Class.FINITE | Class.SUBJECT) for k in range(start, end))
