"""Finds the words that other outlets carried first: the outlet reports, is told, has an interview, is quoted.

Two tests: is it an outlet, and does it carry information. A name alone ("a CNN poll", "reading the Herald")
is no relay; a governing word within a few words of it makes it one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from attrlint.annotate.sources.names import Name, NameKind
from attrlint.annotate.sources.outlets import Strength
from attrlint.annotate.sources.words import group
from attrlint.model import Relay, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrlint.model import Article, Attribution

__all__ = ["find_relays"]

_BEFORE = 90  # code points before an outlet's name in which its governor stands
_AFTER = 60


def find_relays(article: Article, names: Sequence[Name]) -> Iterator[tuple[Name | None, Relay]]:
    """Every relay, with the name of its outlet (None where it is not said: "local media reported")."""
    reader = _Reader(article)
    for name in names:
        if name.kind is NameKind.OUTLET and article.quote_at(name.span.start) is None:
            relay = reader.relay(name)
            if relay is not None:
                yield name, relay
    yield from ((None, relay) for relay in reader.generic())


class _Reader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.prose = article.prose
        self.attributions = sorted(
            ((a.cue, a) for a in article.attributions if a.cue is not None), key=lambda pair: pair[0].start
        )
        self.cue_starts = [cue.start for cue, _ in self.attributions]

    def relay(self, name: Name) -> Relay | None:
        sentence = self.article.sentence_at(name.span.start)
        block = self.article.block_at(name.span.start)
        start, end = (
            (sentence.start, sentence.end)
            if sentence
            else (block.span.start, block.span.end)
            if block
            else (0, len(self.prose))
        )
        if _only_names().match(self.prose, name.span.end):
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
        if name.strength is Strength.NONE:
            return None
        match = _subject().match(self.prose, name.span.end, min(end, name.span.end + _AFTER))
        if match is None:
            return None
        if name.strength is Strength.WEAK and not match["verb"].startswith("report"):
            return None
        return Span(outlet.start, match.end("verb"))

    def _as_addressee(self, name: Name, outlet: Span, start: int) -> Span | None:
        """ "told CNN", "told host Jo Park of CNN", "identified herself to CNN"."""
        match = _last(_told(), self.prose, max(start, outlet.start - _BEFORE), outlet.start)
        return Span(match.start(), name.span.end) if match else None

    def _as_agent(self, name: Name, outlet: Span, start: int) -> Span | None:
        """ "first reported by Reuters", "according to the Star", "citing Focus"."""
        match = _last(_agent(), self.prose, max(start, outlet.start - _BEFORE), outlet.start)
        return Span(match.start(), name.span.end) if match else None

    def _in_a_phrase(self, name: Name, outlet: Span, start: int) -> Span | None:
        """ "in an interview with CNN", "wrote Jo Park in the Star": governor, preposition, outlet."""
        match = _last(_governed(), self.prose, max(start, outlet.start - _BEFORE), outlet.start)
        if match is None or _never().search(match.group()):
            return None
        return Span(match.start(), name.span.end)

    def generic(self) -> Iterator[Relay]:
        """ "Local media reported", "according to news reports"."""
        for match in _generic().finditer(self.prose):
            if self.article.quote_at(match.start()) is None:
                sentence = self.article.sentence_at(match.start())
                end = sentence.end if sentence else match.end()
                start = sentence.start if sentence else match.start()
                span = Span(match.start(), match.end())
                yield Relay(span, span, self._attribution(span, start, end), None)

    def _attribution(self, span: Span, start: int, end: int) -> Attribution | None:
        """The statement that came this way: its cue overlaps the relay, or else is the nearest in the sentence."""
        first = bisect_left(self.cue_starts, start)
        last = bisect_right(self.cue_starts, end)
        best: Attribution | None = None
        for cue, attribution in self.attributions[first : min(last, first + 12)]:
            if cue.overlaps(span) or (attribution.source is not None and attribution.source.overlaps(span)):
                return attribution
            best = best or attribution
        return best

    def _basis(self, span: Span, end: int) -> Span | None:
        match = _citing().search(self.prose, span.end, min(end, span.end + 160))
        return Span(*match.span("basis")) if match else None


def _with_article(prose: str, at: int, start: int) -> int:
    return at - 4 if at - 4 >= start and prose[at - 4 : at].lower() == "the " else at


def _last(pattern: re.Pattern[str], prose: str, start: int, end: int) -> re.Match[str] | None:
    """The last match that ends where the outlet begins."""
    found = None
    for found in pattern.finditer(prose, start, end):  # noqa: B007
        pass
    return found


def _any(words: frozenset[str] | str) -> str:
    return "|".join(sorted(words.split() if isinstance(words, str) else words, key=len, reverse=True))


@cache
def _subject() -> re.Pattern[str]:
    verbs = _any(group("outlets", "governors", "subject"))
    return re.compile(
        rf"(?:['’]s)?(?:,? (?:the|a|an|its) [\w ’'-]{{3,50}},)?"
        rf"(?: (?:report|article|story|piece|account|editorial|daily|newspaper|magazine|reporters?|columnist))?"
        rf"(?: (?:that|which|first|also|has|have|had|previously|later|on|in|its|recently|\w+day|\w+ly)){{0,3}} (?P<verb>{verbs})\b(?! by\b)"
    )


@cache
def _told() -> re.Pattern[str]:
    verbs = _any(group("outlets", "governors", "addressee"))
    return re.compile(
        rf"\b(?:{verbs}) (?:(?:the|a|an) )?(?:(?:host|anchor|reporter|correspondent|interviewer|journalist)s? )?"
        rf"(?:[\w.’'-]+ ){{0,6}}?(?:(?:of|at|from|with|on|for) )?(?:the )?$"
    )


@cache
def _agent() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:first |originally |previously )?(?:reported|published|obtained|quoted|aired|broadcast|released|revealed|disclosed|interviewed) (?:by|in|on)"
        r"|according to(?: (?:a|an|the|one) (?:\w+ ){0,3}?(?:report|article|story|account|interview|piece|analysis)s? (?:\w+ ){0,2}?(?:in|by|from|on))?"
        r"|citing(?: (?:a|an|the) (?:\w+ ){0,2}?(?:report|article|story)s? (?:in|by|from))?|quoted? by|seen by|reviewed by"
        r") (?:the )?$"
    )


@cache
def _governed() -> re.Pattern[str]:
    verbs = _any(group("outlets", "governors", "before_preposition"))
    prepositions = _any(group("outlets", "governors", "prepositions"))
    return re.compile(
        rf"\b(?:(?:in|during) an? (?:\w+ ){{0,2}})?(?:{verbs})\b(?: [\w’'.-]+){{0,4}}? (?:{prepositions}) (?:the |an? )?(?:[\w’'-]+ ){{0,2}}?(?:the )?$"
    )


@cache
def _never() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(group('outlets', 'governors', 'never'))})\b")


@cache
def _only_names() -> re.Pattern[str]:
    """After an outlet's name: it names a poll, a debate, a person at work there."""
    return re.compile(
        rf"(?:[/-][\w ]+?)?(?:['’]s)? (?:\w+ )?(?:{_any(group('outlets', 'governors', 'after'))})\b"
    )


@cache
def _generic() -> re.Pattern[str]:
    phrases = _any(group("outlets", "generic", "phrases")).replace("-", " ")
    verbs = _any(group("outlets", "governors", "subject"))
    return re.compile(
        rf"\b(?:(?:[Aa]ccording to|citing|confirming|quoted by|reported by|told) (?:\w+ )?(?:{phrases})"
        rf"|(?:[\w.’'-]+ )?(?:{phrases.replace('local', '[Ll]ocal').replace('state media', '[Ss]tate media')}) (?:have |had |has |also )?(?:{verbs}))\b"
    )


@cache
def _citing() -> re.Pattern[str]:
    return re.compile(r"\bciting (?P<basis>[^,.;:“”\"]{3,80})")
