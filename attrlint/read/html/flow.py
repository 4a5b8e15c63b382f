"""Turns the tags and texts of an article's body into prose: blocks, collapsed blanks, links, line breaks.

The Markdown reader uses it too, for the HTML within Markdown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.model import BlockKind
from attrlint.read.html.elements import BLOCKS, CODE, CONTAINERS, UNREAD, VOID, is_hidden
from attrlint.read.html.open_elements import OpenElements
from attrlint.read.html.tokens import Token, attributes, characters

if TYPE_CHECKING:
    from attrlint.read.prose import ProseBuilder

__all__ = ["CODE_SPAN", "Flow"]

CODE_SPAN = "\ufffc"
"""Stands for a code span, which nobody wrote as words of the article (U+FFFC, object replacement)."""

_BLANKS = lazy.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
_EDGES = " \t\n\r\f"


class Flow:
    """Feeds a ProseBuilder. Hidden and unread elements are passed over; open ones are known by name."""

    def __init__(self, raw: str, builder: ProseBuilder) -> None:
        self._raw = raw
        self._builder = builder
        self._open = OpenElements()
        self._unread: str | None = None  # the element that is passed over
        self._depth = 0  # how often an element of its name is open
        self._outside = 0  # containers opened in it
        self._breaks = 0
        self._link: tuple[int, str] | None = None
        self.around: BlockKind | None = None  # what Markdown makes of the place

    @property
    def is_unread(self) -> bool:
        """Whether an open element hides what follows."""
        return self._unread is not None

    @property
    def kind(self) -> BlockKind | None:
        """The kind of block that the open elements make, None outside of any that matters."""
        return self._open.kind[0]

    def feed(self, token: Token) -> None:
        """Take the next token."""
        name = token.name
        if self._unread is not None:
            self._pass_over(token)
        elif not name:
            self.text(token.start, token.end)
        elif name == "#cdata":
            self._words(token.start, token.end)
        elif name[0] == "/":
            self._end(name[1:], token)
        elif name[0] != "#":
            self._start(name, token)

    def close(self) -> None:
        """The block that is open ends here, if there is one; so does the article's last."""
        self._breaks = 0
        if not self._builder.has_words:
            return
        if self._link:
            self._builder.link(*self._link)
        kind, level = self._open.kind
        kind = kind or self.around or BlockKind.PARAGRAPH
        self._builder.close_block(kind, level)
        if self._link:
            self._link = (self._builder.offset, self._link[1])

    def text(self, start: int, end: int) -> None:
        """The source from start to end is text: entities are decoded, blanks collapse."""
        if "pre" in self._open:
            self._builder.copy(start, end)
            return
        if self._raw.find("&", start, end) < 0:
            self._words(start, end)
            return
        for text, at, stop in characters(self._raw, start, end):
            self._words(start, at)
            if text and text in _EDGES:
                self._builder.space(at, stop)
            else:
                self._put(text, at, stop)
            start = stop
        self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        raw, builder = self._raw, self._builder
        words = raw[start:end]
        left = len(words) - len(words.lstrip(_EDGES))
        if left:
            builder.space(start, start + left)
        if left == len(words):
            return
        right = len(words) - len(words.rstrip(_EDGES))
        self._breaks = 0
        at, stop = start + left, end - right
        for blank in _BLANKS.finditer(raw, at, stop):
            builder.copy(at, blank.start())
            builder.space(blank.start(), blank.end())
            at = blank.end()
        builder.copy(at, stop)
        if right:
            builder.space(stop, end)

    def _put(self, text: str, start: int, end: int) -> None:
        if not text.isspace():
            self._breaks = 0
        self._builder.put(text, start, end)

    def _start(self, name: str, token: Token) -> None:
        if name in CODE and "pre" not in self._open:
            self._put(CODE_SPAN, token.start, token.end)
            self._begin_unread(name)
        elif name in UNREAD or is_hidden(token.attributes):
            self._begin_unread(name)
        elif name == "br":
            self._line_break(token.start, token.end)
        elif name == "a":
            self._end_link()
            url = attributes(token.attributes).get("href", "").strip()
            self._link = (self._builder.offset, url) if url else None
        elif name == "q":
            self._put("“", token.start, token.end)
        elif name in BLOCKS:
            self._begin_block(name)
        elif "credit" in token.attributes and self.kind is BlockKind.CAPTION:
            self.close()  # the credit in a caption stands for itself

    def _begin_unread(self, name: str) -> None:
        if name in VOID:
            return
        if name in BLOCKS:
            self.close()
        self._unread, self._depth, self._outside = name, 1, 0

    def _begin_block(self, name: str) -> None:
        self.close()
        if name not in VOID:
            self._open.start(name)

    def _end(self, name: str, token: Token) -> None:
        if name == "a":
            self._end_link()
        elif name == "q":
            self._put("”", token.start, token.end)
        elif name in BLOCKS:
            self.close()
            self._open.end(name)

    def _line_break(self, start: int, end: int) -> None:
        """A `<br>`: a blank; the second in a row ends the paragraph."""
        self._breaks += 1
        if self._breaks > 1 and "pre" not in self._open:
            self.close()
        elif "pre" in self._open:
            self._builder.put("\n", start, end)
        else:
            self._builder.space(start, end)

    def end_inline(self) -> None:
        """Links and unread inline elements end here, with the block around them."""
        self._end_link()
        if self._unread is not None and self._unread not in BLOCKS:
            self._unread = None

    def _end_link(self) -> None:
        if self._link:
            self._builder.link(*self._link)
            self._link = None

    def _pass_over(self, token: Token) -> None:
        """Follow the tags in an element that is not read, to where it ends."""
        assert self._unread is not None
        name = token.name
        if name == self._unread:
            self._depth += 1
        elif name == "/" + self._unread:
            self._depth -= 1
            if not self._depth:
                self._unread = None
        elif self._unread not in BLOCKS:
            self._leave_inline(token)

    def _leave_inline(self, token: Token) -> None:
        """An unread inline element that was never closed ends with the block around it."""
        name = token.name
        if name in CONTAINERS or name == "p":
            self._outside += 1
        elif name[:1] == "/" and (name[1:] in CONTAINERS or name == "/p"):
            self._outside -= 1
            if self._outside < 0:
                self._unread = None
                self.feed(token)
