"""Finds the words that other outlets carried first: the outlet reports, is told, has an interview, is quoted.

Two tests: is it an outlet, and does it carry information. A name alone ("a CNN poll", "reading the Herald")
is no relay; a governing word within a few words of it makes it one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrlint import lazy
from attrlint.annotate.sources import outlet_frames as frames
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength, is_in_capitals, is_short
from attrlint.annotate.sources.words import group
from attrlint.model import Relay, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article, Attribution, Quote

__all__ = ["find_relays", "house_names"]

_BEFORE = 90  # code points before an outlet's name in which its governor stands
_AFTER = 60


def find_relays(article: Article, prose: str, names: Sequence[Name]) -> Iterator[tuple[Name | None, Relay]]:
    """Every relay, with the name of its outlet (None where it is not said: "local media reported").

    `prose` is that of the article with plain spaces.
    """
    reader = _Reader(article, prose)
    starts: dict[int, int] = {}  # of a sentence with a relay -> where its last one ends
    for name in names:
        if name.strength is not Strength.NONE and article.quote_at(name.first) is None:
            relay = reader.relay(name)
            if relay is not None:
                starts[reader.sentence(relay.span)] = relay.span.end
                yield name, relay
    for name, relay in reader.programmes():
        if starts.get(reader.sentence(relay.span), -1) <= relay.span.start:  # "on ABC's “This Week”" is one
            yield name, relay
    yield from ((None, relay) for relay in reader.generic())


def house_names(prose: str, names: Sequence[Name]) -> tuple[str, ...]:
    """The outlets that the text shows to be its own: "did not answer the Star's questions".

    Two habits of newsrooms show it, too: they call themselves "The Post" without ever giving the full name,
    and they write their own name in capitals if that is how the masthead has it.
    """
    found = []
    full = {name.words[-1] for name in names if len(name.words) > 1 + (name.words[0] == "The")}
    for name in names:
        if name.kind is NameKind.OUTLET:
            first = max(0, name.first - 40)
            is_led = not _HOUSE_LEADS.isdisjoint(prose[first : name.first].split()[-2:])
            before = frames.house_before().search(prose, first, name.first) if is_led else None
            post = before is not None and before.group().startswith(("is", "works", "serves"))
            if (
                (before and (name.is_possessive or not post))
                or frames.house_after().match(prose, name.end)
                or (is_short(name.words) and name.words[-1] not in full)
                or is_in_capitals(name.text)
            ):
                found.append(name.text)
    return tuple(found)


class _Reader:
    def __init__(self, article: Article, prose: str) -> None:
        self.article = article
        self.prose = prose

    @cached_property
    def attributions(self) -> list[tuple[Span, Attribution]]:
        """The statements that have a cue, by the place of the cue."""
        cued = [(a.cue, a) for a in self.article.attributions if a.cue and a.is_reported]
        return sorted(cued, key=lambda pair: pair[0].start)

    @cached_property
    def cue_starts(self) -> list[int]:
        return [cue.start for cue, _ in self.attributions]

    def relay(self, name: Name) -> Relay | None:
        start, end = self._around(name.span)
        if frames.only_names().match(self.prose, name.end):
            return None
        outlet = Span(_with_article(self.prose, name.first, start), name.end)
        first = max(start, outlet.start - _BEFORE)
        words = self.prose[first : outlet.start].split()
        span = (
            self._as_subject(name, outlet, end)
            or self._as_addressee(name, outlet, first, words)
            or self._as_agent(name, outlet, first, words)
            or self._in_a_phrase(name, outlet, first, words)
        )
        if span is None:
            return None
        return Relay(span, name.span, self._attribution(span, start, end), self._basis(span, end))

    def _as_subject(self, name: Name, outlet: Span, end: int) -> Span | None:
        """ "CNN reported", "the Star's report said", "a Harbor Times article that named"."""
        if name.strength is Strength.NONE or _is_governed(self.prose, outlet.start):
            return None
        match = frames.subject().match(self.prose, name.end, min(end, name.end + _AFTER))
        if match is None:
            return None
        if name.strength is Strength.WEAK and not match["verb"].startswith("report"):
            return None
        return Span(outlet.start, match.end("verb"))

    def _as_addressee(self, name: Name, outlet: Span, first: int, before: Sequence[str]) -> Span | None:
        """ "told CNN", "told host Jo Park of CNN", "identified herself to CNN"."""
        if frames.governors("told").isdisjoint(before):
            return None
        match = frames.told().search(self.prose, first, outlet.start)
        return Span(match.start(), name.end) if match else None

    def _as_agent(self, name: Name, outlet: Span, first: int, before: Sequence[str]) -> Span | None:
        """ "first reported by Reuters", "according to the Star", "citing Focus"."""
        if frames.governors("agent").isdisjoint(before):
            return None
        match = frames.agent().search(self.prose, first, outlet.start)
        return Span(match.start(), name.end) if match else None

    def _in_a_phrase(self, name: Name, outlet: Span, first: int, before: Sequence[str]) -> Span | None:
        """ "in an interview with CNN", "wrote Jo Park in the Star": governor, preposition, outlet."""
        if frames.governors("governed").isdisjoint(before):
            return None
        match = frames.governed().search(self.prose, first, outlet.start)
        if match is None or frames.never().search(match.group()):
            return None
        return Span(match.start(), name.end)

    def generic(self) -> Iterator[Relay]:
        """ "Local media reported", "according to news reports"."""
        end = 0
        for at, _ in self.article.triggers.get("outlets", ()):
            is_word = at >= end and not self.prose[at - 1 : at].isalnum()
            span = self._group_at(at) if is_word else None
            if span is not None and self.article.quote_at(span.start) is None:
                end = span.end
                yield Relay(span, span, self._attribution(span, *self._around(span)), None)

    def _group_at(self, at: int) -> Span | None:
        """The phrase about outlets without names whose trigger stands at an offset."""
        prose = self.prose
        is_led = prose[max(0, at - 2) : at] in _INDEFINITE_ENDS
        article = _INDEFINITE.search(prose, max(0, at - 4), at) if is_led else None
        match = frames.generic("saying").match(prose, at) if article else None
        if article and match:
            return Span(article.start(), match.end())
        for key, before in _GENERIC:
            match = frames.generic(key).match(prose, at)
            start = frames.generic(before).search(prose, max(0, at - _BEFORE), at) if match else None
            if match and start:
                return Span(start.start(), match.end())
        return None

    def programmes(self) -> Iterator[tuple[Name, Relay]]:
        """ "Told host Ana Ruiz", "in an interview on “Morning Table”"."""
        for attribution in self.article.attributions:
            cue, host = attribution.cue, attribution.addressee
            if host is None or cue is None:
                continue
            name = frames.shows("host").match(self.prose, host.start)
            if name and self.prose[cue.start : cue.end] in frames.governors("told"):
                span = Span(cue.start, name.start(1) + len(name[1].rstrip(" .")))
                yield _programme(span, name[1].rstrip(" .")), Relay(span, span, attribution)
        for quote in self.article.quotes:
            if quote.depth == 0 and quote.inner.end - quote.inner.start <= _LONGEST_TITLE:
                yield from self._on_show(quote)

    def _on_show(self, quote: Quote) -> Iterator[tuple[Name, Relay]]:
        text = self.prose[quote.inner.start : quote.inner.end].rstrip(",.")
        title = Span(quote.inner.start, quote.inner.start + len(text))
        before = quote.span.start
        is_titled = text[:1].isupper() and frames.shows("titled").search(
            self.prose, max(0, before - 14), before
        )
        if not is_titled and text not in _titles():
            return
        start, end = self._around(title)
        first = before - len(is_titled.group()) if is_titled else before
        at = self._onto(max(start, first - _BEFORE), first)
        if at is not None:
            span = Span(at, quote.span.end)
            yield _programme(title, text), Relay(span, title, self._attribution(span, start, end))

    def _onto(self, start: int, end: int) -> int | None:
        """Where the words begin that lead to a show: "said on", "in an interview with her on his"."""
        prose = self.prose
        for mark in frames.breaks().finditer(prose, start, end):
            start = mark.end()
        words = list(_WORD.finditer(prose, start, end))
        prepositions = [w.start() for w in words if w.end() >= end - 31 and w.group() in _ONTO]
        governors = frames.governors("governed")
        for word in words:
            if word.group() in governors and any(0 < at - word.end() <= 51 for at in prepositions):
                before = frames.occasion().search(prose, max(start, word.start() - 40), word.start())
                first = before.start() if before else word.start()
                return None if frames.never().search(prose, first, end) else first
        return None

    def sentence(self, span: Span) -> int:
        """Where the sentence of a span begins."""
        return self._around(span)[0]

    def _around(self, span: Span) -> tuple[int, int]:
        """The sentence, or else the block."""
        whole = self.article.sentence_at(span.start) or self.article.block_at(span.start)
        if whole is None:
            return span.start, span.end
        inner = whole if isinstance(whole, Span) else whole.span
        return inner.start, inner.end

    def _attribution(self, span: Span, start: int, end: int) -> Attribution | None:
        """The statement that came this way: its cue or source is in the relay, or it is the first near by."""
        first = bisect_left(self.cue_starts, start)
        last = bisect_right(self.cue_starts, end)
        best: Attribution | None = None
        for cue, attribution in self.attributions[first : min(last, first + 12)]:
            if cue.overlaps(span) or (attribution.source is not None and attribution.source.overlaps(span)):
                return attribution
            best = best or attribution
        return best

    def _basis(self, span: Span, end: int) -> Span | None:
        match = frames.citing().search(self.prose, span.end, min(end, span.end + 160))
        return Span(*match.span("basis")) if match else None


_INDEFINITE = lazy.compile(r"\b[Aa]n? $")
_INDEFINITE_ENDS = frozenset(("a ", "A ", "n "))
_GENERIC = (  # what stands at the trigger, and what leads to it
    ("reports", "before_reports"),
    ("press", "before_press"),
    ("several", "before_several"),
    ("group", "before_group"),
)
_WORD = lazy.compile(r"[\w-]+")
_LONGEST_TITLE = 42


@cache
def _titles() -> frozenset[str]:
    return group("outlets", "shapes", "programmes")


def _is_governed(prose: str, at: int) -> bool:
    """Whether a preposition stands before: "the editor at the Star said" is not the Star's word."""
    return prose[max(0, at - 8) : at].rstrip().rsplit(" ", 1)[-1] in _PREPOSITIONS


_HOUSE_LEADS = frozenset(("from", "by", "in", "is", "as"))
"""The last words before an outlet, but for its article, that make it the text's own: "a request from"."""
_ONTO = frozenset(("on", "with", "to", "of"))
_PREPOSITIONS = frozenset(("at", "of", "in", "on", "from", "for", "with", "to", "by"))


def _with_article(prose: str, at: int, start: int) -> int:
    return at - 4 if at - 4 >= start and prose[at - 4 : at].lower() == "the " else at


def _programme(span: Span, title: str) -> Name:
    return Name(span.start, span.start, span.end, (title,), NameKind.OUTLET, is_programme=True)
