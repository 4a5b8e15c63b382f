"""Pairs "Related article: TITLE" lines with the URLs that follow them, and says how well they fit."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrlint import lazy
from attrlint.annotate.links.reports import is_only_urls
from attrlint.lexicon import load
from attrlint.model import BlockKind, RelatedLine, Span
from attrlint.record import replace

if TYPE_CHECKING:
    from attrlint.model import Article, Block, Link

__all__ = ["content_words", "is_form", "with_related_lines"]

_LABEL = lazy.compile(r"\s*[\[(•*>-]?\s*[^\W\d_][\w' ’]{2,30}?\s?(?:[:|»]| [–—-] )\s*")
_WORD = lazy.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SAME_BEGINNING = 5  # letters after which two words count as forms of one: strike, strikes, striking
_LONGEST_RUN = 20
_LONGEST_TITLE = 300


class _Run(NamedTuple):
    """Lines of one kind after another, then URLs, before the text goes on."""

    lines: list[tuple[Span, Span]]
    links: list[int]


def with_related_lines(links: list[Link], article: Article) -> list[Link]:
    """The links, each with the `related` line that it stands under.

    After one line all URLs up to the next line or text stand under it, the first of them being the one that
    a reader takes for it. Of several lines in a row each has its URL: the one that fits its title best, or
    else the one in the same place of the row.
    """
    if not any(block.kind is BlockKind.RELATED for block in article.blocks):
        return links
    links = list(links)
    for run in _runs(links, article):
        for line, at in _pairs(run, links, article):
            links[at] = replace(links[at], related=_related(*line, links[at], article))
    return links


def _runs(links: list[Link], article: Article) -> list[_Run]:
    runs: list[_Run] = []
    at = 0
    is_open = False
    for block in article.blocks:
        while at < len(links) and links[at].span.start < block.span.start:
            at += 1
        inside = []
        while at < len(links) and links[at].span.end <= block.span.end:
            inside.append(at)
            at += 1
        if block.kind is BlockKind.RELATED:
            line = _line(block, [links[i] for i in inside], article)
            if not is_open or runs[-1].links or inside:
                runs.append(_Run([], []))
            runs[-1].lines.append(line)
            runs[-1].links.extend(i for i in inside if links[i].is_bare)
            is_open = not inside
        elif is_open and inside and (block.kind is BlockKind.URL or _is_urls(block, links, inside, article)):
            runs[-1].links.extend(inside)
        else:
            is_open = False
    return [run for run in runs if run.links]


def _is_urls(block: Block, links: list[Link], inside: list[int], article: Article) -> bool:
    return is_only_urls(article, [links[i] for i in inside], block.span)


def _line(block: Block, inside: list[Link], article: Article) -> tuple[Span, Span]:
    """The line and its title: what stands after the label and before a URL."""
    label = _LABEL.match(article.prose, block.span.start, block.span.end)
    start = label.end() if label else block.span.start
    end = inside[0].span.start if inside and inside[0].is_bare else block.span.end
    return block.span, Span(start, max(start, min(end, start + _LONGEST_TITLE)))


def _pairs(run: _Run, links: list[Link], article: Article) -> list[tuple[tuple[Span, Span], int]]:
    if len(run.lines) == 1:
        return [(run.lines[0], at) for at in run.links]
    if max(len(run.lines), len(run.links)) > _LONGEST_RUN:
        return list(zip(run.lines, run.links, strict=False))
    fits = sorted(
        ((_related(*line, links[at], article).overlap or 0, -abs(i - k), i, k))
        for i, line in enumerate(run.lines)
        for k, at in enumerate(run.links)
    )
    lines, urls, pairs = set(range(len(run.lines))), set(range(len(run.links))), []
    for _, _, i, k in reversed(fits):
        if i in lines and k in urls:
            lines.remove(i)
            urls.remove(k)
            pairs.append((run.lines[i], run.links[k]))
    return pairs


def _related(line: Span, title: Span, link: Link, article: Article) -> RelatedLine:
    words = content_words(_WORD.findall(article.text(title)))
    return RelatedLine(line, title, _overlap(words, content_words(link.slug)))


def title_overlap(said: str, title: str) -> float | None:
    """The share of content words, 0 to 1, that two titles of a story have in common; None for short ones."""
    return _overlap(content_words(_WORD.findall(said)), content_words(_WORD.findall(title)))


def _overlap(words: list[str], others: list[str]) -> float | None:
    if len(words) < 2 or len(others) < 2:
        return None
    found = sum(any(is_form(word, other) for other in others) for word in words)
    return min(1.0, found / min(len(words), len(others)))


def content_words(words: list[str] | tuple[str, ...]) -> list[str]:
    """The words that tell the story, without case, accents and possessive."""
    plain = []
    for word in words:
        base = (
            unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
            .removesuffix("'s")
            .replace("'", "")
        )
        base = "".join(char for char in base if not unicodedata.combining(char))
        if base and base not in _common():
            plain.append(base)
    return list(dict.fromkeys(plain))


@cache
def _common() -> frozenset[str]:
    return frozenset(load("annotate/links/related")["common"])


def is_form(word: str, other: str) -> bool:
    """Whether two content words are one or begin alike: strike, strikes."""
    return word == other or (min(len(word), len(other)) >= _SAME_BEGINNING - 1 and _beginning(word, other))


def _beginning(word: str, other: str) -> bool:
    length = min(len(word), len(other), _SAME_BEGINNING)
    return word[:length] == other[:length]
