"""One figure has two values in the article.

A toll of 12 in the headline and 13 in the text, a ratio that was five to one and is six to one now: one of
the two is wrong, and a reader who sees it believes neither.

What to do: check both against the source and correct one; where both are right, say what sets them apart
(another day, another group, another source).

Silent when: one of the two is hedged or a range; the values belong to different days, groups or sources;
the text says how the figure changed ("rose from 12 to 13"); the two are forms of one value ("five-to-one",
"5:1", "five for every one"). Asked only of figures that are surely of one thing: a count in the headline, a
ratio or count that the text itself speaks of as known.

Standards: the consistency check of every desk checklist (headline against text, text against itself).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrlint.model import BlockKind, FigureKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrlint.model import Article, Figure, Options, Span

LEVEL = "error"
SET = "default"
OPTIONS: dict[str, object] = {}
HELP = "Check both against the source and correct one, or say what sets them apart."

FLAGGED = [
    "Ferry fire kills 12 sailors\n\nA fire on a ferry killed [[13 sailors]] on Monday, the coastguard said.",
    "The rebels lost five boats for every coastguard boat sunk off the cape, the ministry said.\n\n"
    "The [[six-to-one]] boat ratio was an estimate, an official said.",
    "The navy saved 31 sailors from the wreck, it said.\n\nThe [[33 sailors]] saved from the wreck are well.",
]
CLEAN = [
    "Ferry fire kills 12 sailors\n\nA fire on a ferry killed a dozen sailors on Monday, the coastguard said.",
    "The rebels lost five boats for every coastguard boat sunk off the cape, the ministry said.\n\n"
    "The five-to-one boat ratio, or 5:1, was an estimate, an official said.",
    "The navy saved 31 sailors from the wreck, it said.\n\nThe number rose from 31 to 33 sailors by noon.",
    "The navy saved 31 sailors from the wreck, it said.\n\nThe 33 miners met the 12 sailors from Osby.",
    "The army said 31 sailors died off the cape.\n\nThe rebels said the 33 sailors died off the cape.",
    "About 30 sailors left the wreck.\n\nThe 33 sailors saved from the wreck were unhurt.",
    "The navy saved 31 sailors from the wreck, it said.\n\nIt recalls the 17 sailors saved in 2011.",
]
MISSED = [
    "The firm will cut 400 jobs, it said.\n\nIts plan to cut [[450 jobs]] was voted on at noon.",
]

_KINDS = frozenset({FigureKind.COUNT, FigureKind.RATIO})
_LEAST_SHARED = 2
_NUMBER_AND_NOUN = 2


def check(article: Article, options: Options) -> Iterator[Problem]:
    """Report counts that differ from the headline's, and known figures that differ from earlier ones."""
    yield from _against_headline(article)
    yield from _against_earlier(article)


def _against_headline(article: Article) -> Iterator[Problem]:
    """A count of the headline that the text never gives, where the text has just one other for the noun."""
    heads = {
        figure.unit: figure
        for figure in article.numbers
        if figure.unit and _is_in_headline(article, figure) and _is_firm(article, figure)
    }
    if not heads:
        return
    text = [figure for figure in article.numbers if not _is_in_headline(article, figure)]
    values = {figure.value for figure in text}
    for unit, head in heads.items():
        same = [figure for figure in text if figure.unit == unit and figure.kind in _KINDS]
        if head.value in values or len({figure.value for figure in same}) != 1:
            continue
        if all(_is_firm(article, figure) for figure in same) and _shares(article, head, same[0]):
            yield Problem(same[0].span, _message(article, head, same[0], "in the headline"))


def _against_earlier(article: Article) -> Iterator[Problem]:
    """A figure that the text speaks of as known ("the 33 sailors") where only another one was told before."""
    years: set[Span | None] | None = None
    told: dict[object, dict[float | None, Figure]] = {}
    for figure in article.numbers:
        if not _is_firm(article, figure) or _is_in_headline(article, figure):
            continue
        earlier = told.setdefault(_thing(figure), {})
        if figure.is_definite and len(earlier) == 1 and figure.value not in earlier:
            years = _sentences_with_years(article) if years is None else years
            sentence = article.sentence_at(figure.span.start)
            (other,) = earlier.values()
            is_apart = sentence not in years and article.sentence_at(other.span.start) != sentence
            is_asked = (
                is_apart and _is_plain(article, figure) and not _differs_in_source(article, other, figure)
            )
            if is_asked and _shares(article, other, figure):
                yield Problem(figure.span, _message(article, other, figure, "before"))
        earlier.setdefault(figure.value, figure)


def _sentences_with_years(article: Article) -> set[Span | None]:
    return {article.sentence_at(year.span.start) for year in article.numbers if year.kind is FigureKind.YEAR}


def _is_firm(article: Article, figure: Figure) -> bool:
    """Whether a figure is one exact value of something that can be told again."""
    return (
        figure.kind in _KINDS
        and figure.value is not None
        and figure.high is None
        and not figure.is_approximate
        and not article.quote_at(figure.span.start)
    )


def _thing(figure: Figure) -> object:
    return figure.kind if figure.kind is FigureKind.RATIO else (figure.kind, figure.unit)


def _is_plain(article: Article, figure: Figure) -> bool:
    """Whether nothing sets a group apart ("33 sailors", not "33 young sailors" or "33-sailor")."""
    words = article.text(figure.span)
    return figure.kind is FigureKind.RATIO or ("-" not in words and len(words.split()) == _NUMBER_AND_NOUN)


def _differs_in_source(article: Article, earlier: Figure, later: Figure) -> bool:
    """Whether two counts are told by two sources ("the army says 12, the rebels 15")."""
    if later.kind is FigureKind.RATIO:
        return False
    told = article.figure_sources
    ours, theirs = told.get(later.span.start), told.get(earlier.span.start)
    if ours is None or theirs is None or ours is theirs:
        return False
    if ours.source is None or theirs.source is None:
        return False
    return article.text(ours.source).casefold() != article.text(theirs.source).casefold()


def _is_in_headline(article: Article, figure: Figure) -> bool:
    block = article.block_at(figure.span.start)
    return block is not None and block.kind is BlockKind.HEADLINE


def _shares(article: Article, earlier: Figure, later: Figure) -> bool:
    """Whether the words around two figures say that they are of one thing; of ratios there is mostly one."""
    if earlier.kind is FigureKind.RATIO:
        return earlier.unit is None or later.unit is None or earlier.unit == later.unit
    shared = {*article.words_around(earlier)}.intersection(article.words_around(later))
    return len(shared) >= _LEAST_SHARED


def _message(article: Article, earlier: Figure, later: Figure, where: str) -> str:
    return f"“{article.text(later.span)}” contradicts “{article.text(earlier.span)}” {where}."
