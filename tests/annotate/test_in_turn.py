"""Articles that are worked on together: the same facts as one by one, and failures where they belong."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from attrlint import parse
from attrlint.annotate import annotate, in_turn
from attrlint.model import Article
from attrlint.record import replace

if TYPE_CHECKING:
    from attrlint.model import Span

TEXTS = ["Rain fell. It stopped.", "Nobody came.", "“No,” said Lea Moss. She left.", "The mill burned down."]


@pytest.fixture
def articles() -> list[Article]:
    return [annotate(parse(text)) for text in TEXTS]


def sentences(article: Article) -> list[str]:
    return [article.text(sentence) for sentence in article.sentences]


def test_each_is_worked_on_in_its_place_and_what_is_none_stays(articles: list[Article]) -> None:
    first, second, third, _ = articles
    assert in_turn(["no file", first, "no text", second, third], sentences) == [
        "no file",
        ["Rain fell.", "It stopped."],
        "no text",
        ["Nobody came."],
        ["“No,” said Lea Moss.", "She left."],
    ]
    assert in_turn(["no file"], sentences) == ["no file"]


def test_what_the_first_two_are_asked_for_is_found_in_the_others_before_they_are(
    articles: list[Article],
) -> None:
    found = in_turn(articles, lambda article: (list(article.found), sentences(article)))
    assert [before for before, _ in found] == [[], [], ["sentences"], ["sentences"]]


def test_what_only_the_first_is_asked_for_is_not_found_in_the_others(articles: list[Article]) -> None:
    in_turn(articles, lambda article: article.quotes if article is articles[0] else article.sentences)
    assert ["quotes" in article.found for article in articles] == [True, False, False, False]


def test_a_fact_that_cannot_be_found_fails_where_it_is_asked_for(articles: list[Article]) -> None:
    def fail(article: Article) -> tuple[Span, ...]:
        raise ValueError(article.prose)

    finders = import_module("attrlint.annotate")._FINDERS
    articles[2] = Article(articles[2].document, replace(finders, sentences=fail))

    def work(article: Article) -> list[str] | str:
        before = "sentences" in article.found
        try:
            return [*sentences(article), *(("found before",) if before else ())]
        except ValueError as error:
            return f"failed: {error}"

    assert in_turn(articles, work) == [
        ["Rain fell.", "It stopped."],
        ["Nobody came."],
        "failed: “No,” said Lea Moss. She left.",
        ["The mill burned down.", "found before"],
    ]
