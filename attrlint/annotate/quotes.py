"""Finds quotations: which marks belong together, which of them are none, what goes on in the next paragraph.

Marks are paired by where they stand, the glyph decides only where the place does not: one text in five mixes
curly and straight marks, some write two apostrophes for one mark. A pass over the marks of a block keeps the
quotation that is open and the one inside it, so that the time is that of the marks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from attrlint import lazy
from attrlint.annotate.punctuation import places
from attrlint.annotate.quoted_titles import with_titles
from attrlint.annotate.scanner import is_in_word
from attrlint.lexicon import load
from attrlint.model import BlockKind, Quote, Span
from attrlint.record import field, record, replace

if TYPE_CHECKING:
    from attrlint.model import Article

_WORD = lazy.compile(r"\w*")
_REPORTED = lazy.compile(
    r", (?:he|she|they|it|[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)? (?:said|says|told|asked|added|replied|wrote)\b"
    r"|, (?:said|says|asked|added|replied|wrote) (?:the |an? )?\w"
)
"""How a quotation ends whose closing mark was forgotten: "We won, she said."""
_DECADE = lazy.compile(r"\d\ds?")
_DOUBLES: Final = '"“”„«»'
_GLYPHS: Final = "\"“”„«»'‘’‚`"
_SINGLE: Final = lazy.compile(
    r"""['‘’‚`](?:
      (?<=')'(?!') | (?<=’)’ | (?<=‘)‘ | (?<=`)`
    | (?<!`)(?<![^\W_].)(?=\w)         # a single mark before a word
    | (?<=\S['’])(?![^\W_])            # or behind one
    )""",
    re.VERBOSE,
)
"""A single mark, or two that stand for a double one."""

_STYLES = {'"': "straight", "“": "curly", "”": "curly", "„": "low", "«": "guillemet", "»": "guillemet"}
_OPENERS = "“„«‘‚"
_NO_WORDS: Final = frozenset({BlockKind.CODE, BlockKind.URL})
_BEFORE_OPENER: Final = frozenset("([{—–-/\"“‘'’„«»:…>*_")
_AFTER_CLOSER: Final = frozenset(".,;:!?)]}")


def find(article: Article) -> tuple[Quote, ...]:
    """Find the quotations of an article, outer ones before those inside them."""
    prose = article.prose
    glyphs = _glyphs(prose)
    singles_are_outer = _uses_singles(prose, glyphs)
    guillemets_point_in = _points_in(prose)
    quotes: list[Quote] = []
    is_open = False
    i = 0
    for block in article.blocks:
        if block.kind in _NO_WORDS:
            continue
        start, end = block.span.start, block.span.end
        pairing = _Pairing(prose, block.span, singles_are_outer, guillemets_point_in)
        while i < len(glyphs) and glyphs[i] < end:
            at = glyphs[i]
            i += 1
            if at < start:
                continue
            if prose[at] in _DOUBLES:
                start = at + 1
            elif mark := _SINGLE.match(prose, at, end):
                start = mark.end()
            else:
                continue
            pairing.see(at, start)
        pairing.finish()
        found = pairing.quotes
        if is_open and found and found[0].span.start == block.span.start:
            found[0] = replace(found[0], is_continued=True)
        is_open = pairing.is_open_at_end
        quotes += found
    return tuple(with_titles(article, quotes))


def _glyphs(prose: str) -> list[int]:
    """Where marks may stand: an apostrophe between two letters or figures is none."""
    return [
        at
        for at in places(prose, _GLYPHS)
        if prose[at] in _DOUBLES or not (prose[at - 1 : at].isalnum() and prose[at + 1 : at + 2].isalnum())
    ]


def _uses_singles(prose: str, glyphs: list[int]) -> bool:
    """Whether single marks are this text's quotation marks: speech stands in them more than in doubles."""
    doubles = sum(1 for at in glyphs if prose[at] in _DOUBLES)
    if len(glyphs) - doubles <= max(1, doubles):
        return False
    speech = sum(1 for at in glyphs if prose[at] not in _DOUBLES and _is_of_speech(prose, at))
    return speech > max(1, doubles + prose.count("''"))


def _is_of_speech(prose: str, at: int) -> bool:
    """Whether a single mark opens before a capital or a figure, or closes behind the end of a clause."""
    before, mark, after = prose[at - 1 : at], prose[at], prose[at + 1 : at + 2]
    if before and before in ".,!?":
        return mark in "'’" and not is_in_word(after)
    return (
        mark in "'‘" and not is_in_word(before) and after.isascii() and (after.isupper() or after.isdigit())
    )


def _points_in(prose: str) -> bool:
    """Whether guillemets point inwards, as in German and Danish: »so«."""
    first, other = prose.find("»"), prose.find("«")
    return first >= 0 and (other < 0 or first < other)


@record(frozen=False)
class _Open:
    """A quotation that is not closed yet: where its mark stands, and where it may have been closed."""

    start: int
    inner: int
    style: str
    maybe: tuple[int, int] | None = None  # a mark that may be the apostrophe of a plural's possessive
    inside: list[Quote] = field(default_factory=list)
    is_continued: bool = False  # it goes on with one that a lost paragraph break leaves open


class _Pairing:
    """The marks of one block, seen from front to back."""

    def __init__(self, prose: str, span: Span, singles_are_outer: bool, guillemets_point_in: bool) -> None:
        self._prose = prose
        self._span = span
        self._singles_are_outer = singles_are_outer
        self._guillemets = "»«" if guillemets_point_in else "«»"
        self._outer: _Open | None = None
        self._nested: _Open | None = None
        self.quotes: list[Quote] = []
        self.is_open_at_end = False

    def see(self, start: int, end: int) -> None:
        """The next mark of the block."""
        glyph = self._prose[start:end]
        is_single = len(glyph) == 1 and glyph in "'‘’‚"
        outer = self._outer
        if outer is None:
            if self._opens(glyph, start, end) and not (is_single and self._is_elision(end)):
                self._outer = _Open(start, end, _style(glyph))
        elif is_single == (outer.style == "single"):
            self._see_own_kind(outer, glyph, start, end)
        elif is_single or outer.style == "single":
            self._see_nested(outer, glyph, start, end, is_single)

    def finish(self) -> None:
        """The block ends: what is open stays open if it was a quotation at all."""
        outer, self._outer = self._outer, None
        if outer is None:
            return
        if outer.maybe:
            self._add(outer, *outer.maybe)
        elif outer.style != "single" or (self._singles_are_outer and outer.start == self._span.start):
            self._leave(outer, self._span.end)
            self.is_open_at_end = True

    def _see_own_kind(self, outer: _Open, glyph: str, start: int, end: int) -> None:
        """A mark of the kind that the open quotation began with."""
        is_single = outer.style == "single"
        if self._closes(glyph, start, end):
            if is_single and self._may_be_possessive(start, end):
                outer.maybe = (start, end)
            else:
                self._add(outer, start, end)
        elif self._opens(glyph, start, end) and not is_single:
            goes_on = self._goes_on(outer, start)
            self._leave(outer, start)
            self._outer = _Open(start, end, _style(glyph), is_continued=goes_on)
        elif is_single and glyph == "‘" and not outer.maybe and not self._is_elision(end):
            self._outer = _Open(start, end, "single")  # the first one was an apostrophe

    def _goes_on(self, outer: _Open, start: int) -> bool:
        """Whether a second opening mark begins a sentence of the same speech.

        So it does where the paragraphs of a long quotation were run into one. Where the text before it has
        words of saying, its closing mark was forgotten.
        """
        left = self._prose[outer.inner : start].rstrip()
        if not left.endswith((".", "!", "?", "…")):
            return False
        return _REPORTED.search(left) is None

    def _see_nested(self, outer: _Open, glyph: str, start: int, end: int, is_single: bool) -> None:
        """A single mark in double ones, or a double one in single ones."""
        if self._nested is None:
            if not self._opens(glyph, start, end) or (is_single and self._is_elision(end)):
                return
            if not is_single and not self._singles_are_outer and not outer.inside:
                self._outer = _Open(start, end, _style(glyph))  # what the single mark opened was no quotation
                return
            self._nested = _Open(start, end, _style(glyph))
        elif self._closes(glyph, start, end):
            if is_single and self._may_be_possessive(start, end):
                self._nested.maybe = (start, end)
            else:
                self._close_nested(outer, start, end)

    def _close_nested(self, outer: _Open, start: int, end: int) -> None:
        nested, self._nested = self._nested, None
        if nested and nested.inner < start:
            quote = Quote(Span(nested.start, end), Span(nested.inner, start), nested.style, depth=1)
            outer.inside.append(quote)

    def _add(self, outer: _Open, start: int, end: int) -> None:
        """The open quotation is closed by the mark from start to end; an empty one is none."""
        if self._nested and self._nested.maybe:
            self._close_nested(outer, *self._nested.maybe)
        self._outer = self._nested = None
        if outer.inner < start:
            self.quotes.append(
                Quote(
                    Span(outer.start, end),
                    Span(outer.inner, start),
                    outer.style,
                    is_continued=outer.is_continued,
                )
            )
            self.quotes += [quote for quote in outer.inside if quote.span.end <= start]

    def _leave(self, outer: _Open, end: int) -> None:
        """The open quotation ends without a mark before `end`."""
        inner = self._prose[outer.inner : end].rstrip()
        if self._nested and self._nested.maybe:
            self._close_nested(outer, *self._nested.maybe)
        self._outer = self._nested = None
        if inner:
            end = outer.inner + len(inner)
            quote = Quote(
                Span(outer.start, end),
                Span(outer.inner, end),
                outer.style,
                is_closed=False,
                is_continued=outer.is_continued,
            )
            self.quotes.append(quote)
            self.quotes += outer.inside

    def _opens(self, glyph: str, start: int, end: int) -> bool:
        """Whether a mark can begin a quotation where it stands."""
        if glyph in "«»":
            return glyph == self._guillemets[0]
        if end >= self._span.end or self._prose[end].isspace():
            return False
        if start == self._span.start or self._prose[start - 1].isspace():
            return True
        if self._prose[start - 1] in _BEFORE_OPENER:
            return self._prose[end] not in _AFTER_CLOSER and (self._outer is None or glyph in _OPENERS)
        return glyph in "“„‘" and self._outer is None

    def _closes(self, glyph: str, start: int, end: int) -> bool:
        """Whether a mark can end a quotation where it stands."""
        if glyph in "«»":
            return glyph == self._guillemets[1]
        if start == self._span.start:
            return False
        if self._prose[start - 1].isspace():
            return end >= self._span.end or self._prose[end].isspace() or self._prose[end] in _AFTER_CLOSER
        if glyph in "“‘" and self._opens(glyph, start, end):
            return False
        return not (glyph == '"' and self._is_dimension(start, end))

    def _is_dimension(self, start: int, end: int) -> bool:
        """Whether a straight mark behind a figure means inches."""
        if not self._prose[start - 1].isdigit():
            return False
        following = self._prose[end : end + 12].lstrip(" -").split(" ", 1)[0].rstrip(".,;:!?")
        before = self._prose[max(0, start - 5) : start].rstrip("0123456789 ")
        return following in _words("dimensions") or before.endswith(("'", "’"))

    def _is_elision(self, end: int) -> bool:
        """Whether the apostrophe that ends here stands for letters left out: 'tis, '90s."""
        word = _WORD.match(self._prose, end, end + 8)
        assert word is not None
        text = word.group().lower()
        return text in _words("elisions") or _DECADE.fullmatch(text) is not None

    def _may_be_possessive(self, start: int, end: int) -> bool:
        """Whether a closing single mark can be the apostrophe of "the dogs' dinner" or "drinkin' tea"."""
        following = self._prose[end : end + 2]
        is_such = self._prose[start - 1] in "sSxz" or self._prose.endswith("in", 0, start)
        return is_such and following[:1] == " " and following[1:].isalpha()


def _style(glyph: str) -> str:
    return _STYLES.get(glyph, "doubled" if len(glyph) == 2 else "single")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("annotate/quotes")[name])
