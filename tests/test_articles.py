"""Whole articles in three formats: what is found, where, and that every place is exact."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint import catalog, parse
from attrlint.lint import check_document
from attrlint.model import Format, Span
from attrlint.report.facts import article_json

ROOT = Path(__file__).parent.parent
ARTICLES = Path(__file__).parent / "fixtures" / "articles"
FILES = [*sorted(ARTICLES.glob("fleet.*")), *sorted((ROOT / "seeds").glob("*.txt"))]


def attrlint(command: str, path: Path, *args: str) -> Any:
    full = [sys.executable, "-m", "attrlint", command, "--isolated", "--format", "json", *args, str(path)]
    result = subprocess.run(full, capture_output=True, check=False)
    assert result.returncode in {0, 1}, result.stderr
    return json.loads(result.stdout)


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Every {start, end, text} in a report, however deep."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and isinstance(value["start"], dict):
            yield value
        for inner in value.values():
            yield from places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("command", ["check", "sources"])
def test_the_file_holds_each_reported_text_at_its_offsets(path: Path, command: str) -> None:
    text = path.read_bytes().decode()
    args = ["--select", "all"] if command == "check" else []
    found = list(places(attrlint(command, path, *args)))
    assert found
    for place in found:
        start, end = place["start"], place["end"]
        assert text[start["offset"] : end["offset"]] == place["text"]
        for position in (start, end):
            before = text[: position["offset"]]
            assert position["line"] == before.count("\n") + 1
            assert position["column"] == len(before) - (before.rfind("\n") + 1) + 1


def reported(path: Path, select: str = "strict") -> set[tuple[str, str]]:
    findings = attrlint("check", path, "--select", select)["findings"]
    return {(finding["rule"], " ".join(finding["text"].split())) for finding in findings}


HARBOUR_TIMES = "https://www.harbortimes.example/2025/11/21/ferry-boss-says-crews-lack-fuel"
IN_EVERY_FORMAT = {
    ("second-hand-source", "Reuters reported"),
    ("source-count-inflated", "harbour board estimates"),
    ("approximation-dropped", "four-to-one"),
    ("credit-without-attribution", "dpa contributed reporting."),
}


def test_the_plain_text_article() -> None:
    found = reported(ARTICLES / "fleet.txt")
    assert found >= IN_EVERY_FORMAT | {
        ("anonymity-reason-missing", "An unnamed harbour board official"),
        ("vague-attribution", "analysts"),
        ("link-date-mismatch", HARBOUR_TIMES),
        ("related-link-mismatch", "Related article: Ferry Boss Says Crews Lack Fuel"),
        ("bare-url", HARBOUR_TIMES),
        ("unresolvable-weekday", "Tuesday"),
        ("missing-headline", ""),
        ("missing-byline", ""),
        ("missing-date", ""),
    }
    assert len(reported(ARTICLES / "fleet.txt", "default")) <= 17


def test_the_markdown_article() -> None:
    found = reported(ARTICLES / "fleet.md")
    assert found >= IN_EVERY_FORMAT | {
        ("anonymity-reason-missing", "An **unnamed** harbour&nbsp;board official"),
        ("vague-attribution", "ana**lysts"),
        ("link-date-future", HARBOUR_TIMES),
        ("bare-url", HARBOUR_TIMES),
    }
    assert len(reported(ARTICLES / "fleet.md", "default")) <= 10
    assert not {rule for rule, _ in found} & {"missing-headline", "missing-byline", "missing-date"}


def test_the_html_article() -> None:
    found = reported(ARTICLES / "fleet.html")
    assert found >= {item for item in IN_EVERY_FORMAT if item[0] != "approximation-dropped"} | {
        ("anonymity-reason-missing", "An <b>unnamed</b> harbour&nbsp;board official"),
        ("vague-attribution", "ana<b>lysts"),
        ("approximation-dropped", "four&#45;to-one"),
    }
    assert len(reported(ARTICLES / "fleet.html", "default")) <= 8


_PIECES = [
    "Sources said ", "“We won,” ", "said Ada Cole, ", "a \"senior\" aide", ". ", "\n", "\n\n", "\r\n", "40 percent ",
    "$1.2bn", "CNN reported Monday, ", "citing estimates", "https://cnn.com/2023/03/06/a-b", "**", "<b>", "</b>", "<p>",
    "&amp;", "> ", "- ", "[a](b)", "---\n", "| a | b |\n|---|---|\n", "`x`", "By Ada Cole", "(Reuters) - ", "'", "’s ",
    "five-to-one", "the official ", "told", "according to ", "\u00a0", "\ufeff", "é", "e\u0301", "\U0001f600", "<script>",
    "<!--", "-->", "AFP contributed reporting.", "Related: ", "March 6, 2023", "'' ", "``", "(", ")", "[^1]", "\t", "\x0c",
]  # fmt: skip


@pytest.mark.parametrize("format", list(Format))
@given(text=st.lists(st.sampled_from(_PIECES), max_size=40).map("".join) | st.text(max_size=200))
@settings(max_examples=int(os.environ.get("ATTRLINT_EXAMPLES", "60")), deadline=None)
def test_any_text_is_linted_without_a_crash_and_every_place_is_exact(format: Format, text: str) -> None:
    document = parse(text, path="any", format=format)
    report = check_document(document, catalog.all_rules())
    assert report.errors == ()
    for finding in report.findings:
        assert 0 <= finding.start.offset <= finding.end.offset <= len(document.raw)
        assert finding.text == document.raw[finding.start.offset : finding.end.offset]


@pytest.mark.parametrize("format", list(Format))
@given(text=st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
@settings(max_examples=int(os.environ.get("ATTRLINT_EXAMPLES", "60")), deadline=None)
def test_any_text_has_facts_whose_places_are_exact(format: Format, text: str) -> None:
    from attrlint import annotate

    document = parse(text, path="any", format=format)
    for place in places(json.loads(article_json(annotate(document)))):
        assert document.raw[place["start"]["offset"] : place["end"]["offset"]] == place["text"]


def spans(fact: Any) -> Iterator[Span]:
    """Every stretch of prose that a fact names, also those of the facts in it."""
    if isinstance(fact, Span):
        yield fact
    elif isinstance(fact, tuple):
        for item in fact:
            yield from spans(item)
    elif hasattr(fact, "__match_args__"):
        for name in fact.__match_args__:
            yield from spans(getattr(fact, name))


FACTS = ["sentences", "quotes", "attributions", "sources", "figures", "dates", "links", "credits"]


def splices(source: str) -> st.SearchStrategy[str]:
    """An article cut at any places, its pieces in any order, some of them again."""
    place = st.integers(0, len(source))
    piece = st.tuples(place, st.integers(1, 900)).map(lambda cut: source[cut[0] : cut[0] + cut[1]])
    return st.lists(piece | st.sampled_from(_PIECES), max_size=12).map("".join)


@pytest.mark.parametrize("format", list(Format))
@given(data=st.data())
@settings(max_examples=int(os.environ.get("ATTRLINT_EXAMPLES", "60")), deadline=None)
def test_every_fact_of_any_splice_of_articles_lies_in_a_block(format: Format, data: st.DataObject) -> None:
    from attrlint import annotate

    source = "\n\n".join(path.read_bytes().decode() for path in FILES)
    article = annotate(parse(data.draw(splices(source)), path="any", format=format))
    for name in FACTS:
        for span in spans(getattr(article, name)):
            assert any(span in block.span for block in article.blocks), (name, article.text(span))
