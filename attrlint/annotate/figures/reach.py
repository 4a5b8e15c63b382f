"""Says how far a cue reaches: not into a clause that the writer adds about something else."""

from __future__ import annotations

from attrlint import lazy

__all__ = ["reaches"]

_RELATIVE = lazy.compile(
    r", (?:who|where|whose|which)\b|(?<! of) (?:who|whom) (?:has|have|had|is|are|was|were)\b"
    r"|\b(?:a|an) (?:[\w-]+ ){1,2}that (?:has|have|had|is|was|were|are)\b"
)
_BACK = lazy.compile(
    r", (?:and )?(?:that|could|would|will|may|might|can|has|have|had|is|are|was|were|should)\b"
)
"""The main clause goes on after a relative clause."""

_ADVERBIAL = lazy.compile(
    r"\b(?:(?:when|while|although|after|before) (?=an?\b)"
    r"|(?:when|while|although|after|before|as) "
    r"(?=(?:the|his|her|its|their|more than|at least|about|nearly|he|she|it|they|some|\$?\d)\b))"
)


_THAT = lazy.compile(r"(?: \w+day)? that\b")
_COUNTS = lazy.compile(r"\d(?:%| per ?cent)|[$£€]\d")
"""What a source that gives figures said before a clause that goes on with them."""

_GOES_ON = lazy.compile(
    r", (?:and|but) (?:also |then |now |later )?"
    r"(?:\w+ed|took|gave|made|had|has|have|spent|paid|won|lost|cost|left|got|was|were|is|are|will|would|can|could)\b"
)
"""A second verb of what the source says, after an adverbial clause between commas."""


def reaches(between: str, *, opens: bool = False) -> bool:
    """Whether a cue reaches a figure across the lower-case words `between` them.

    A relative clause stops it, unless the cue opens the sentence ("According to ..., who"); so does an
    adverbial clause, unless a "that" binds what follows to the cue, or "would" goes on in it: what they
    estimate ("rents would rise, while pay would fall").
    """
    if opens:
        return True
    for relative in _RELATIVE.finditer(between):
        if between[relative.start()] != "," and _THAT.match(between):
            continue  # "said that the number of those who have left was": it tells which ones are meant
        if _COUNTS.search(between, 0, relative.start()):
            break
        if not _BACK.search(between, relative.end()):
            return False
    adverbial = _ADVERBIAL.search(between)
    if adverbial is None or " that " in between or _GOES_ON.search(between, adverbial.end()):
        return True
    return " would " in between[: adverbial.start()] and " would " in between[adverbial.end() :]
