"""Finds the words that other outlets carried first: the outlet reports, is told, has an interview, is quoted.

Two tests: is it an outlet, and does it carry information. A name alone ("a CNN poll", "reading the Herald")
is no relay; a governing word within a few words of it makes it one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrlint.annotate.sources import outlet_frames as frames
from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.words import spaced
from attrlint.model import Relay, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article, Attribution

__all__ = ["find_relays", "house_names"]

_BEFORE = 90  # code points before an outlet's name in which its governor stands
_AFTER = 60


def find_relays(article: Article, names: Sequence[Name]) -> Iterator[tuple[Name | None, Relay]]:
    """Every relay, with the name of its outlet (None where it is not said: "local media reported")."""
    reader = _Reader(article)
    for name in names:
        if name.strength is not Strength.NONE and article.quote_at(name.span.start) is None:
            relay = reader.relay(name)
            if relay is not None:
                yield name, relay
    yield from reader.programmes()
    yield from ((None, relay) for relay in reader.generic())


def house_names(prose: str, names: Sequence[Name]) -> tuple[str, ...]:
    """The outlets that the text shows to be its own: "did not answer the Star's questions"."""
    found = []
    for name in names:
        if name.kind is NameKind.OUTLET:
            before = frames.house_before().search(prose, max(0, name.span.start - 40), name.span.start)
            post = before is not None and before.group().startswith(("is", "works", "serves"))
            if (before and (name.is_possessive or not post)) or frames.house_after().match(
                prose, name.span.end
            ):
                found.append(name.text)
    return tuple(found)


class _Reader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.prose = spaced(article.prose)
        self.attributions = sorted(
            ((a.cue, a) for a in article.attributions if a.cue is not None), key=lambda pair: pair[0].start
        )
        self.cue_starts = [cue.start for cue, _ in self.attributions]

    def relay(self, name: Name) -> Relay | None:
        start, end = self._around(name.span)
        if frames.only_names().match(self.prose, name.span.end):
            return None
        outlet = Span(_with_article(self.prose, name.span.start, start), name.span.end)
        span = (
            self._as_subject(name, outlet, end)
            or self._as_addressee(name, outlet, start)
            or self._as_agent(name, outlet, start)
            or self._in_a_phrase(name, outlet, start)
        )
        if span is None:
            return None
        return Relay(span, name.span, self._attribution(span, start, end), self._basis(span, end))

    def _as_subject(self, name: Name, outlet: Span, end: int) -> Span | None:
        """ "CNN reported", "the Star's report said", "a Harbor Times article that named"."""
        if name.strength is Strength.NONE or _is_governed(self.prose, outlet.start):
            return None
        match = frames.subject().match(self.prose, name.span.end, min(end, name.span.end + _AFTER))
        if match is None:
            return None
        if name.strength is Strength.WEAK and not match["verb"].startswith("report"):
            return None
        return Span(outlet.start, match.end("verb"))

    def _as_addressee(self, name: Name, outlet: Span, start: int) -> Span | None:
        """ "told CNN", "told host Jo Park of CNN", "identified herself to CNN"."""
        match = _last(frames.told(), self.prose, max(start, outlet.start - _BEFORE), outlet.start)
        return Span(match.start(), name.span.end) if match else None

    def _as_agent(self, name: Name, outlet: Span, start: int) -> Span | None:
        """ "first reported by Reuters", "according to the Star", "citing Focus"."""
        match = _last(frames.agent(), self.prose, max(start, outlet.start - _BEFORE), outlet.start)
        return Span(match.start(), name.span.end) if match else None

    def _in_a_phrase(self, name: Name, outlet: Span, start: int) -> Span | None:
        """ "in an interview with CNN", "wrote Jo Park in the Star": governor, preposition, outlet."""
        match = _last(frames.governed(), self.prose, max(start, outlet.start - _BEFORE), outlet.start)
        if match is None or frames.never().search(match.group()):
            return None
        return Span(match.start(), name.span.end)

    def generic(self) -> Iterator[Relay]:
        """ "Local media reported", "according to news reports"."""
        end = 0
        for match in frames.generic().finditer(self.prose):
            if match.start() >= end and self.article.quote_at(match.start()) is None:
                end = match.end()
                span = Span(*match.span())
                yield Relay(span, span, self._attribution(span, *self._around(span)), None)

    def programmes(self) -> Iterator[tuple[Name, Relay]]:
        """ "Told host Ana Ruiz", "in an interview on “Morning Table”"."""
        for match in frames.host().finditer(self.prose):
            span = Span(match.start(), match.start() + len(match.group().rstrip()))
            host = " ".join(match.group().split()[2:])
            yield _programme(span, host), Relay(span, span, self._attribution(span, *self._around(span)))
        for match in frames.show().finditer(self.prose):
            title = Span(*match.span(match.lastindex or 0))
            start, end = self._around(title)
            governor = _last(frames.onto(), self.prose, max(start, match.start() - _BEFORE), match.start())
            if governor is not None and not frames.never().search(governor.group()):
                span = Span(governor.start(), match.end())
                yield (
                    _programme(title, self.prose[title.start : title.end]),
                    Relay(span, title, self._attribution(span, start, end)),
                )

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


def _is_governed(prose: str, at: int) -> bool:
    """Whether a preposition stands before: "the editor at the Star said" is not the Star's word."""
    return prose[max(0, at - 8) : at].rstrip().rsplit(" ", 1)[-1] in _PREPOSITIONS


_PREPOSITIONS = frozenset(("at", "of", "in", "on", "from", "for", "with", "to", "by"))


def _with_article(prose: str, at: int, start: int) -> int:
    return at - 4 if at - 4 >= start and prose[at - 4 : at].lower() == "the " else at


def _last(pattern: re.Pattern[str], prose: str, start: int, end: int) -> re.Match[str] | None:
    """The last match that ends where the outlet begins."""
    found = None
    for found in pattern.finditer(prose, start, end):  # noqa: B007
        pass
    return found


def _programme(span: Span, title: str) -> Name:
    return Name(span, span.start, (title,), NameKind.OUTLET, is_programme=True)
