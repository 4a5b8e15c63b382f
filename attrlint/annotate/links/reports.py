"""Ties a link to the report that the prose tells of: "CNN reported late Monday" and the only URL of CNN."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from attrlint.annotate.dates.expressions import expressions
from attrlint.annotate.links.publishers import names_of
from attrlint.lexicon import load
from attrlint.lowering import with_plain_spaces
from attrlint.model import BlockKind, DatedReport, DateKind, Span
from attrlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attrlint.model import Article, Link, LinkDate

__all__ = ["is_only_urls", "with_reports"]

_LONGEST_WORD = 30


def with_reports(links: list[Link], article: Article) -> list[Link]:
    """The links, those with their `report` that are the only one of their outlet and of no vague date.

    The link must stand in the sentence of the report or by itself (a URL that is no part of a sentence): a
    link in the words of another sentence may well be to another page. The named weekday settles whether
    03-06-23 is in March or June.
    """
    urls: dict[str, set[str]] = {}
    for link in links:
        if link.publisher:
            urls.setdefault(link.publisher, set()).add(link.url)
    told = {outlet: _Told(article, outlet) for outlet, of_outlet in urls.items() if len(of_outlet) == 1}
    if not told:
        return links
    is_alone = cache(lambda block: is_only_urls(article, links, block))
    tied = []
    for link in links:
        if link.publisher in told and (link.date is None or link.date.first == link.date.last):
            report = told[link.publisher].about(link, is_alone)
            if report:
                day = link.date and _settled(link.date, report.number)
                link = replace(link, report=report, date=day)
        tied.append(link)
    return tied


class _Told:
    """What the prose tells of the reports of one outlet."""

    def __init__(self, article: Article, outlet: str) -> None:
        self._article = article
        self._by_sentence: dict[Span | None, DatedReport] = {}
        for report in _reports(article, outlet):
            self._by_sentence.setdefault(article.sentence_at(report.outlet.start), report)

    def about(self, link: Link, is_alone: Callable[[Span], bool]) -> DatedReport | None:
        """The report in the sentence of the link, or the first one when the link stands by itself."""
        if not self._by_sentence:
            return None
        sentence = self._article.sentence_at(link.span.start)
        if sentence and sentence in self._by_sentence:
            return self._by_sentence[sentence]
        block = self._article.block_at(link.span.start)
        if block and (block.kind in (BlockKind.URL, BlockKind.RELATED) or is_alone(block.span)):
            return next(iter(self._by_sentence.values()))
        return None


def _settled(found: LinkDate, weekday: int) -> LinkDate:
    if found.other is None:
        return found
    on_day = [reading for reading in (found.first, found.other) if reading.weekday() == weekday]
    return replace(found, first=on_day[0], last=on_day[0], other=None) if len(on_day) == 1 else found


def is_only_urls(article: Article, links: list[Link], block: Span) -> bool:
    """Whether a block holds URLs and nothing else that is read."""
    at = block.start
    first = bisect_left(links, block.start, key=lambda link: link.span.start)
    for link in islice(links, first, None):
        if link.span.end > block.end:
            break
        if not link.is_bare or any(map(str.isalnum, article.prose[at : link.span.start])):
            return False
        at = link.span.end
    return at > block.start and not any(map(str.isalnum, article.prose[at : block.end]))


def _reports(article: Article, publisher: str) -> Iterator[DatedReport]:
    names = names_of(publisher)
    for block in _blocks_with(names, article):
        text = with_plain_spaces(article.text(block))
        for match in _pattern(names).finditer(text):
            start, end = match.span("agent") if match["agent"] else match.span("name")
            if match["agent"] is None and _is_part_of_name(text, start, end):
                continue
            for said in expressions(text, match.end(), min(match.end() + _LONGEST_WORD, len(text))):
                if said.kind is DateKind.WEEKDAY and said.start == match.end() and said.weekday is not None:
                    at = block.start
                    day = Span(at + said.start, at + said.end)
                    yield DatedReport(Span(at + start, at + end), day, said.weekday)
                break


def _blocks_with(names: tuple[str, ...], article: Article) -> Iterator[Span]:
    """The blocks in which the longest word of one of the names stands, in order."""
    prose = article.prose
    found: dict[int, Span] = {}
    for word in {max(name.split(), key=len) for name in names}:
        at = prose.find(word)
        while at >= 0:
            block = article.block_at(at)
            if block is not None:
                found[block.span.start] = block.span
            at = prose.find(word, at + len(word) if block is None else block.span.end)
    for start in sorted(found):
        yield found[start]


def _is_part_of_name(prose: str, start: int, end: int) -> bool:
    """Whether a name of one word, such as Times or Post, ends a longer name: "the Harbor Times"."""
    name = prose[start:end]
    if " " in name or name.isupper():
        return False
    before = prose[max(0, start - _LONGEST_WORD) : start].split(" ")
    word = before[-2] if len(before) > 1 and not before[-1] else ""
    return word[:1].isupper() and word[-1:].isalpha() and word != "The"


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """What leads up to a weekday: "CNN first reported late ", "CNN story published ", "reported by CNN "."""
    words = load("annotate/links/reports")
    name = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    before, verb, noun, passive, after = (
        "|".join(words[kind]) for kind in ("before_verb", "verbs", "nouns", "participles", "after_verb")
    )
    active = rf"(?:(?:{before}) )?(?:{verb})|(?:{noun}) (?:{passive})"
    by = rf"(?<!\w)(?:{passive}) by (?:[Tt]he )?(?P<agent>{name})"
    return re.compile(rf"(?:(?<![\w.'’-])(?P<name>{name}) (?:{active})|{by}) (?:(?:{after}) ){{0,3}}")
